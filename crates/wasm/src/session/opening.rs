//! How a session begins: a token or the person who was here last, the copy on the device, the right
//! to its id.

use std::rc::Rc;

use countersign_plan::sync::Token;
use countersign_plan::sync::device::disk::LoadedCopy;
use countersign_plan::sync::device::{Claim, DeviceWindow, Opening as Window};
use countersign_plan::sync::session::{Config, Input as News};
use js_sys::Function;

use super::Shell;
use crate::boundary::{self, Provider};
use crate::clock;
use crate::error::Error;
use crate::storage::{self, Storage};
use crate::tabs::{self, Lock};

/// A provider of tokens may take so long before the copy on this device is shown without it.
const PROVIDER_MS: i32 = 1_500;

/// A database that does not give its content within this time is treated as none.
const LOAD_MS: i32 = 8_000;

/// The address of the plan and how it is opened.
pub(crate) struct Opening {
    /// `ws:` or `wss:` address of the relay, without a slash at the end.
    pub(crate) relay: String,
    pub(crate) plan: String,
    /// `relay` and `plan` as one name, escaped.
    pub(crate) plan_key: String,
    pub(crate) config: Config,
    pub(crate) token: Option<String>,
    pub(crate) provider: Option<Provider>,
    pub(crate) on_event: Function,
}

impl Shell {
    /// Opens the local copy of the person whom the token names, or who last opened this plan here.
    ///
    /// # Errors
    /// When there is neither a token nor a copy.
    pub(crate) async fn open(self: Rc<Self>) -> Result<(), Error> {
        let (token, no_token) = match (&self.opening.token, &self.opening.provider) {
            (Some(token), _) => (Some(token.clone()), None),
            (None, Some(provider)) => match self.first_token(provider).await {
                Some(Ok(token)) => (Some(token), None),
                Some(Err(why)) => (None, Some(why)),
                None => (None, None),
            },
            (None, None) => (None, None),
        };
        let read = token.as_deref().and_then(Token::read);
        if token.is_some() && read.is_none() {
            let message = "the token is not a JWT of this service: let the portal mint a fresh one";
            return Err(Error::new("token", message));
        }
        let known = read.map(|token| token.party);
        let party = match known.clone() {
            Some(party) => party,
            None => {
                storage::last_party(&self.opening.plan_key).await.ok_or_else(|| match no_token {
                    Some(why) => {
                        Error::new("token-provider", format!("the portal gave no token ({why})"))
                    }
                    None => Error::new(
                        "token",
                        "opening a plan takes a token: set `token` or `tokenProvider`",
                    ),
                })?
            }
        };
        if known.is_some() {
            // Without storage the plan still opens; it says so itself.
            let _ = storage::remember_party(&self.opening.plan_key, &party).await;
        }
        let scope = boundary::scope(&self.opening.plan_key, &party);
        let (copy, storage, lock) = match self.load(&scope).await {
            Ok((storage, copy, lock)) => (Ok(copy), Some(storage), lock),
            Err(why) => (Err(why.message), None, None),
        };
        let claim = if lock.is_some() { Claim::Held } else { Claim::Missing };
        let all = self.channel(&scope);
        let mut inner = self.inner.borrow_mut();
        if inner.closed {
            return Ok(());
        }
        (inner.scope, inner.storage, inner.lock) = (scope, storage, lock);
        (inner.channels.1, inner.party) = (all, Some(party.clone()));
        let config = self.opening.config.clone();
        let left = storage::left(&inner.scope);
        let window = Window { config, party, copy, left, claim, network: boundary::on_line() };
        self.at_hand.set(token.is_some());
        let (device, effects) = clock::with_world(|world| DeviceWindow::open(window, world));
        inner.device = Some(device);
        effects.into_iter().for_each(|effect| self.carry_out(&mut inner, effect));
        drop(inner);
        self.at_hand.set(false);
        if let Some(token) = token {
            self.tell(News::Token(Ok(token)));
        }
        Ok(())
    }

    /// The answer of the provider within a moment. `None`: it takes longer, and there is a copy on
    /// this device to be shown meanwhile; the machine, which asks for a token at once, is
    /// handed its answer then.
    async fn first_token(&self, provider: &Provider) -> Option<Result<String, String>> {
        let asked = match provider.begin() {
            Ok(asked) => asked,
            Err(why) => return Some(Err(why)),
        };
        if let Some(answer) = Provider::answer_within(&asked, PROVIDER_MS).await {
            return Some(answer);
        }
        if storage::last_party(&self.opening.plan_key).await.is_none() {
            return Some(Provider::answer(asked).await);
        }
        *self.asked.borrow_mut() = Some(asked);
        None
    }

    /// Reads the copy on this device, and takes the right to write under the id that is kept there,
    /// if it is free.
    async fn load(&self, scope: &str) -> Result<(Rc<Storage>, LoadedCopy, Option<Lock>), Error> {
        let storage = self.open_storage(scope).await?;
        // First: a window that gives the id back has written by then all that it wrote under it,
        // and it is to be read.
        let lock = tabs::lock(&format!("{scope} id")).await;
        let reading = Rc::clone(&storage);
        let loaded = clock::within(LOAD_MS, async move { reading.load().await }).await;
        let late = || Err(Error::new("storage", "the browser's storage does not answer"));
        Ok((storage, loaded.unwrap_or_else(late)?, lock))
    }
}

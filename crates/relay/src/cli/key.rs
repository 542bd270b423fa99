//! `countersign key`: API keys of backends. Works while the relay runs, which takes notice within a
//! second.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{anyhow, bail};
use clap::{Args, Subcommand};
use countersign_plan::World;

use crate::api_key::{self, ApiKey, KeyScope};
use crate::data::DataDir;
use crate::room::Random;
use crate::serve::{system_clock, system_random};
use crate::span::Span;
use crate::store::{PlanId, Sqlite, Store as _};
use crate::terminal;
use crate::token::check_name;

/// Makes, lists and revokes the keys with which backends call the relay.
#[derive(Debug, Args)]
pub(super) struct Key {
    #[command(subcommand)]
    what: KeyCommand,
}

#[derive(Debug, Subcommand)]
enum KeyCommand {
    /// Makes a key and prints it, once: the relay keeps only its hash.
    Create(Create),
    /// Lists the keys, revoked ones too.
    List(List),
    /// Adds a key of participants' tokens, which signs from now on; the former ones verify for a
    /// while.
    Rotate(Rotate),
    /// Revokes a key: within a second it opens nothing any more.
    Revoke(Revoke),
}

#[derive(Debug, Args)]
struct Create {
    #[command(flatten)]
    place: Place,
    /// The name of its holder, which stands in logs and beside what it does.
    #[arg(long)]
    name: String,
    /// The parts of the interface that it opens: `plans`, `tokens`, `webhooks`, `events`; all where
    /// absent.
    #[arg(long, value_delimiter = ',')]
    scope: Vec<String>,
    /// Only for plans whose ids begin so.
    #[arg(long, value_name = "PREFIX")]
    plan_prefix: Option<String>,
}

#[derive(Debug, Args)]
struct List {
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
struct Rotate {
    #[command(flatten)]
    place: Place,
    /// How long tokens of the former keys are still taken, as `30d`, `12h`.
    #[arg(long, default_value = "30d")]
    keep: Span,
}

#[derive(Debug, Args)]
struct Revoke {
    #[command(flatten)]
    place: Place,
    /// The id or the name of the key.
    key: String,
}

/// The place of the keys.
#[derive(Debug, Args)]
struct Place {
    /// The relay's data folder.
    #[arg(long, env = "COUNTERSIGN_DATA", value_name = "DIR")]
    data: PathBuf,
}

impl Key {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            match self.what {
                KeyCommand::Create(create) => create.run().await,
                KeyCommand::List(list) => list.run().await,
                KeyCommand::Rotate(rotate) => rotate.run(),
                KeyCommand::Revoke(revoke) => revoke.run().await,
            }
        })
    }
}

impl Create {
    async fn run(self) -> anyhow::Result<()> {
        let name = check_name(&self.name).map_err(|says| anyhow!("--name: {says}"))?.to_owned();
        let scope = scopes(&self.scope)?;
        let (random, now) = (system_random(), system_clock()());
        let mut fresh = || random();
        let id = World { now, random: &mut fresh }.mint().to_string();
        if let Some(prefix) = &self.plan_prefix
            && PlanId::new(&format!("{prefix}{id}")).is_none()
        {
            // The relay puts it before the ids that it mints.
            bail!(
                "--plan-prefix {prefix:?} begins no id of a plan: use up to 38 letters, digits, `-`, `_`, `.` or `~`"
            );
        }
        let store = self.place.store()?;
        let key = api_key::fresh(random_key(&random));
        let plan_prefix = self.plan_prefix;
        let row = ApiKey { id, name, scope, plan_prefix, created_at: now, revoked_at: None };
        if !store.add_api_key(row.clone(), api_key::hash(&key)).await? {
            bail!("there is a key of the name {:?}: revoke it, or choose another name", row.name);
        }
        writeln!(io::stdout(), "{key}")?;
        Ok(())
    }
}

impl List {
    async fn run(self) -> anyhow::Result<()> {
        let mut out = io::stdout().lock();
        for key in self.place.store()?.api_keys().await? {
            let scope: Vec<_> = key.scope.iter().map(|scope| scope.word()).collect();
            let plans =
                key.plan_prefix.map_or_else(String::new, |prefix| format!(" plans {prefix}…"));
            let revoked = key.revoked_at.map_or_else(String::new, |at| format!(" revoked {at:.0}"));
            writeln!(
                out,
                "{} {} scope {}{plans} created {:.0}{revoked}",
                key.id,
                terminal::one_line(&key.name),
                scope.join(","),
                key.created_at,
            )?;
        }
        Ok(())
    }
}

impl Rotate {
    fn run(self) -> anyhow::Result<()> {
        let (random, now) = (system_random(), system_clock()());
        let data = DataDir::existing(&self.place.data)?;
        let until = now + self.keep.get();
        let newest = data.rotate_token_key(random_key(&random), now, until)?;
        writeln!(
            io::stdout(),
            "{} signs from now on; former keys verify until {until:.0}",
            newest.kid()
        )?;
        Ok(())
    }
}

impl Revoke {
    async fn run(self) -> anyhow::Result<()> {
        let revoked =
            self.place.store()?.revoke_api_key(self.key.clone(), system_clock()()).await?;
        match revoked {
            Some(key) => {
                writeln!(io::stdout(), "revoked {} {}", key.id, terminal::one_line(&key.name))?;
                Ok(())
            }
            None => bail!(
                "no key {:?} that is not revoked: `countersign key list` names them",
                self.key
            ),
        }
    }
}

impl Place {
    fn store(&self) -> anyhow::Result<Sqlite> {
        let file = DataDir::existing(&self.data)?.database();
        Sqlite::open_beside(&file)
            .map_err(|e| anyhow!("cannot open the database {}: {e}", file.display()))
    }
}

fn random_key(random: &Random) -> [u8; 32] {
    [random().to_le_bytes(), random().to_le_bytes()].concat().try_into().unwrap_or_default()
}

fn scopes(words: &[String]) -> anyhow::Result<Vec<KeyScope>> {
    if words.is_empty() {
        return Ok(KeyScope::ALL.to_vec());
    }
    let mut scopes = Vec::new();
    for word in words {
        let scope = KeyScope::from_word(word.trim()).ok_or_else(|| {
            anyhow!(
                "--scope {word:?} is none: use plans, tokens, webhooks, events, separated by commas"
            )
        })?;
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    Ok(scopes)
}

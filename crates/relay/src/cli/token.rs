//! `countersign token`: mints a token with the data folder's keys. Works while the relay runs. An
//! admin's token has a key of its own: whoever signs participants' tokens makes no admin.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::anyhow;
use clap::{Args, ValueEnum};
use countersign_plan::model::Side;
use countersign_plan::people::Assurance;

use crate::data::DataDir;
use crate::serve::{system_clock, system_random};
use crate::span::Span;
use crate::store::PlanId;
use crate::token::{Claims, Keys, SCOPE};

/// Mints a token and prints it, and nothing else.
#[derive(Debug, Args)]
pub(super) struct Token {
    /// The relay's data folder.
    #[arg(long, env = "COUNTERSIGN_DATA", value_name = "DIR")]
    data: PathBuf,
    /// For the portal's backend: manages all plans, edits none.
    #[arg(long, conflicts_with_all = ["plan", "side", "sub", "name", "email", "scope", "assurance"])]
    admin: bool,
    /// The plan.
    #[arg(long, required_unless_present = "admin")]
    plan: Option<String>,
    /// The person's side.
    #[arg(long, required_unless_present = "admin")]
    side: Option<SideArg>,
    /// Unique within plan and side.
    #[arg(long, required_unless_present = "admin")]
    sub: Option<String>,
    /// The person's name; `sub` where absent.
    #[arg(long)]
    name: Option<String>,
    /// Their address.
    #[arg(long)]
    email: Option<String>,
    /// Of `read write attest invite`.
    #[arg(long, default_value = SCOPE)]
    scope: String,
    /// 0 link, 1 name given, 2 verified address or vouched by the portal, 3 SSO/MFA.
    #[arg(long, default_value_t = 2)]
    assurance: u8,
    /// As `8h`, `30m`, `90s`, `7d`.
    #[arg(long, default_value = "8h")]
    ttl: Span,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SideArg {
    Buyer,
    Seller,
}

impl Token {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let claims = self.claims()?;
        let data = DataDir::existing(&self.data)?;
        let random = system_random();
        let fresh = || {
            let bytes = [random().to_le_bytes(), random().to_le_bytes()].concat();
            bytes.try_into().unwrap_or_default()
        };
        let keys = if self.admin {
            let secrets = data.secrets(fresh)?;
            Keys::of(&secrets.participants, None).with_admin(&secrets.admins)
        } else {
            Keys::of(&data.token_keys(fresh())?, None)
        };
        let token = keys.mint(&claims)?;
        writeln!(io::stdout(), "{token}")?;
        Ok(())
    }

    fn claims(&self) -> anyhow::Result<Claims> {
        let now = system_clock()();
        let (Some(plan), Some(side), Some(sub)) = (&self.plan, self.side, &self.sub) else {
            return Ok(Claims::admin(now, self.ttl.get()));
        };
        let plan = PlanId::new(plan).ok_or_else(|| {
            anyhow!("--plan {plan:?} cannot be the id of a plan: use 1 to 64 letters, digits, `-`, `_`, `.` or `~`")
        })?;
        let side = match side {
            SideArg::Buyer => Side::Buyer,
            SideArg::Seller => Side::Seller,
        };
        let mut claims = Claims::participant(plan.as_str(), side, sub, "", now, self.ttl.get());
        // Without a name the token goes by its `sub`.
        claims.name = self.name.as_deref().map(str::trim).map(str::to_owned);
        claims.email = self.email.as_deref().map(str::trim).map(str::to_owned);
        claims.scope = self.scope.clone();
        claims.assurance = Some(Assurance::from(self.assurance));
        claims.check().map_err(|says| anyhow!("the token cannot be minted: {says}"))?;
        Ok(claims)
    }
}

//! Edits of a person by way of HTTP: commands become update bytes under a client id of that person.
//!
//! The bytes then take the same way as those of a socket. Nothing is written here.

use countersign_plan::document::PlanDoc;
use countersign_plan::{Command, Id, World};

use super::Surroundings;
use super::desk::{CommandReplica, DeskTurn};
use crate::error::Problem;
use crate::token::Participant;

/// The outcome of commands before they are written.
pub(super) struct CommandDraft {
    /// The client id they are written under.
    pub(super) client: u64,
    /// Update v1.
    pub(super) update: Vec<u8>,
    /// Ids of the entities made.
    pub(super) made: Vec<Id>,
    /// Where they were carried out: it is given back once they are in the document as they are.
    pub(super) desk: Option<(DeskTurn, CommandReplica)>,
}

/// Carries commands out on a replica of the plan.
///
/// # Errors
/// [`Problem::Command`]: none of them takes effect.
pub(super) fn draft(
    around: &Surroundings,
    desk: &mut PlanDoc,
    who: &Participant,
    commands: &[Command],
) -> Result<CommandDraft, Problem> {
    let mut fresh = || (around.random)();
    let mut world = World { now: (around.clock)(), random: &mut fresh };
    let commands: Vec<Command> =
        commands.iter().map(|command| command.clone().by(who.side, &who.sub)).collect();
    let written = desk
        .apply(&commands, &mut world)
        .map_err(|e| Problem::Command { code: e.code(), says: e.to_string() })?;
    Ok(CommandDraft {
        client: desk.client(),
        update: written.update,
        made: written.made,
        desk: None,
    })
}

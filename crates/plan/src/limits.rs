//! Limits of a plan that commands, seeds, imports and the record keep alike.

/// The longest text, in UTF-16 units.
pub const TEXT_MAX: usize = 20_000;
/// The longest single value (a name, a measure), in UTF-16 units.
pub const VALUE_MAX: usize = 2_000;
/// The most steps that stand in a plan.
pub const STEPS_MAX: usize = 2_000;
/// The most working days of a step.
pub const DAYS_MAX: u16 = 999;
/// The most commands at once.
pub const COMMANDS_MAX: usize = 10_000;
/// How long a plan may be paused, in days.
pub const PAUSE_MAX: u32 = 90;

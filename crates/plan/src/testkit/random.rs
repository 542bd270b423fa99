//! Seeded chance, and commands drawn by it that fit a plan.

use chrono::{Days, NaiveDate, TimeZone, Utc};

use crate::command::{
    Command, CriterionEdit, LineEdit, MeetingEdit, PersonEdit, PlanEdit, RiskEdit, StepEdit,
};
use crate::ids::{Id, Path};
use crate::model::{
    CriterionStatus, Level, LinkBasis, Plan, Profile, Review, RiskStatus, Role, Side, StepKind,
    StepStatus,
};
use crate::schema::{EntityKind, Root, lines};

/// SplitMix64: small, and the same everywhere.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// A generator that gives the same for the same seed.
    pub fn new(seed: u64) -> Rng {
        Rng(seed)
    }

    /// 64 bits of chance.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 128 bits of chance.
    pub fn wide(&mut self) -> u128 {
        (u128::from(self.draw()) << 64) | u128::from(self.draw())
    }

    /// A number from 0 up to `end`, without it; 0 when `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        (self.draw() % (end.max(1) as u64)) as usize
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// Something, or in one of four cases nothing.
    fn maybe<T>(&mut self, some: T) -> Option<T> {
        (self.below(4) > 0).then_some(some)
    }
}

/// A command of any kind that this plan takes, or nearly: entities are those of the plan.
pub fn random_command(plan: &Plan, rng: &mut Rng) -> Command {
    loop {
        if let Some(command) = attempt(plan, rng) {
            return command;
        }
    }
}

fn attempt(plan: &Plan, rng: &mut Rng) -> Option<Command> {
    let step = |rng: &mut Rng| id_of(plan.steps.keys(), rng);
    let live_person = |rng: &mut Rng| {
        let id =
            id_of(plan.people.iter().filter(|(_, p)| p.removed.is_none()).map(|(id, _)| id), rng)?;
        rng.maybe(id)
    };
    Some(match rng.below(40) {
        0..8 => {
            let (path, len) = text_of(plan, rng)?;
            let at = rng.below(len + 1);
            let delete = if rng.below(3) == 0 { rng.below((len - at).min(6) + 1) } else { 0 };
            Command::EditText { path, at: at as u32, delete: delete as u32, insert: words(rng) }
        }
        8..10 => Command::SetText { path: text_of(plan, rng)?.0, text: words(rng) + &words(rng) },
        10..12 => Command::EditPlan {
            edit: match rng.below(7) {
                0 => PlanEdit::GoLive(date(rng)),
                1 => PlanEdit::GoLiveOwner(live_person(rng)),
                2 => PlanEdit::CloseDate(date(rng)),
                3 => PlanEdit::TimeZone(rng.maybe("Europe/Vienna".to_owned())),
                4 => PlanEdit::Profile(word(Profile::ALL, rng)),
                5 => PlanEdit::Line(line(Root::Plan, rng)?),
                _ => PlanEdit::PausedUntil(rng.maybe(day(20))),
            },
        },
        12..14 => Command::AddStep {
            id: None,
            title: words(rng),
            kind: word(StepKind::ALL, rng),
            review: word(Review::ALL, rng),
            below: step(rng).and_then(|id| rng.maybe(id)),
        },
        14..18 => Command::EditStep { id: step(rng)?, edit: step_edit(live_person(rng), rng) },
        18..20 => Command::Link {
            id: step(rng)?,
            after: step(rng)?,
            basis: word(LinkBasis::ALL, rng).unwrap_or(LinkBasis::Assumed),
        },
        20 => {
            let id = step(rng)?;
            let after = id_of(plan.steps.get(&id)?.after.keys(), rng)?;
            Command::Unlink { id, after }
        }
        21 => Command::AddPerson {
            id: None,
            name: words(rng),
            side: *rng.pick(Side::ALL)?,
            role: word(Role::ALL, rng),
            email: rng.maybe("ann@buyer.example".to_owned()),
            job_title: rng.maybe("CFO".to_owned()),
        },
        22..24 => Command::EditPerson {
            id: id_of(plan.people.keys(), rng)?,
            edit: match rng.below(7) {
                0 => PersonEdit::Name(Some(words(rng))),
                1 => PersonEdit::Email(rng.maybe("bo@seller.example".to_owned())),
                2 => PersonEdit::Side(word(Side::ALL, rng)),
                3 => PersonEdit::Role(word(Role::ALL, rng)),
                4 => PersonEdit::JobTitle(some_words(rng)),
                5 => PersonEdit::Met(flag(rng)),
                _ => PersonEdit::Left(flag(rng)),
            },
        },
        24 => Command::AddCriterion {
            id: None,
            text: words(rng),
            measure: rng.maybe("hours".to_owned()),
            target: rng.maybe("< 2".to_owned()),
        },
        25 => Command::EditCriterion {
            id: id_of(plan.criteria.keys(), rng)?,
            edit: match rng.below(4) {
                0 => CriterionEdit::Measure(some_words(rng)),
                1 => CriterionEdit::Target(some_words(rng)),
                2 => CriterionEdit::Owner(live_person(rng)),
                _ => CriterionEdit::Status(word(CriterionStatus::ALL, rng)),
            },
        },
        26 => Command::AddRisk { id: None, text: words(rng), contingency: words(rng) },
        27 => Command::EditRisk {
            id: id_of(plan.risks.keys(), rng)?,
            edit: match rng.below(4) {
                0 => RiskEdit::Likelihood(word(Level::ALL, rng)),
                1 => RiskEdit::Impact(word(Level::ALL, rng)),
                2 => RiskEdit::Owner(live_person(rng)),
                _ => RiskEdit::Status(word(RiskStatus::ALL, rng)),
            },
        },
        28 => Command::AddComment {
            id: None,
            on: Path::entity(EntityKind::Steps, &step(rng)?),
            text: words(rng),
        },
        29 => Command::ResolveComment {
            id: id_of(plan.comments.keys(), rng)?,
            resolved: rng.below(2) == 0,
        },
        30..33 => {
            let kin = *rng.pick(&super::LISTS)?;
            let (id, below) = (id_in(plan, kin, rng)?, id_in(plan, kin, rng)?);
            let below = rng.maybe(below).filter(|below| *below != id);
            Command::Move { path: Path::entity(kin, &id), below }
        }
        33..35 => {
            let kin = *rng.pick(&EntityKind::ALL)?;
            Command::Remove { path: Path::entity(kin, &id_in(plan, kin, rng)?) }
        }
        35 => {
            let kin = *rng.pick(&EntityKind::ALL)?;
            Command::Restore { path: Path::entity(kin, &id_in(plan, kin, rng)?) }
        }
        36 => Command::SetPaper { review: *rng.pick(Review::ALL)?, needed: flag(rng) },
        37 => Command::EditMeeting {
            edit: match rng.below(4) {
                0 => MeetingEdit::At(
                    rng.maybe(Utc.timestamp_opt(1_800_000_000, 0).single()?.fixed_offset()),
                ),
                1 => MeetingEdit::Minutes(rng.maybe(30)),
                2 => MeetingEdit::Agenda(rng.maybe("Go through\nthe dates".to_owned())),
                _ => MeetingEdit::Link(rng.maybe("https://meet.example/x".to_owned())),
            },
        },
        38 => {
            let days: Vec<u8> = (1..=7).filter(|_| rng.below(4) > 0).collect();
            Command::SetWorkweek {
                side: *rng.pick(Side::ALL)?,
                days: if days.is_empty() { vec![3] } else { days },
            }
        }
        _ => Command::SetHoliday {
            side: *rng.pick(Side::ALL)?,
            date: day(rng.below(5) as u64),
            label: some_words(rng),
        },
    })
}

fn line(root: Root, rng: &mut Rng) -> Option<LineEdit> {
    let keys: Vec<&str> = lines(root).map(|line| line.key.word()).collect();
    let key = rng.pick(&keys)?;
    LineEdit::of(root, key, some_words(rng))
}

fn step_edit(person: Option<Id>, rng: &mut Rng) -> StepEdit {
    if let Some(edit) = line(Root::Steps, rng).filter(|_| rng.below(12) == 0) {
        return StepEdit::Line(edit);
    }
    match rng.below(11) {
        0 => StepEdit::Kind(word(StepKind::ALL, rng)),
        1 => StepEdit::Review(word(Review::ALL, rng)),
        2 => StepEdit::Owner(person),
        3 => StepEdit::Partner(person),
        4 => StepEdit::Days(rng.maybe(10)),
        5 => StepEdit::DaysMin(rng.maybe(5)),
        6 => StepEdit::Due(date(rng)),
        7 => StepEdit::FixedOn(date(rng)),
        8 => StepEdit::Status(word(StepStatus::ALL, rng)),
        9 => StepEdit::StartedOn(date(rng)),
        _ => StepEdit::DoneOn(date(rng)),
    }
}

/// A text of the plan with its length; whole characters only, so that any offset of these words is
/// sound.
fn text_of(plan: &Plan, rng: &mut Rng) -> Option<(Path, usize)> {
    let mut texts = vec![(Path::root("goal"), &plan.goal), (Path::root("title"), &plan.title)];
    for (id, step) in &plan.steps {
        let at = Path::entity(EntityKind::Steps, id);
        texts.push((at.field("title"), &step.title));
        texts.push((at.field("notes"), &step.notes));
    }
    texts.extend(
        plan.criteria
            .iter()
            .map(|(id, c)| (Path::entity(EntityKind::Criteria, id).field("text"), &c.text)),
    );
    for (id, risk) in &plan.risks {
        let at = Path::entity(EntityKind::Risks, id);
        texts.push((at.field("text"), &risk.text));
        texts.push((at.field("contingency"), &risk.contingency));
    }
    texts.extend(
        plan.comments
            .iter()
            .map(|(id, c)| (Path::entity(EntityKind::Comments, id).field("text"), &c.text)),
    );
    // Mostly the same few texts, so that people meet in them.
    let at = if rng.below(2) == 0 { rng.below(3.min(texts.len())) } else { rng.below(texts.len()) };
    texts.get(at).map(|(path, text)| (path.clone(), text.encode_utf16().count()))
}

fn id_in(plan: &Plan, kin: EntityKind, rng: &mut Rng) -> Option<Id> {
    match kin {
        EntityKind::Steps => id_of(plan.steps.keys(), rng),
        EntityKind::People => id_of(plan.people.keys(), rng),
        EntityKind::Criteria => id_of(plan.criteria.keys(), rng),
        EntityKind::Risks => id_of(plan.risks.keys(), rng),
        EntityKind::Comments => id_of(plan.comments.keys(), rng),
    }
}

fn id_of<'a>(ids: impl Iterator<Item = &'a Id>, rng: &mut Rng) -> Option<Id> {
    let ids: Vec<&Id> = ids.collect();
    rng.pick(&ids).map(|id| (*id).clone())
}

fn words(rng: &mut Rng) -> String {
    const WORDS: [&str; 8] = ["review ", "a", "ö", "security", " plan", "x", "日本", "I"];
    let word = WORDS[rng.below(WORDS.len())];
    // An emoji is two units: edits that would split it are refused, which is fine now and then.
    if rng.below(12) == 0 { format!("{word}\u{1F600}") } else { word.to_owned() }
}

fn some_words(rng: &mut Rng) -> Option<String> {
    let words = words(rng);
    rng.maybe(words)
}

fn word<T: Copy>(all: &[T], rng: &mut Rng) -> Option<T> {
    let word = *rng.pick(all)?;
    rng.maybe(word)
}

fn flag(rng: &mut Rng) -> Option<bool> {
    let flag = rng.below(2) == 0;
    rng.maybe(flag)
}

fn date(rng: &mut Rng) -> Option<NaiveDate> {
    let day = day(rng.below(200) as u64);
    rng.maybe(day)
}

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default() + Days::new(n)
}

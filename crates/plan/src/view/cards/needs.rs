//! The last card: one thing that the plan still needs from the reader's side.

use serde_json::json;

use super::{Card, CardAct, CardContext, CardEditor, CardEffect};
use crate::command::Command;
use crate::ids::{Id, Path};
use crate::message::{Message, Param};
use crate::model::{Review, Role, Side, Stakeholder};
use crate::place::Place;
use crate::rules::Thresholds;
use crate::schema::{EntityKind, Key};

impl CardContext<'_> {
    /// The first need that is open; none of a guest's but the meeting.
    pub(super) fn need(&self, cards: &mut Vec<Card>) {
        let for_deciders = self.is_buyer() && self.decides();
        // A colleague who was asked to look at one step sees that step.
        let for_all = self.around.asked.is_none() || for_deciders;
        let needs = [
            (for_all, Self::meeting as fn(&Self) -> Option<Card>),
            (for_deciders, Self::reviews),
            (for_deciders, Self::budget),
            (for_deciders, Self::people),
            (for_deciders, Self::criteria),
            (for_deciders, Self::risks),
        ];
        cards
            .extend(needs.into_iter().filter(|(asked, _)| *asked).find_map(|(_, need)| need(self)));
    }

    fn meeting(&self) -> Option<Card> {
        let ahead = self.desk.plan.meeting.at.is_some_and(|at| at > self.now.at);
        let open = CardAct::open("change", Message::new("act-suggest-a-time"), CardEditor::Meeting);
        let title = Message::new("card-need-meeting");
        (!ahead).then(|| Card {
            path: Some(Path::of("meeting", "at")),
            ..self.bare("need:meeting", title, vec![open])
        })
    }

    fn reviews(&self) -> Option<Card> {
        let plan = self.desk.plan;
        let is_open = |review: &Review| {
            !plan.paper.contains_key(review)
                && !plan.steps.values().any(|s| s.is_live() && s.review == Some(*review))
        };
        let review = Review::ALL.iter().copied().find(is_open)?;
        let title = Message::new("card-need-review")
            .with("review", crate::rules::wording::review(review))
            .with("company", self.company(Side::Buyer));
        let path = Path::of("paper", review.word());
        let answer = |act: &'static str, label: Message, needed: bool| {
            let commands = Command::setting(&path, &json!({"needed": needed})).ok()?;
            Some(CardAct { act, label, does: CardEffect::Write { commands } })
        };
        let acts = [
            answer("yes", Message::new("act-yes"), true),
            answer("no", Message::new("act-no"), false),
            Some(CardAct {
                act: "later",
                label: Message::new("act-not-sure"),
                does: CardEffect::Later,
            }),
        ];
        let acts = acts.into_iter().flatten().collect();
        Some(Card { path: Some(path.clone()), ..self.bare("need:reviews", title, acts) })
    }

    /// Asks who approves the budget, until the buyer's side has named or confirmed somebody.
    fn budget(&self) -> Option<Card> {
        let title = Message::new("card-need-budget").with("company", self.company(Side::Buyer));
        let mut suggested = None;
        for (id, _) in self.buyers().filter(|(_, one)| one.role == Some(Role::EconomicBuyer)) {
            let role = Place::field(EntityKind::People, id, Key::Role)?;
            if !self.is_suggested(&role) {
                return None;
            }
            suggested = suggested.or(Some((id, role)));
        }
        Some(match suggested {
            Some((id, role)) => self.suggested_budget(title, id, &role),
            None => {
                let add = CardAct::open("add", Message::new("act-add"), CardEditor::AddPerson);
                self.bare("need:budget", title, vec![add, CardAct::later()])
            }
        })
    }

    /// `Sam Okafor suggests Helen Ortiz.`
    fn suggested_budget(&self, title: Message, id: &Id, role: &Place) -> Card {
        let name = self.desk.chip(id).name;
        let by: Option<Param> = match self.suggested_by(role) {
            Some(by) if by.assurance.is_verified() || by.side != self.desk.side => {
                Some(self.name_of(by))
            }
            Some(by) => Some(Message::new("name-of-guest").with("name", self.name_of(by)).into()),
            None => self.company_name(Side::Seller).map(Param::from),
        };
        let line = match by {
            Some(by) => {
                Message::new("card-budget-suggested").with("by", by).with("name", name.clone())
            }
            None => Message::new("card-budget-is-suggested").with("name", name.clone()),
        };
        let path = Path::entity(EntityKind::People, id);
        let yes = CardAct::confirm(Message::new("act-yes-value").with("value", name), path.clone());
        let other = CardAct::open("change", Message::new("act-someone-else"), CardEditor::Person);
        Card {
            path: Some(path),
            lines: vec![line],
            ..self.bare("need:budget", title, vec![yes, other])
        }
    }

    fn people(&self) -> Option<Card> {
        let thresholds = Thresholds::default();
        let wanted = usize::from(thresholds.of(self.desk.plan.profile()).stakeholders);
        let named = self.buyers().filter(|(_, p)| p.name.is_some()).count();
        if named >= wanted {
            return None;
        }
        let title = Message::new("card-need-people").with("company", self.company(Side::Buyer));
        let line = Message::new("card-people-not-met").with("company", self.company(Side::Seller));
        let add = CardAct::open("add", Message::new("act-add"), CardEditor::AddPerson);
        let acts = vec![add, CardAct::later()];
        Some(Card { lines: vec![line], ..self.bare("need:people", title, acts) })
    }

    fn criteria(&self) -> Option<Card> {
        if !self.desk.plan.criteria_in_order().is_empty() {
            return None;
        }
        let add = CardAct::open("add", Message::new("act-add"), CardEditor::AddCriterion);
        let title = Message::new("card-need-criteria");
        let lines = vec![Message::new("card-criteria-example")];
        Some(Card { lines, ..self.bare("need:criteria", title, vec![add, CardAct::later()]) })
    }

    fn risks(&self) -> Option<Card> {
        if !self.desk.plan.risks_in_order().is_empty() {
            return None;
        }
        let add = CardAct::open("add", Message::new("act-add"), CardEditor::AddRisk);
        let title = Message::new("card-need-risks");
        Some(self.bare("need:risks", title, vec![add, CardAct::later()]))
    }

    fn buyers(&self) -> impl Iterator<Item = (&Id, &Stakeholder)> {
        let plan = self.desk.plan;
        plan.people
            .iter()
            .filter(|(_, p)| p.removed.is_none() && !p.left && p.side == Some(Side::Buyer))
    }

    pub(super) fn bare(&self, key: &str, title: Message, acts: Vec<CardAct>) -> Card {
        Card { key: key.to_owned(), path: None, quote: None, title, lines: Vec::new(), acts }
    }
}

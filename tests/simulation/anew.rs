//! A plan that is deleted and begun anew under its id: another epoch. The content that the server had
//! is gone, by the portal's will; work that it never had is still a person's, who finds it in the new
//! plan or is told of it (`rescued`).

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::arena::{Arena, PLAN, instant};
use crate::claims::FIRST_SIGN;
use crate::script::NAMES;
use crate::truth::Truth;
use countersign_relay::store::PlanId;
use countersign_relay::token::Claims;

/// Work of people that no server had when its plan was deleted.
#[derive(Default)]
pub(crate) struct UnsentWork {
    /// The device and the sign that somebody typed there.
    owed: BTreeSet<(usize, char)>,
    /// Signs that somebody took out of the plan by an edit or an undo.
    pub(crate) taken_out: BTreeSet<char>,
    /// When a plan was last deleted: tokens must be of later.
    pub(crate) deleted_ms: Option<i64>,
}

/// The signs in a document. Each was typed once.
pub(crate) fn signs_in(document: &Value) -> BTreeSet<char> {
    let text = document.to_string();
    text.chars().filter(|sign| (FIRST_SIGN..='\u{f8ff}').contains(sign)).collect()
}

impl Arena {
    /// When a token is issued: a plan that was deleted takes none of the same second.
    pub(crate) fn issue_ms(&self) -> i64 {
        let behind = self.unsent.deleted_ms.map_or(0, |deleted| (deleted / 1000 + 1) * 1000);
        self.now_ms.max(behind)
    }

    /// The portal deletes the plan and begins another one under its id: as it was made at first, or
    /// as it stands.
    pub(crate) fn begin_anew(&mut self, seed: u64) {
        if self.node.is_none() {
            return;
        }
        for _ in 0..20 {
            self.serve_store();
            self.pass(1);
            self.look();
        }
        self.break_off_rascals();
        self.note_unsent();
        let restored = seed.is_multiple_of(2);
        let mut document = match restored {
            true => self.truth.doc.document(),
            false => self.setting.document(),
        };
        for root in ["ledger", "authors", "proposals"] {
            if let Some(document) = document.as_object_mut() {
                document.remove(root);
            }
        }
        let path = format!("/v1/plans/{PLAN}");
        let deleted = (0..3).any(|_| {
            let admin = Claims::admin(instant(self.now_ms), std::time::Duration::from_secs(60));
            let token = self.mint(&admin);
            let (status, body) = self.answer("DELETE", &path, &token, &Value::Null);
            assert!([204, 503].contains(&status), "[anew] DELETE: {status} {body}");
            status == 204
        });
        if !deleted {
            return;
        }
        self.acts_of_a_deleted_plan();
        self.calls.clear();
        self.unsent.deleted_ms = Some(self.now_ms);
        let fresh = Truth::new(PlanId::new(PLAN).unwrap(), self.truth.attested);
        let former = std::mem::replace(&mut self.truth, fresh);
        self.truth.former = Some(Box::new(former));
        let admin = Claims::admin(instant(self.now_ms), std::time::Duration::from_secs(60));
        let token = self.mint(&admin);
        let body = json!({"id": PLAN, "document": document});
        let (status, body) = self.answer("POST", "/v1/plans", &token, &body);
        assert_eq!(status, 201, "[anew] POST: {body}");
        self.truth.epoch = body["epoch"].as_u64().unwrap();
        for device in &mut self.devices {
            device.anew = true;
        }
        // Text that is written again from a former plan may come to stand there more than once.
        let all = (u32::from(FIRST_SIGN)..=u32::from(FIRST_SIGN) + self.signs())
            .filter_map(char::from_u32);
        self.excused.extend(all);
        self.saw(match restored {
            true => "a plan was begun anew as it stood",
            false => "a plan was begun anew as it was made",
        });
    }

    /// Notes what stands on the devices' disks and was never on a server.
    fn note_unsent(&mut self) {
        let mut durable = signs_in(&self.truth.doc.document());
        self.unsent.owed.retain(|(_, sign)| !durable.contains(sign));
        let mut former = self.truth.former.as_mut();
        while let Some(truth) = former {
            durable.extend(signs_in(&truth.doc.document()));
            former = truth.former.as_mut();
        }
        for (n, device) in self.devices.iter_mut().enumerate() {
            let there = signs_in(&device.disk.doc().document());
            let unsent = there
                .into_iter()
                .filter(|s| !durable.contains(s) && !self.unsent.taken_out.contains(s));
            self.unsent.owed.extend(unsent.map(|sign| (n, sign)));
        }
    }

    /// Unsent work is in the plan, or its person was told of it.
    pub(crate) fn unsent_work_is_there(&mut self) {
        let durable = signs_in(&self.truth.doc.document());
        let mut saw = Vec::new();
        for (device, sign) in &self.unsent.owed {
            let disk = &self.devices[*device].disk;
            let taken_out = self.unsent.taken_out.contains(sign);
            let told = disk.rescues(*sign);
            saw.push(match (durable.contains(sign), told, taken_out) {
                (true, ..) => "unsent work went into the plan that was begun anew",
                (_, true, _) => "unsent work was kept for its person",
                (_, _, true) => "unsent work was taken out by somebody",
                _ if disk.forgot => "unsent work went with a disk that forgot",
                _ => panic!(
                    "[unsent] {}: {sign} is neither in the plan nor kept for its person",
                    NAMES[*device]
                ),
            });
        }
        saw.into_iter().for_each(|what| self.saw(what));
    }
}

//! Reproducers: updates that harm a CRDT without a gate, a relay with a careless one, or other
//! people's work. Each lies in the corpus of the door `gate` under its name, and, in a frame from
//! Bob, in that of `document`.

use crate::desk::*;

/// One of them.
pub struct DocumentFault {
    /// The fault, as a file name.
    pub name: &'static str,
    /// The update.
    pub bytes: Vec<u8>,
    /// The answer of the gate to Bob, who sends it into the plan that the doors begin with.
    pub answer: &'static str,
}

const DEPTH: &str = "malformed: nested more than 32 levels deep";
const COUNT: &str = "malformed: a count promises more than the bytes can hold";
const TWICE: &str = "malformed: a client is listed twice";
const KIND: &str = "malformed: a block is of a kind that is not accepted";
const CYCLE: &str = "malformed: a block depends on one that comes after it";
const CLOCK: &str = "malformed: a clock or a length is too large";

/// All of them.
pub fn faults() -> Vec<DocumentFault> {
    // Bob has written up to here; Alice's first element is an `h`, her step 2000:5, the notes in it
    // 2000:6
    let by = || update().by(B, 13);
    let fault = |name, sent: Bytes, answer| DocumentFault { name, bytes: sent.bytes(), answer };
    let raw = |name, bytes: &[u8], answer| DocumentFault { name, bytes: bytes.to_vec(), answer };
    let mut deep_array = vec![1];
    deep_array.extend([117, 1].repeat(1024));
    deep_array.push(126);
    let mut deep_embed = vec![];
    string(&mut deep_embed, &format!("{}1{}", "[".repeat(500), "]".repeat(500)));
    let deep_types =
        (0..40).fold(by().typed(Root("list"), 0), |sent, n| sent.typed(In(id(B, 13 + n)), 0));
    let many = (0..1025).fold(update(), |sent, n| sent.by(9_000 + n, 0).text(Root("title"), "x"));
    vec![
        raw(
            "legacy-json-content-makes-a-document-unloadable",
            &[
                1, 2, 59, 1, 18, 198, 1, 0, 1, 1, 4, 98, 111, 108, 100, 4, 116, 114, 117, 101, 198,
                1, 3, 1, 4, 4, 98, 111, 108, 100, 4, 110, 117, 108, 108, 0,
            ],
            KIND,
        ),
        fault("nested-arrays-overflow-the-stack", by().block(Root("list"), 8, &deep_array), DEPTH),
        fault("nested-json-overflows-the-stack", by().block(Root("title"), 5, &deep_embed), DEPTH),
        fault("nested-types-overflow-the-stack", deep_types, DEPTH),
        raw("clients-by-the-hundred-million-in-four-bytes", &[255, 255, 255, 127], COUNT),
        raw("blocks-by-the-hundred-million", &[1, 255, 255, 255, 127, 184, 23, 0], COUNT),
        raw("deletions-by-the-hundred-million", &[0, 1, 184, 23, 255, 255, 255, 127], COUNT),
        raw(
            "values-by-the-hundred-million",
            &[1, 1, 184, 23, 13, 8, 1, 4, b'l', b'i', b's', b't', 255, 255, 255, 127, 0],
            COUNT,
        ),
        fault(
            "one-client-twice-differs-from-its-own-encoding",
            by().text(Root("title"), "a").by(B, 14).text(Root("title"), "b"),
            TWICE,
        ),
        fault(
            "one-client-deleted-twice",
            update().delete(A, &[(0, 1)]).delete(A, &[(3, 1)]),
            TWICE,
        ),
        fault("a-gap-that-stays-pending", update().by(B, 15).text(Root("title"), "late"), "gap"),
        fault("a-gap-in-another-client", by().text(After(id(A, 50)), "late"), "gap"),
        fault("deleting-what-is-not-written-yet", update().delete(A, &[(20, 100)]), "gap"),
        fault(
            "text-in-a-list-that-is-never-read-to-its-end",
            by().text(Root("list"), "😀"),
            "this content does not belong there (at 3000:13)",
        ),
        fault(
            "a-long-value-under-a-key-outlives-its-parent-in-halves",
            by().map(Key("steps", "T")).values(Entry(id(B, 13), "k"), 4),
            "this content does not belong there (at 3000:14)",
        ),
        fault(
            "a-value-before-a-maps-value",
            by().values(Before(id(A, 5)), 1),
            "this content does not belong there (at 3000:13)",
        ),
        fault(
            "a-tombstone-as-a-door-into-a-protected-root",
            by().tombstone(Root("ledger"), 1).values(After(id(B, 13)), 1),
            "nullified 3000:13+1 Root, 3000:14+1 Gone",
        ),
        fault(
            "a-protected-root-by-its-name",
            by().values(Root("ledger"), 1),
            "nullified 3000:13+1 Root",
        ),
        fault(
            "a-protected-root-by-origin",
            by().values(After(id(LEDGER, 2)), 1),
            "nullified 3000:13+1 Protected",
        ),
        fault(
            "a-protected-root-by-right-origin",
            by().values(Before(id(LEDGER, 0)), 1),
            "nullified 3000:13+1 Protected",
        ),
        fault(
            "a-protected-root-by-parent",
            by().values(In(id(LEDGER, 0)), 1),
            "nullified 3000:13+1 Protected",
        ),
        fault(
            "a-protected-root-deleted",
            update().delete(LEDGER, &[(1, 1)]),
            "this part of the document is written by the relay only (at 7:1)",
        ),
        fault(
            "neighbours-from-two-roots",
            by().text(Between(id(A, 4), id(A, 7)), "x"),
            "nullified 3000:13+1 Torn",
        ),
        fault("beside-garbage", by().values(After(id(B, 9)), 1), "nullified 3000:13+1 Gone"),
        fault(
            "a-parent-that-is-text",
            by().text(In(id(A, 0)), "x"),
            "malformed: a parent is not a shared type",
        ),
        fault(
            "a-reserved-id",
            update().by(LEDGER, 3).values(After(id(LEDGER, 2)), 1),
            "this id is reserved for the relay (at 7:0)",
        ),
        fault(
            "somebody-elses-id",
            update().by(A, 17).text(After(id(A, 4)), "!"),
            "this id belongs to somebody else (at 2000:17)",
        ),
        fault(
            "deleting-a-step-into-which-others-wrote",
            update().delete(A, &[(5, 1)]),
            "somebody else has written in there (at 2000:5)",
        ),
        fault(
            "overwriting-a-step-into-which-others-wrote",
            by().values(Key("steps", "S"), 1),
            "somebody else has written in there (at 3000:13)",
        ),
        fault("a-block-beside-itself", by().text(After(id(B, 13)), "x"), CYCLE),
        fault("the-last-clock", by().tombstone(Root("title"), 1 << 31), CLOCK),
        fault("clocks-beyond-the-last", by().gc((1 << 31) - 20).gc(40), CLOCK),
        fault(
            "a-client-id-that-javascript-cannot-hold",
            update().by(1 << 53, 0).text(Root("title"), "x"),
            "malformed: a number is too large or written with needless bytes",
        ),
        fault("a-sub-document", by().block(Root("list"), 9, &[0, 118, 0]), KIND),
        fault("a-weak-link", by().typed(Root("list"), 7), KIND),
        fault(
            "half-a-character",
            by().block(Root("title"), 4, &[1, 0xff]),
            "malformed: a string is not UTF-8",
        ),
        fault("an-empty-block", by().text(Root("title"), ""), "malformed: a block has no length"),
        fault("a-thousand-new-ids", many, "too many new ids at once (at 10024:0)"),
    ]
}

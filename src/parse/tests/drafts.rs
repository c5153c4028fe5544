//! Drafts: claims that nobody has accepted yet.

use super::*;

const DRAFT: &str = "[[voice]]\nid = \"v\"\ndraft = true\npassage.de = \"x\"\n";

#[test]
fn a_draft_may_leave_open_who_speaks_how_and_to_what_end_and_is_no_claim() {
    let parsed = with_ground(DRAFT);
    assert_eq!(parsed.faults, []);
    let reading = &parsed.corpus.readings[0].reading;
    assert_eq!((reading.claims.len(), reading.drafts.len()), (1, 1));
    let voice = reading.drafts[0].voice().unwrap();
    assert!(voice.said_by().is_empty() && voice.form.is_none() && voice.function.is_none());
    let accepted = with_ground(&DRAFT.replace("true", "false"));
    assert_eq!(accepted.shown().len(), 3, "what is no draft has to say all of it");
}

#[test]
fn what_is_wrong_with_a_draft_is_a_warning() {
    let draft = "[[voice]]\nid = \"price\"\ndraft = true\nspeaker = \"nobody\"\nform = \"shouted\"\nloud = true\npassage.de = \"x\"\n\
                 [[voice]]\ndraft = true\nby = \"nobody\"\nspeaker = []\n\
                 [[figure]]\nid = \"f\"\ndraft = true\npassage.de = \"x\"\nsource = \"nothing\"\nconverts = \"nowhere\"\n";
    let parsed = with_ground(draft);
    assert!(parsed.faults.len() > 6, "{:?}", parsed.shown());
    assert!(parsed.faults.iter().all(|fault| !fault.is_error() && fault.is_of_draft), "{:#?}", parsed.faults);
    let ids: Vec<_> = parsed.corpus.readings[0].reading.drafts.iter().map(|draft| draft.id.value.as_str()).collect();
    assert_eq!(ids, ["f"], "a draft takes no claim's id");
}

/// Wherever the draft stands.
#[test]
fn a_draft_with_the_id_of_a_claim_below_it_is_the_one_that_is_at_fault() {
    let parsed = reading(
        "[[figure]]\nid = \"f\"\ndraft = true\npassage.de = \"x\"\n[[figure]]\nid = \"f\"\npassage.de = \"y\"\n",
    );
    let fault = &parsed.faults[0];
    assert_eq!((parsed.only().0, fault.is_error()), (Code::DuplicateId, false));
    assert!(fault.primary.as_ref().unwrap().span < fault.secondary[0].span);
}

#[test]
fn a_claim_that_is_made_from_a_draft_is_a_warning_and_says_nothing_of_it() {
    let parsed = with_ground(
        "[[figure]]\nid = \"rough\"\ndraft = true\npassage.de = \"x\"\n\
         [[figure]]\nid = \"f\"\npassage.de = \"x\"\nconverts = \"rough\"\nratio = { of = \"price\", to = \"rough\" }\n\
         [[figure]]\nid = \"g\"\npassage.de = \"x\"\nsum = [\"price\", \"rough\"]\n",
    );
    assert_eq!(parsed.shown(), [(Code::UnknownClaim, "\"rough\""); 3]);
    assert!(parsed.faults.iter().all(|fault| !fault.is_error() && fault.help.contains("take `draft = true` out")));
    let claims = &parsed.corpus.readings[0].reading.claims;
    assert!(claims.iter().all(|claim| claim.figure().unwrap().references().next().is_none()));
}

#[test]
fn a_draft_may_be_made_from_a_draft() {
    let parsed = with_ground(
        "[[figure]]\nid = \"rough\"\ndraft = true\npassage.de = \"x\"\n\
         [[figure]]\nid = \"f\"\ndraft = true\npassage.de = \"x\"\nconverts = \"rough\"\n",
    );
    assert_eq!(parsed.faults, []);
}

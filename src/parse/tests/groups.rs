//! Several speakers and sources of one claim.

use super::*;

const MORE: &str = "\
[[speaker]]
id = \"tester\"
name = \"Ada Test\"
kind = \"person\"
[[source]]
id = \"port-report\"
title = \"Report\"
";

fn voice(who: &str) -> Parsed {
    with_ground(&format!(
        "{MORE}[[voice]]\nid = \"v\"\n{who}\nform = \"direct\"\nfunction = \"opinion\"\npassage.de = \"x\"\n"
    ))
}

#[test]
fn a_voice_is_of_one_speaker_of_several_or_of_a_document() {
    for (who, expected) in [
        ("speaker = \"tester\"", vec!["tester"]),
        ("speaker = [\"tester\", \"li-yanming\"]", vec!["tester", "li-yanming"]),
        ("source = \"port-report\"", vec!["port-report"]),
        ("source = [\"port-report\", \"leadleo\"]", vec!["port-report", "leadleo"]),
    ] {
        let parsed = voice(who);
        assert_eq!(parsed.faults, [], "{who}");
        let voice = parsed.corpus.readings[0].reading.claims[1].voice().unwrap();
        let ids: Vec<_> = voice.said_by().ids().map(|id| id.as_str()).collect();
        assert_eq!(ids, expected);
    }
}

#[test]
fn a_voice_of_nobody_of_both_of_one_twice_or_of_an_empty_list_is_an_error_with_a_way_out() {
    assert_eq!(
        (voice("").only().0, voice("").only().2),
        (Code::MissingKey, "add `speaker = \"li-yanming\"`, or another [[speaker]]: \"tester\"")
    );
    let both = voice("speaker = \"tester\"\nsource = \"port-report\"");
    assert_eq!((both.only().0, both.only().1), (Code::InvalidValue, "\"port-report\""));
    assert!(both.only().2.contains("keep `source` if a document speaks"));
    let twice = voice("speaker = [\"tester\", \"li-yanming\", \"tester\"]");
    assert_eq!(twice.only(), (Code::InvalidValue, "\"tester\"", "take one of the two out"));
    assert_eq!((voice("speaker = []").only().0, voice("speaker = []").only().1), (Code::InvalidValue, "[]"));
}

#[test]
fn each_of_a_group_has_to_be_defined_and_of_the_right_kind() {
    let parsed = voice("speaker = [\"testr\", \"leadleo\"]");
    assert_eq!(parsed.shown(), [(Code::UnknownSpeaker, "\"testr\""), (Code::UnknownSpeaker, "\"leadleo\"")]);
    assert_eq!(parsed.faults[0].help, "did you mean `tester`?");
}

#[test]
fn figures_have_several_vouchers_of_both_kinds_and_an_assertion_its_source() {
    let parsed = with_ground(&format!(
        "{MORE}[[figure]]\nid = \"f\"\nsource = [\"port-report\", \"leadleo\"]\nspeaker = [\"tester\"]\npassage.de = \"x\"\n\
         [[assertion]]\nid = \"a\"\nsource = \"port-report\"\npassage.de = \"x\"\n"
    ));
    assert_eq!(parsed.faults, []);
    let claims = &parsed.corpus.readings[0].reading.claims;
    let counts = |at: usize| (claims[at].parties().0.len(), claims[at].parties().1.len());
    assert_eq!((counts(1), counts(2)), ((1, 2), (0, 1)));
}

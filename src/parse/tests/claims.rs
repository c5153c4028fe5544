//! Voices, figures and assertions, as they are read from `reading.toml`.

use super::*;
use crate::model::{ClaimId, CopyId, Form, Function, IntervalBound, ParsedReading, Rights};

#[test]
fn a_reading_is_read_as_the_manual_shows_it() {
    let parsed = reading(
        r#"
title.de = "Titel"
outlet = "paper"
published = 2022-10-18
rights = "quotation"
publish = "excerpt"

[[speaker]]
id = "li-yanming"
name = "Li Yanming"
kind = "person"
role.de = "China-Experte"
role.en = "China expert"

[[source]]
id = "paper"
title = "The Paper"
publisher = "A house"
date = "2022-09"
url = "https://example.org/"

[[voice]]
id = "alternative"
speaker = "li-yanming"
to = "paper"
form.de = "indirect"
form.en = "direct"
function = "opinion"
passage.de = ["eins", "zwei"]
passage.en = { exact = "one", prefix = "before", suffix = "after" }
note.de = """Ein *Wort*."""

[[figure]]
id = "price"
source = "paper"
passage.de = "zwischen 84.000 und 98.000 Dollar"
value = "84000..98000 USD"

[[figure]]
id = "other"
passage.de = "etwa das Vierfache"
ratio = { of = "price", to = "third" }

[[assertion]]
id = "own"
label.de = "Ein Wort"
label.en = """
A word
or two"""
passage.de = "x"
absent = ["en"]

[[figure]]
id = "third"
passage.de = "y"
converts = "price"

[[ignore]]
code = "figure-unsourced"
passage.de = "z"
reason = "it is old"
"#,
    );
    assert_eq!(parsed.faults, []);
    let ParsedReading { reading, copies } = &parsed.corpus.readings[0];
    let ids: Vec<_> = reading.claims.iter().map(|claim| claim.id.value.as_str()).collect();
    assert_eq!(ids, ["alternative", "price", "other", "own", "third"]);
    let (de, en) = (CopyId::new("de").unwrap(), CopyId::new("en").unwrap());
    let claim = reading.claim(&ClaimId::new("alternative").unwrap()).unwrap();
    let voice = claim.voice().unwrap();
    assert_eq!((voice.form_in(&de), voice.form_in(&en)), (Some(Form::Indirect), Some(Form::Direct)));
    assert_eq!(voice.function, Some(Function::Opinion));
    assert_eq!(claim.passage(&de).unwrap().parts.len(), 2);
    assert_eq!(claim.passage(&en).unwrap().parts[0].prefix.as_deref(), Some("before"));
    assert_eq!(parsed.tree.files.snippet(claim.passage(&en).unwrap().parts[0].span), "\"one\"");
    let price = reading.claims[1].figure().unwrap();
    assert!(matches!(price.value.as_ref().unwrap().value.interval.bound, IntervalBound::Between));
    assert!(reading.claims[3].is_absent(&en));
    let labels = reading.claims[3].assertion().unwrap().label.as_ref().unwrap();
    let labels: Vec<_> = labels.iter().map(|(_, label)| label.value.as_str()).collect();
    assert_eq!(labels, ["Ein Wort", "A word or two"], "a label is one line, however it is written");
    assert_eq!(reading.ignores[0].reason, "it is old");
    assert_eq!(copies[0].rights, Rights::Quotation);
    assert_eq!(reading.roles.len(), 1);
    assert_eq!((parsed.corpus.parties.speakers.len(), parsed.corpus.parties.sources.len()), (1, 1));
}

#[test]
fn only_an_assertion_has_a_label_and_it_is_a_text_or_one_per_language() {
    let claim =
        |kind: &str, label: &str| with_ground(&format!("[[{kind}]]\nid = \"a\"\npassage.de = \"x\"\n{label}\n"));
    assert_eq!(claim("assertion", "label = \"Ein Wort\"").shown(), []);
    assert_eq!(claim("figure", "label = \"Ein Wort\"").shown(), [(Code::UnknownKey, "label")]);
    assert_eq!(claim("assertion", "label = \" \"").shown(), [(Code::InvalidValue, "\" \"")]);
    assert_eq!(claim("assertion", "label = 5").shown(), [(Code::WrongType, "5")]);
    assert_eq!(claim("assertion", "label.de = \"a\"\nlabel.x_y = \"b\"").shown(), [(Code::UnknownKey, "x_y")]);
}

#[test]
fn a_claim_id_given_twice_shows_both_places() {
    let parsed = with_ground("[[assertion]]\nid = \"price\"\npassage.de = \"x\"\n");
    assert_eq!(parsed.only().0, Code::DuplicateId);
    let first = parsed.faults[0].secondary[0].span;
    assert!(first.start < parsed.faults[0].primary.as_ref().unwrap().span.start);
    assert_eq!(parsed.tree.files.snippet(first), "\"price\"");
}

#[test]
fn a_voice_without_what_it_needs_says_each_thing() {
    let parsed = with_ground("[[voice]]\n");
    let shown = parsed.shown();
    assert_eq!(shown, vec![(Code::MissingKey, "[[voice]]"); 5]);
    let keys: Vec<_> = parsed.faults.iter().map(|fault| fault.message.split('`').nth(1).unwrap()).collect();
    assert_eq!(keys, ["id", "passage", "speaker", "form", "function"]);
}

#[test]
fn a_plain_passage_is_for_all_copies_but_those_that_lack_it_on_purpose() {
    let toml = "[[assertion]]\nid = \"a\"\npassage = \"x\"\nabsent = [\"en\"]\n\
                [[ignore]]\ncode = \"F201\"\npassage = \"y\"\nreason = \"known\"\n";
    let parsed = with_ground(toml);
    assert_eq!(parsed.faults, []);
    let reading = &parsed.corpus.readings[0].reading;
    let claim = reading.claim(&ClaimId::new("a").unwrap()).unwrap();
    let (de, en) = (CopyId::new("de").unwrap(), CopyId::new("en").unwrap());
    assert!(claim.passage(&de).is_some() && claim.passage(&en).is_none());
    assert!(reading.ignores[0].passage.as_ref().unwrap().get(&en).is_some());
    let nowhere = with_ground("[[assertion]]\nid = \"a\"\npassage = \"x\"\nabsent = [\"de\", \"en\"]\n");
    assert_eq!((nowhere.only().0, nowhere.only().1), (Code::InvalidValue, "[\"de\", \"en\"]"));
    let one = super::parsed(&[
        ("r/de.md", "# Kopf\n"),
        ("r/reading.toml", "[[assertion]]\nid = \"a\"\npassage = { exact = \"x\" }\n"),
    ]);
    assert_eq!(one.faults, []);
}

/// A second copy of the same words needs no form of its own.
#[test]
fn a_plain_passage_has_the_form_that_is_given_in_copies_that_none_is_given_for() {
    let voice = "[[voice]]\nid = \"v\"\nspeaker = \"li-yanming\"\nfunction = \"opinion\"\nform.de = \"direct\"\n";
    let parsed = with_ground(&format!("{voice}passage = \"x\"\n"));
    assert_eq!(parsed.faults, []);
    let reading = &parsed.corpus.readings[0].reading;
    let claim = reading.claim(&ClaimId::new("v").unwrap()).unwrap();
    let form = claim.voice().unwrap().form.as_ref().unwrap();
    assert_eq!(form.get(&CopyId::new("en").unwrap()), Some(&Form::Direct));
    let parsed = with_ground(&format!("{voice}passage.de = \"x\"\npassage.en = \"x\"\n"));
    assert_eq!(parsed.only().0, Code::MissingKey);
}

/// The one message that a claim with this line gives, with its help.
fn left_open(kind: &str, line: &str) -> (String, String) {
    let rest =
        ["id = \"v\"", "passage.de = \"x\"", "speaker = \"li-yanming\"", "form = \"direct\"", "function = \"demand\""];
    let key = line.split([' ', '.']).next().unwrap();
    let wanted = |other: &&&str| {
        !other.starts_with(key) && (kind == "voice" || other.contains("id =") || other.contains("passage"))
    };
    let rest: Vec<&str> = rest.iter().filter(wanted).copied().collect();
    let parsed = with_ground(&format!("[[{kind}]]\n{line}\n{}\n", rest.join("\n")));
    assert_eq!(parsed.faults.len(), 1, "{line}: {:?}", parsed.faults);
    assert_eq!((parsed.faults[0].code, parsed.only().1), (Code::InvalidValue, "\"…\""), "{line}");
    (parsed.faults[0].message.clone(), parsed.faults[0].help.clone())
}

#[test]
fn a_placeholder_that_was_pasted_is_one_message_that_says_what_to_fill_in() {
    for (kind, line, help) in [
        ("voice", "id = \"…\"", "write `id = \"price-of-the-robot\"`"),
        ("voice", "speaker = \"…\"", "write `speaker = \"li-yanming\"`"),
        ("voice", "to = \"…\"", "write `to = \"the-newspaper\"`"),
        ("voice", "form = \"…\"", "`form` is one of `direct`, `indirect`, `mixed`, `reported`"),
        (
            "voice",
            "function = \"…\"",
            "`function` is one of `opinion`, `statement`, `announcement`, `prediction`, `demand`",
        ),
        ("voice", "passage.de = \"…\"", "quote the words of the copy"),
        ("figure", "source = \"…\"", "write `source = \"the-briefing\"`"),
        ("figure", "speaker = \"…\"", "write `speaker = \"li-yanming\"`"),
        (
            "figure",
            "value = \"…\"",
            "write the number with its unit, or take the line out: it is read from the passage",
        ),
        ("figure", "converts = \"…\"", "write `converts = \"price-in-yuan\"`"),
    ] {
        let (message, told) = left_open(kind, line);
        assert!(message.ends_with("is left open: `…` stands for what you have to fill in"), "{line}: {message}");
        assert_eq!(told, help, "{line}");
    }
}

#[test]
fn help_for_a_missing_key_speaks_of_the_thing_that_lacks_it() {
    let help = |toml: &str| {
        let parsed = with_ground(toml);
        assert_eq!(parsed.only().0, Code::MissingKey);
        parsed.faults[0].help.clone()
    };
    let figure = "[[figure]]\npassage.de = \"rund 20 alte Fähren im Hafen\"\n";
    assert_eq!(help(figure), "add a line such as `id = \"rund-20-alte-faehren\"`");
    let voice = |line: &str| {
        let all =
            "id = \"v\"\npassage.de = \"x\"\nspeaker = \"li-yanming\"\nform = \"direct\"\nfunction = \"demand\"\n";
        help(&format!("[[voice]]\n{}", all.replace(line, "")))
    };
    assert_eq!(voice("speaker = \"li-yanming\"\n"), "add `speaker = \"li-yanming\"`, or the id of another [[speaker]]");
    assert_eq!(
        voice("form = \"direct\"\n"),
        "add a line such as `form = \"indirect\"` (or \"direct\", \"mixed\", \"reported\")"
    );
    assert_eq!(
        help("[[source]]\ntitle = \"Der Bericht zum Hafen\"\n"),
        "add a line such as `id = \"der-bericht-zum-hafen\"`"
    );
    assert_eq!(help("[[source]]\nid = \"hafen-bericht\"\n"), "add a line such as `title = \"Hafen Bericht\"`");
    assert_eq!(
        help("[[speaker]]\nid = \"ann-lund\"\nname = \"Ann Lund\"\n"),
        "add a line such as `kind = \"person\"` (or \"organisation\", \"group\", \"unnamed\")"
    );
}

#[test]
fn a_copy_that_is_not_there_is_pointed_at_wherever_it_is_named() {
    let toml = "[[assertion]]\nid = \"a\"\npassage.dee = \"x\"\npassage.en = \"x\"\nabsent = [\"fr\", \"en\"]\n";
    let parsed = with_ground(toml);
    let expected = [(Code::UnknownCopy, "dee"), (Code::UnknownCopy, "\"fr\""), (Code::InvalidValue, "\"en\"")];
    assert_eq!(parsed.shown(), expected);
    assert!(parsed.faults[0].help.contains("did you mean `passage.de`?"), "{}", parsed.faults[0].help);
}

#[test]
fn a_mistyped_selector_key_is_not_only_an_unknown_copy() {
    let parsed = with_ground("[[assertion]]\nid = \"a\"\npassage.de = { exakt = \"x\" }\n");
    let shown = parsed.shown();
    assert_eq!(shown, [(Code::MissingKey, "{ exakt = \"x\" }"), (Code::UnknownKey, "exakt")]);
    assert_eq!(parsed.faults[1].help, "did you mean `exact`?");
}

#[test]
fn a_form_that_one_copy_lacks_is_asked_for() {
    let voice = "[[voice]]\nid = \"v\"\nspeaker = \"li-yanming\"\nfunction = \"opinion\"\nform.de = \"direct\"\n\
                 passage.de = \"x\"\npassage.en = \"y\"\n";
    let parsed = with_ground(voice);
    let help = "add `form.en = \"indirect\"` (or direct, mixed, reported)";
    assert_eq!(parsed.only(), (Code::MissingKey, "\"y\"", help));
}

#[test]
fn figures_refer_only_to_other_figures_that_are_there() {
    let claim = |reference: &str| {
        with_ground(&format!(
            "[[figure]]\nid = \"a\"\npassage.de = \"x\"\n{reference}\n[[assertion]]\nid = \"b\"\npassage.de = \"y\"\n"
        ))
    };
    let cases = [
        ("converts = \"prise\"", "\"prise\"", "did you mean `price`?"),
        ("converts = \"b\"", "\"b\"", "name a [[figure]]; if this claim states a number, add one for the number"),
        (
            "ratio = { of = \"zzzzz\", to = \"price\" }",
            "\"zzzzz\"",
            "name a [[figure]] of this file by its id, or add one",
        ),
        ("sum = [\"price\", \"a\"]", "\"a\"", CIRCLE),
    ];
    for (reference, place, help) in cases {
        assert_eq!(claim(reference).only(), (Code::UnknownClaim, place, help), "{reference}");
    }
    assert_eq!(claim("sum = [\"price\"]").only().0, Code::InvalidValue);
    assert_eq!(claim("share = { of = \"price\" }").only().0, Code::MissingKey);
    assert_eq!(claim("value = \"about 5\"").only().1, "about");
}

const CIRCLE: &str = "one figure stands on its own and the others are computed from it: take this reference out";

#[test]
fn a_circle_of_figures_is_shown_once_with_its_way() {
    let figure = |id: &str, of: &str| format!("[[figure]]\nid = \"{id}\"\npassage.de = \"x\"\nconverts = \"{of}\"\n");
    let parsed = with_ground(&[figure("a", "b"), figure("b", "c"), figure("c", "a"), figure("d", "a")].concat());
    assert_eq!(parsed.only(), (Code::UnknownClaim, "\"a\"", CIRCLE));
    assert_eq!(parsed.faults[0].message, "the figure `a` refers to itself through `b`, `c`");
}

#[test]
fn a_long_chain_of_figures_ends_in_time() {
    let mut toml = String::from(GROUND);
    for index in 0..20_000 {
        let next = if index == 19_999 { "price".to_owned() } else { format!("f{}", index + 1) };
        toml.push_str(&format!("[[figure]]\nid = \"f{index}\"\npassage.de = \"x\"\nconverts = \"{next}\"\n"));
    }
    assert_eq!(reading(&toml).faults, []);
}

#[test]
fn a_claim_with_a_fault_of_its_own_is_not_missing_elsewhere() {
    let parsed = with_ground(
        "[[figure]]\nid = \"a\"\npassage.de = 5\n[[figure]]\nid = \"b\"\npassage.de = \"x\"\nconverts = \"a\"\n",
    );
    assert_eq!(parsed.only().0, Code::WrongType);
}

#[test]
fn a_dismissed_finding_names_a_lint_and_a_reason() {
    let parsed = with_ground("[[ignore]]\ncode = \"F270\"\n");
    assert_eq!(parsed.shown(), [(Code::MissingKey, "[[ignore]]"), (Code::InvalidValue, "\"F270\"")]);
    assert_eq!(parsed.faults[1].help, "did you mean `F207`?");
}

#[test]
fn a_claim_with_a_fault_is_kept_so_that_one_run_shows_the_rest_of_its_faults() {
    let parsed = reading(
        r#"
[[voice]]
id = "Bad Id"
speaker = "nobody"
functoin = "opinion"
passage.de = "eins"
"#,
    );
    let codes: Vec<_> = parsed.shown().into_iter().map(|(code, _)| code).collect();
    assert!(codes.contains(&Code::UnknownSpeaker) && codes.contains(&Code::MissingKey), "{codes:?}");
    assert_eq!(parsed.corpus.readings[0].reading.claims.len(), 1, "its passage is anchored all the same");
}

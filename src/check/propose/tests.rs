//! What is proposed for the words of one copy.

use super::*;
use crate::check::testing::Fixture;
use crate::model::{Form, SpeakerKind};

/// The drafts of all that a fixture shows, one after the other, with those whom they name.
fn drafts(fixture: &Fixture) -> String {
    fixture.checked_by(|reading| {
        let proposals = proposals(reading.reading, reading.parties);
        let speakers = proposals.speakers.iter().map(text::speaker);
        let claims = proposals.claims.iter().map(|claim| text::draft(claim, true));
        speakers.chain(claims).collect::<Vec<_>>().join("\n\n")
    })
}

/// What the text has, with the typography of the text, and without what nobody sees.
#[test]
fn a_voice_is_written_with_its_parts() {
    let text = "“So\u{ad}on,”\nsaid Ann, “or \\ never.”";
    let fixture = Fixture::new().text(text).named("ann", "Ann", SpeakerKind::Person, "driver");
    let fixture = fixture.said(Form::Direct, &["“So\u{ad}on,”", "“or \\ never.”"], "said", "Ann");
    let expected = "\
[[voice]]
id = \"soon-or-never\"
draft = true
speaker = \"ann\"
form = \"direct\"
passage = [
  \"“Soon,”\",
  \"“or \\\\ never.”\",
]";
    assert_eq!(drafts(&fixture), expected);
}

#[test]
fn who_is_not_named_plainly_is_left_out() {
    let fixture = Fixture::new().text("She says it is late. It is late, say critics.");
    let fixture = fixture.said(Form::Indirect, &["it is late"], "says", "She");
    let fixture = fixture.said(Form::Indirect, &["It is late"], "say", "critics");
    let expected = "\
[[speaker]]
id = \"critics\"
name = \"critics\"
kind = \"group\"

[[voice]]
id = \"it-is-late\"
draft = true
form = \"indirect\"
passage = \"it is late\"

[[voice]]
id = \"it-is-late-2\"
draft = true
speaker = \"critics\"
form = \"indirect\"
passage = \"It is late\"";
    assert_eq!(drafts(&fixture), expected);
}

#[test]
fn a_speaker_is_proposed_once_by_the_full_name_and_with_the_role() {
    let text = "It is late, says Lund. It is full, says the driver Ida Lund. It is old, says Lund.";
    let fixture = Fixture::new().text(text);
    let fixture = fixture.said(Form::Indirect, &["It is late"], "says", "Lund");
    let fixture = fixture.said(Form::Indirect, &["It is full"], "says", "the driver Ida Lund");
    let fixture = fixture.said(Form::Indirect, &["It is old"], "says", "Lund");
    let drafts = drafts(&fixture);
    assert_eq!(drafts.matches("[[speaker]]").count(), 1, "{drafts}");
    assert_eq!(drafts.matches("speaker = \"ida-lund\"").count(), 3, "{drafts}");
}

#[test]
fn no_id_is_given_twice() {
    let fixture = Fixture::new().text("5 Größen 5 Größen 语 a").figure("a", "a");
    let ids = fixture.checked_by(|reading| {
        let copy = reading.copies().next().unwrap();
        let text = copy.article().document.text.as_str();
        let place = |words: &str| {
            let start = text.find(words).unwrap();
            TextRange::new(start..start + words.len())
        };
        let mut ids = Ids::of(reading);
        let mut id = |words: &str| ids.free(copy, &[place(words)], "figure").to_string();
        [id("5 Größen"), id("5 Größen"), id("语"), id("语"), id("a"), id("a")].join(" ")
    });
    assert_eq!(ids, "figure-5-grossen figure-5-grossen-2 figure figure-2 a-2 a-3");
}

/// As little as is needed: a person reads it.
#[test]
fn words_that_stand_there_twice_come_with_as_little_as_tells_them_apart() {
    let around = |text: &str, words: &str, nth: usize| {
        let start = text.match_indices(words).nth(nth).unwrap().0;
        let place = TextRange::new(start..start + words.len());
        let told = told_apart(text, vec![place]);
        told.get(&place).map_or(String::new(), |(prefix, suffix)| format!("{prefix}|{suffix}"))
    };
    let text = "The mill has five boats.\n\nIn May it had five boats, says Ann.";
    assert_eq!([around(text, "five boats", 0), around(text, "five boats", 1)], ["has |", "had |"]);
    assert_eq!(around("Here are two. Here are two!", "two", 1), "|!");
    assert_eq!(around("It has two boats. Once more: it has two carts, it has two boats.", "two", 1), "| carts,");
    assert_eq!(around("One, two.", "two", 0), "");
}

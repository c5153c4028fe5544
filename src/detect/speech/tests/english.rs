//! English quotations and reported speech.

use super::*;

#[test]
fn quotations_have_their_speakers() {
    for (text, expected) in [
        ("“We are closing,” said the baker.", "direct: “We are closing,” | said | the baker"),
        ("“We are closing,” Ann Lee, the baker, said.", "direct: “We are closing,” | said | Ann Lee"),
        ("\"Then,\" he added, \"we left.\"", "direct: \"Then,\" … \"we left.\" | added | he"),
        ("Mrs. Lee told the court: ‘It was loud.’", "direct: ‘It was loud.’ | told | Mrs. Lee"),
        ("\"It's the dogs' dinner,\" she said.", "direct: \"It's the dogs' dinner,\" | said | she"),
    ] {
        assert_eq!(told("en", text), [expected]);
    }
}

#[test]
fn reports_are_found_with_and_without_that() {
    for (text, expected) in [
        ("The board said that it would appeal.", "indirect: that it would appeal | said | The board"),
        ("The board said it would appeal.", "indirect: it would appeal | said | The board"),
        ("According to the police, no one was hurt.", "indirect: no one was hurt | According … to | the police"),
        ("Sales fell, the company reported.", "indirect: Sales fell | reported | the company"),
        ("He asked whether it was legal.", "indirect: whether it was legal | asked | He"),
        ("Experts believe that the ice is thin.", "indirect: that the ice is thin | believe | Experts"),
    ] {
        assert_eq!(told("en", text), [expected]);
    }
}

#[test]
fn nouns_and_apostrophes_are_neither_cues_nor_marks() {
    for text in [
        "The report is on the table.",
        "In the '90s the students' union won.",
        "Rock 'n' roll isn't dead.",
        "It is part of a bold new plan: boats are to run.",
    ] {
        assert_eq!(told("en", text), [""; 0], "{text}");
    }
}

#[test]
fn a_title_is_not_speech() {
    assert_eq!(told("en", "The film “Jaws,” which opened in June, was a hit."), [""; 0]);
    assert_eq!(terms("en", "The film “Jaws,” which opened in June, was a hit.").len(), 1);
    // English sets the full stop of the sentence within the marks.
    assert_eq!(told("en", "She was the head of the “27 Boats Project.”"), [""; 0]);
    assert_eq!(told("en", "“No way,” she said. “No way,” he said.").len(), 2);
    assert_eq!(told("en", "“Not Ann Lee.” That is all he said."), ["direct: “Not Ann Lee.” |  | "]);
}

#[test]
fn a_question_in_marks_is_answered_by_the_name_behind_it() {
    for (text, expected) in [
        ("“Who pays?” Ann Lee asked.", "direct: “Who pays?” | asked | Ann Lee"),
        ("“Stop!” the guard shouted.", "direct: “Stop!” | shouted | the guard"),
    ] {
        assert_eq!(told("en", text), [expected]);
    }
    assert_eq!(found("en", "“Who pays?” The council asked for a report.").frames.len(), 2);
    assert_eq!(found("en", "“Who pays?” Ann Lee left.").frames.len(), 2);
}

//! English quotations and reported speech.

use super::*;

#[test]
fn quotations_have_their_speakers() {
    for (text, expected) in [
        ("“We are closing,” said the baker.", "direct: “We are closing,” | said | the baker"),
        ("“We are closing,” says Ann Lee.", "direct: “We are closing,” | says | Ann Lee"),
        ("“We are closing,” snapped the baker.", "direct: “We are closing,” | snapped | the baker"),
        ("“We are closing,” Ann Lee said when asked.", "direct: “We are closing,” | said | Ann Lee"),
        ("“We are closing” – says the baker.", "direct: “We are closing” | says | the baker"),
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

#[test]
fn what_depends_on_saying_is_said_by_the_subject_of_the_sentence() {
    for (text, expected) in [
        ("The pilot praised the boat, saying it was fast.", "indirect: it was fast | saying | The pilot"),
        ("Ann Lee left, adding that the pier was safe.", "indirect: that the pier was safe | adding | Ann Lee"),
        (
            "The yard cut jobs, citing costs and warning that more would follow.",
            "indirect: that more would follow | warning | The yard",
        ),
        ("Saying it was late, the pilot left.", "indirect: it was late | Saying | the pilot"),
    ] {
        assert!(told("en", text).contains(&expected.to_owned()), "{:?}", told("en", text));
        assert_eq!(found("en", text).utterances.last().map(|said| said.form), Some(Form::Indirect));
    }
    for text in ["Asked about the boat, the pilot smiled.", "Writing a log is hard work.", "Note the date."] {
        assert_eq!(told("en", text), [""; 0], "{text}");
    }
}

#[test]
fn what_is_said_needs_no_that() {
    for (text, expected) in [
        ("He says sailors are leaving.", "indirect: sailors are leaving | says | He"),
        ("Owners say fares could rise.", "indirect: fares could rise | say | Owners"),
        ("Another said she liked the boat.", "indirect: she liked the boat | said | Another"),
        (
            "Sources close to the yard said a sale was near.",
            "indirect: a sale was near | said | Sources close to the yard",
        ),
        ("On “Port Hour,” Ann Lee said she was tired.", "indirect: she was tired | said | Ann Lee"),
        ("Crews told the paper the yard was closed.", "indirect: the yard was closed | told | Crews"),
        ("She told The Log she was tired.", "indirect: she was tired | told | She"),
        ("They warned him the pier was wet.", "indirect: the pier was wet | warned | They"),
        ("The pilot said in a letter on Monday the trip was off.", "indirect: the trip was off | said | The pilot"),
        ("A court has ruled that the sale is void.", "indirect: that the sale is void | ruled | A court"),
        ("The boat, owners say, was old.", "indirect: The boat … was old | say | owners"),
        ("Ann Lee, who said she was ill, stayed home.", "indirect: she was ill | said | Ann Lee"),
        ("The owner made a claim that the boat sank.", "indirect: that the boat sank | claim | The owner"),
    ] {
        assert_eq!(told("en", text), [expected]);
    }
}

#[test]
fn an_object_is_no_clause() {
    for text in [
        "He told a story about boats.",
        "The yard added 20 boats.",
        "She wrote notes and comments in the log.",
        "The pilot did not say when the boat would leave.",
        "It is not known whether the crew slept.",
        "They want to say that it works.",
        "We know that boats float.",
        "The claims that were made are old.",
    ] {
        assert_eq!(told("en", text), [""; 0], "{text}");
    }
}

#[test]
fn no_word_of_what_is_said_is_its_speaker() {
    for text in [
        "The pilot praised the boat, saying she was fast.",
        "Boats, it is said, float.",
        "Told the boat was late, she left.",
    ] {
        for said in found("en", text).utterances {
            assert!(
                said.speaker
                    .iter()
                    .all(|who| said.parts.iter().all(|part| who.end <= part.start || part.end <= who.start))
            );
        }
    }
}

#[test]
fn plural_nouns_are_no_verbs_of_saying() {
    for text in [
        "He sails in island states and free states.",
        "Fares fell three percentage points.",
        "She won by 5 points.",
        "He took notes.",
        "The pilot spoke in a barn.",
        "Editor's note: the boat is old.",
        "The line number reported by the crew is wrong.",
    ] {
        assert_eq!(told("en", text), [""; 0], "{text}");
    }
    assert_eq!(told("en", "The logs state that he left."), ["indirect: that he left | state | The logs"]);
}

#[test]
fn the_passive_voice_names_who_speaks() {
    let text = "The plan was criticized by the crew.";
    assert_eq!(told("en", text), ["reported: The plan was criticized by the crew. | criticized | the crew"]);
    assert_eq!(told("en", "The plan was criticized."), [""; 0]);
}

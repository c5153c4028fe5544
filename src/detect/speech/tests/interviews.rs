//! Answers that have a name and a colon before them and no quotation marks.

use super::*;

/// Each answer with who gives it.
fn answers(language: &str, text: &str) -> Vec<String> {
    let direct = found(language, text).utterances.into_iter().filter(|said| said.form == Form::Direct);
    direct
        .map(|said| format!("{}: {}", words(text, &said.speaker).concat(), words(text, &said.parts).join(" / ")))
        .collect()
}

#[test]
fn the_answers_of_an_interview_are_the_words_of_the_named() {
    for (language, text, expected) in [
        ("en", "Q: Is the pier safe?\n\nA: It is safe. We looked.", vec![": It is safe. We looked."]),
        ("en", "Q: Is it safe?\nA: It is.\nQ: And now?\nA: Now we wait.", vec![": It is.", ": Now we wait."]),
        ("de", "Frage: Ist der Steg sicher?\n\nAntwort: Er ist sicher.", vec![": Er ist sicher."]),
        ("de", "Bote: Wie alt ist er?\n\nIda Voss: Sehr alt.", vec!["Ida Voss: Sehr alt."]),
        ("de", "bote: Frau Voss, wie alt ist er?\n\nVoss: Sehr alt.", vec!["Voss: Sehr alt."]),
        (
            "de",
            "Bote: Wie alt ist er?\n\nVoss: Alt.\n\nBote: Das sagen alle.\n\nVoss: Ja.",
            vec!["Voss: Alt.", "Voss: Ja."],
        ),
        (
            "en",
            "Echo: Who pays?\n\nAnn Lee: The town.\n\nIt always did.\n\nEcho: Why?\n\nAnn Lee: It can.\n\nThe talk was cut.",
            vec!["Ann Lee: The town. / It always did.", "Ann Lee: It can."],
        ),
        (
            "en",
            "Echo: Who pays?\n\nAnn Lee: The town.\n\nBo Ray: No, the state.\n\nEcho: Bo Ray, why?\n\nBo Ray: It can.",
            vec!["Ann Lee: The town.", "Bo Ray: No, the state.", "Bo Ray: It can."],
        ),
    ] {
        assert_eq!(answers(language, text), expected, "{text}");
    }
}

#[test]
fn what_else_has_a_label_is_no_interview() {
    for (language, text) in [
        ("de", "Zutaten: Mehl und Salz.\n\nZeit: Zwei Stunden."),
        ("de", "Wann: Kommt der Zug am Montag?\n\nHintergrund: Die Strecke ist alt."),
        ("de", "Beginn: 18 Uhr\nEnde: 20 Uhr\nBeginn: 19 Uhr"),
        ("en", "Note: The pier is closed.\n\nUpdate: It is open."),
        ("en", "Ann Lee: The pier is closed."),
        ("en", "The question is: Who pays?\n\nThe answer is: The town."),
        ("en", "Weather: Will it rain?\n\nTraffic: The road is closed."),
    ] {
        assert_eq!(answers(language, text), [""; 0], "{text}");
    }
}

/// What the one who answers tells of others is a part of the answer.
#[test]
fn what_an_answer_tells_is_not_told_by_the_article() {
    let text =
        "Echo: Ann Lee, who pays?\n\nAnn Lee: The mayor said that the town would pay. “Not a cent more,” he said.";
    let forms: Vec<Form> = found("en", text).utterances.iter().map(|said| said.form).collect();
    assert_eq!(forms, [Form::Direct, Form::Direct]);
    // A question may tell what others say.
    let text = "Echo: Ann Lee, the mayor said that the town would pay. Is that so?\n\nAnn Lee: It is.";
    assert_eq!(told("en", text)[0], "indirect: that the town would pay | said | the mayor");
}

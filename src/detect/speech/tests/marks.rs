//! Which marks open and close a quotation, and which are apostrophes.

use super::*;

#[test]
fn an_apostrophe_does_not_end_a_single_quotation() {
    for (language, text, words) in [
        ("en", "‘The farmers’ market is closed,’ she said.", "‘The farmers’ market is closed,’"),
        ("en", "'The boats' owners were paid,' he added.", "'The boats' owners were paid,'"),
        (
            "de",
            "‚Wir fahren in Klaus’ Wagen, und zwar heute‘, rief sie.",
            "‚Wir fahren in Klaus’ Wagen, und zwar heute‘",
        ),
    ] {
        let found = found(language, text);
        assert_eq!(words_of(text, &found), [words], "{text}");
    }
    // A quotation that ends in `s` still ends.
    let text = "She said ‘close the ports’ and left. He said ‘no.’";
    assert_eq!(words_of(text, &found("en", text))[0], "‘close the ports’");
}

#[test]
fn marks_of_typewriters_are_marks() {
    assert_eq!(told("de", ",,Wir fahren heute'', sagte Voss."), ["direct: ,,Wir fahren heute'' | sagte | Voss"]);
    let spaced = "The bell rang. \" Is anyone there? \" asked Ann.";
    assert_eq!(told("en", spaced), ["direct: \" Is anyone there? \" | asked | Ann"]);
    assert_eq!(told("de", "Es waren zwei,,drei oder vier Boote da."), [""; 0]);
}

/// The words of each utterance.
fn words_of(text: &str, found: &SpeechFindings) -> Vec<String> {
    found.utterances.iter().map(|utterance| words(text, &utterance.parts).join(" … ")).collect()
}

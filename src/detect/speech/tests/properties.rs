//! What holds of the findings in any text.

use super::*;
use proptest::prelude::*;

/// Text with much of what the rules look for.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "„",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "‚",
        "‘",
        "»",
        "«",
        "''",
        "(",
        ")",
        ".",
        ",",
        ":",
        "?",
        " – ",
        "\n",
        "\n\n",
        " ",
        "sagte",
        "Voss",
        "die",
        "Bahn",
        "laut",
        "nach",
        "Angaben",
        "sei",
        "habe",
        "kündigte",
        "an",
        "dass",
        "wie",
        "so",
        "zufolge",
        "bekannt",
        "soll",
        "ß",
        "é",
        "\u{301}",
        "\u{ad}",
        "🚆",
        "3.",
        "Oktober",
        "said",
        "that",
        "according",
        "to",
        "was",
        "würden",
        "das",
        "nannte",
        "als",
    ]);
    let soup = prop::collection::vec(prop_oneof![4 => piece.prop_map(str::to_owned), 1 => "\\PC{0,3}"], 0..80);
    prop_oneof![soup.clone().prop_map(|pieces| pieces.join(" ")), soup.prop_map(|pieces| pieces.concat())]
}

fn check(text: &str, found: &SpeechFindings) -> Result<(), TestCaseError> {
    let mut places: Vec<TextRange> = found.sentences.clone();
    places.extend(found.quoted_terms.iter().map(|term| term.range));
    for utterance in &found.utterances {
        prop_assert!(!utterance.parts.is_empty());
        prop_assert!(utterance.parts.windows(2).all(|two| two[0].end <= two[1].start), "parts are in order and apart");
        places.extend(utterance.parts.iter().chain(&utterance.cue).chain(&utterance.speaker).copied());
    }
    for place in places {
        prop_assert!(place.start < place.end && text.get(place.range()).is_some(), "{place:?} is a place in the text");
    }
    Ok(())
}

/// Two utterances are apart, or one part of the outer one holds all of the inner one.
fn nested(one: &Utterance, other: &Utterance) -> bool {
    let apart = one.parts.iter().all(|part| other.parts.iter().all(|inner| part.intersection(*inner).is_none()));
    let holds = |outer: &Utterance, inner: &Utterance| {
        inner
            .parts
            .iter()
            .all(|inner| outer.parts.iter().all(|part| part.contains(*inner) || part.intersection(*inner).is_none()))
    };
    apart || holds(one, other) || holds(other, one)
}

proptest! {
    #[test]
    fn any_text_ends_in_findings_with_places_in_it(text in texts(), language in prop::sample::select(vec!["de", "en", "fr"])) {
        check(&text, &found(language, &text))?;
    }

    #[test]
    fn utterances_are_apart_or_within_each_other(text in texts(), language in prop::sample::select(vec!["de", "en"])) {
        let found = found(language, &text);
        for (index, one) in found.utterances.iter().enumerate() {
            for other in &found.utterances[index + 1..] {
                prop_assert!(nested(one, other), "{one:?} crosses {other:?}");
            }
        }
    }

    #[test]
    fn sentences_are_in_order_and_hold_every_letter(text in texts()) {
        let found = found("de", &text);
        prop_assert!(found.sentences.windows(2).all(|two| two[0].end <= two[1].start));
        for (at, _) in text.char_indices().filter(|(_, sign)| sign.is_alphanumeric()) {
            prop_assert!(found.sentences.iter().any(|place| place.range().contains(&at)), "byte {at} is in no sentence");
        }
    }
}

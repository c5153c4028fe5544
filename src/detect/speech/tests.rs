//! What a reader of the findings would lose if a rule failed, each in a sentence made for it.

use super::speech;
use crate::model::{Form, LanguageTag, QuotedTermKind, SpeechFindings, Utterance};
use crate::text::TextRange;

fn found(language: &str, text: &str) -> SpeechFindings {
    speech(text, &LanguageTag::new(language).expect("a tag"))
}

fn words(text: &str, places: &[TextRange]) -> Vec<String> {
    places.iter().map(|place| text[place.range()].to_owned()).collect()
}

/// Each utterance as `form: parts | cue | speaker`.
fn told(language: &str, text: &str) -> Vec<String> {
    let line = |utterance: &Utterance| {
        let list = |places: &[TextRange]| words(text, places).join(" … ");
        let form = format!("{:?}", utterance.form).to_lowercase();
        format!("{form}: {} | {} | {}", list(&utterance.parts), list(&utterance.cue), list(&utterance.speaker))
    };
    found(language, text).utterances.iter().map(line).collect()
}

fn terms(language: &str, text: &str) -> Vec<(String, QuotedTermKind)> {
    found(language, text).quoted_terms.iter().map(|term| (text[term.range.range()].to_owned(), term.kind)).collect()
}

mod german_quotations {
    use super::*;

    #[test]
    fn a_quotation_has_the_speaker_that_stands_behind_its_verb() {
        assert_eq!(
            told("de", "„Die Brücke bleibt zu“, sagte Baurätin Ida Voss am Montag."),
            ["direct: „Die Brücke bleibt zu“ | sagte | Baurätin Ida Voss"],
        );
    }

    #[test]
    fn a_quotation_behind_a_colon_has_the_speaker_before_it() {
        assert_eq!(
            told("de", "Die Chefin der Werft erklärte: „Wir bauen weiter. Niemand muss gehen.“"),
            ["direct: „Wir bauen weiter. Niemand muss gehen.“ | erklärte | Die Chefin der Werft"],
        );
    }

    #[test]
    fn a_quotation_split_by_its_cue_is_one_with_two_parts() {
        assert_eq!(
            told("de", "„Wir räumen“, so die Feuerwehr, „noch heute Nacht.“"),
            ["direct: „Wir räumen“ … „noch heute Nacht.“ | so | die Feuerwehr"],
        );
    }

    #[test]
    fn all_usual_marks_are_read() {
        for text in [
            "«Das Dach ist undicht», sagte Reto Gyr.",
            "»Das Dach ist undicht«, sagte Reto Gyr.",
            "\"Das Dach ist undicht\", sagte Reto Gyr.",
            "„Das Dach ist undicht\", sagte Reto Gyr.",
            "„Das Dach ist undicht”, sagte Reto Gyr.",
            "‚Das Dach ist undicht‘, sagte Reto Gyr.",
            "›Das Dach ist undicht‹, sagte Reto Gyr.",
            "''Das Dach ist undicht'', sagte Reto Gyr.",
            "「Das Dach ist undicht」, sagte Reto Gyr.",
        ] {
            let found = found("de", text);
            assert_eq!(found.utterances.len(), 1, "{text}");
            assert_eq!(found.utterances[0].form, Form::Direct, "{text}");
            assert_eq!(words(text, &found.utterances[0].speaker), ["Reto Gyr"], "{text}");
        }
    }

    #[test]
    fn words_quoted_within_a_report_make_it_mixed() {
        assert_eq!(
            told("de", "Der Minister sagte, der Vorschlag sei „völlig aus der Zeit gefallen“."),
            [
                "mixed: der Vorschlag sei „völlig aus der Zeit gefallen“ | sagte | Der Minister",
                "direct: „völlig aus der Zeit gefallen“ | sagte | Der Minister",
            ],
        );
    }

    #[test]
    fn a_quotation_goes_on_over_blocks() {
        let text = "„Der Winter war lang.\n\n„Nun taut es“, schrieb der Förster.";
        assert_eq!(told("de", text), ["direct: „Der Winter war lang. … „Nun taut es“ | schrieb | der Förster"]);
        let text = "Der Brief beginnt: „Der Winter war lang.\n\nNun taut es.“\n\nEr liegt im Archiv.";
        assert_eq!(words(text, &found("de", text).utterances[0].parts), ["„Der Winter war lang.", "Nun taut es.“"]);
    }

    #[test]
    fn a_mark_that_is_never_closed_takes_nothing_with_it() {
        let text = "Das Schild „Halt hängt schief.\n\n„Es fällt bald“, sagte Kai Ruh. Er ging.";
        let found = found("de", text);
        assert!(
            found.utterances.iter().any(|utterance| words(text, &utterance.parts).concat().contains("Es fällt bald"))
        );
        assert!(found.utterances.iter().all(|utterance| !words(text, &utterance.parts).concat().contains("Er ging")));
    }

    #[test]
    fn names_titles_and_scare_quotes_are_not_speech() {
        for (text, kind) in [
            ("Die Fähre „Nordstern“ lief am Abend aus.", QuotedTermKind::Name),
            ("Im Roman „Das Haus am Ende der langen Straße“ stirbt niemand.", QuotedTermKind::Title),
            ("Die sogenannte „kleine Lösung“ kostet mehr.", QuotedTermKind::ScareQuote),
        ] {
            assert_eq!(terms("de", text).iter().map(|term| term.1).collect::<Vec<_>>(), [kind], "{text}");
            assert_eq!(told("de", text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_judgement_in_marks_is_speech() {
        assert_eq!(
            told("de", "Voss nannte den Plan „reine Träumerei“."),
            ["direct: „reine Träumerei“ | nannte | Voss"],
        );
    }
}

mod german_reports {
    use super::*;

    #[test]
    fn what_follows_a_verb_of_saying_is_indirect() {
        for (text, expected) in [
            (
                "Die Polizei teilte mit, dass niemand verletzt wurde.",
                "indirect: dass niemand verletzt wurde | teilte … mit | Die Polizei",
            ),
            (
                "Am Abend kündigte die Bahn an, drei Strecken stillzulegen.",
                "indirect: drei Strecken stillzulegen | kündigte … an | die Bahn",
            ),
            ("Der Zeuge behauptet, er habe geschlafen.", "indirect: er habe geschlafen | behauptet | Der Zeuge"),
            ("Sie forderte die Stadt auf, den Park zu öffnen.", "indirect: den Park zu öffnen | forderte … auf | Sie"),
            ("Das Eis werde halten, glaubt die Wacht.", "indirect: Das Eis werde halten | glaubt | die Wacht"),
            (
                "Gestern gab Ole Tal, der Leiter des Amtes, bekannt, dass die Brücke schließt.",
                "indirect: dass die Brücke schließt | gab … bekannt | Ole Tal",
            ),
            (
                "Voss vertritt die Ansicht, dass der Hafen zu klein ist.",
                "indirect: dass der Hafen zu klein ist | vertritt | Voss",
            ),
        ] {
            assert_eq!(told("de", text), [expected]);
        }
    }

    #[test]
    fn a_source_in_the_sentence_is_a_cue_and_not_part_of_what_is_said() {
        for (text, expected) in [
            ("Laut der Reederei fährt kein Schiff.", "indirect: fährt kein Schiff | Laut | der Reederei"),
            (
                "Nach Angaben der Polizei brannte das Lager aus.",
                "indirect: brannte das Lager aus | Nach … Angaben | Angaben der Polizei",
            ),
            ("Der Studie zufolge schlafen Bienen kaum.", "indirect: schlafen Bienen kaum | zufolge | Der Studie"),
            ("Wie die Stadt mitteilte, ist das Bad zu.", "indirect: ist das Bad zu | Wie … mitteilte | die Stadt"),
            (
                "Die Halle ist ihrer Meinung nach zu teuer.",
                "indirect: Die Halle ist … zu teuer | Meinung … nach | ihrer Meinung",
            ),
            (
                "Laut der Studie, die gestern erschien, sinkt der Pegel.",
                "indirect: sinkt der Pegel | Laut | der Studie",
            ),
        ] {
            assert_eq!(told("de", text), [expected]);
        }
    }

    #[test]
    fn laut_is_no_cue_where_it_means_loud() {
        assert_eq!(told("de", "Der Motor lief laut und heiß."), [""; 0]);
    }

    #[test]
    fn a_preposition_is_not_taken_for_the_particle_of_a_verb() {
        assert_eq!(told("de", "Der Wirt gab dem Gast an der Theke ein Glas."), [""; 0]);
        assert_eq!(told("de", "Sie führte den Hund aus dem Haus."), [""; 0]);
    }

    #[test]
    fn konjunktiv_alone_tells_a_report_and_keeps_the_speaker() {
        let text = "Das Amt sei überlastet, sagte Voss. Niemand wisse weiter. Die Akten würden verbrennen.";
        let found = found("de", text);
        assert!(found.utterances.iter().all(|utterance| utterance.form == Form::Indirect));
        assert_eq!(found.utterances.len(), 3);
        assert!(found.utterances.iter().all(|utterance| words(text, &utterance.speaker) == ["Voss"]));
    }

    #[test]
    fn konjunktiv_is_known_by_its_place_where_the_lexicon_lacks_the_verb() {
        assert_eq!(found("de", "Jedoch ruhe die Arbeit bis Mai.").utterances.len(), 1);
    }

    #[test]
    fn the_indikativ_and_set_phrases_are_not_reports() {
        for text in [
            "Ich habe Hunger und werde essen.",
            "Sie fährt, es sei denn, es schneit.",
            "Die Suppe ist heute ohne Salz.",
            "Eine lange Reise beginnt.",
            "Meine Tante wohnt gerne hier.",
            "Die Halle hätte Platz für alle.",
        ] {
            assert_eq!(told("de", text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_speech_act_is_reported_where_nothing_of_it_is_told() {
        assert_eq!(
            told("de", "Der Verband kritisierte das Gesetz."),
            ["reported: Der Verband kritisierte das Gesetz. | kritisierte | Der Verband"]
        );
        assert_eq!(told("de", "Das Gesetz wurde oft kritisiert."), [""; 0]);
    }

    #[test]
    fn hearsay_is_a_report() {
        assert_eq!(found("de", "Der Mann soll das Boot gestohlen haben.").utterances[0].form, Form::Indirect);
        assert_eq!(told("de", "Sie bremst, damit er bleiben soll."), [""; 0]);
    }

    #[test]
    fn a_sentence_that_names_the_source_reports_the_one_before() {
        let text = "Das Schiff liegt im Hafen. Das berichtete der Kurier.";
        let found = found("de", text);
        assert_eq!(words(text, &found.utterances[0].parts), ["Das Schiff liegt im Hafen."]);
        assert_eq!(words(text, &found.utterances[0].speaker), ["der Kurier"]);
    }
}

mod english {
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
        for text in ["The report is on the table.", "In the '90s the students' union won.", "Rock 'n' roll isn't dead."]
        {
            assert_eq!(told("en", text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_title_is_not_speech() {
        assert_eq!(told("en", "The film “Jaws,” which opened in June, was a hit."), [""; 0]);
        assert_eq!(terms("en", "The film “Jaws,” which opened in June, was a hit.").len(), 1);
    }
}

#[test]
fn quotations_are_found_in_languages_without_a_lexicon() {
    assert_eq!(
        told("fr", "« Nous fermons la porte ce soir », a dit le maire."),
        ["direct: « Nous fermons la porte ce soir » |  | "]
    );
}

mod properties {
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
            prop_assert!(
                utterance.parts.windows(2).all(|two| two[0].end <= two[1].start),
                "parts are in order and apart"
            );
            places.extend(utterance.parts.iter().chain(&utterance.cue).chain(&utterance.speaker).copied());
        }
        for place in places {
            prop_assert!(
                place.start < place.end && text.get(place.range()).is_some(),
                "{place:?} is a place in the text"
            );
        }
        Ok(())
    }

    /// Two utterances are apart, or one part of the outer one holds all of the inner one.
    fn nested(one: &Utterance, other: &Utterance) -> bool {
        let apart = one.parts.iter().all(|part| other.parts.iter().all(|inner| part.intersection(*inner).is_none()));
        let holds = |outer: &Utterance, inner: &Utterance| {
            inner.parts.iter().all(|inner| {
                outer.parts.iter().all(|part| part.contains(*inner) || part.intersection(*inner).is_none())
            })
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
}

/// Ten times the text may take about ten times as long; a quadratic rule would take a hundred times, and the
/// test would not end in any sensible time at this length.
#[test]
fn long_runs_of_one_sign_are_read_once() {
    for unit in
        ["„", "„a ", "\"a ", "'a ", "(", "1", "1 ", ". ", ", so", "sagte ", "„a“, ", "„a\n\n", "kündigte a an, "]
    {
        let text = unit.repeat(400_000 / unit.len());
        let found = found("de", &text);
        assert!(found.utterances.len() < text.len(), "{unit}");
    }
}

//! German quotations, names and scare quotes.

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

/// Its range would end before it begins, and no page could be made of it.
#[test]
fn a_block_of_blanks_is_no_part_of_a_quotation() {
    let text = "„Der Winter war lang.\n\n\u{a0}\n\nNun taut es“, schrieb der Förster.";
    assert_eq!(words(text, &found("de", text).utterances[0].parts), ["„Der Winter war lang.", "Nun taut es“"]);
}

/// By itself the later part looks like a name, and would be taken for a part of the speaker's.
#[test]
fn the_later_part_of_a_quotation_is_what_the_first_one_is() {
    let text = "„Der Winter war lang und kalt.\n\n„Ende“ dem Förster zufolge.";
    assert_eq!(told("de", text), ["direct: „Der Winter war lang und kalt. … „Ende“ | zufolge | dem Förster"],);
}

#[test]
fn a_mark_that_is_never_closed_takes_nothing_with_it() {
    let text = "Das Schild „Halt hängt schief.\n\n„Es fällt bald“, sagte Kai Ruh. Er ging.";
    let found = found("de", text);
    assert!(found.utterances.iter().any(|utterance| words(text, &utterance.parts).concat().contains("Es fällt bald")));
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
    assert_eq!(told("de", "Voss nannte den Plan „reine Träumerei“."), ["direct: „reine Träumerei“ | nannte | Voss"],);
}

#[test]
fn a_very_long_quotation_keeps_its_speaker() {
    let text = format!("Die Försterin schrieb: „{}Das ist alles.“", "Der Wald ist still. ".repeat(300));
    let found = found("de", &text);
    assert_eq!(found.utterances.len(), 1);
    assert_eq!(words(&text, &found.utterances[0].speaker), ["Die Försterin"]);
}

#[test]
fn a_short_quotation_is_speech_where_the_next_clause_says_who_said_it() {
    for text in ["„Lauf weg“, rief Ida.", "„Nie“, dachte Ole.", "„Halt“, flüsterte der Wirt.", "„Lauf“, schrie Ida."]
    {
        assert_eq!(found("de", text).utterances.len(), 1, "{text}");
        assert_eq!(found("de", text).utterances[0].form, Form::Direct, "{text}");
    }
    let returns = "„Ja“, sagte Ida. „Ja“, sagte auch Ole.";
    assert_eq!(told("de", returns), ["direct: „Ja“ | sagte | Ida", "direct: „Ja“ | sagte | Ole"]);
    assert_eq!(told("de", "Die „Möwe“ sinkt. Der „Möwe“ fehlt Öl, die „Möwe“ ist alt."), [""; 0]);
}

#[test]
fn a_name_in_marks_is_a_part_of_the_speaker() {
    assert_eq!(
        told("de", "Die Chefin vom „Haus an der Mole“ sagte, der Saal sei voll."),
        ["indirect: der Saal sei voll | sagte | Die Chefin vom „Haus an der Mole“"],
    );
    assert_eq!(terms("de", "Die Chefin vom „Haus an der Mole“ sagte, der Saal sei voll.").len(), 1);
    for text in
        ["Die Autorin von „Das alte Boot“ sagte, es sei gesunken.", "Der Chef von „Rad und Boot“ rügte die Stadt."]
    {
        assert!(found("de", text).utterances.iter().all(|said| said.form != Form::Direct), "{text}");
    }
    let judged = "Voss sprach von der „Politik der leeren Kassen“.";
    assert_eq!(found("de", judged).utterances[0].form, Form::Direct);
}

#[test]
fn who_stands_before_a_colon_speaks() {
    assert_eq!(told("de", "Ida Voss: „Wir bauen weiter.“"), ["direct: „Wir bauen weiter.“ |  | Ida Voss"]);
    assert_eq!(told("en", "Ann Lee: “We go on.”"), ["direct: “We go on.” |  | Ann Lee"]);
    // In an interview, to the end of the block.
    let interview = "Ida Voss: Das Boot war voll. „Es sinkt gleich“, dachte ich.\n\n„Es ist alt und schwer.“";
    let speakers: Vec<_> =
        found("de", interview).utterances.iter().map(|said| words(interview, &said.speaker).concat()).collect();
    assert_eq!(speakers, ["ich", ""]);
    let answer = "Ida Voss: Das Boot war voll. „Es sinkt gleich.“";
    assert_eq!(told("de", answer), ["direct: „Es sinkt gleich.“ |  | Ida Voss"]);
}

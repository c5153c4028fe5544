//! Who vouches for what a sentence says, and sentences for which nobody does.

use super::*;

#[test]
fn a_source_needs_no_article() {
    for (text, expected) in [
        ("According to officials, two boats sank.", "indirect: two boats sank | According … to | officials"),
        ("Two boats sank, according to court records.", "indirect: Two boats sank | according … to | court records"),
        (
            "The pier is closed, according to local media.",
            "indirect: The pier is closed | according … to | local media",
        ),
    ] {
        assert_eq!(told("en", text), [expected]);
    }
    for text in
        ["The fee varies according to size.", "According to plan, the boat left.", "They acted according to custom."]
    {
        assert_eq!(told("en", text), [""; 0], "{text}");
    }
}

#[test]
fn a_compound_with_a_hyphen_is_a_source() {
    let report = "indirect: fehlen zwei Boote | Nach … NABU-Angaben | NABU-Angaben";
    assert_eq!(told("de", "Nach NABU-Angaben fehlen zwei Boote."), [report]);
    assert_eq!(told("de", "Nach der Hafen-Runde fehlen zwei Boote."), [""; 0]);
}

#[test]
fn a_view_is_someones() {
    for (language, text, expected) in [
        ("de", "Aus Sicht der Werft ist der Bau zu teuer.", "indirect: ist der Bau zu teuer | Aus … Sicht | der Werft"),
        ("en", "In her opinion, the boat is too old.", "indirect: the boat is too old | In … opinion | her opinion"),
        ("en", "In the view of the crew, it is late.", "indirect: it is late | In … view | the crew"),
    ] {
        assert_eq!(told(language, text), [expected]);
    }
    for (language, text) in
        [("de", "Das Boot kam aus dem Nebel in Sicht."), ("en", "In view of the storm, the boat left.")]
    {
        assert_eq!(told(language, text), [""; 0], "{text}");
    }
}

#[test]
fn a_document_vouches_for_its_numbers() {
    for (language, text, speaker) in [
        ("en", "A survey found 30 percent of crews tired.", "A survey"),
        ("en", "Fares rose 3 percent, a study showed.", "a study"),
        ("de", "Eine Umfrage ergab 30 Prozent Zustimmung.", "Eine Umfrage"),
        ("de", "Die Hafenstatistik zeigt, dass mehr Boote fahren.", ""),
        ("de", "Eine Erhebung zeigt, dass mehr Boote fahren.", "Eine Erhebung"),
    ] {
        let found = found(language, text);
        let speakers: Vec<String> = found.utterances.iter().flat_map(|said| words(text, &said.speaker)).collect();
        assert_eq!(speakers.concat(), speaker, "{text}");
    }
    for (language, text) in [
        ("en", "She found 30 coins in the sand."),
        ("de", "Das Foto zeigt, wie groß der Hafen ist."),
        ("de", "Das zeigt, dass es geht."),
    ] {
        assert_eq!(told(language, text), [""; 0], "{text}");
    }
}

#[test]
fn an_estimate_and_a_forecast_are_someones() {
    for (language, text, cue) in [
        ("de", "Die Werft beziffert den Schaden auf 3 Millionen Euro.", "beziffert … auf"),
        ("de", "Fachleute schätzen die Zahl der Boote auf 40.", "schätzen … auf"),
        ("de", "Die Wacht sprach von 40 Booten.", "sprach … von"),
        ("de", "Die Werft erwartet einen Umsatz von 4 Millionen Euro.", "erwartet"),
        ("en", "The yard expects growth of 2 percent.", "expects"),
        ("en", "Officials put the number of boats at 40.", "put … at"),
    ] {
        let found = found(language, text);
        assert_eq!(found.utterances.len(), 1, "{text}");
        assert_eq!(found.utterances[0].form, Form::Reported, "{text}");
        assert_eq!(words(text, &found.utterances[0].cue).join(" … "), cue);
    }
    for (language, text) in [
        ("de", "Ida erwartet Besuch."),
        ("de", "Ida erwartet am 3. Mai Besuch."),
        ("de", "Die Wacht sprach mit den Leuten."),
        ("en", "The yard expects a visitor."),
        ("en", "He put the boat at the pier."),
    ] {
        assert_eq!(told(language, text), [""; 0], "{text}");
    }
}

#[test]
fn hearsay_has_a_cue_and_no_speaker() {
    for (language, text, cue) in [
        ("de", "Der Lotse soll zwei Boote versenkt haben.", "soll"),
        ("de", "Die Werft soll verkauft worden sein.", "soll"),
        ("de", "Das Boot, das dort gewesen sein soll, ist weg.", "soll"),
        ("de", "Die Werft hat angeblich neue Schulden.", "angeblich"),
        ("en", "The yard is reportedly for sale.", "reportedly"),
        ("en", "The pilot is said to have sunk two boats.", "is … said"),
        ("en", "The crew are believed to be safe.", "are … believed"),
    ] {
        let found = found(language, text);
        assert_eq!(found.utterances.len(), 1, "{text}");
        assert_eq!(words(text, &found.utterances[0].cue).join(" … "), cue, "{text}");
        assert_eq!(found.utterances[0].speaker, [], "{text}");
    }
}

#[test]
fn a_plan_is_no_hearsay() {
    for (language, text) in [
        ("de", "Die Fähre soll im Mai wieder fahren."),
        ("de", "Der Steg soll 2030 gebaut werden."),
        ("de", "Der angebliche Lotse schlief."),
        ("en", "The ferry is expected to sail in May."),
    ] {
        assert_eq!(told(language, text), [""; 0], "{text}");
    }
    // It goes on with what was reported before, and no word announces it.
    let text = "Die Reederei kündigte an, den Steg zu bauen. Er soll im Mai fertig werden.";
    assert_eq!(told("de", text)[1], "indirect: Er soll im Mai fertig werden. |  | Die Reederei");
}

#[test]
fn a_report_that_goes_on_is_announced_by_its_mood() {
    let text = "Ida Voss sagte, sie habe geschlafen. Niemand sei da gewesen. Dann ging sie.";
    assert_eq!(
        told("de", text),
        ["indirect: sie habe geschlafen | sagte | Ida Voss", "indirect: Niemand sei da gewesen. | sei | Ida Voss"],
    );
    // By itself it is a guess.
    assert_eq!(told("de", "Niemand sei da gewesen."), ["indirect: Niemand sei da gewesen. |  | "]);
}

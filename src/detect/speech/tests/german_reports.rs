//! German reported speech.

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
            "indirect: brannte das Lager aus | Nach … Angaben | der Polizei",
        ),
        ("Der Studie zufolge schlafen Bienen kaum.", "indirect: schlafen Bienen kaum | zufolge | Der Studie"),
        ("Wie die Stadt mitteilte, ist das Bad zu.", "indirect: ist das Bad zu | Wie … mitteilte | die Stadt"),
        (
            "Die Halle ist ihrer Meinung nach zu teuer.",
            "indirect: Die Halle ist … zu teuer | Meinung … nach | ihrer Meinung",
        ),
        ("Laut der Studie, die gestern erschien, sinkt der Pegel.", "indirect: sinkt der Pegel | Laut | der Studie"),
    ] {
        assert_eq!(told("de", text), [expected]);
    }
}

#[test]
fn what_accords_with_a_plan_is_nobodys_words() {
    assert_eq!(told("de", "Die Linie wird gemäß dem Fahrplan der Stadt bedient."), [""; 0]);
    let report = "indirect: brannte das Lager aus | Gemäß … Angaben | der Polizei";
    assert_eq!(told("de", "Gemäß Angaben der Polizei brannte das Lager aus."), [report]);
}

#[test]
fn what_was_not_said_is_not_reported() {
    assert_eq!(told("de", "Wer am Hafen stand, sprach nicht davon."), [""; 0]);
    assert_eq!(told("de", "Die Hafenmeisterin sagte:\n\nZu ist zu."), [""; 0]);
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
    assert_eq!(found("de", "Dort ruhe die Arbeit bis Mai.").utterances.len(), 1);
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

#[test]
fn a_source_behind_a_quotation_is_named_without_the_words_it_said() {
    assert_eq!(
        told("de", "„Die Züge fahren wieder“ der Polizei zufolge."),
        ["direct: „Die Züge fahren wieder“ | zufolge | der Polizei"],
    );
}

#[test]
fn a_speech_act_is_known_by_its_verb_and_its_preposition() {
    for (text, speaker) in [
        ("Die Wacht sprach von einem Glücksfall.", "Die Wacht"),
        ("Ida Voss sprach sich für ein neues Boot aus.", "Ida Voss"),
        ("Der Verein sprach sich gegen die Mole aus.", "Der Verein"),
        ("Der Bau wurde von der Wacht als Irrweg bezeichnet.", "der Wacht"),
        ("Der Bau wurde von Anwohnern kritisiert.", "Anwohnern"),
        ("Die Werft geht von einem langen Winter aus.", "Die Werft"),
        ("Der Verein hat Bedenken gegen die Mole.", "Der Verein"),
        ("Die Werft fürchtet den Frost.", "Die Werft"),
    ] {
        let found = found("de", text);
        let forms: Vec<Form> = found.utterances.iter().map(|said| said.form).collect();
        assert_eq!(forms, [Form::Reported], "{text}");
        assert_eq!(words(text, &found.utterances[0].speaker), [speaker], "{text}");
    }
    let welcomed = "indirect: dass das Boot fährt | begrüßte | Der Verein";
    assert_eq!(told("de", "Der Verein begrüßte, dass das Boot fährt."), [welcomed]);
}

#[test]
fn the_same_verb_does_other_things() {
    for text in [
        "Die Wacht sprach mit dem Lotsen.",
        "Die Wacht sprach mit dem Sohn von Ida Voss.",
        "Der Lotse sprach von 9 bis 11 Uhr.",
        "Die Werft meldete 3 Patente an.",
        "Die Lampen gehen am Abend aus.",
        "Die Kinder fürchten sich vor dem Sturm.",
        "Der Lotse meldete sich um 3 Uhr.",
        "Das Gericht erklärte den Vertrag für nichtig.",
        "Der Sturm forderte 12 Todesopfer.",
        "Die Mole wurde von der Wacht gesperrt.",
        "Er hat keine Bedenken.",
    ] {
        assert_eq!(told("de", text), [""; 0], "{text}");
    }
}

#[test]
fn what_is_asked_or_left_open_is_not_said() {
    for text in [
        "Kommen Sie an Bord.",
        "Sagen Sie uns, was Sie wollen.",
        "Es ist nicht bekannt, ob der Lotse schlief.",
        "Wenn die Wacht bestätigt, dass das Eis hält, fährt das Boot.",
        "Was sagte der Lotse, als das Boot sank?",
    ] {
        assert_eq!(told("de", text), [""; 0], "{text}");
    }
}

#[test]
fn the_speaker_is_the_subject_wherever_it_stands() {
    for (text, speaker) in [
        ("Auch die Wacht sagte, das Eis halte.", "die Wacht"),
        ("Den Bau nannte die Wacht „reine Träumerei“.", "die Wacht"),
        ("Ihre Lage bezeichnete er als „hoffnungslos“.", "er"),
        ("Ida Voss, die Chefin der Wacht, hat angekündigt, sie werde gehen.", "Ida Voss"),
        ("Die Wacht lobte den Lotsen, fordert aber einen zweiten.", "Die Wacht"),
        ("In dem Brief heißt es, das Eis halte.", "dem Brief"),
        ("Das Eis halte, heißt es in dem Brief.", "dem Brief"),
    ] {
        let found = found("de", text);
        let speakers: Vec<String> = found.utterances.iter().flat_map(|said| words(text, &said.speaker)).collect();
        assert!(!speakers.is_empty() && speakers.iter().all(|found| found == speaker), "{text}: {speakers:?}");
    }
}

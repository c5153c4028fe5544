//! Pairs of wordings: what may be written unasked, and what is left with which reason.

use super::*;
use crate::model::LanguageTag;

fn judged_in(tag: &str, old: &str, new: &str, setting: &Setting<'_>) -> Option<String> {
    let near = Nearest { place: 0..1, distance: 3, length: 60, margin: 40, similarity: 90 };
    let language = Language::of(&LanguageTag::new(tag).unwrap());
    doubt(old, new, &near, setting, language).map(|doubt| doubt.to_string())
}

fn judged(tag: &str, old: &str, new: &str) -> Option<String> {
    judged_in(tag, old, new, &Setting::default())
}

#[test]
fn wordings_that_say_the_same_are_machine_applicable() {
    for (tag, old, new) in [
        ("en", "The harbour has two colours of paint", "The harbor has two colors of paint"),
        ("en", "they organised the theatre for children", "they organized the theater for children"),
        ("en", "Colour prints were sold in the market", "Color prints were sold in the market"),
        ("en", "The ferry goes round a lake in spring", "the ferry goes round the lake in spring"),
        ("en", "The ferry, which is old, sank in winter", "The ferry, which is old, sank during winter"),
        ("en", "She came late and left early again", "She came late, and left early again"),
        ("en", "In the winter the ferry stays at home", "In the winter, the ferry stays at home"),
        ("en", "He stayed at home; the ferry left", "He stayed at home. The ferry left"),
        ("en", "The ferry stays at home - always late", "The ferry stays at home, always late"),
        ("en", "He said that the ferry stays at home", "He said the ferry stays at home"),
        ("en", "And the ferry stays at home today", "the ferry stays at home today"),
        ("en", "The the ferry stays at home today", "The ferry stays at home today"),
        ("en", "nobody knew it, however, at the time", "nobody knew it at the time"),
        ("en", "the ferry stays at home today)", "The ferry stays at home today"),
        ("en", "about 5 km from the old pier", "about 5km from the old pier"),
        ("en", "it rose by ten per cent in spring", "it rose by ten percent in spring"),
        ("en", "they do not know the old pier", "they don't know the old pier"),
        ("en", "The co-operative sold the old pier.", "The cooperative sold the old pier"),
        ("de", "In der Straße liegt viel Schnee", "In der Strasse liegt viel Schnee"),
        ("de", "das Photo zeigt den alten Hafen", "das Foto zeigt den alten Hafen"),
        ("de", "Die Fähre liegt im Hafen fest", "die Fähre liegt im Hafen fest"),
        ("de", "Der Preis der Fähre ist hoch", "Ein Preis der Fähre ist hoch"),
        ("de", "wegen Sturm lag die Fähre fest", "aufgrund Sturm lag die Fähre fest"),
        ("de", "Und die Fähre lag lange fest", "Die Fähre lag lange fest"),
        ("de", "Die Fähre kam und der Kapitän ging", "Die Fähre kam, und der Kapitän ging"),
        ("de", "Sie lag in dem alten Hafen fest", "Sie lag im alten Hafen fest"),
        ("de", "Preise für Fähren sind weiter hoch", "Die Preise für Fähren sind weiter hoch"),
        ("de", "Die Fähre lag jedoch lange fest", "Die Fähre lag lange fest"),
        ("de", "Die Fähre ist zu spät - wie immer", "Die Fähre ist zu spät, wie immer"),
        ("de", "Die Fähre lag lange fest.", "Die Fähre lag lange fest"),
        ("de", "ein aufwendiges Schiff aus altem Holz", "ein aufwändiges Schiff aus altem Holz"),
    ] {
        assert_eq!(judged(tag, old, new), None, "{old} / {new}");
    }
}

#[test]
fn a_word_that_may_turn_the_meaning_is_named() {
    for (tag, old, new, why) in [
        // Tense, mood, number.
        ("en", "The ferry has left the old pier", "The ferry will left the old pier", "*has* became *will*"),
        ("en", "The ferry sails to the old pier", "The ferry sailed to the old pier", "*sails* became *sailed*"),
        ("en", "The ferry may reach the old pier", "The ferry must reach the old pier", "*may* became *must*"),
        ("en", "The ferries reach the old pier", "The ferry reach the old pier", "*ferries* became *ferry*"),
        ("de", "Die Fähre kommt am alten Pier an", "Die Fähre kam am alten Pier an", "*kommt* became *kam*"),
        ("de", "Die Fähre werde am Pier gebaut", "Die Fähre würde am Pier gebaut", "*werde* became *würde*"),
        ("de", "Der Lehrer baut am alten Pier", "Die Lehrer baut am alten Pier", "*Der* became *Die*"),
        ("de", "der Hund biss den Mann am Pier", "den Hund biss den Mann am Pier", "*der* became *den*"),
        // Negation.
        ("en", "The ferry will reach the pier", "The ferry will not reach the pier", "*not* was added"),
        ("en", "The ferry never reached the pier", "The ferry reached the pier", "*never* was dropped"),
        ("en", "The ferry has a captain on it", "The ferry has no captain on it", "*a* became *no*"),
        ("en", "they do know the old pier", "they don't know the old pier", "*not* was added"),
        ("de", "Die Fähre hat ein Licht am Bug", "Die Fähre hat kein Licht am Bug", "*ein* became *kein*"),
        ("de", "Die Fähre kommt heute nicht an", "Die Fähre kommt heute an", "*nicht* was dropped"),
        (
            "de",
            "Das ist mit Hafen möglich gewesen",
            "Das ist mit Hafen unmöglich gewesen",
            "*möglich* became *unmöglich*",
        ),
        ("de", "nicht alle Fähren kamen gestern", "alle Fähren kamen gestern nicht", "*nicht* was moved"),
        // Names, months, weekdays.
        ("en", "Vera Lund sold the old pier", "Vera Lind sold the old pier", "*Lund* became *Lind*"),
        ("en", "In March the old pier was sold", "In May the old pier was sold", "*March* became *May*"),
        ("en", "the trade with Grey was a failure", "the trade with Gray was a failure", "*Grey* became *Gray*"),
        (
            "de",
            "Am Dienstag wurde der Pier verkauft",
            "Am Donnerstag wurde der Pier verkauft",
            "*Dienstag* became *Donnerstag*",
        ),
        ("de", "Herr Groß verkaufte den alten Pier", "Herr Gross verkaufte den alten Pier", "*Groß* became *Gross*"),
        ("de", "Im Juni fuhr die Fähre täglich", "Im Juli fuhr die Fähre täglich", "*Juni* became *Juli*"),
        // Numbers, units, how many.
        ("en", "The pier is 15 metres long now", "The pier is 16 metres long now", "*15* became *16*"),
        ("en", "The pier costs 1.5 million now", "The pier costs 15 million now", "*1.5* became *15*"),
        ("en", "at -5 degrees the pier is closed", "at 5 degrees the pier is closed", "*-5* became *5*"),
        ("en", "The pier costs ten dollars a day", "The pier costs ten euros a day", "*dollars* became *euros*"),
        ("en", "a few people came to the pier", "few people came to the pier", "*a* was dropped"),
        ("en", "it costs five dollars a day there", "it costs five dollars the day there", "*a* became *the*"),
        ("en", "The pier is 100 miles away now", "The pier is 100 km away now", "*miles* became *km*"),
        ("de", "Es sind acht Meter bis zum Pier", "Es sind neun Meter bis zum Pier", "*acht* became *neun*"),
        ("de", "mehr als alle Fähren im Hafen", "weniger als alle Fähren im Hafen", "*mehr* became *weniger*"),
        ("de", "Es sind 5 kg Fisch im Netz", "Es sind 5 km Fisch im Netz", "*kg* became *km*"),
        // Comparatives, opposites, sides.
        ("en", "The new pier is longer than this", "The new pier is shorter than this", "*longer* became *shorter*"),
        ("en", "The ferry left before the storm", "The ferry left after the storm", "*before* became *after*"),
        ("en", "The union backed the harbour deal", "The union blocked the harbour deal", "*backed* became *blocked*"),
        ("de", "Die Fähre kostet viel mehr Geld", "Die Fähre kostet viel Geld", "*mehr* was dropped"),
        ("de", "Sie stimmten für den neuen Pier", "Sie stimmten gegen den neuen Pier", "*für* became *gegen*"),
        (
            "de",
            "Die Zahl der Fähren ist gestiegen",
            "Die Zahl der Fähren ist gesunken",
            "*gestiegen* became *gesunken*",
        ),
        ("de", "im warmen Wasser in Maßen baden", "im warmen Wasser in Massen baden", "*Maßen* became *Massen*"),
        // Words that come, go or move.
        ("en", "Officials closed the pier on Monday", "Officials closed the pier", "*on* was dropped"),
        ("en", "The mayor closed the old pier", "The mayor reportedly closed the old pier", "*reportedly* was added"),
        ("en", "Only the mayor closed the pier", "The mayor only closed the pier", "*Only* was moved"),
        ("de", "Die Fähre lag im Hafen fest", "Die Fähre lag wohl im Hafen fest", "*wohl* was added"),
        ("de", "Nur die Fähre lag im Hafen", "Die Fähre lag nur im Hafen", "*Nur* was moved"),
        // Marks.
        ("en", "Let us eat, Grandma dear, today", "Let us eat Grandma dear, today", "the mark `,` was dropped"),
        ("en", "The ferry was late in winter?", "The ferry was late in winter.", "the mark `?` became `.`"),
        ("en", "The men, who drank, were fined", "The men who drank were fined", "the mark `,` was dropped"),
        ("en", "After eating, the dog went out", "After eating the dog went out", "the mark `,` was dropped"),
        ("de", "Wir raten ihm, zu helfen dort", "Wir raten, ihm zu helfen dort", "the mark `,` was added"),
        ("de", "Kommt die Fähre heute noch an.", "Kommt die Fähre heute noch an?", "the mark `.` became `?`"),
        ("de", "Müller: Die Fähre ist zu spät", "Müller, die Fähre ist zu spät", "the mark `:` became `,`"),
        // Half a pair of brackets.
        ("en", "[The ferry] was late in winter", "The ferry] was late in winter", "the mark `[` was dropped"),
        ("en", "The ferry was late (in winter)", "The ferry was late (in winter", "the mark `)` was dropped"),
        ("de", "Die Fähre lag im Hafen fest", "Die Fähre lag im Hafen fest)", "the mark `)` was added"),
        // What no list knows.
        ("fr", "le bateau est dans le port", "un bateau est dans le port", "*le* became *un*"),
    ] {
        assert_eq!(judged(tag, old, new).as_deref(), Some(why), "{old} / {new}");
    }
}

#[test]
fn the_words_of_another_are_never_changed_unasked() {
    let (old, new) = ("The colour of it is very nice", "The color of it is very nice");
    for setting in
        [Setting { quotes: true, ..Setting::default() }, Setting { in_quotation_marks: true, ..Setting::default() }]
    {
        assert_eq!(judged_in("en", old, new, &setting), Some(Doubt::Quotation.to_string()));
    }
    let quotation = Some(Doubt::Quotation.to_string());
    assert_eq!(judged("en", "He called it “grey” and went away", "He called it “gray” and went away"), quotation);
    assert_eq!(judged("en", "“The pier is old”, says Ann Lund", "The pier is old, says Ann Lund"), quotation);
    assert_eq!(judged("de", "Er nannte es „gut“ und ging in Hafen", "Er nannte es „gut“ und ging im Hafen"), None);
}

#[test]
fn the_sentence_around_the_passage_may_turn_it() {
    let with = |before, after| Setting { before, after, ..Setting::default() };
    let (old, new) = ("The ferry was late in winter", "the ferry was late in winter");
    assert_eq!(judged_in("en", old, new, &with("In the north, ", ".")), None);
    for (before, word) in [("Nobody says that ", "Nobody"), ("If ", "If"), ("Critics claim that ", "claim")] {
        let why = format!("*{word}* stands before it in its sentence now");
        assert_eq!(judged_in("en", old, new, &with(before, ".")), Some(why));
    }
    let (old, new) = ("The ferry was late in winter", "The ferry was late during winter");
    assert_eq!(judged_in("en", old, new, &with("", ", was it?")), Some(Doubt::Question.to_string()));
    assert_eq!(judged_in("en", old, new, &with("", ", it was.")), None);
}

#[test]
fn a_place_that_is_not_clear_is_left_to_a_person() {
    let (old, new) = ("The ferry was late in winter", "The ferry was late during winter");
    let language = Language::of(&LanguageTag::new("en").unwrap());
    let far = Nearest { place: 0..1, distance: 30, length: 60, margin: 40, similarity: 90 };
    assert_eq!(doubt(old, new, &far, &Setting::default(), language), Some(Doubt::Unclear));
    assert_eq!(judged("en", "late winter", "Late winter"), Some(Doubt::Short.to_string()));
}

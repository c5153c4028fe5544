//! Figures: what a text counts, against the claims about it.

use beleg::diagnostic::Code;

use crate::site::Site;

/// A figure for each id, with its passage and what else its table says.
fn figures(figures: &[(&str, &str, &str)]) -> String {
    let figure = |(id, passage, more): &(&str, &str, &str)| {
        format!("[[figure]]\nid = \"{id}\"\npassage = \"{passage}\"\n{more}\n")
    };
    figures.iter().map(figure).collect()
}

fn german(reading: &str, text: &str) -> Site {
    Site::new(reading).copy("de", &format!("# Der Hafen\n\n{text}\n"))
}

fn english(reading: &str, text: &str) -> Site {
    Site::new(reading).copy("en", &format!("# The harbour\n\n{text}\n"))
}

/// Both languages; each text with the reading that claims its figures.
fn copies(reading: &str, german: &str, english: &str) -> Site {
    Site::new(reading)
        .copy("de", &format!("# Der Hafen\n\n{german}\n"))
        .copy("en", &format!("# The harbour\n\n{english}\n"))
}

#[test]
fn a_figure_that_no_claim_is_about_is_found_in_words_and_digits() {
    let found = german("", "Im Hafen liegen dreiundzwanzig Boote; 40 Prozent sind alt.").check();
    found.assert_codes(&["F201", "F201"]);
    assert_eq!(found.places(Code::FigureUnannotated), ["dreiundzwanzig Boote", "40 Prozent"]);
    english("", "Half a million tons passed in May.").check().assert_codes(&["F201"]);
}

#[test]
fn a_figure_inside_a_voice_wants_a_claim_of_its_own() {
    let voice = "
[[speaker]]
id = \"ann\"
name = \"Ann\"
kind = \"person\"

[[voice]]
id = \"boats\"
speaker = \"ann\"
form = \"direct\"
function = \"statement\"
passage = \"“We have 20 boats,”\"
";
    english(voice, "“We have 20 boats,” says Ann.").check().assert_codes(&["F201"]);
}

#[test]
fn what_is_no_figure_wants_no_claim() {
    german("", "Am 3. Mai 1998, um 14 Uhr, kam die „Falcon 9“ nach Artikel 5 an, zum 2. Mal.")
        .check()
        .assert_codes(&[]);
    english("", "On May 3, 1998 the S&P 500 fell for the second time.").check().assert_codes(&[]);
}

#[test]
fn the_claim_that_is_offered_can_be_pasted() {
    let text = "Es sind 20 Boote. Später sind es 20 Boote mehr, also etwa doppelt so viele.";
    let offered = german("", text).check().offered();
    let pasted = offered.replace("# source = \"…\"   # who vouches for it: a source, or a speaker\n", "");
    german(&pasted, text).check().assert_codes(&[]);
}

#[test]
fn a_passage_without_a_number_or_with_two_is_an_error() {
    let crowd = |passage| figures(&[("crowd", passage, "")]);
    german(&crowd("viele Boote"), "Es sind viele Boote.").check().assert_codes(&["F202"]);
    german(&crowd("zwei Boote und drei Kähne"), "Es sind zwei Boote und drei Kähne.").check().assert_codes(&["F202"]);
    german(&crowd("zwei bis drei Boote"), "Es sind zwei bis drei Boote.").check().assert_codes(&[]);
    let valued = figures(&[("crowd", "viele Boote", "value = \">20\"")]);
    german(&valued, "Es sind viele Boote.").check().assert_codes(&[]);
}

#[test]
fn a_quantity_that_the_text_gives_no_number_for_needs_none() {
    let text = "Es kamen Tausende Boote, und der Hafen bekam einige tausend Euro.";
    let found = german("", text).check();
    found.assert_codes(&["F201", "F201"]);
    assert_eq!(found.places(Code::FigureUnannotated), ["Tausende Boote", "einige tausend Euro"]);
    let claims = |value| figures(&[("boats", "Tausende Boote", value), ("money", "einige tausend Euro", "")]);
    german(&claims(""), text).check().assert_codes(&[]);
    german(&claims("value = \"2000..9000\""), text).check().assert_codes(&[]);
    // A part of the words is no number either.
    german(&figures(&[("boats", "Tausende", ""), ("money", "tausend Euro", "")]), text).check().assert_codes(&[]);
    english(&figures(&[("boats", "dozens of boats", "")]), "There are dozens of boats.").check().assert_codes(&[]);
}

#[test]
fn nothing_is_computed_from_a_quantity_without_a_number() {
    let text = "Dozens of boats came, 40 of them red: a third.";
    let claims = |value| {
        let share = "share = { of = \"red\", to = \"boats\" }";
        figures(&[("boats", "Dozens of boats", value), ("red", "40", ""), ("part", "a third", share)])
    };
    let found = english(&claims(""), text).check();
    found.assert_codes(&["F202"]);
    english(&claims("value = \"100..140\""), text).check().assert_codes(&[]);
}

#[test]
fn the_part_of_a_value_that_is_not_understood_is_pointed_at() {
    let boats = |value: &str| figures(&[("boats", "5 Boote", &format!("value = \"{value}\""))]);
    let place = |value: &str| {
        let found = german(&boats(value), "Es sind 5 Boote.").check();
        let help = found.of(Code::InvalidValue)[0].help.clone();
        (found.places(Code::InvalidValue)[0].to_owned(), help)
    };
    assert_eq!(place("5 Mio. Boote"), ("Mio.".to_owned(), "write `value = \"5000000 Boote\"`".to_owned()));
    assert_eq!(place("5 bis 7").0, "bis");
    assert_eq!(place("> 1.234,5").0, "1.234,5");
    assert_eq!(place("").0, "\"\"");
    for blanks in ["> 4", "<= 5 Boote", "~ 5", "4 .. 6"] {
        german(&boats(blanks), "Es sind 5 Boote.").check().assert_codes(&[]);
    }
}

#[test]
fn what_is_nearly_a_number_in_one_copy_can_be_that_number_in_another() {
    let boats = "[[figure]]\nid = \"boats\"\npassage.de = \"fast 10 Boote\"\npassage.en = ";
    let check = |english: &str| {
        let reading = format!("{boats}\"{english}\"\n");
        copies(&reading, "Es sind fast 10 Boote.", &format!("There are {english}.")).check()
    };
    for same in ["nearly 10 boats", "about 10 boats", "9.6 boats", "10 boats"] {
        check(same).assert_codes(&[]);
    }
    for other in ["10.5 boats", "just over 12 boats", "8 boats"] {
        check(other).assert_codes(&["F206"]);
    }
}

#[test]
fn an_about_that_stands_for_nearly_in_older_readings_is_no_error() {
    german(&figures(&[("boats", "fast 10 Boote", "value = \"~10\"")]), "Es sind fast 10 Boote.")
        .check()
        .assert_codes(&[]);
    german(&figures(&[("boats", "gut 15 Boote", "value = \"~15\"")]), "Es sind gut 15 Boote.")
        .check()
        .assert_codes(&[]);
}

#[test]
fn a_number_in_words_of_a_language_without_lexicon_is_left_alone() {
    let reading = figures(&[("boats", "vingt bateaux", "")]);
    Site::new(&reading).copy("fr", "# Le port\n\nIl y a vingt bateaux.\n").check().assert_codes(&[]);
}

#[test]
fn digits_of_a_language_without_lexicon_are_not_held_against_other_copies() {
    let reading = "[[figure]]\nid = \"cost\"\npassage.en = \"£4.6 million\"\npassage.ar = \"4.6 مليون جنيه\"\n";
    let site = Site::new(reading).copy("en", "# The port\n\nIt cost £4.6 million.\n");
    site.copy("ar", "# الميناء\n\nبلغت كلفتها 4.6 مليون جنيه.\n").check().assert_codes(&[]);
}

#[test]
fn code_states_no_figures_and_cells_of_a_table_one_each() {
    english("", "The log says `wind = 55`:\n\n    crossings = 0\n").check().assert_codes(&[]);
    let found = german("", "| Boote | Kähne |\n|---|---|\n| 610 | 240 |\n").check();
    assert_eq!(found.places(Code::FigureUnannotated), ["610", "240"]);
}

#[test]
fn a_unit_beside_the_passage_belongs_to_the_figure() {
    let reading = figures(&[("price", "84.000 bis 98.000", "value = \"84000..98000 USD\"")]);
    german(&reading, "Der Kahn kostet 84.000 bis 98.000 US-Dollar.").check().assert_codes(&[]);
}

#[test]
fn a_value_that_the_passage_rules_out_is_an_error() {
    let with = |value: &str| figures(&[("boats", "etwa 40 Boote", &format!("value = \"{value}\""))]);
    let codes = |value: &str| german(&with(value), "Es sind etwa 40 Boote.").check().codes();
    assert_eq!(codes("14 boats"), ["F203"]);
    assert_eq!(codes("40 USD"), ["F203"], "boats are no dollars");
    assert_eq!(codes("~40 boats"), [""; 0]);
    assert_eq!(codes("38"), [""; 0]);
}

const RATES: &str = "Das Boot kostet 3,3 Milliarden Yuan (rund 460 Millionen Dollar), der Kahn 500 Millionen Yuan, \
                     umgerechnet 70 Millionen Dollar";

fn rates(last: &str) -> String {
    let boat = [
        ("boat", "3,3 Milliarden Yuan", ""),
        ("boat-usd", "rund 460 Millionen Dollar", "converts = \"boat\""),
        ("barge", "500 Millionen Yuan", ""),
        ("barge-usd", "70 Millionen Dollar", "converts = \"barge\""),
    ];
    figures(&boat) + last
}

#[test]
fn conversions_at_one_rate_are_silent() {
    german(&rates(""), &format!("{RATES}.")).check().assert_codes(&[]);
}

#[test]
fn a_conversion_apart_from_the_others_is_found_without_being_claimed() {
    let text = format!("{RATES}, das Ruder 660 Yuan (220 Dollar).");
    let more = figures(&[("oar", "660 Yuan", ""), ("oar-usd", "220 Dollar", "")]);
    let found = german(&rates(&more), &text).check();
    found.assert_codes(&["F204"]);
    assert_eq!(found.places(Code::ConversionInconsistent), ["220 Dollar"]);
    let said = &found.of(Code::ConversionInconsistent)[0].primary.as_ref().unwrap().text;
    assert_eq!(said, "3 CNY to the USD");
}

#[test]
fn two_amounts_that_only_follow_each_other_are_no_conversion() {
    let more = figures(&[("oar", "660 Yuan", ""), ("net", "9 Dollar", "")]);
    let text = format!("{RATES}. Das Ruder kostet 660 Yuan, das Netz 9 Dollar.");
    german(&rates(&more), &text).check().assert_codes(&[]);
}

#[test]
fn a_ratio_is_held_to_its_figures() {
    let reading = |ratio: &str| {
        figures(&[
            ("new", "84.000 bis 98.000 Euro", ""),
            ("old", "unter 20.000 Euro", ""),
            ("times", ratio, "ratio = { of = \"new\", to = \"old\" }"),
        ])
    };
    let text =
        |ratio: &str| format!("Es kostet 84.000 bis 98.000 Euro, {ratio} des alten, der unter 20.000 Euro kostet.");
    let codes = |ratio: &str| german(&reading(ratio), &text(ratio)).check().codes();
    assert_eq!(codes("rund das Vierfache"), [""; 0]);
    assert_eq!(codes("das Dreifache"), ["F205"]);
    // The old price is an upper bound: any larger multiple may be true.
    assert_eq!(codes("das Zwanzigfache"), [""; 0]);
}

#[test]
fn a_share_is_held_to_its_figures_in_per_cent_and_as_a_fraction() {
    let reading = |share: &str| {
        figures(&[
            ("all", "203 Boote", ""),
            ("old", "51 alte", ""),
            ("share", share, "share = { of = \"old\", to = \"all\" }"),
        ])
    };
    let text = |share: &str| format!("Von den 203 Boote sind 51 alte, also {share}.");
    let codes = |share: &str| german(&reading(share), &text(share)).check().codes();
    assert_eq!(codes("25 Prozent"), [""; 0]);
    assert_eq!(codes("ein Viertel"), [""; 0]);
    assert_eq!(codes("35 Prozent"), ["F208"]);
    assert_eq!(codes("die Hälfte"), ["F208"]);
}

#[test]
fn a_sum_is_held_to_its_figures() {
    let reading = |sum: &str| {
        figures(&[("all", sum, "sum = [\"big\", \"small\"]"), ("big", "61 große", ""), ("small", "27 kleine", "")])
    };
    let codes = |sum: &str| german(&reading(sum), &format!("Es sind {sum}: 61 große und 27 kleine.")).check().codes();
    assert_eq!(codes("88 Boote"), [""; 0]);
    assert_eq!(codes("rund 90 Boote"), [""; 0]);
    assert_eq!(codes("98 Boote"), ["F209"]);
}

fn price(german: &str, english: &str) -> String {
    format!("[[figure]]\nid = \"price\"\npassage.de = \"{german}\"\npassage.en = \"{english}\"\n")
}

#[test]
fn copies_that_say_the_same_in_other_words_agree() {
    for (german, english) in [
        ("3,3 Milliarden Euro", "3.3 billion euros"),
        ("1.500 Euro", "€1,500"),
        ("anderthalb Millionen Euro", "one and a half million euros"),
        ("rund 500 Euro", "503 euros"),
        ("zwischen 5 und 7 Prozent", "5 to 7 percent"),
        ("unter 20.000 Euro", "less than €20,000"),
    ] {
        let site = copies(&price(german, english), &format!("Es sind {german}."), &format!("It is {english}."));
        site.check().assert_codes(&[]);
    }
}

#[test]
fn copies_that_state_different_figures_are_an_error() {
    for (german, english) in [
        ("3,3 Milliarden Euro", "3.4 billion euros"),
        ("1.500 Euro", "1.500 euros"),
        ("70 Euro", "$70"),
        ("fünf Prozent", "50 percent"),
    ] {
        let site = copies(&price(german, english), &format!("Es sind {german}."), &format!("It is {english}."));
        let found = site.check();
        assert_eq!(found.codes(), ["F206"], "{german}: {}", found.said());
    }
}

#[test]
fn a_billion_taken_for_a_billion_is_explained() {
    let reading = price("1,5 Billionen Euro", "1.5 billion euros");
    let found = copies(&reading, "Es sind 1,5 Billionen Euro.", "It is 1.5 billion euros.").check();
    assert!(found.of(Code::CopiesDisagree)[0].notes[0].contains("10^12"), "{}", found.said());
}

/// The numbers of a dismissal are written as in the copy, not as they are normalised.
#[test]
fn a_finding_is_dismissed_by_its_words() {
    let dismissed = "[[ignore]]\ncode = \"F201\"\npassage = \"20 Boote\"\nreason = \"a manner of speaking\"\n";
    german(dismissed, "Es sind 20 Boote und 30 Kähne.").check().assert_codes(&["F201"]);
}

/// Time that grew with the product of claims and figures would show here as minutes.
#[test]
fn many_figures_and_claims_are_no_burden() {
    let count = 3_000;
    let passage = |at: usize| format!("genau {}5 Boote", at + 1);
    let text: String = (0..count).map(|at| format!("Es sind {}.\n\n", passage(at))).collect();
    let claims: String = (0..count).map(|at| figures(&[(&format!("f{at}"), &passage(at), "")])).collect();
    assert_eq!(german(&claims, &text).check().codes().len(), 0);
    assert_eq!(german("", &text).check().codes().len(), count);
}

#[test]
fn no_claim_is_offered_for_the_words_that_a_changed_passage_is_about() {
    let text = "The old harbour has seven wooden boats and 40 nets in May.";
    let changed = figures(&[("boats", "The old harbour has nine wooden boats", "")]);
    let found = english(&changed, text).check();
    found.assert_codes(&["A103", "F201"]);
    assert_eq!(found.places(Code::FigureUnannotated), ["40 nets"]);
    // The figures within a changed assertion are still without a claim.
    let assertion = changed.replace("[[figure]]", "[[assertion]]") + "note = \"So it says.\"\n";
    english(&assertion, text).check().assert_codes(&["A103", "F201", "F201"]);
}

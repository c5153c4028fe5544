//! Numbers that are no figures, each with its reason.

use super::found;
use crate::model::ExclusionReason::{self, *};

/// Asserts that each text states no figure, and why its number is none.
fn assert_excluded(language: &str, cases: &[(&str, ExclusionReason)]) {
    for (text, reason) in cases {
        let findings = found(language, text);
        let reasons: Vec<_> = findings.exclusions.iter().map(|exclusion| exclusion.reason).collect();
        assert_eq!(findings.figures, [], "{text}");
        assert!(reasons.contains(reason), "{text}: {reasons:?}");
    }
}

#[test]
fn german_numbers_that_state_nothing_are_named() {
    assert_excluded(
        "de",
        &[
            ("Am 7. Oktober fiel Schnee.", Date),
            ("Am 12. Mai 1988 fiel Schnee.", Date),
            ("Er kam am 03.04.2019 an.", Date),
            ("Er kam am 03.04. an.", Date),
            ("Das war im Jahr 2015 so.", Year),
            ("Bis 2024 soll es fertig sein.", Year),
            ("Die 1990er-Jahre waren laut.", Year),
            ("Um 14.30 Uhr begann es.", ClockTime),
            ("Es begann um 14:30 am Tor.", ClockTime),
            ("Das 3. Quartal war gut.", Ordinal),
            ("Der einundzwanzigste Gast kam.", Ordinal),
            ("Das 5G-Netz fehlt.", Name),
            ("Das 973-Projekt begann.", Name),
            ("Die Falcon 9 startete.", Name),
            ("Nach Artikel 5 gilt das.", Name),
            ("Der A380 fliegt.", Name),
            ("Gegen Covid-19 hilft das.", Name),
            ("Am Ende stand es 2:1 für uns.", Score),
            ("Sie nutzt Version 2.4 davon.", Version),
            ("Die Adresse 192.168.0.1 antwortet.", Version),
            ("Ruf an: Tel. 030 1234567.", Phone),
            ("Sie wohnt in der Lindenstraße 12.", Address),
            ("So steht es dort.[3]", FootnoteMark),
            ("So steht es dort.³", FootnoteMark),
        ],
    );
}

#[test]
fn english_numbers_that_state_nothing_are_named() {
    assert_excluded(
        "en",
        &[
            ("It snowed on 7 October.", Date),
            ("It snowed on May 12th, 1988.", Date),
            ("He came on 03/04/2019 by bus.", Date),
            ("He came on 2019-04-03 by bus.", Date),
            ("That was so in 2015.", Year),
            ("The 1990s were loud.", Year),
            ("It began at 2:30 pm.", ClockTime),
            ("It began at 6pm.", ClockTime),
            ("The 3rd quarter was good.", Ordinal),
            ("The twenty-first guest came.", Ordinal),
            ("The 5G network is missing.", Name),
            ("Then Falcon 9 was launched.", Name),
            ("The S&P 500 fell.", Name),
            ("He led the “973 Project.” Then he left.", Name),
            ("Under Article 5 it holds.", Name),
            ("They won 3-1 at home.", Score),
            ("She uses version 2.4 of it.", Version),
            ("Call +1 555 123 4567 now.", Phone),
            ("She lives at 1600 Linden Avenue, Springfield.", Address),
            ("So it says.[3]", FootnoteMark),
        ],
    );
}

#[test]
fn years_are_told_from_counts() {
    let figures = |language, text| found(language, text).figures.len();
    assert_eq!(figures("de", "Es kamen 2000 Menschen."), 1);
    assert_eq!(figures("de", "Mehr als 2000 kamen."), 1);
    assert_eq!(figures("de", "Er zahlte 2015 Euro."), 1);
    assert_eq!(figures("en", "It holds about 1900 people."), 1);
    assert_eq!(figures("en", "The club was founded in 1900 and grew."), 0);
}

#[test]
fn a_multiplier_within_an_english_name_is_none() {
    let figures = |text| found("en", text).figures.len();
    assert_eq!(figures("The money came from the Triple One Fund."), 0);
    assert_eq!(figures("Exports rose threefold. Double Bay sank."), 1);
    assert_eq!(figures("Exports fell. Double the price was paid."), 1);
}

#[test]
fn ordinals_say_which_one() {
    let ordinal = |language, text| found(language, text).exclusions[0].ordinal.map(super::written);
    assert_eq!(ordinal("de", "Der einundzwanzigste Gast kam.").as_deref(), Some("21"));
    assert_eq!(ordinal("de", "Die dritte Tür ist zu.").as_deref(), Some("3"));
    assert_eq!(ordinal("en", "The forty-second guest came.").as_deref(), Some("42"));
}

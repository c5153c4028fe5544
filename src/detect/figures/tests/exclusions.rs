//! Numbers that are no figures, each with its reason.

use super::{assert_figures, found};
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
fn years_are_years_whatever_stands_behind_them() {
    assert_excluded(
        "de",
        &[
            ("Sie holte 2006 Gold.", Year),
            ("Er wurde 2013 Kanzler.", Year),
            ("Der 1941 geborene Maler malt.", Year),
            ("Sie starb 1871.", Year),
            ("1871 starb sie.", Year),
            ("Er schrieb mehr als im Jahr 2013.", Year),
            ("Ida Huber (1790–1861) malte.", Year),
            ("Zwischen etwa 900 und 800 v. Chr. lebte sie dort.", Year),
        ],
    );
    assert_excluded(
        "en",
        &[
            ("In 2013 rents rose.", Year),
            ("By 2040 rivers will dry up.", Year),
            ("The 2011 floods were bad.", Year),
            ("It was built about 1935.", Year),
            ("The 2013–14 season ended.", Year),
            ("He reigned 1881-94.", Year),
            ("She was in the class of '98.", Year),
        ],
    );
    assert_eq!(super::shown("de", "Es waren 5 Prozent mehr als 2013."), ["5 %"]);
    assert_eq!(super::shown("de", "Der Absatz fiel 2012 um 5 Prozent."), ["5 %"]);
    assert_eq!(super::shown("de", "Sie pflanzten 2012 Bäume."), ["2012"]);
    assert_eq!(super::shown("en", "They planted 1950 trees."), ["1950"]);
}

#[test]
fn days_times_and_set_phrases_count_nothing() {
    assert_excluded(
        "en",
        &[
            ("The market is open Oct. 7-9.", Date),
            ("The talks of June 7–9, 2014, failed.", Date),
            ("It sank at 0315 GMT.", ClockTime),
            ("It sank at half past 4.", ClockTime),
            ("It sank at seven o'clock.", ClockTime),
            ("See chapter two.", Name),
            ("The shop is open 24/7.", Name),
            ("It was closed after 9/11.", Name),
        ],
    );
    let none = |language, text| assert_eq!(super::shown(language, text), [""; 0], "{text}");
    none("de", "Um neun Uhr lag sie auf Platz sieben.");
    none("de", "Das ließ er außer Acht, bei null Toleranz.");
    none("en", "They aim for net zero and zero tolerance, a one-in-a-million chance.");
    assert_eq!(super::shown("de", "Nur acht blieben, in acht Booten."), ["8", "8"]);
}

#[test]
fn what_identifies_counts_nothing() {
    assert_excluded(
        "de",
        &[
            ("Der IC 48 und der RE 9 fuhren nicht.", Name),
            ("Die A 9 und die B 27 sind zu.", Name),
            ("Kickers 04 verlor.", Name),
            ("Berlin 21 wird teuer.", Name),
            ("Die Drucksache 19/4321 liegt vor.", Name),
            ("Ruf an: 0800 / 4 11 22 33.", Phone),
            ("Ruf an: (040) 765 43.", Phone),
            ("Sie wohnt am Lindenweg, 20095 Hamburg.", Address),
            ("Sie wohnt in der Lindenstraße 7/12.", Address),
            ("Siehe BT-Drs. 17/900.", Name),
            ("Siehe www.example.org/2014/7.", Address),
            ("2.1 Verfahren", Version),
        ],
    );
    assert_excluded(
        "en",
        &[
            ("The G7 met the G20.", Name),
            ("Her 401(k) shrank.", Name),
            ("The Nasdaq 100 rose.", Name),
            ("See Fig. 7b for it.", Name),
            ("Call +41 44 668 18 00 now.", Phone),
            ("See https://example.org/7/8 for it.", Address),
            ("See doi:10.1000/182.7 for it.", Address),
            ("Write to me7@example.org soon.", Address),
            ("Her blood pressure was 120/80.", Name),
        ],
    );
    assert_eq!(super::shown("de", "Insgesamt 21 wurden verletzt."), ["21"]);
    assert_eq!(super::shown("de", "Sie lebt mit 20095 Katzen."), ["20095"]);
    assert_eq!(super::shown("en", "She drank 3/4 of it, and 5/2 of that."), ["0.75", "2.5"]);
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

#[test]
fn accounts_weeks_and_seasons_count_nothing() {
    assert_figures(
        "de",
        &[
            ("Das Konto ist DE12 3456 7890 1234 5678 90, die PLZ 50123.", &[]),
            ("In KW 14 der Saison 21/22 fehlten 7 Boote.", &["7"]),
            ("Rufen Sie +49 (0)40 / 444 55 66 an.", &[]),
            ("Am 1. und 2. Advent bleibt der Hafen zu.", &[]),
            ("Anno 1848. Danach kam niemand.", &[]),
        ],
    );
    assert_figures(
        "de",
        &[("Die Hafen-Elf gewann auf der COP26.", &[]), ("Die Über-Dreißig-Jährigen kamen.", &[">30 a"])],
    );
    assert_figures("en", &[("COP 28 cost COP 9,000.", &["9000 COP"])]);
    assert_figures("en", &[("It was fifty-fifty.", &[]), ("The fee was cut in half.", &["0.5"])]);
}

#[test]
fn a_verb_or_a_name_that_is_spelled_like_a_unit_is_none() {
    assert_figures(
        "en",
        &[
            ("Of 40 crews, 12 won. Six won twice.", &["40", "12", "6", "2"]),
            ("A ticket costs 1,200 won, a boat five million won.", &["1200 KRW", "5000000 KRW"]),
            ("They earn 90,000 won a month.", &["90000 KRW/mo"]),
            ("Four bar staff left.", &["4"]),
        ],
    );
    assert_figures("de", &[("Drei Real-Spieler fehlten, 2 Bar Druck auch.", &["3", "2 bar"])]);
}

#[test]
fn models_cases_and_customers_have_numbers_that_count_nothing() {
    assert_figures(
        "de",
        &[
            ("Das Gericht urteilte (4 O 33/21, 2 BvR 7/20).", &[]),
            ("Die Kundennummer 345 678 gehört uns, siehe S. 14.", &[]),
            ("Er wohnt am Kirchweg 3, 2. Stock, 28195 Bremen.", &[]),
            ("Es kamen 40 Boote, 28195 Frauen.", &["40", "28195"]),
        ],
    );
    assert_figures(
        "en",
        &[
            ("Two 747s and a 4x4 left; it lasted 125 s.", &["2", "125 s"]),
            ("They made three mark-ups in suite 300.", &["3"]),
        ],
    );
}

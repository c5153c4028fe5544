//! What users count on when passages are anchored, over all stages.

mod contexts;
mod copies;

use proptest::prelude::*;

use super::doubt::Doubt;
use super::fix;
use super::resolve::{Resolution, resolve};
use super::test_site::{TestSite, voice};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Assertion, BlockKind, ClaimKind, Form, TextQuoteSelector};
use crate::text::{Files, SourceFile, SourcePath, Span, normalize};

fn selector(prefix: &str, exact: &str, suffix: &str) -> TextQuoteSelector {
    let file = Files::default().add(SourceFile::new(SourcePath::new("x"), String::new()));
    let side = |side: &str| (!side.is_empty()).then(|| side.to_owned());
    TextQuoteSelector { exact: exact.into(), prefix: side(prefix), suffix: side(suffix), span: Span::new(file, 0..0) }
}

/// The one diagnostic of a site.
fn fault(site: TestSite) -> Diagnostic {
    let (_, mut diagnostics) = site.anchored();
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    diagnostics.remove(0)
}

#[test]
fn passages_cross_paragraphs_items_cells_and_quotations() {
    let mut site = TestSite::new(&["Ein Absatz endet.", "Ein Zitat beginnt."]);
    site.block(BlockKind::Plain, "\n\n", "erster Punkt");
    site.block(BlockKind::Plain, "\n\n", "zweiter Punkt");
    site.block(BlockKind::Cell, "\n\n", "Preis");
    site.block(BlockKind::Cell, "\t", "84.000");
    site.block(BlockKind::Cell, "\n", "Gewicht");
    let (words, faults) = site
        .claim("paragraphs", &["endet. Ein Zitat"])
        .claim("items", &["erster Punkt zweiter"])
        .claim("cells", &["Preis 84.000 Gewicht"])
        .anchored();
    assert_eq!(faults, []);
    let words: Vec<&str> = words.iter().map(|(_, parts)| parts[0].as_str()).collect();
    assert_eq!(words, ["endet.\n\nEin Zitat", "erster Punkt\n\nzweiter", "Preis\t84.000\nGewicht"]);
}

#[test]
fn notes_stand_in_the_order_of_the_text_then_longer_first_then_by_id() {
    let (words, _) = TestSite::new(&["eins zwei drei"])
        .claim("z", &["eins"])
        .claim("late", &["drei"])
        .claim("a", &["eins"])
        .claim("long", &["eins zwei"])
        .anchored();
    let order: Vec<&str> = words.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(order, ["long", "a", "z", "late"]);
}

#[test]
fn a_number_is_never_cut() {
    let fault = fault(TestSite::new(&["Es sind 18 Prozent."]).claim("share", &["8 Prozent"]));
    assert!(matches!(fault.code, Code::AnchorChanged | Code::AnchorOrphaned));
    assert!(fault.suggestion.is_none_or(|suggestion| !suggestion.machine_applicable));
}

#[test]
fn parts_follow_each_other() {
    let text = &["„Nein“, sagte er. „Ja“, sagte er, „das ist so.“"];
    let (words, faults) = TestSite::new(text).claim("q", &["„Ja“", "sagte er", "„das ist so.“"]).anchored();
    assert_eq!(faults, []);
    assert_eq!(words[0].1, ["„Ja“", "sagte er", "„das ist so.“"]);
    assert_eq!(TestSite::new(text).claim("q", &["„das ist so.“", "„Ja“"]).codes(), [Code::AnchorOrphaned]);
}

#[test]
fn an_ambiguous_passage_lists_its_places_and_what_to_paste() {
    let text = &["Der Preis stieg im Mai.", "Der Preis fiel im Juni."];
    let fault = fault(TestSite::new(text).claim("price", &["Der Preis"]));
    assert_eq!(fault.code, Code::AnchorAmbiguous);
    assert_eq!(fault.secondary.len(), 2);
    assert!(fault.notes[1].starts_with("content/x/de.md:3:1: "), "{}", fault.notes[1]);
    assert!(fault.notes[1].ends_with(r#"{ exact = "Der Preis", suffix = " fiel" }"#), "{}", fault.notes[1]);
    let (words, faults) = TestSite::new(text)
        .selectors("price", ClaimKind::Assertion(Assertion::default()), &[("", "Der Preis", " fiel")])
        .anchored();
    assert_eq!((words.len(), faults.len()), (1, 0));
}

#[test]
fn of_many_places_the_first_are_listed_with_their_number() {
    let fault = fault(TestSite::new(&[&"ja nein ".repeat(40)]).claim("yes", &["ja"]));
    assert!(fault.message.contains("40 times"), "{}", fault.message);
    assert_eq!(fault.secondary.len(), 5);
}

#[test]
fn a_changed_passage_shows_what_changed_and_can_be_fixed() {
    let text = &["Zuvor. Der Konzern stellte gestern ein neues Telefon in Peking vor. Danach."];
    let old = "Der Konzern stellte gestern ein neues Telephon in Peking vor.";
    let (_, faults, toml) = TestSite::new(text).claim("c", &[old]).anchored_with_toml();
    assert_eq!(faults[0].code, Code::AnchorChanged);
    assert!(faults[0].notes[0].contains("neues [-Telephon-]{+Telefon+} in"), "{:?}", faults[0].notes);
    let suggestion = faults[0].suggestion.clone().unwrap();
    assert!(suggestion.machine_applicable);
    assert_eq!(fix::apply(&toml, &[suggestion]), toml.replace("Telephon", "Telefon"));
}

#[test]
fn a_direct_quotation_is_never_changed_unasked() {
    let text = &["Er sagte, man werde gestern ein neues Telefon in Peking zeigen. Danach."];
    let old = [("", "man werde gestern ein neues Telephon in Peking zeigen.", "")];
    let safe =
        |form| fault(TestSite::new(text).selectors("c", voice(form), &old)).suggestion.unwrap().machine_applicable;
    assert!(safe(Form::Indirect) && safe(Form::Reported));
    assert!(!safe(Form::Direct) && !safe(Form::Mixed));
    let mut site = TestSite::new(&[]);
    site.block(BlockKind::BlockQuote, "", text[0]);
    let figure = site.claim("c", &["gestern ein neues Telephon in Peking zeigen"]);
    assert!(!fault(figure).suggestion.unwrap().machine_applicable);
    let quoted = &["Er sagte: „Man wird, denke ich, gestern ein neues Telefon in Peking zeigen.“"];
    let figure = TestSite::new(quoted).claim("c", &["gestern ein neues Telephon in Peking zeigen"]);
    assert!(!fault(figure).suggestion.unwrap().machine_applicable);
}

/// What `check --fix` would make of a reading, and why it leaves what it leaves.
fn mended(site: TestSite) -> Result<String, String> {
    let (_, faults, toml) = site.anchored_with_toml();
    let suggestions: Vec<_> = faults.iter().filter_map(|fault| fault.suggestion.clone()).collect();
    let fixed = fix::apply(&toml, &suggestions);
    let why = faults.iter().flat_map(|fault| &fault.notes).find_map(|note| note.split_once("leaves this to you: "));
    if fixed == toml { Err(why.map_or(String::new(), |(_, why)| why.to_owned())) } else { Ok(fixed.trim().to_owned()) }
}

/// A copy whose blocks are a headline and paragraphs.
fn article(paragraphs: &[&str]) -> TestSite {
    let mut site = TestSite::new(&[]);
    site.block(BlockKind::Heading { level: 1, slug: String::new() }, "", "Neues vom Hafen");
    paragraphs.iter().for_each(|text| site.block(BlockKind::Paragraph, "\n\n", text));
    site
}

#[test]
fn a_fix_stays_in_its_sentence_and_is_never_shorter_than_the_claim() {
    let copy = &["Die alte Fähre lag im Hafen fest. Es war kalt, nass und dunkel.", "Niemand kam an Bord."];
    for (passage, expected) in [
        // The headline, a neighbour's last word, another paragraph.
        ("Die die alte Fähre lag im Hafen fest", Ok("Die alte Fähre lag im Hafen fest")),
        ("Und die alte Fähre lag im Hafen fest", Ok("Die alte Fähre lag im Hafen fest")),
        ("Meer Die alte Fähre lag im Hafen fest", Err("*Meer* was dropped")),
        ("fort. Es war kalt, nass und dunkel.", Err("*fort* became *fest*")),
        ("Es war kalt, nass und dunkel. Keiner", Err("*Keiner* was dropped")),
        // Never cut short.
        ("Es war kalt, dunkel und nass", Err("*dunkel* became *nass*")),
        ("Es war kalt, nass und auch dunkel", Err("*auch* was dropped")),
        ("Es war kalt, nass und dunkel dort", Err("*dort* was dropped")),
        ("Gestern lag die alte Fähre im Hafen fest", Err("*Gestern* was dropped")),
        // Typography, punctuation, articles.
        ("Es war kalt, nass, und dunkel", Ok("Es war kalt, nass und dunkel")),
        ("es war kalt, nass und dunkel!", Ok("Es war kalt, nass und dunkel.")),
        ("Eine alte Fähre lag im Hafen fest", Ok("Die alte Fähre lag im Hafen fest")),
        ("Die alte Fähre lag in dem Hafen fest.", Ok("Die alte Fähre lag im Hafen fest.")),
        ("Die alte Fähre lag am Hafen fest", Err("*am* became *im*")),
        ("Kein alte Fähre lag im Hafen fest", Err("*Kein* became *Die*")),
    ] {
        let expected = expected.map(|words: &str| format!("\"{words}\"")).map_err(str::to_owned);
        assert_eq!(mended(article(copy).claim("c", &[passage])), expected, "{passage}");
    }
}

#[test]
fn items_cells_and_abridged_passages_are_judged_as_sentences_are() {
    let site = || {
        let mut site = article(&["Es begann im Mai mit einem kleinen Fest im alten Hafen."]);
        site.block(BlockKind::Plain, "\n\n", "die Fähre nach Norden");
        site.block(BlockKind::Plain, "\n\n", "die Fähre nach Süden");
        site.block(BlockKind::Cell, "\n\n", "Preis der Überfahrt");
        site.block(BlockKind::Cell, "\t", "12 Euro am Tag");
        site
    };
    for (passage, expected) in [
        ("eine Fähre nach Norden", Ok("\"die Fähre nach Norden\"")),
        ("die Fähre nach Osten", Err("")),
        ("Preis einer Überfahrt", Ok("\"Preis der Überfahrt\"")),
        ("12 Dollar am Tag", Err("*Dollar* became *Euro*")),
        ("Es begann im Mai mit dem kleinen […] im alten Hafen", Err("the place is not clear enough")),
    ] {
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
        assert_eq!(mended(site().claim("c", &[passage])), expected, "{passage}");
    }
}

#[test]
fn right_to_left_text_is_left_where_its_language_is_not_known() {
    let site = TestSite::new(&["העבורת הישנה עגנה בנמל אתמול."]).claim("c", &["העבורת החדשה עגנה בנמל אתמול"]);
    assert_eq!(mended(site), Err("*החדשה* became *הישנה*".into()));
    let site = TestSite::new(&["העבורת הישנה עגנה בנמל אתמול."]).claim("c", &["העבורת הישנה, עגנה בנמל אתמול!"]);
    assert_eq!(mended(site), Err("the mark `,` was dropped".into()));
}

/// Words of which two wordings of a sentence can be made.
fn wording() -> impl Strategy<Value = String> {
    let words = vec![
        "die", "Die", "eine", "der", "alte", "Fähre", "Straße", "Strasse", "nicht", "im", "in dem", "Hafen", "und",
        "liegt", "lag", "12", "Meter", ",", ".", "?", "zudem", "Foto", "Photo",
    ];
    proptest::collection::vec(proptest::sample::select(words), 3..12).prop_map(|words| words.join(" "))
}

/// The words that say something, in one spelling.
fn content(text: &str) -> usize {
    let light = ["die", "eine", "der", "im", "in", "dem", "und", "zudem"];
    text.split(' ')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .filter(|word| !light.contains(&word.to_lowercase().as_str()))
        .count()
}

#[test]
fn a_passage_that_is_gone_is_said_to_be_gone() {
    let fault = fault(TestSite::new(&["Heute scheint die Sonne."]).claim("c", &["Quartalszahlen blieben aus"]));
    assert_eq!(fault.code, Code::AnchorOrphaned);
    assert!(fault.help.contains("passage.de") && fault.help.contains("absent = [\"de\"]"), "{}", fault.help);
}

#[test]
fn a_suggestion_mends_what_it_is_made_for() {
    let text = "Der alte Handel brach ein. Der neue Markt wächst nun um viel. Ende.";
    let old = "Der neue Markt wächst jetzt um viel.";
    let fault = fault(TestSite::new(&[text]).claim("c", &[old]));
    assert_eq!(fault.code, Code::AnchorChanged);
    assert_eq!(fault.suggestion.unwrap().replacement, "\"Der neue Markt wächst nun um viel.\"");
}

#[test]
fn abridged_passages_are_anchored_whole_and_their_lost_ends_shown() {
    let text = &["Es begann im Mai mit einem kleinen Fest.", "Dann kam der Sommer.", "Im Herbst endete alles wieder."];
    let (words, _) = TestSite::new(text).claim("c", &["begann im Mai […] endete alles"]).anchored();
    assert_eq!(words[0].1, ["begann im Mai mit einem kleinen Fest.\n\nDann kam der Sommer.\n\nIm Herbst endete alles"]);
    let fault = fault(TestSite::new(text).claim("c", &["begann im Mai mit […] Im Winter endete alles wieder"]));
    assert_eq!(fault.code, Code::AnchorChanged);
    let suggestion = fault.suggestion.unwrap();
    assert_eq!(suggestion.replacement, "\"begann im Mai mit […] Im Herbst endete alles wieder\"");
    assert!(!suggestion.machine_applicable);
}

#[test]
fn a_literal_ellipsis_in_brackets_is_tried_first() {
    let text = &["Er sagt: „Ich […] gehe.“ Ich bleibe, ich gehe."];
    let (words, _) = TestSite::new(text).claim("c", &["Ich [...] gehe."]).anchored();
    assert_eq!(words[0].1, ["Ich […] gehe."]);
}

#[test]
fn a_claim_without_passage_for_a_copy_is_told_unless_it_is_absent() {
    let mut site = TestSite::new(&["Text."]).claim("c", &["Text"]);
    site.retarget("en");
    assert_eq!(fault(site).code, Code::AnchorMissing);
    let mut site = TestSite::new(&["Text."]).claim("c", &["Text"]);
    site.retarget("en");
    site.absent();
    assert_eq!(site.codes(), []);
}

#[test]
fn many_claims_in_a_long_copy_are_anchored_at_once() {
    let sentences: Vec<String> =
        (0..3000).map(|n| format!("Satz Nummer {n} sagt etwas über Ding {}.", n * 7)).collect();
    let paragraphs: Vec<&str> = sentences.iter().map(String::as_str).collect();
    let site = TestSite::new(&paragraphs);
    let site = (0..3000).fold(site, |site, n| site.claim(&format!("c{n}"), &[&format!("Nummer {n} sagt \netwas")]));
    let (words, faults) = site.anchored();
    assert_eq!((words.len(), faults.len()), (3000, 0));
}

/// Words and marks of which texts can be made that repeat themselves now and then.
fn text() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(vec![
        "der", "Haus", "geht", " ", " ", "\n\n", "„", "“", "18", "8", ",", ".", "…", "ä", "a\u{308}", "\u{ad}", "–",
        "[…]", "\u{fffc}", "nicht",
    ]);
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn an_anchor_is_what_the_passage_says(text in text(), exact in text(), prefix in text()) {
        if let Resolution::Found(place) = resolve(&text, &selector("", &exact, "")) {
            prop_assert!(text.get(place.clone()).is_some(), "off a boundary");
            if !exact.contains("[…]") {
                let (found, sought) = (normalize(&text[place]), normalize(exact.trim()));
                prop_assert_eq!(found.trim(), sought.trim());
            }
        }
        let _ = resolve(&text, &selector(&prefix, &exact, &prefix));
    }

    #[test]
    fn a_fix_anchors_loses_nothing_and_is_not_fixed_again(copy in wording(), passage in wording(), tail in wording()) {
        let text = format!("{copy} {tail}");
        let (_, faults, toml) = TestSite::new(&[&text]).claim("c", &[&passage]).anchored_with_toml();
        let suggestions: Vec<_> = faults.iter().filter_map(|fault| fault.suggestion.clone()).collect();
        let fixed = fix::apply(&toml, &suggestions);
        if fixed != toml {
            let words: String = toml::from_str::<toml::Table>(&format!("x = {fixed}")).map(|table| match &table["x"] {
                toml::Value::String(words) => words.clone(),
                other => other["exact"].as_str().unwrap().to_owned(),
            }).unwrap();
            prop_assert!(normalize(&text).contains(&normalize(&words)), "{} stands in {}", words, text);
            prop_assert!(content(&words) >= content(&passage), "{passage} became {words}");
        }
    }

    #[test]
    fn what_is_written_anchors_and_is_not_written_again(copy in wording(), passage in wording()) {
        let (_, faults, toml) = TestSite::new(&[&copy]).claim("c", &[&passage]).anchored_with_toml();
        let safe = |faults: &[Diagnostic]| faults.iter().filter_map(|fault| fault.suggestion.clone()).find(|s| s.machine_applicable);
        if let Some(suggestion) = safe(&faults) && suggestion.replacement.starts_with('"') {
            let fixed = fix::apply(&toml, &[suggestion]);
            let words = fixed.trim().trim_matches('"').to_owned();
            let (anchored, faults) = TestSite::new(&[&copy]).claim("c", &[&words]).anchored();
            prop_assert_eq!((anchored.len(), faults.len()), (1, 0), "{} became {}", passage, words);
        }
    }

    #[test]
    fn nothing_makes_it_panic(text in "\\PC{0,80}", exact in "\\PC{0,20}", prefix in "\\PC{0,5}", part in "\\PC{0,9}") {
        let site = TestSite::new(&[&text]).claim("a", &[&exact, &part]);
        site.selectors("b", ClaimKind::Assertion(Assertion::default()), &[(&prefix, &exact, &part)]).anchored();
    }

    #[test]
    fn a_piece_with_enough_around_it_is_found_where_it_was(
        text in "([a-zäß]{2,6} ){30,60}", from in 0..25usize, length in 1..6usize,
    ) {
        let words: Vec<(usize, &str)> = text.match_indices(' ').collect();
        let (start, end) = (words[from].0 + 1, words[from + length].0);
        let before = text.floor_char_boundary(start.saturating_sub(40));
        let after = text.floor_char_boundary((end + 40).min(text.len()));
        let found = resolve(&text, &selector(&text[before..start], &text[start..end], &text[end..after]));
        prop_assert_eq!(found, Resolution::Found(start..end));
    }
}

//! A language that Beleg does not have, brought from outside: the same rules read its figures and others' words, with
//! nothing changed but its files. What fails here is a rule that takes a text for German or English.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use beleg::detect::{detect, figures, speech};
use beleg::language::speech::{VerbForm, Verbs};
use beleg::language::{Files, Language, Rules};
use beleg::model::{Decimal, Document, FoundFigure, Utterance};
use beleg::text::{self, SourceFile, SourcePath, TextRange};

/// An invented language of some twenty words, whose verbs end in `-a` now and in `-is` then.
fn invented() -> Language {
    let files = Files {
        style: include_str!("style.toml"),
        figures: include_str!("figures.toml"),
        speech: include_str!("speech.toml"),
        words: include_str!("words.toml"),
        ..Files::default()
    };
    let regular = |stem: &str| ["a", "is"].map(|ending| (VerbForm::Finite, format!("{stem}{ending}"))).to_vec();
    Language::read(&files, Rules { verbs: Verbs { regular, ..Verbs::default() }, ..Rules::default() }).unwrap()
}

/// The figures of `text`, each as `words: low..high unit`.
fn counted(text: &str, language: &Language) -> Vec<String> {
    let number = |value: Option<Decimal>| value.map_or(String::new(), |d| format!("{}e{}", d.mantissa, d.exponent));
    let one = |figure: &FoundFigure| {
        let about = if figure.interval.approximate { "~" } else { "" };
        let (low, high) = (number(figure.interval.low), number(figure.interval.high));
        let unit = figure.unit.as_deref().unwrap_or("nothing");
        format!("{}: {about}{low}..{high} {unit}", &text[figure.whole.range()])
    };
    figures::figures(text, language).figures.iter().map(one).collect()
}

/// What others say in `text`, each as `form: words | cue | speaker`.
fn told(text: &str, language: &Language) -> Vec<String> {
    let words = |places: &[TextRange]| places.iter().map(|place| &text[place.range()]).collect::<Vec<_>>().join(" … ");
    let one = |said: &Utterance| {
        format!("{:?}: {} | {} | {}", said.form, words(&said.parts), words(&said.cue), words(&said.speaker))
    };
    speech::speech(text, language).utterances.iter().map(one).collect()
}

#[test]
fn figures_are_read_in_a_language_from_outside() {
    let language = invented();
    for (text, figure) in [
        ("Esta tira kelo talo ke stana.", "tira kelo talo: 3e3..3e3 XTS"),
        ("Esta sirk dudek-du vorst.", "sirk dudek-du vorst: ~22e0..22e0 [mi_i]"),
        ("Esta nemin 3.500,5 talo.", "nemin 3.500,5 talo: 35005e-1.. XTS"),
        ("Esta du sej tira vorst.", "du sej tira vorst: 2e0..3e0 [mi_i]"),
    ] {
        assert_eq!(counted(text, &language), [figure], "{text}");
        assert!(counted(text, Language::unknown()).is_empty(), "{text}");
    }
    for text in ["Esta 3 floro 1998.", "Esta klas 7.", "Esta two dollars ku zwei Euro."] {
        assert_eq!(counted(text, &language), [""; 0], "{text}");
    }
}

#[test]
fn changes_shares_and_set_phrases_are_told_in_a_language_from_outside() {
    let language = invented();
    let vorst = |words: &str, number: &str| format!("{words}: {number}e0..{number}e0 [mi_i]");
    let (two, twenty) = (vorst("du", "2"), vorst("dudek vorst", "20"));
    assert_eq!(counted("Esta altis du pol dudek vorst.", &language), [two, twenty]);
    assert_eq!(counted("Esta opa vid dudek stana.", &language), ["opa vid dudek: 5e-2..5e-2 nothing"]);
    assert_eq!(counted("Esta nemin duono.", &language), ["nemin duono: ..5e-1 nothing"]);
    assert_eq!(counted("Esta du tira stana.", &language), [""; 0]);
}

#[test]
fn quotations_and_reports_are_read_in_a_language_from_outside() {
    let language = invented();
    for (text, said) in [
        ("»La ponto stana bona«, dira Ona Velk.", "Direct: »La ponto stana bona« | dira | Ona Velk"),
        ("Ona Velk diris, ke la ponto stana.", "Indirect: ke la ponto stana | diris | Ona Velk"),
        ("Laus Ona Velk, la ponto falis.", "Indirect: la ponto falis | Laus | Ona Velk"),
        ("Ona Velk parolis pri la ponto.", "Reported: Ona Velk parolis pri la ponto. | parolis … pri | Ona Velk"),
        ("Ona Velk atenda 20 ponto.", "Reported: Ona Velk atenda 20 ponto. | atenda | Ona Velk"),
        ("La ponto onidire falis.", "Indirect: La ponto onidire falis. | onidire | "),
    ] {
        assert_eq!(told(text, &language), [said], "{text}");
    }
    for text in [
        "La ponto stana.",
        "Ona Velk parolis.",
        "Ona Velk atenda la ponto.",
        "Ona Velk says that it falls.",
        "Ona Velk sagte, sie falle.",
    ] {
        assert_eq!(told(text, &language), [""; 0], "{text}");
    }
    let sentences = speech::speech("D-ro. Velk stana. La ponto falis.", &language).sentences;
    assert_eq!(sentences.len(), 2, "the full stop of an abbreviation ends no sentence");
}

#[test]
fn an_amount_is_said_in_two_currencies_where_the_language_says_so() {
    let text = "Esta du kelo talo, valor 70 EUR, ku tira talo ku 9 EUR.".to_owned();
    let file = text::Files::default().add(SourceFile::new(SourcePath::new("invented.md"), text.clone()));
    let document =
        Document { file, text, runs: Vec::new(), blocks: Vec::new(), inlines: Vec::new(), footnotes: Vec::new() };
    let found = detect(&document, &invented());
    assert!(found.has_lexicon);
    assert_eq!((found.figures.figures.len(), found.conversions), (4, vec![0]));
}

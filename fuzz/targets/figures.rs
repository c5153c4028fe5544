//! The figure grammar: what is lost otherwise is a number that no one looks at, or its place.

use beleg::detect::figures;
use beleg::language::Language;
use beleg::model::{FigureFindings, FoundFigure, IntervalBound, LanguageTag, VagueFigure};
use beleg::text::TextRange;

use crate::input;

/// Numbers, units, and the words and signs that make something else of a number.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", "\n", ".", ",", "-", "–", "−", "/", ":", "(", ")", "\"", "'", "’", "%", "‰", "°", "€", "$", "£", "US-$", "+",
    "±", "~", "<", "×", "½", "²", "٣", "１", "\u{a0}", "\u{202f}", "\u{ad}", "\u{301}", "0", "1", "7", "12", 
    "1.000", "1,000", "3,5", "3.5", "2015", "22.", "04", "000", "1990er", "5G", " Mio.", " Mrd. ", "k", " bn", " zwei",
    " ein", " eine ", "halb", " halbe", " Million", " Millionen", " Billion", "hundert", "tausend", "und",
    "zwanzig", " dritte", " vierfache", " doppelt", " so viel", "mal ", " das ", " Euro", " Dollar", " Cent", " Jahre",
    " alt", " Grad", " km", " m", " kg", " km/h", " Prozent", "punkte", " Uhr", " Mai ", " am ", " im ", " Jahr ", " seit ",
    " zwischen ", " bis ", " von ", " mehr als ", " weniger als ", " etwa ", " rund ", " mindestens ", " oder ", " fast ",
    " one", " two", "-third", " and a half", " million", " dozen", " hundred", " times", " percent", " between ",
    " from ", " to ", " more than ", " about ", " at least ", " or more", " May ", " in ", " feet ", " inches", " Falcon ",
    " Straße ", " Artikel ", " Tel. ", " A", "x", "s", "th", "er ", "stel",
];

#[test]
fn fuzz() {
    bolero::check!(name = "figures").with_iterations(0).for_each(holds);
}

#[test]
fn sample() {
    input::sample(1200, holds);
}

fn holds(bytes: &[u8]) {
    let text = input::text(bytes, PIECES);
    for language in ["de", "en"] {
        let language = Language::of(&LanguageTag::new(language).expect("a tag"));
        let found = figures::figures(&text, language);
        check_places(&text, &found);
        check_digits(&text, &found);
        found.figures.iter().for_each(|figure| check_interval(&text, figure));
        check_paragraphs(&text, language, &found);
    }
}

/// All findings are words of the text, in order, and none overlap.
fn check_places(text: &str, found: &FigureFindings) {
    let figures = found.figures.iter().map(|figure| figure.whole);
    let exclusions = found.exclusions.iter().map(|exclusion| exclusion.range);
    assert!(figures.clone().is_sorted() && exclusions.clone().is_sorted(), "in the order of the text");
    let vague = found.vague.iter().map(|figure| figure.whole);
    let mut all: Vec<TextRange> = figures.chain(exclusions).chain(vague).collect();
    all.sort_unstable();
    assert!(all.windows(2).all(|pair| pair[0].end <= pair[1].start), "{all:?} overlap");
    all.iter().for_each(|range| assert_words(text, *range));
    for figure in &found.figures {
        assert_words(text, figure.core);
        assert!(figure.whole.contains(figure.core), "{figure:?} has its number elsewhere");
        if let Some(noun) = figure.noun {
            assert_words(text, noun);
            assert!(noun.start >= figure.core.end, "{figure:?} counts what stands before it");
        }
    }
}

/// Every digit is in a figure or has a reason not to be.
fn check_digits(text: &str, found: &FigureFindings) {
    let mut covered: Vec<TextRange> = found.figures.iter().map(|figure| figure.whole).collect();
    covered.extend(found.exclusions.iter().map(|exclusion| exclusion.range));
    covered.sort_unstable();
    for (at, digit) in text.char_indices().filter(|(_, c)| c.is_numeric()) {
        let after = covered.partition_point(|range| range.end as usize <= at);
        let range = covered.get(after).filter(|range| range.range().contains(&at));
        assert!(range.is_some(), "{digit:?} at {at} of {text:?} is neither a figure nor excluded");
    }
}

/// The ends of an interval are those its bound speaks of, and the low one is not above the high one.
fn check_interval(text: &str, figure: &FoundFigure) {
    let interval = figure.interval;
    let ends = (interval.low, interval.high);
    match interval.bound {
        IntervalBound::Exactly | IntervalBound::JustBelow | IntervalBound::JustAbove => {
            assert!(ends.0.is_some() && ends.0 == ends.1, "{figure:?} in {text:?}");
        }
        IntervalBound::Between => assert!(ends.0.is_some() && ends.1.is_some(), "{figure:?} in {text:?}"),
        IntervalBound::Below | IntervalBound::AtMost => assert!(ends.0.is_none() && ends.1.is_some(), "{figure:?}"),
        IntervalBound::Above | IntervalBound::AtLeast => assert!(ends.0.is_some() && ends.1.is_none(), "{figure:?}"),
    }
    if let (Some(low), Some(high)) = ends {
        assert!(low.compare(high).is_le(), "{figure:?} in {text:?} runs backwards");
    }
    assert!(figure.unit.as_deref() != Some(""), "{figure:?} has a unit without a name");
}

/// A paragraph says the same wherever it stands among others.
fn check_paragraphs(text: &str, language: &Language, found: &FigureFindings) {
    if text.split_inclusive('\n').count() < 2 {
        return;
    }
    let (mut start, mut alone) = (0u32, FigureFindings::default());
    for line in text.split_inclusive('\n') {
        let read = figures::figures(&format!("\n{line}"), language);
        let moved = |range: TextRange| TextRange { start: range.start + start - 1, end: range.end + start - 1 };
        alone.figures.extend(read.figures.into_iter().map(|figure| FoundFigure {
            whole: moved(figure.whole),
            core: moved(figure.core),
            noun: figure.noun.map(moved),
            ..figure
        }));
        alone.vague.extend(read.vague.into_iter().map(|figure| VagueFigure {
            whole: moved(figure.whole),
            core: moved(figure.core),
            noun: figure.noun.map(moved),
            ..figure
        }));
        alone.exclusions.extend(read.exclusions.into_iter().map(|mut exclusion| {
            exclusion.range = moved(exclusion.range);
            exclusion
        }));
        start += line.len() as u32;
    }
    assert_eq!(alone, *found, "{text:?}");
}

fn assert_words(text: &str, range: TextRange) {
    let words = text.get(range.range()).filter(|words| !words.trim().is_empty());
    assert!(words.is_some(), "{range:?} are no words of {text:?}");
}

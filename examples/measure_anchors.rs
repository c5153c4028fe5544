//! Measures anchoring on passages of texts that were revised.
//!
//! `cargo run --release --example measure_anchors FOLDER`, where the folder holds
//! `revised_texts.jsonl` (`pair`, `new`) and `selectors.jsonl` (`pair`, `kind`, `exact`, `prefix`,
//! `suffix`, `gold`: where the passage stands in the new text, in code points). A place counts as
//! right if it is the gold one up to white space; a suggestion also if the two share at least half
//! of the characters that either covers.

use std::collections::BTreeMap;
use std::error::Error;
use std::ops::Range;

use beleg::anchor::applicability::{Setting, doubt};
use beleg::anchor::approximate::Found;
use beleg::anchor::resolve::{Resolution, resolve};
use beleg::anchor::surroundings::{sentence_after, sentence_before};
use beleg::language::Language;
use beleg::model::{LanguageTag, TextQuoteSelector};
use beleg::text::{Files, SourceFile, SourcePath, Span};
use serde_json::Value;

type Counts = BTreeMap<(String, &'static str), usize>;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: measure_anchors FOLDER")?;
    let texts = lines(&format!("{folder}/revised_texts.jsonl"))?;
    let texts: BTreeMap<&str, &str> = texts.iter().map(|line| (string(line, "pair"), string(line, "new"))).collect();
    let mut counts = Counts::new();
    for line in lines(&format!("{folder}/selectors.jsonl"))? {
        let text = texts[string(&line, "pair")];
        let kind = string(&line, "kind");
        let gold = gold(&line, text);
        let selector = selector(&line);
        let language = language(string(&line, "pair"));
        for outcome in outcomes(text, &selector, gold, language) {
            *counts.entry((kind.to_owned(), outcome)).or_default() += 1;
            if std::env::args().nth(2).as_deref() == Some(outcome) {
                println!("{kind}: {:?}\n  {:?}", selector, resolve(text, &selector));
            }
        }
    }
    print(&counts);
    Ok(())
}

/// What happened to a selector, in words; a suggestion is told twice, as itself and as safe.
fn outcomes(
    text: &str,
    selector: &TextQuoteSelector,
    gold: Option<Range<usize>>,
    language: &Language,
) -> Vec<&'static str> {
    match resolve(text, selector) {
        Resolution::Found(place) if gold.as_ref().is_some_and(|gold| same(text, gold, &place)) => vec!["found, right"],
        Resolution::Found(place) if gold.as_ref().is_some_and(|gold| overlap(gold, &place) >= 0.5) => {
            vec!["found, right by half"]
        }
        Resolution::Found(_) if gold.is_none() => vec!["found"],
        Resolution::Found(_) => vec!["found, wrong"],
        Resolution::Ambiguous(..) => vec!["ambiguous"],
        Resolution::Changed(near) => {
            let right = gold.as_ref().is_some_and(|gold| overlap(gold, &near.place) >= 0.5);
            let new = &text[near.place.clone()];
            let setting = Setting {
                before: sentence_before(text, 0, near.place.start),
                after: sentence_after(text, text.len(), near.place.end),
                ..Setting::default()
            };
            let safe = doubt(&selector.exact, new, &near, &setting, language).is_none();
            let exact = gold.is_some_and(|gold| same(text, &gold, &near.place));
            let mut told = vec![if right { "suggested, right by half" } else { "suggested, not right" }];
            told.extend(exact.then_some("  of these to the letter"));
            told.extend(safe.then_some(if right { "  of these safe, right" } else { "  of these safe, not right" }));
            told
        }
        Resolution::ContextChanged(stale) => {
            let right = gold.is_some_and(|gold| same(text, &gold, &stale.place));
            let safe = stale.doubt.is_none();
            let mut told = vec![if right { "context changed, right" } else { "context changed, not right" }];
            told.extend(safe.then_some(if right { "  of these safe, right" } else { "  of these safe, not right" }));
            told
        }
        Resolution::Orphaned(Found::Near(_)) => vec!["orphaned, with the nearest shown"],
        Resolution::Orphaned(_) => vec!["orphaned"],
    }
}

fn print(counts: &Counts) {
    let mut totals: BTreeMap<&str, usize> = BTreeMap::new();
    for ((kind, outcome), count) in counts {
        *totals.entry(kind).or_default() += if outcome.starts_with(' ') { 0 } else { *count };
    }
    for ((kind, outcome), count) in counts {
        let share = 100.0 * *count as f64 / totals[kind.as_str()].max(1) as f64;
        println!("{kind:15} {outcome:35} {count:6} of {:6} {share:6.2} %", totals[kind.as_str()]);
    }
}

fn same(text: &str, gold: &Range<usize>, place: &Range<usize>) -> bool {
    text[gold.clone()].trim() == text[place.clone()].trim() && overlap(gold, place) > 0.0
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> f64 {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    shared as f64 / (a.end.max(b.end) - a.start.min(b.start)).max(1) as f64
}

fn selector(line: &Value) -> TextQuoteSelector {
    let mut files = Files::default();
    let file = files.add(SourceFile::new(SourcePath::new("selectors.jsonl"), String::new()));
    let side = |key| Some(string(line, key).to_owned());
    TextQuoteSelector {
        exact: string(line, "exact").to_owned(),
        prefix: side("prefix"),
        suffix: side("suffix"),
        span: Span::new(file, 0..0),
    }
}

/// The language that the texts of a pair are in: its folder.
fn language(pair: &str) -> &'static Language {
    let tag = pair.split('/').next().and_then(LanguageTag::new);
    tag.map_or_else(Language::unknown, |tag| Language::of(&tag))
}

/// The gold place in bytes.
fn gold(line: &Value, text: &str) -> Option<Range<usize>> {
    let byte = |point: &Value| {
        let point = usize::try_from(point.as_u64()?).ok()?;
        Some(text.char_indices().nth(point).map_or(text.len(), |(byte, _)| byte))
    };
    Some(byte(line["gold"].get(0)?)?..byte(line["gold"].get(1)?)?)
}

fn string<'a>(line: &'a Value, key: &str) -> &'a str {
    line[key].as_str().unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "an example reads the files it measures")]
fn lines(path: &str) -> Result<Vec<Value>, Box<dyn Error>> {
    Ok(std::fs::read_to_string(path)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
}

//! Measures what `beleg propose` would write, against what a person annotated.
//!
//! `cargo run --release --example measure_drafts -- [--show] GOLD…`, where a GOLD is a TOML file beside the text that it is
//! about:
//!
//! ```toml
//! text = "../../content/xiaomi/de.md"   # from the gold's own folder; a text that is not there is skipped
//! language = "de"
//! lines = false                         # true: each line is a paragraph, as in a plain text
//!
//! [[figure]]
//! at = "rund 500 Boote"                 # words that stand there once, or [line, column, length] in characters
//! value = "~500"                        # in the short form of `reading.toml`; none where the text gives no number
//! by = "Hafenamt"                       # a word of who vouches, where the sentence says so
//!
//! [[voice]]
//! at = "die Boote seien alt"
//! by = "Lund"
//! function = "statement"
//! ```
//!
//! A figure is placed if a draft is about its numeral, a voice if a draft shares half of its words, or of the draft's.

use std::error::Error;
use std::path::Path;

use beleg::load::Memory;
use beleg::model::{
    LanguageTag, Localized, Proposal, Proposals, ProposedKind, Quantity, ReadCopy, ReadingId, Vouching,
};
use beleg::session::{Options, Session};
use beleg::text::TextRange;
use serde::Deserialize;

/// What a person annotated in one text.
#[derive(Deserialize)]
struct Gold {
    text: String,
    language: String,
    #[serde(default)]
    lines: bool,
    #[serde(default)]
    figure: Vec<Annotated>,
    #[serde(default)]
    voice: Vec<Annotated>,
}

#[derive(Deserialize)]
struct Annotated {
    at: At,
    value: Option<String>,
    by: Option<String>,
    function: Option<String>,
}

/// A place in the text of a copy.
#[derive(Deserialize)]
#[serde(untagged)]
enum At {
    Words(String),
    Place([usize; 3]),
}

/// So many of so many.
#[derive(Default, Clone, Copy)]
struct Share {
    right: usize,
    all: usize,
}

impl Share {
    fn count(&mut self, is_right: bool) {
        self.all += 1;
        self.right += usize::from(is_right);
    }

    fn add(&mut self, other: Share) {
        self.right += other.right;
        self.all += other.all;
    }

    fn shown(self, label: &str) {
        let percent = if self.all == 0 { 100.0 } else { 100.0 * self.right as f64 / self.all as f64 };
        println!("  {label:<42} {:>4} of {:>4}  {percent:>5.1} %", self.right, self.all);
    }
}

/// What is measured, with what each is called.
const LABELS: [&str; 7] = [
    "figures placed",
    "figures right in value, unit and bound",
    "figures with the voucher of their sentence",
    "voices found",
    "speakers right, of those written",
    "functions right, of those written",
    "drafts to be thrown away",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let is_shown = files.iter().any(|argument| argument == "--show");
    files.retain(|argument| argument != "--show");
    let mut total = [Share::default(); LABELS.len()];
    for file in &files {
        let Some(shares) = measure(Path::new(file), is_shown)? else { continue };
        println!("{file}");
        shares.iter().zip(LABELS).for_each(|(share, label)| share.shown(label));
        total.iter_mut().zip(shares).for_each(|(total, share)| total.add(share));
    }
    println!("all");
    total.iter().zip(LABELS).for_each(|(share, label)| share.shown(label));
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "an example reads the files it measures")]
fn measure(file: &Path, is_shown: bool) -> Result<Option<[Share; LABELS.len()]>, Box<dyn Error>> {
    let gold: Gold = toml::from_str(&std::fs::read_to_string(file)?)?;
    let path = file.parent().unwrap_or(Path::new("")).join(&gold.text);
    let Ok(mut text) = std::fs::read_to_string(&path) else {
        println!("{}: skipped, since {} is not there", file.display(), path.display());
        return Ok(None);
    };
    if gold.lines {
        text = text.replace('\n', "\n\n");
    }
    let settings = format!("title = \"Gold\"\nlanguages = [\"{}\"]\n", gold.language);
    let copy = format!("content/gold/{}.md", gold.language);
    let site = Memory::from([
        ("site.toml".to_owned(), settings),
        ("content/gold/reading.toml".to_owned(), "rights = \"own\"\n".to_owned()),
        (copy, text),
    ]);
    let session = Session::open(site, Options::default())?;
    let id = ReadingId::new("gold").map_err(|error| error.to_string())?;
    let proposals = session.proposals(&id).ok_or("there is no reading")?;
    let read = session.site_library().reading(&id).ok_or("there is no reading")?;
    let read = read.copies.first().ok_or("there is no copy")?;
    Ok(Some(Measuring { read, proposals: &proposals, is_shown }.measure(&gold)?))
}

struct Measuring<'a> {
    read: &'a ReadCopy,
    proposals: &'a Proposals,
    is_shown: bool,
}

impl Measuring<'_> {
    fn measure(&self, gold: &Gold) -> Result<[Share; LABELS.len()], Box<dyn Error>> {
        let mut shares = [Share::default(); LABELS.len()];
        let mut used = vec![false; self.proposals.claims.len()];
        for figure in &gold.figure {
            self.figure(figure, &mut shares, &mut used)?;
        }
        for voice in &gold.voice {
            self.voice(voice, &mut shares, &mut used)?;
        }
        for (claim, is_used) in self.proposals.claims.iter().zip(used) {
            shares[6].count(!is_used);
            if !is_used {
                self.show("thrown away", &self.words_of(claim));
            }
        }
        Ok(shares)
    }

    fn figure(
        &self,
        gold: &Annotated,
        shares: &mut [Share; LABELS.len()],
        used: &mut [bool],
    ) -> Result<(), Box<dyn Error>> {
        let place = self.place(&gold.at)?;
        let is_figure = |claim: &Proposal| matches!(claim.kind, ProposedKind::Figure(_));
        let found = self.proposals.claims.iter().position(|claim| is_figure(claim) && overlap(claim, place) > 0);
        shares[0].count(found.is_some());
        let Some(at) = found else {
            self.show("no figure", self.read.words(place));
            return Ok(());
        };
        used[at] = true;
        let claim = &self.proposals.claims[at];
        let figures = self.read.found.figures.within(claim.passages[0].parts[0]);
        let stated = figures.first().map(|figure| figure.quantity());
        let wanted = gold.value.as_deref().map(Quantity::parse).transpose().map_err(|_| "a value is no quantity")?;
        let is_right = match (&stated, &wanted) {
            (Some(stated), Some(wanted)) => says_the_same(stated, wanted),
            (None, None) => true,
            _ => false,
        };
        shares[1].count(is_right);
        if !is_right {
            self.show("another value", &format!("{} {stated:?}", self.words_of(claim)));
        }
        if let Some(by) = &gold.by {
            let is_right = self.name(claim).is_some_and(|name| name.contains(by.as_str()));
            shares[2].count(is_right);
            if !is_right {
                self.show("another voucher", &format!("{} {:?}, not {by}", self.words_of(claim), self.name(claim)));
            }
        }
        Ok(())
    }

    fn voice(
        &self,
        gold: &Annotated,
        shares: &mut [Share; LABELS.len()],
        used: &mut [bool],
    ) -> Result<(), Box<dyn Error>> {
        let place = self.place(&gold.at)?;
        let is_it = |claim: &Proposal| {
            let own: u32 = claim.passages[0].parts.iter().map(|part| part.end - part.start).sum();
            let shared = overlap(claim, place);
            matches!(claim.kind, ProposedKind::Voice(_)) && (2 * shared >= own || 2 * shared >= place.end - place.start)
        };
        let found: Vec<usize> = (0..used.len()).filter(|at| is_it(&self.proposals.claims[*at])).collect();
        shares[3].count(!found.is_empty());
        if found.is_empty() {
            self.show("no voice", self.read.words(place));
        }
        for at in found {
            used[at] = true;
            let claim = &self.proposals.claims[at];
            if let Some(name) = self.name(claim) {
                let is_right = gold.by.as_ref().is_some_and(|by| name.contains(by.as_str()));
                shares[4].count(is_right);
                if !is_right {
                    self.show("another speaker", &format!("{} {name}, not {:?}", self.words_of(claim), gold.by));
                }
            }
            let ProposedKind::Voice(voice) = &claim.kind else { continue };
            if let Some(function) = voice.function {
                let is_right = gold.function.as_deref() == Some(function.name());
                shares[5].count(is_right);
                if !is_right {
                    self.show("another function", &format!("{} {}", self.words_of(claim), function.name()));
                }
            }
        }
        Ok(())
    }

    /// Who says it, by name.
    fn name(&self, claim: &Proposal) -> Option<String> {
        let name = match claim.by()? {
            Vouching::Speaker(id) => &self.proposals.speakers.iter().find(|speaker| speaker.id == *id)?.name,
            Vouching::Source(id) => &self.proposals.sources.iter().find(|source| source.id == *id)?.title,
        };
        Some(first(name))
    }

    fn words_of(&self, claim: &Proposal) -> String {
        let quotes = claim.passages[0].quotes.iter().map(|quote| quote.exact.as_str());
        quotes.collect::<Vec<_>>().join(" … ")
    }

    /// Where something stands in the text.
    fn place(&self, at: &At) -> Result<TextRange, Box<dyn Error>> {
        let text = &self.read.copy.document.text;
        let (start, end) = match at {
            At::Words(words) => {
                let start = text.find(words.as_str()).ok_or_else(|| format!("“{words}” is not in the text"))?;
                (start, start + words.len())
            }
            At::Place([line, column, length]) => {
                let paragraph = text.split("\n\n").nth(line - 1).ok_or("a place is behind the text")?;
                let base = paragraph.as_ptr() as usize - text.as_ptr() as usize;
                let byte = |column: usize| paragraph.char_indices().nth(column).map_or(paragraph.len(), |(at, _)| at);
                (base + byte(column - 1), base + byte(column - 1 + length))
            }
        };
        Ok(TextRange::new(start..end))
    }

    fn show(&self, what: &str, words: &str) {
        if self.is_shown {
            println!("    {what}: {words}");
        }
    }
}

/// How many bytes of `place` a claim is about.
fn overlap(claim: &Proposal, place: TextRange) -> u32 {
    let parts = claim.passages[0].parts.iter();
    parts.map(|part| part.end.min(place.end).saturating_sub(part.start.max(place.start))).sum()
}

/// The same numbers, bound and unit; how exactly they are meant is not asked for.
fn says_the_same(one: &Quantity, other: &Quantity) -> bool {
    let end = |quantity: &Quantity| {
        let interval = quantity.interval;
        [interval.low, interval.high].map(|end| end.map(|end| end.to_string()))
    };
    let unit = |quantity: &Quantity| quantity.unit.clone().unwrap_or_default();
    end(one) == end(other) && one.interval.bound == other.interval.bound && unit(one) == unit(other)
}

fn first(name: &Localized<String>) -> String {
    name.iter().next().map(|(_, name): (Option<&LanguageTag>, &String)| name.clone()).unwrap_or_default()
}

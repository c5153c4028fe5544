//! Anchoring: what is lost otherwise is that a note stands beside the words it is about.

use std::ops::Range;

use beleg::anchor::approximate;
use beleg::anchor::resolve::{Resolution, resolve};
use beleg::model::TextQuoteSelector;
use beleg::text::{begins_cluster, is_ignored, normalize};

use crate::{input, site};

/// Few words, so that texts repeat themselves; numbers in many spellings; typography.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", " ", "\n", "\n\n", "\t", "\u{a0}", "\u{202f}", "\u{ad}", "\u{200b}", "\u{301}", "\u{308}", "\u{fffc}", "„", "“",
    "”", "\"", "'", "’", "‚", "‘", "«", "»", "-", "–", "−", "—", "…", "...", "[…]", "[...]", ".", ",", ". ", ", ", ":", "!",
    "?", "(", ")", "/", "%", " der ", " die ", " Haus ", " geht ", " und ", " nicht ", " Preis ", " im ", " Mai ",
    " stieg ", "ä", "a\u{308}", "é", "ß", "q", "Å", "\u{212b}", "가", "\u{1100}", "\u{1161}", "小米", "قال", "1", "8", "18",
    "8 ", " 18 Prozent ", " 8 Prozent ", "000", "1.000", "1 000", "3,5", "½", "²", "٣", "5G", "-5", " a", "b", "ab", "aa",
    " the ", " word ", " and ", "𝔸",
];

#[test]
fn fuzz() {
    bolero::check!(name = "anchor").with_iterations(0).for_each(holds);
}

#[test]
fn sample() {
    input::sample(4000, holds);
}

/// Seven bytes say what is cut from the text that the others stand for, and how it is changed.
fn holds(bytes: &[u8]) {
    let Some((&[from, length, before, after, how, place, more], rest)) = bytes.split_first_chunk::<7>() else { return };
    let text = input::text(rest, PIECES);
    let cut = Cut::new(&text, [from, length, before, after]);
    check(&text, &cut.selector(str::to_owned), Some(&cut));
    check(&text, &cut.selector(|words| retyped(words, how, place)), Some(&cut));
    let other = input::text(&[more, place, how], PIECES);
    check(&text, &cut.changed(&text, how, &other), None);
}

/// A piece of a text with what stands around it.
struct Cut<'a> {
    text: &'a str,
    words: Range<usize>,
    before: usize,
    after: usize,
}

impl<'a> Cut<'a> {
    /// Cuts out about `length` characters after `from`, without the white space around them. Contexts of more
    /// than 200 characters go to the end of the text.
    fn new(text: &'a str, [from, length, before, after]: [u8; 4]) -> Self {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let first = usize::from(from) * ends.len() / 256;
        let last = (first + usize::from(length) % 80 + 1).min(ends.len() - 1);
        let raw = &text[ends[first]..ends[last]];
        let start = ends[first] + raw.len() - raw.trim_start().len();
        let words = start..start + raw.trim().len();
        let reach = |reach: u8| if reach > 200 { usize::MAX } else { usize::from(reach) };
        let before =
            text[..words.start].char_indices().rev().take(reach(before)).last().map_or(words.start, |(at, _)| at);
        let after = text[words.end..].char_indices().nth(reach(after)).map_or(text.len(), |(at, _)| words.end + at);
        Self { text, words, before, after }
    }

    /// What stands in the text from the prefix to the suffix.
    fn whole(&self) -> &'a str {
        &self.text[self.before..self.after]
    }

    /// The selector of this piece, with each of its three parts as `typed`.
    fn selector(&self, typed: impl Fn(&str) -> String) -> TextQuoteSelector {
        let side = |range: Range<usize>| (!range.is_empty()).then(|| typed(&self.text[range]));
        let (prefix, suffix) = (side(self.before..self.words.start), side(self.words.end..self.after));
        TextQuoteSelector { exact: typed(&self.text[self.words.clone()]), prefix, suffix, span: site::nowhere() }
    }

    /// The selector with other words in one of its parts, or abridged.
    fn changed(&self, text: &str, how: u8, other: &str) -> TextQuoteSelector {
        let mut selector = self.selector(str::to_owned);
        match how % 6 {
            0 => selector.exact.push_str(other),
            1 => selector.exact.insert_str(0, other),
            2 => selector.prefix = Some(other.to_owned()),
            3 => selector.suffix = Some(other.to_owned()),
            4 => selector.exact = other.to_owned(),
            _ => {
                let tail = text[self.words.end..].split_inclusive(' ').nth(usize::from(how) / 8).unwrap_or(other);
                selector =
                    TextQuoteSelector { exact: format!("{} […] {tail}", selector.exact), suffix: None, ..selector };
            }
        }
        selector
    }

    /// Whether the piece can be a passage beyond doubt: no number is near its ends, and no accent follows it.
    fn is_passage(&self) -> bool {
        let Range { start, end } = self.words;
        let whole = |at: usize| self.text[at..].chars().next().is_none_or(begins_cluster);
        let near = |at: usize| {
            let visible = |c: &char| !is_ignored(*c);
            let before = self.text[..at].chars().rev().filter(visible).take(5);
            before.chain(self.text[at..].chars().filter(visible).take(5)).any(char::is_numeric)
        };
        let inside = |at: usize| {
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || is_ignored(c));
            letter(self.text[..at].chars().next_back()) && letter(self.text[at..].chars().next())
        };
        let torn = self.text[self.words.clone()].contains(char::is_numeric) && (inside(start) || inside(end));
        let seen = self.text[self.words.clone()].contains(|c: char| !is_ignored(c) && !c.is_whitespace());
        seen && whole(start) && whole(end) && !near(start) && !near(end) && !torn
    }
}

/// Resolves a selector; `cut` is where it comes from, if typography alone may have changed.
fn check(text: &str, selector: &TextQuoteSelector, cut: Option<&Cut<'_>>) {
    let found = resolve(text, selector);
    match &found {
        Resolution::Found(place) => check_place(text, selector, place),
        Resolution::Ambiguous(places) => {
            assert!(places.len() > 1, "{selector:?} in {text:?} is ambiguous with {places:?}");
            assert!(places.windows(2).all(|pair| pair[0] != pair[1]), "{places:?} repeat themselves");
            places.iter().for_each(|place| check_place(text, selector, place));
        }
        Resolution::Changed(near) | Resolution::Orphaned(approximate::Found::Near(near)) => {
            assert!(text.get(near.place.clone()).is_some(), "{near:?} is no place in {text:?}");
        }
        Resolution::ContextChanged(stale) => assert!(text.get(stale.place.clone()).is_some()),
        Resolution::Orphaned(approximate::Found::Nothing | approximate::Found::TooCostly) => {}
    }
    if let Some(cut) = cut {
        check_cut(cut, selector, &found);
    }
}

/// A passage that stands in the text once, with its context, is found where it was cut out and nowhere else.
fn check_cut(cut: &Cut<'_>, selector: &TextQuoteSelector, found: &Resolution) {
    let as_written = selector.exact == cut.text[cut.words.clone()];
    let (whole, text) = (normalize(cut.whole()), normalize(cut.text));
    let once = !whole.is_empty() && places(&text, &whole) == 1;
    match found {
        Resolution::Found(place) if once => {
            let meets = place.start < cut.words.end && cut.words.start < place.end;
            assert!(meets, "{selector:?} is found at {place:?} of {:?}, not at {:?}", cut.text, cut.words);
        }
        _ if !as_written || !cut.is_passage() => {}
        Resolution::Found(place) => {
            let alike = cut.text.matches(cut.whole()).count();
            assert!(*place == cut.words || alike > 1, "{selector:?} is found at {place:?}, not at {:?}", cut.words);
        }
        Resolution::Ambiguous(places) => {
            assert!(!once && (places.contains(&cut.words) || places.len() == 1000), "{selector:?} is ambiguous");
        }
        Resolution::ContextChanged(_) | Resolution::Changed(_) | Resolution::Orphaned(_) => {
            panic!("{selector:?} is not found in {:?}", cut.text)
        }
    }
}

/// How often `words` stand in `text`, overlaps included.
fn places(text: &str, words: &str) -> usize {
    text.char_indices().filter(|&(at, _)| text[at..].starts_with(words)).count()
}

/// The words at `place` are those of the selector, and no number is cut.
fn check_place(text: &str, selector: &TextQuoteSelector, place: &Range<usize>) {
    let words = text.get(place.clone()).filter(|words| !words.is_empty());
    let Some(words) = words else { panic!("{place:?} is no place in {text:?}") };
    let (found, sought) = (normalize(words), normalize(&selector.exact));
    if found.trim() != sought.trim() {
        let pieces: Vec<&str> = sought.split("[...]").map(str::trim).collect();
        assert!(pieces.len() > 1, "{found:?} is found for {sought:?} in {text:?}");
        let ends = found.trim().starts_with(pieces[0]) && found.trim().ends_with(pieces[pieces.len() - 1]);
        assert!(ends, "{found:?} is found for {sought:?} in {text:?}");
    }
    assert!(!cuts_number(text, place.start) && !cuts_number(text, place.end), "{place:?} of {text:?} cuts a number");
    assert!(text[place.end..].chars().next().is_none_or(begins_cluster), "{place:?} of {text:?} leaves an accent");
}

/// Whether `at` lies between two digits, or at a sign between two digits.
fn cuts_number(text: &str, at: usize) -> bool {
    let before: Vec<char> = text[..at].chars().rev().filter(|&c| !is_ignored(c)).take(2).collect();
    let after: Vec<char> = text[at..].chars().filter(|&c| !is_ignored(c)).take(2).collect();
    let digit = |c: Option<&char>| c.is_some_and(|c| c.is_numeric());
    let point = |c: Option<&char>| c.is_some_and(|c| matches!(c, '.' | ',' | '\'' | '’'));
    match (digit(before.first()), digit(after.first())) {
        (true, true) => true,
        (true, false) => point(after.first()) && digit(after.get(1)),
        (false, true) => point(before.first()) && digit(before.get(1)),
        (false, false) => false,
    }
}

/// The words as someone else types them: other quotation marks, dashes and spaces, or a hyphen that is not seen.
fn retyped(words: &str, how: u8, place: u8) -> String {
    let typed = |c: char| match c {
        '„' | '“' | '”' | '«' | '»' if how & 1 != 0 => '"',
        '’' | '‚' | '‘' if how & 2 != 0 => '\'',
        '–' | '—' | '−' if how & 4 != 0 => '-',
        c if c.is_whitespace() && how & 8 != 0 => '\u{a0}',
        c => c,
    };
    let mut typed: String = words.chars().map(typed).collect();
    if how & 16 != 0 {
        let at = typed.floor_char_boundary(usize::from(place) * typed.len() / 256);
        typed.insert(at, '\u{ad}');
    }
    typed
}

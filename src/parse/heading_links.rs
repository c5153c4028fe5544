//! Finds the headings that links name: `[x](#methods)`, `[x](../other/en.md#methods)`.
//!
//! In come all readings, with links whose `#…` stands as written; where it names a heading it becomes the heading's id
//! on the page. A claim of that id comes first. Then a heading may be called by the id that is written behind it, by
//! the one that Markdown viewers make of its words (GitHub's rules: blanks become dashes, the second of two is
//! `…-1`), or by Beleg's own without its `h--`.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::markdown::slug;
use crate::model::{
    ArticleCopy, BlockKind, CopyId, Inline, InlineKind, Link, LinkTarget, Note, ParsedReading, Reading, ReadingId,
};

/// A page of a copy.
type Place = (ReadingId, CopyId);

/// Makes the links of these readings, which are sorted, lead to the headings that they name. The pages of other
/// readings are those that `others` knows.
pub(super) fn resolve<'a>(readings: &mut [ParsedReading], others: impl Fn(&ReadingId, &CopyId) -> Option<Headed<'a>>) {
    let wanted: BTreeSet<Place> = readings.iter().flat_map(wanted_by).collect();
    if wanted.is_empty() {
        return;
    }
    let names: HashMap<Place, Names> = wanted
        .into_iter()
        .filter_map(|(reading, copy)| {
            let headed = match readings.binary_search_by(|other| other.reading.id.cmp(&reading)) {
                Ok(at) => Headed { reading: &readings[at].reading, copy: readings[at].copy(&copy)? },
                Err(_) => others(&reading, &copy)?,
            };
            Some(((reading, copy), Names::of(headed)))
        })
        .collect();
    for reading in readings {
        resolve_in(reading, &names);
    }
}

/// A page that has headings: a copy of a reading.
#[derive(Clone, Copy)]
pub struct Headed<'a> {
    /// The reading, whose claims come before headings.
    pub reading: &'a Reading,
    /// The copy.
    pub copy: &'a ArticleCopy,
}

/// The pages that links of a reading lead into.
fn wanted_by(parsed: &ParsedReading) -> Vec<Place> {
    let own = |copy: &ArticleCopy| (parsed.reading.id.clone(), copy.id.clone());
    let mut wanted = Vec::new();
    for copy in &parsed.copies {
        for link in copy.document.inlines.iter().filter_map(link) {
            wanted.extend(is_fragment(link).then(|| own(copy)));
            wanted.extend(other_page(link));
        }
    }
    let notes = parsed.reading.claims.iter().filter_map(|claim| claim.note.as_ref());
    for link in notes.flat_map(|note| note.iter().flat_map(|(_, note)| note.links())) {
        if is_fragment(link) {
            wanted.extend(parsed.copies.iter().map(own));
        }
        wanted.extend(other_page(link));
    }
    wanted
}

fn link(inline: &Inline) -> Option<&Link> {
    match &inline.kind {
        InlineKind::Link { link, .. } => Some(link),
        _ => None,
    }
}

fn is_fragment(link: &Link) -> bool {
    matches!(link.target, LinkTarget::Fragment(_))
}

fn other_page(link: &Link) -> Option<Place> {
    match &link.target {
        LinkTarget::Copy { reading, copy, fragment: Some(_) } => Some((reading.clone(), copy.clone())),
        _ => None,
    }
}

fn resolve_in(parsed: &mut ParsedReading, names: &HashMap<Place, Names>) {
    let id = &parsed.reading.id;
    let copies: Vec<CopyId> = parsed.copies.iter().map(|copy| copy.id.clone()).collect();
    for copy in &mut parsed.copies {
        let own = std::slice::from_ref(&copy.id);
        for inline in &mut copy.document.inlines {
            if let InlineKind::Link { link, .. } = &mut inline.kind {
                lead(link, id, own, names);
            }
        }
    }
    let claims = parsed.reading.claims.iter_mut().filter(|claim| claim.note.is_some());
    let notes = claims.filter_map(|claim| Arc::make_mut(claim).note.as_mut());
    // A note stands on the page of each copy; the first that has the heading decides.
    for link in notes.flat_map(|note| note.values_mut().flat_map(Note::links_mut)) {
        lead(link, id, &copies, names);
    }
}

/// Makes a link on the pages of these copies lead to the heading that it names.
fn lead(link: &mut Link, reading: &ReadingId, copies: &[CopyId], names: &HashMap<Place, Names>) {
    let named = |fragment: &str, reading: &ReadingId, copies: &[CopyId]| {
        let pages = copies.iter().filter_map(|copy| names.get(&(reading.clone(), copy.clone())));
        pages.filter_map(|page| page.heading(fragment)).next().map(|slug| format!("h--{slug}"))
    };
    match &mut link.target {
        LinkTarget::Fragment(fragment) => {
            if let Some(id) = named(fragment, reading, copies) {
                *fragment = id;
            }
        }
        LinkTarget::Copy { reading, copy, fragment: Some(fragment) } => {
            if let Some(id) = named(fragment, reading, std::slice::from_ref(copy)) {
                *fragment = id;
            }
        }
        _ => {}
    }
}

/// What the headings of a page are called.
#[derive(Debug)]
struct Names {
    claims: HashSet<String>,
    /// The slug of a heading by each of its names.
    headings: HashMap<String, String>,
}

impl Names {
    fn of(Headed { reading, copy }: Headed<'_>) -> Self {
        let document = &copy.document;
        let headings = document.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Heading { slug, .. } => Some((&document.text[block.text.range()], slug.as_str())),
            _ => None,
        });
        Self {
            claims: reading.claims.iter().map(|claim| claim.id.value.as_str().to_owned()).collect(),
            headings: names(&headings.collect::<Vec<_>>()),
        }
    }

    /// The slug of the heading with this name, unless a claim has it.
    fn heading(&self, fragment: &str) -> Option<&String> {
        if self.claims.contains(fragment) {
            return None;
        }
        let name: String = fragment.nfc().collect();
        self.headings.get(&name).or_else(|| self.headings.get(&name.to_lowercase()))
    }
}

/// All names of headings, which are given by their words and slugs. What is written comes before what is made.
fn names(headings: &[(&str, &str)]) -> HashMap<String, String> {
    let mut names: HashMap<String, String> = HashMap::new();
    let mut name = |name: String, slug: &str| _ = names.entry(name).or_insert_with(|| slug.to_owned());
    headings
        .iter()
        .filter(|(words, slug)| is_written(words, slug))
        .for_each(|(_, slug)| name((*slug).to_owned(), slug));
    let mut seen: HashMap<String, u32> = HashMap::new();
    for (words, slug) in headings {
        let base = as_viewers_name(words);
        let mut candidate = base.clone();
        while seen.contains_key(&candidate) {
            let count = seen.entry(base.clone()).or_default();
            *count += 1;
            candidate = format!("{base}-{count}");
        }
        seen.insert(candidate.clone(), 0);
        name(candidate, slug);
    }
    headings.iter().for_each(|(_, slug)| name((*slug).to_owned(), slug));
    names
}

/// Whether a slug was not made of the heading's words.
fn is_written(words: &str, slug_of_heading: &str) -> bool {
    let numbered = |rest: &str| rest.strip_prefix('-').is_some_and(|number| number.parse::<u32>().is_ok());
    slug_of_heading.strip_prefix(&slug(words)).is_none_or(|rest| !rest.is_empty() && !numbered(rest))
}

/// What viewers make of the words of a heading: GitHub's rules.
fn as_viewers_name(words: &str) -> String {
    let small: String = words.trim().nfc().flat_map(char::to_lowercase).collect();
    let kept = |c: &char| {
        c.is_alphanumeric()
            || matches!(c, '-' | '_')
            || c.is_whitespace()
            || unicode_normalization::char::is_combining_mark(*c)
    };
    small.chars().filter(kept).map(|c| if c.is_whitespace() { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slug_of(fragment: &str, headings: &[(&str, &str)]) -> Option<String> {
        Names { claims: HashSet::from(["price".to_owned()]), headings: names(headings) }.heading(fragment).cloned()
    }

    #[test]
    fn a_heading_is_found_by_the_name_that_viewers_give_it_and_by_its_own() {
        let headings = [("Wie, – so?", "wie-so"), ("Über A/B", "über-a-b"), ("The price", "the-price")];
        for (name, expected) in [
            ("wie--so", Some("wie-so")),
            ("wie-so", Some("wie-so")),
            ("über-ab", Some("über-a-b")),
            ("U\u{308}ber-AB", Some("über-a-b")),
            ("über-a-b", Some("über-a-b")),
            ("The-Price", Some("the-price")),
            ("the price", None),
            ("a-b", None),
        ] {
            assert_eq!(slug_of(name, &headings).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn of_headings_with_the_same_words_each_has_its_name() {
        let headings = [("A", "a"), ("A", "a-2"), ("A!", "a-3")];
        for (name, expected) in [("a", "a"), ("a-1", "a-2"), ("a-2", "a-3"), ("a-3", "a-3")] {
            assert_eq!(slug_of(name, &headings).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn an_id_that_is_written_comes_before_one_that_is_made() {
        let headings = [("Other", "methods"), ("Methods", "methods-2")];
        assert_eq!(slug_of("methods", &headings).as_deref(), Some("methods"));
        assert_eq!(slug_of("other", &headings).as_deref(), Some("methods"));
        assert_eq!(slug_of("methods-2", &headings).as_deref(), Some("methods-2"));
    }

    /// The address of a claim is its id, forever.
    #[test]
    fn a_claim_comes_before_a_heading() {
        assert_eq!(slug_of("price", &[("Price", "price")]), None);
    }
}

//! What to write in `reading.toml` so that a passage is found at a certain place.

use std::ops::Range;

use super::case::Case;
use super::locate::locate;
use super::needle::Needle;
use super::parts::{Assignment, assign};
use super::search::Hits;
use super::surroundings::distinguishing_context;
use super::{abridged, normalised};
use crate::model::TextQuoteSelector;
use crate::text::Span;
use crate::typed_toml::written;

/// The TOML that is suggested for a passage or one of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The value to paste.
    pub toml: String,
    /// The bytes it takes the place of, where those are known for sure.
    pub span: Option<Span>,
}

/// The value that makes `part` stand at `place`, with the words `exact`; tried out before it is
/// offered. `None` if nothing short does.
pub fn suggest(case: &Case<'_>, part: usize, exact: &str, place: &Range<usize>) -> Option<Suggested> {
    with_old_context(case, part, exact, place).or_else(|| with_new_context(case, part, exact, place))
}

/// A table in place of a value that is meant for several copies: what is written for those where it stands, and a
/// passage of its own for this copy.
fn apart(case: &Case<'_>, part: usize, selector: String) -> Suggested {
    let as_written = |part: &TextQuoteSelector| {
        let side = |side: &Option<String>| side.clone().unwrap_or_default();
        written::selector(&side(&part.prefix), &part.exact, &side(&part.suffix))
    };
    let parts: Vec<String> = case.passage.parts.iter().map(as_written).collect();
    let mut own = parts.clone();
    own[part] = selector;
    let toml = written::per_copy(case.elsewhere, &parts, (&case.copy.id, &own));
    let is_whole = case.files.snippet(case.passage.span).starts_with(['"', '\'', '{', '[']);
    Suggested { toml, span: is_whole.then_some(case.passage.span) }
}

/// The new words in the old context, if it still holds.
fn with_old_context(case: &Case<'_>, part: usize, exact: &str, place: &Range<usize>) -> Option<Suggested> {
    let selector = case.selector(part);
    let side = |side: &Option<String>| side.clone().unwrap_or_default();
    let needle = Needle::new(&side(&selector.prefix), exact, &side(&selector.suffix));
    let finds = exact != selector.exact && leads_to(case, part, &needle, place);
    finds.then(|| {
        if !case.elsewhere.is_empty() {
            return apart(case, part, written::selector(&side(&selector.prefix), exact, &side(&selector.suffix)));
        }
        Suggested { toml: written::string(exact), span: Some(selector.span) }
    })
}

/// The new words with the shortest context that tells their place from others.
fn with_new_context(case: &Case<'_>, part: usize, exact: &str, place: &Range<usize>) -> Option<Suggested> {
    let bare = Needle::new("", exact, "");
    let (prefix, suffix) = if leads_to(case, part, &bare, place) {
        Default::default()
    } else {
        let places = places(case, &bare);
        let chosen = places.iter().position(|other| other.start == place.start && other.end >= place.end)?;
        distinguishing_context(case.haystack.text, &places, chosen)?
    };
    let needle = Needle::new(&prefix, exact, &suffix);
    leads_to(case, part, &needle, place).then(|| {
        let selector = written::selector(&prefix, exact, &suffix);
        match case.elsewhere {
            [] => Suggested { toml: selector, span: whole_value(case, part) },
            _ => apart(case, part, selector),
        }
    })
}

/// All places of the words. An abridged passage is told apart by its head.
fn places(case: &Case<'_>, needle: &Needle) -> Vec<Range<usize>> {
    locate(case.haystack, std::slice::from_ref(needle)).pop().unwrap_or_default().at
}

/// Whether the passage stands in one place only, with this part at `place`.
fn leads_to(case: &Case<'_>, part: usize, needle: &Needle, place: &Range<usize>) -> bool {
    let mut hits = normalised::find_either(case.haystack, &[needle]).pop().unwrap_or_default();
    if hits.at.is_empty() && abridged::is_abridged(needle) {
        hits = abridged::find(case.haystack, &[needle]).pop().unwrap_or_default();
    }
    hits.only().as_ref() == Some(place) && keeps_order(case, part, hits)
}

/// Whether the other parts, as far as they are found, can stand around this one.
fn keeps_order(case: &Case<'_>, part: usize, hits: Hits) -> bool {
    let mut parts: Vec<Hits> = case.hits.to_vec();
    parts[part] = hits;
    parts.retain(|hits| !hits.at.is_empty());
    !matches!(assign(&parts), Assignment::OutOfOrder(_))
}

/// The bytes of the whole selector: of its words if it has nothing else, of its table if that is
/// the whole passage.
fn whole_value(case: &Case<'_>, part: usize) -> Option<Span> {
    let selector = case.selector(part);
    if selector.prefix.is_none() && selector.suffix.is_none() {
        let written = case.files.snippet(selector.span);
        let inside_table = case.files.snippet(case.passage.span).starts_with('{');
        return (!inside_table && written.starts_with(['"', '\''])).then_some(selector.span);
    }
    let table = case.files.snippet(case.passage.span);
    (case.passage.parts.len() == 1 && table.starts_with('{') && table.ends_with('}')).then_some(case.passage.span)
}

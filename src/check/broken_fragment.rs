//! M105: a link whose page is there and whose `#…` is not. Whether the page is there `parse` says.
//!
//! A page has the ids of the claims that stand in its copy (as `id`, `n--id`, `r--id`), of its headings
//! (`h--…`) and of its footnotes (`f--1`). Links that name a heading in another way lead to its id already.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::Checked;
use crate::diagnostic::{Code, Diagnostic, Names};
use crate::model::{ArticleCopy, BlockKind, CopyId, InlineKind, Link, LinkTarget, ReadReading, ReadingId};

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let pages = Pages::new(checked.readings);
    let readings = checked.readings.iter();
    readings.flat_map(|reading| links(reading).filter_map(|found| pages.fault(&found)).collect::<Vec<_>>()).collect()
}

/// A link and the pages it is shown on.
struct Found<'a> {
    link: &'a Link,
    reading: &'a ReadReading,
    /// None for a note, which is shown with each copy that its claim stands in.
    copy: Option<&'a ArticleCopy>,
}

fn links(reading: &ReadReading) -> impl Iterator<Item = Found<'_>> {
    let in_notes = reading.reading.claims.iter().filter_map(|claim| claim.note.as_ref());
    let in_notes = in_notes.flat_map(|note| note.iter().flat_map(|(_, note)| note.links()));
    let in_copies = reading
        .copies
        .iter()
        .map(|copy| &copy.copy)
        .flat_map(|copy| links_of_copy(copy).map(move |link| (link, Some(copy))));
    let all = in_copies.chain(in_notes.map(|link| (link, None)));
    all.map(move |(link, copy)| Found { link, reading, copy })
}

fn links_of_copy(copy: &ArticleCopy) -> impl Iterator<Item = &Link> {
    copy.document.inlines.iter().filter_map(|inline| match &inline.kind {
        InlineKind::Link { link, .. } => Some(&**link),
        _ => None,
    })
}

/// The ids of each copy's page.
struct Pages<'a>(HashMap<(&'a ReadingId, &'a CopyId), Ids>);

/// The ids of a page.
struct Ids {
    all: HashSet<String>,
    /// The same in order, made ready at the first one that is mistyped.
    names: OnceCell<Names>,
    /// As links write them.
    written: OnceCell<Names>,
}

impl<'a> Pages<'a> {
    fn new(readings: &[&'a ReadReading]) -> Self {
        let wanted = targets(readings);
        let mut pages = HashMap::new();
        for reading in readings {
            let id = &reading.reading.id;
            for copy in reading.copies.iter().filter(|copy| wanted.contains(&(id, &copy.copy.id))) {
                let claims = copy.claims.iter().map(|placed| placed.id().as_str());
                pages.insert((id, &copy.copy.id), ids(claims, &copy.copy));
            }
        }
        Self(pages)
    }

    /// What is wrong with the link's fragment, if something is.
    fn fault(&self, found: &Found<'_>) -> Option<Diagnostic> {
        let (reading, copies, fragment) = match &found.link.target {
            LinkTarget::Fragment(fragment) => (&found.reading.reading.id, own_copies(found), fragment),
            LinkTarget::Copy { reading, copy, fragment: Some(fragment) } => (reading, vec![copy], fragment),
            _ => return None,
        };
        let pages: Vec<_> = copies.iter().filter_map(|copy| self.0.get(&(reading, *copy))).collect();
        let is_there = pages.iter().any(|ids| ids.all.contains(fragment));
        (!is_there && !pages.is_empty()).then(|| diagnostic(found.link, fragment, &pages))
    }
}

/// The pages that links with a fragment lead to; the others need no list of ids.
fn targets<'a>(readings: &[&'a ReadReading]) -> HashSet<(&'a ReadingId, &'a CopyId)> {
    let all = readings.iter().flat_map(|reading| links(reading));
    all.flat_map(|found| match &found.link.target {
        LinkTarget::Fragment(_) => {
            own_copies(&found).into_iter().map(|copy| (&found.reading.reading.id, copy)).collect()
        }
        LinkTarget::Copy { reading, copy, fragment: Some(_) } => vec![(reading, copy)],
        _ => vec![],
    })
    .collect()
}

/// The copies on whose pages the link stands.
fn own_copies<'a>(found: &Found<'a>) -> Vec<&'a CopyId> {
    match found.copy {
        Some(copy) => vec![&copy.id],
        None => found.reading.copies.iter().map(|copy| &copy.copy.id).collect(),
    }
}

fn ids<'a>(claims: impl Iterator<Item = &'a str>, copy: &ArticleCopy) -> Ids {
    let claims = claims.flat_map(|id| [id.to_owned(), format!("n--{id}"), format!("r--{id}")]);
    let headings = copy.document.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Heading { slug, .. } => Some(format!("h--{slug}")),
        _ => None,
    });
    let footnotes = (1..=copy.document.footnotes.len()).map(|number| format!("f--{number}"));
    Ids { all: claims.chain(headings).chain(footnotes).collect(), names: OnceCell::new(), written: OnceCell::new() }
}

fn diagnostic(link: &Link, fragment: &str, pages: &[&Ids]) -> Diagnostic {
    let help = match near(fragment, pages) {
        Some(id) => format!("did you mean `#{id}`?"),
        None => "write the id of a claim that stands on that page, or the words of a heading as in `#how-we-counted`, \
                 or `#f--1` for its first footnote"
            .to_owned(),
    };
    let shown: String = fragment.chars().take(80).collect();
    Diagnostic::new(Code::BrokenLink, format!("the page has no place `#{shown}`"), help).at(link.span, "")
}

/// The id closest to the fragment, as one would write it: a heading by its words, unless the fragment has a prefix.
fn near<'a>(fragment: &str, pages: &[&'a Ids]) -> Option<&'a str> {
    let has_prefix = ["h--", "n--", "r--"].iter().any(|prefix| fragment.starts_with(prefix));
    let nearest = |ids: &&'a Ids| if has_prefix { ids.names() } else { ids.written() }.nearest(fragment);
    pages.iter().filter_map(nearest).min().map(|(_, id)| id)
}

impl Ids {
    fn names(&self) -> &Names {
        let sorted = || self.all.iter().map(String::as_str).collect::<BTreeSet<_>>();
        self.names.get_or_init(|| Names::new(sorted()))
    }

    /// The same without the prefix of headings, which viewers of Markdown don't know.
    fn written(&self) -> &Names {
        let written = |id: &'_ str| id.strip_prefix("h--").unwrap_or(id).to_owned();
        let sorted = || self.all.iter().map(|id| written(id)).collect::<BTreeSet<_>>();
        self.written.get_or_init(|| Names::new(sorted().iter().map(String::as_str)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Fixture, site};

    fn fragment(text: &str) -> LinkTarget {
        LinkTarget::Fragment(text.into())
    }

    fn helps(fixture: Fixture) -> Vec<String> {
        fixture.checked_with(&site(), check).into_iter().map(|diagnostic| diagnostic.help).collect()
    }

    #[test]
    fn a_place_that_no_page_has_is_found_with_the_nearest_one() {
        let fixture = Fixture::new().figure("price", "five").anchored();
        assert_eq!(helps(fixture.link(fragment("prize"))), ["did you mean `#price`?"]);
        let fixture = Fixture::new().heading("our-prices");
        assert_eq!(helps(fixture.link(fragment("our-price"))), ["did you mean `#our-prices`?"]);
        let fixture = Fixture::new().heading("our-prices");
        assert_eq!(helps(fixture.link(fragment("h--our-price"))), ["did you mean `#h--our-prices`?"]);
    }

    #[test]
    fn a_claim_that_does_not_stand_in_the_copy_has_no_place_on_its_page() {
        let to_copy = LinkTarget::Copy {
            reading: ReadingId::new("first").unwrap(),
            copy: CopyId::new("en").unwrap(),
            fragment: Some("price".into()),
        };
        let fixture = Fixture::new().figure("price", "five").note_with(to_copy.clone());
        assert_eq!(helps(fixture).len(), 1);
        assert_eq!(helps(Fixture::new().figure("price", "five").anchored().note_with(to_copy)).len(), 0);
    }

    #[test]
    fn claims_and_headings_are_found_from_copies_and_notes() {
        let fixture = Fixture::new().heading("prices").figure("price", "five").anchored();
        let fixture = fixture.link(fragment("price")).link(fragment("h--prices")).note_with(fragment("n--price"));
        assert_eq!(fixture.checked_with(&site(), check), []);
    }

    #[test]
    fn links_without_a_fragment_are_not_its_business() {
        let fixture = Fixture::new().link(LinkTarget::External).link(LinkTarget::Broken);
        assert_eq!(fixture.checked_with(&site(), check), []);
    }
}

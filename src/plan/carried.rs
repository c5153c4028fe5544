//! Which files beside the copies are carried into the site: those that a page shows or links to, and those that
//! `publish_files` names. The others may be anything, and nobody would find them but by guessing.

use std::collections::BTreeSet;

use super::published;
use super::published::is_published;
use super::routes::Routes;
use super::shown::shown;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    ArticleCopy, AssetFile, InlineKind, Library, Link, LinkTarget, Note, PlacedClaim, Private, ReadCopy, ReadReading,
    Reading, Site, SourceTree,
};
use crate::text::{self, Span, TextRange};

/// How many files a warning names.
const LISTED: usize = 200;
/// How many files are written out as a list to paste.
const PASTED: usize = 5;

/// The files beside the copies of a whole site, by their paths under `content/`.
#[derive(Debug, Default)]
pub(super) struct Carried<'a> {
    /// Those that are published.
    published: BTreeSet<&'a str>,
    /// Those that a text refers to, published or not.
    named: BTreeSet<&'a str>,
    /// The readings that have a page.
    readings: BTreeSet<&'a str>,
}

impl<'a> Carried<'a> {
    /// What the pages of `site` need.
    pub(super) fn new(library: &'a Library, tree: &SourceTree, site: &'a Site) -> Self {
        let mut carried = Self::default();
        // Most sites have no such files, and then no text has to be looked through.
        if tree.readings.iter().all(|folder| folder.assets.is_empty()) {
            return carried;
        }
        let routes = Routes::new(site);
        for read in &library.readings {
            let reading = &read.reading;
            for copy in &read.copies {
                let is_published = is_published(&copy.copy, site);
                carried.add_text(&copy.copy, &if is_published { shown(copy) } else { Vec::new() });
                carried.add_notes(copy, routes, site);
            }
            let notes = reading.claims.iter().flat_map(|claim| &claim.note).flat_map(|notes| notes.iter());
            carried.named.extend(notes.flat_map(|(_, note)| note.links()).filter_map(asset));
            if published::has_page(read, site) {
                carried.readings.insert(reading.id.as_str());
                carried.published.extend(reading.publish_files.iter().map(String::as_str));
            }
        }
        carried.published.retain(|path| Private::of(path, &site.never_publish).is_none());
        carried
    }

    /// The files that the text of a copy shows or links to, at the places of it that are `shown`.
    fn add_text(&mut self, copy: &'a ArticleCopy, shown: &[TextRange]) {
        for inline in &copy.document.inlines {
            let link = match &inline.kind {
                InlineKind::Link { link, .. } => link,
                InlineKind::Image(image) => &image.link,
                _ => continue,
            };
            if let Some(path) = asset(link) {
                self.named.insert(path);
                self.published.extend(is_shown(inline.text, shown).then_some(path));
            }
        }
    }

    /// The files that the notes of a copy's claims link to, as its page shows them. What a note's image shows is
    /// not loaded there.
    fn add_notes(&mut self, copy: &'a ReadCopy, routes: Routes<'_>, site: &Site) {
        if !is_published(&copy.copy, site) {
            return;
        }
        let language = routes.interface_language(&copy.copy);
        let note = |placed: &'a PlacedClaim| Some(placed.claim.note.as_ref()?.get(language, site.default_language()).1);
        self.published.extend(copy.claims.iter().filter_map(note).flat_map(Note::followed).filter_map(asset));
    }

    /// Whether the file at `path` under `content/` is published.
    pub(super) fn publishes(&self, path: &str) -> bool {
        self.published.contains(path)
    }

    /// Whether the file at `path` is kept back on purpose: what refers to it is not shown. A link of `static/` may lead
    /// to any other: it says that the file is meant to be published.
    pub(super) fn keeps_back(&self, path: &str) -> bool {
        let has_page = path.split_once('/').is_some_and(|(reading, _)| self.readings.contains(reading));
        !self.published.contains(path) && (!has_page || self.named.contains(path))
    }

    /// What is said of the files of a reading that no text refers to: one warning. A reading without a page has
    /// nothing to publish yet, and one with a file that cannot be read may well refer to them.
    pub(super) fn report(
        &self,
        read: &ReadReading,
        files: &[AssetFile],
        tree: &SourceTree,
        site: &Site,
    ) -> Option<Diagnostic> {
        let reading = &read.reading;
        let folder = format!("content/{}/", reading.id);
        let is_unread = tree.unread.range(folder.clone()..).next().is_some_and(|path| path.starts_with(&folder));
        if is_unread || !published::has_page(read, site) {
            return None;
        }
        let is_left = |path: &&str| {
            !self.published.contains(path)
                && !self.named.contains(path)
                && Private::of(path, &site.never_publish).is_none()
        };
        let left = files.iter().map(|file| file.path.as_str()).filter(is_left);
        let names: Vec<&str> = left.filter_map(|path| path.split_once('/')).map(|(_, name)| name).collect();
        let start = tree.passed_over.partition_point(|path| *path < folder);
        let never: Vec<&str> = tree.passed_over[start..].iter().map_while(|path| path.strip_prefix(&folder)).collect();
        (!names.is_empty()).then(|| not_published(reading, &names, &never))
    }
}

/// The warning about the files `names` of a reading; what is `never` published for its name is told beside it.
fn not_published(reading: &Reading, names: &[&str], never: &[&str]) -> Diagnostic {
    let (number, are, them) = match names.len() {
        1 => ("a file".to_owned(), "is", "it"),
        more => (format!("{more} files"), "are", "them"),
    };
    let id = &reading.id;
    let message = format!("{number} beside the copies of `{id}` {are} not published: no page shows or links to {them}");
    let help = format!(
        "link to {them}, or write `publish_files = [{}]` into reading.toml; \
         what is for you alone belongs into content/{id}/sources/",
        pasted(names)
    );
    let fault = Diagnostic::new(Code::UnpublishedFile, message, help);
    let fault = fault.at(Span::new(reading.file, 0..0), "beside this file").note(listed(names));
    match never {
        [] => fault,
        never => fault.note(format!("never published, for their names: {}", listed(never))),
    }
}

/// The path under `content/` of the file that a link leads to.
fn asset(link: &Link) -> Option<&str> {
    match &link.target {
        LinkTarget::Asset(path) => Some(path),
        _ => None,
    }
}

/// Whether a place lies in one of the sorted `shown` ones, or touches it where it has no text of its own.
fn is_shown(place: TextRange, shown: &[TextRange]) -> bool {
    let next = shown.partition_point(|range| range.end < place.start);
    shown[next..].iter().take(2).any(|range| match place.is_empty() {
        true => range.start <= place.start && place.start <= range.end,
        false => range.intersection(place).is_some(),
    })
}

fn listed(names: &[&str]) -> String {
    text::listed(names, LISTED)
}

/// The names as a list in TOML, the first of them.
fn pasted(names: &[&str]) -> String {
    let quoted: Vec<_> = names.iter().take(PASTED).map(|name| format!("{name:?}")).collect();
    format!("{}{}", quoted.join(", "), if names.len() > PASTED { ", …" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_without_text_is_shown_with_what_it_stands_beside() {
        let range = |start, end| TextRange { start, end };
        let shown = [range(2, 5), range(9, 12)];
        let seen: Vec<u32> = (0..14).filter(|at| is_shown(range(*at, *at), &shown)).collect();
        assert_eq!(seen, [2, 3, 4, 5, 9, 10, 11, 12]);
        assert!(is_shown(range(4, 7), &shown) && is_shown(range(0, 20), &shown) && !is_shown(range(5, 9), &shown));
    }

    #[test]
    fn a_warning_stays_short_enough_to_be_read() {
        let names = vec!["a.csv"; 300];
        assert!(listed(&names).ends_with(", and 100 more"));
        assert_eq!(pasted(&names[..2]), "\"a.csv\", \"a.csv\"");
    }
}

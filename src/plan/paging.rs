//! Lists that are too long for one page: how many entries stand on each.
//!
//! The first page keeps the address of the list; the others stand below it, by their number.

use std::ops::Range;

use crate::model::SourceTree;

/// How many readings one page of the list shows. More make a page that is slow to load: each reading
/// has its profile strip.
pub(crate) const READINGS_PER_PAGE: usize = 50;
/// How many speakers one page of their list shows: a line or two each.
const SPEAKERS_PER_PAGE: usize = 100;
/// How many sources one page of their list shows: each with the passages it vouches for.
const SOURCES_PER_PAGE: usize = 50;
/// How many passages one page of a speaker shows. More make a page of megabytes, which many a phone
/// cannot show.
const PASSAGES_PER_PAGE: usize = 200;

/// How many entries one page of each list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Paging {
    pub speakers: usize,
    pub sources: usize,
    /// On the pages of one speaker.
    pub passages: usize,
}

impl Paging {
    /// The paging of a site. A template of its own that has no pager was written when lists stood on one page:
    /// its list stays on one, or what follows the first page would be lost to its readers.
    pub(crate) fn of(tree: &SourceTree) -> Self {
        let on_page = |template: &str, entries: usize| {
            let own = tree.templates.iter().find(|(name, _)| name == template);
            let has_pager = own.is_none_or(|(_, file)| leads_on(tree.files.get(*file).text()));
            if has_pager { entries } else { usize::MAX }
        };
        Self {
            speakers: on_page("speakers.html", SPEAKERS_PER_PAGE),
            sources: on_page("sources.html", SOURCES_PER_PAGE),
            passages: on_page("speaker.html", PASSAGES_PER_PAGE),
        }
    }
}

/// Whether a template has a pager, or leaves the block that has it to the one it extends.
fn leads_on(template: &str) -> bool {
    template.contains("pager") || (template.contains("extends \"beleg/") && !template.contains("block main"))
}

/// How many pages a list has: at least one, which may be empty.
pub(crate) fn pages(entries: usize, per_page: usize) -> usize {
    entries.div_ceil(per_page).max(1)
}

/// The entries of the page with this number, from 1, as indexes into a list of `entries`.
pub(crate) fn on_page(number: usize, entries: usize, per_page: usize) -> Range<usize> {
    let first = number.saturating_sub(1).saturating_mul(per_page).min(entries);
    first..entries.min(first.saturating_add(per_page))
}

/// The largest number, `most` at most, to which lists of these lengths can be cut so that all of them together
/// have `room`; each keeps at least one entry.
pub(crate) fn cut(lengths: &[usize], room: usize, most: usize) -> usize {
    let fits = |length: usize| lengths.iter().map(|&all| all.min(length)).sum::<usize>() <= room;
    let (mut fitting, mut too_long) = (1, most + 1);
    while fitting + 1 < too_long {
        let length = fitting.midpoint(too_long);
        if fits(length) {
            fitting = length;
        } else {
            too_long = length;
        }
    }
    fitting
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{SourceFile, SourcePath};

    #[test]
    fn every_entry_stands_on_one_page_and_no_page_is_empty() {
        for entries in [1, 49, 50, 51, 100, 101] {
            let on_pages = (1..=pages(entries, 50)).map(|number| on_page(number, entries, 50));
            let on_pages: Vec<_> = on_pages.inspect(|page| assert!(!page.is_empty() && page.len() <= 50)).collect();
            assert_eq!(on_pages.into_iter().flatten().collect::<Vec<_>>(), (0..entries).collect::<Vec<_>>());
        }
        assert_eq!((pages(0, 50), on_page(1, 0, 50)), (1, 0..0), "an empty list has a page that says so");
    }

    #[test]
    fn a_template_without_a_pager_keeps_its_list_on_one_page() {
        let paging = |name: &str, text: &str| {
            let mut tree = SourceTree::default();
            let path = SourcePath::new(format!("templates/{name}"));
            let file = tree.files.add(SourceFile::new(path, text.to_owned()));
            tree.templates.push((name.to_owned(), file));
            Paging::of(&tree)
        };
        let usual = Paging { speakers: 100, sources: 50, passages: 200 };
        let whole = usize::MAX;
        assert_eq!(paging("about.html", ""), usual);
        assert_eq!(paging("sources.html", "{% block main %}{% endblock %}"), Paging { sources: whole, ..usual });
        assert_eq!(paging("speakers.html", "<ul></ul>"), Paging { speakers: whole, ..usual });
        assert_eq!(paging("speaker.html", "{{ <pager of={pager} /> }}"), usual);
        assert_eq!(
            paging("speaker.html", "{% extends \"beleg/speaker.html\" %}{% block head %}x{% endblock %}"),
            usual
        );
        let main = "{% extends \"beleg/speaker.html\" %}{% block main %}x{% endblock %}";
        assert_eq!(paging("speaker.html", main), Paging { passages: whole, ..usual });
        assert_eq!((pages(7, whole), on_page(1, 7, whole)), (1, 0..7));
    }

    #[test]
    fn long_lists_are_cut_to_the_room_of_a_page_and_short_ones_stay_whole() {
        assert_eq!(cut(&[3, 150, 20], 600, 200), 200, "all have room");
        assert_eq!(cut(&[3, 1000, 1000], 103, 200), 50);
        assert_eq!(cut(&[1000; 50], 600, 200), 12);
        assert_eq!(cut(&[9; 50], 10, 200), 1, "none is cut to nothing");
        assert_eq!(cut(&[], 600, 200), 200);
    }
}

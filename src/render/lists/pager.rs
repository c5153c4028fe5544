//! The links between the pages of a list, and their titles.

use serde::Serialize;

use crate::model::SitePath;
use crate::render::context::PageContext;

/// The links from a page of a list to those beside it.
#[derive(Debug, Serialize)]
pub(super) struct Pager {
    number: usize,
    pages: usize,
    previous: Option<String>,
    next: Option<String>,
}

impl Pager {
    /// For the page with this number; `path` is the address of each. None for a list of one page.
    pub(super) fn new(
        context: &PageContext<'_>,
        number: usize,
        pages: usize,
        path: impl Fn(usize) -> SitePath,
    ) -> Option<Self> {
        let link = |number: usize| context.link(&path(number));
        (pages > 1).then(|| Self {
            number,
            pages,
            previous: (number > 1).then(|| link(number - 1)),
            next: (number < pages).then(|| link(number + 1)),
        })
    }
}

/// The name of a page of a list: from the second on with its number, so that no two windows have one name.
pub(super) fn title(context: &PageContext<'_>, name: String, number: usize, pages: usize) -> String {
    if number == 1 {
        return name;
    }
    let numbers = [("number", number.into()), ("pages", pages.into())];
    format!("{name} – {}", context.locale().with("pages-number", numbers))
}

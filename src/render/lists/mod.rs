//! The pages across all readings: the start page, speakers, sources, about, and what is not there.

mod index;
mod pager;
mod passages;
mod sources;
mod speakers;

pub(super) use index::{feed, index};
pub(super) use sources::sources;
pub(super) use speakers::{speaker, speakers};

use serde::Serialize;

use super::context::PageContext;
use super::frame::{About, Frame};
use crate::diagnostic::Diagnostic;
use crate::interface::LinkView;
use crate::model::ReadReading;

/// The title of a reading, linked to the copy that suits the page's language best.
fn reading_link(context: &PageContext<'_>, reading: &ReadReading) -> LinkView {
    let copy = context.routes.best_copy(reading, context.language);
    LinkView { text: context.reading_title(reading), href: copy.map(|copy| context.copy(&reading.reading, copy)) }
}

#[derive(Debug, Serialize)]
struct PlainView {
    frame: Frame,
    /// The way to the start page, where the page can name it.
    home: Option<String>,
}

/// Renders the page that tells how to read the site.
pub(super) fn about_page(context: &PageContext<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
    plain(context, "about.html", "page-about", "page-readings-lead")
}

/// Renders what a server shows for an address that is not there.
pub(super) fn not_found(context: &PageContext<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
    plain(context, "404.html", "page-not-found", "page-not-found-lead")
}

fn plain(context: &PageContext<'_>, template: &str, title: &str, lead: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = Frame::new(context, about(context, Some(title), lead));
    let home = context.knows_its_address().then(|| context.page(&[]));
    context.interface.list(template, &PlainView { frame, home })
}

/// A frame for a page of a list; `title` and `lead` are messages.
fn about_list(context: &PageContext<'_>, title: &str, lead: &str, number: usize, pages: usize) -> About {
    let name = pager::title(context, context.locale().text(title), number, pages);
    About { title: Some(name), ..about(context, None, lead) }
}

/// A frame without rules of its own; `title` and `lead` are messages.
fn about(context: &PageContext<'_>, title: Option<&str>, lead: &str) -> About {
    About {
        title: title.map(|title| context.locale().text(title)),
        description: context.locale().text(lead),
        style: None,
        dir: None,
    }
}

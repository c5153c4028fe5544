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

use std::collections::BTreeMap;

use super::context::PageContext;
use super::date::Date;
use super::frame::{About, Frame};
use crate::diagnostic::Diagnostic;
use crate::interface::LinkView;
use crate::model::{AnnotatorId, PartialDate, ReadReading};
use crate::plan::published;

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

#[derive(Debug, Serialize)]
struct AboutView {
    frame: Frame,
    /// The way to the start page, for templates of a site's own.
    home: Option<String>,
    annotators: Vec<AnnotatorView>,
}

/// Someone who annotated readings of the site.
#[derive(Debug, Serialize)]
struct AnnotatorView {
    name: LinkView,
    /// How many, and when last.
    readings: String,
    latest: Option<Date>,
}

/// Renders the page that tells how to read the site, and who annotated it.
pub(super) fn about_page(context: &PageContext<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = Frame::new(context, about(context, Some("page-about"), "page-readings-lead"));
    let home = Some(context.page(&[]));
    context.interface.list("about.html", &AboutView { frame, home, annotators: annotators(context) })
}

/// Those who annotated readings with a page, by id.
fn annotators(context: &PageContext<'_>) -> Vec<AnnotatorView> {
    let mut found: BTreeMap<&AnnotatorId, (usize, Option<PartialDate>)> = BTreeMap::new();
    for read in published::readings(context.site_library, context.site) {
        for annotator in &read.reading.annotators {
            let (count, latest) = found.entry(&annotator.value).or_default();
            *count += 1;
            *latest = (*latest).max(read.reading.annotated);
        }
    }
    let view = |(id, (count, latest)): (&AnnotatorId, (usize, Option<PartialDate>))| {
        let name = context.annotator(context.site_library.parties.annotators.get(id)?);
        let latest = latest.map(|date| Date::new(date, context.locale()));
        Some(AnnotatorView { name, readings: context.locale().count("about-readings", count), latest })
    };
    found.into_iter().filter_map(view).collect()
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
        author: None,
        style: None,
        dir: None,
    }
}

//! The list of readings, page by page; the first page is the start page.

use serde::Serialize;

use super::{about, reading_link};
use crate::diagnostic::Diagnostic;
use crate::export::Export;
use crate::interface::{Html, LinkView, TextView};
use crate::model::{ReadCopy, ReadReading};
use crate::plan::paging::{self, READINGS_PER_PAGE, on_page};
use crate::render::context::PageContext;
use crate::render::date::Date;
use crate::render::frame::Frame;
use crate::render::marks::Marks;
use crate::render::strip::{Strip, profile};

#[derive(Debug, Serialize)]
struct IndexView {
    frame: Frame,
    /// The entries of the readings.
    readings: Html,
    /// How many there are on all pages.
    total: usize,
    /// Whether there is so much to choose from that a field narrows it: on the first page.
    can_narrow: bool,
    /// Links to the readings of the other pages, on the first.
    others: Html,
    number: usize,
    pages: usize,
    newer: Option<String>,
    older: Option<String>,
}

#[derive(Debug, Serialize)]
struct ReadingEntry {
    title: LinkView,
    outlet: Option<TextView>,
    published: Option<Date>,
    tags: Vec<String>,
    strip: Option<Strip>,
}

/// From how many readings on they can be narrowed.
const FEWEST: usize = 10;
/// How many readings of other pages the first page names at most: a line each.
const MOST_OTHERS: usize = 1000;

/// Renders a page of the list of readings.
pub(in crate::render) fn index(
    context: &PageContext<'_>,
    by_date: &[&ReadReading],
    number: usize,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let pages = paging::pages(by_date.len(), READINGS_PER_PAGE);
    let page = |number: usize| context.link(&context.routes.index(context.language, number));
    let shown = &by_date[on_page(number, by_date.len(), READINGS_PER_PAGE)];
    let entries = shown.iter().map(|reading| entry(context, reading));
    let view = IndexView {
        frame: Frame::new(context, about(context, None, "page-readings-lead")),
        readings: context.interface.parts("reading_entry", "reading", entries)?,
        total: by_date.len(),
        can_narrow: number == 1 && by_date.len() >= FEWEST,
        others: if number == 1 { others(context, by_date) } else { Html::default() },
        number,
        pages,
        newer: (number > 1).then(|| page(number - 1)),
        older: (number < pages).then(|| page(number + 1)),
    };
    context.interface.list("index.html", &view)
}

/// The readings behind the first page, a line each with what they are looked for by.
fn others(context: &PageContext<'_>, by_date: &[&ReadReading]) -> Html {
    let mut out = Html::default();
    for read in by_date.iter().skip(READINGS_PER_PAGE).take(MOST_OTHERS) {
        reading_link(context, read).write(out.raw("<li>"));
        let reading = &read.reading;
        if let Some(outlet) = &reading.outlet {
            context.outlet_name(outlet).write(out.raw(" <cite>"));
            out.raw("</cite>");
        }
        if let Some(date) = reading.published {
            out.raw(" <bdi>").text(&context.locale().date(date)).raw("</bdi>");
        }
        for tag in &reading.tags {
            out.raw(" <bdi>").text(&tag.value).raw("</bdi>");
        }
        out.raw("</li>\n");
    }
    out
}

fn entry(context: &PageContext<'_>, read: &ReadReading) -> ReadingEntry {
    let reading = &read.reading;
    let copy = context.routes.best_copy(read, context.language);
    let strip = copy.map(|copy| Strip::new(context, copy, &Marks::new(copy), None));
    ReadingEntry {
        title: reading_link(context, read),
        outlet: reading.outlet.as_ref().map(|outlet| context.outlet_name(outlet)),
        published: reading.published.map(|date| Date::new(date, context.locale())),
        tags: reading.tags.iter().map(|tag| tag.value.clone()).collect(),
        strip,
    }
}

/// Renders the feed: what each entry says in words is what the list of readings says of it, on one line.
pub(in crate::render) fn feed(
    context: &PageContext<'_>,
    export: &Export<'_>,
    by_date: &[&ReadReading],
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let summary = |read: &ReadReading, copy: &ReadCopy| {
        let (reading, marks) = (&read.reading, Marks::new(copy));
        let outlet = reading.outlet.as_ref().map(|outlet| context.outlet_name(outlet).text);
        let date = reading.published.map(|date| context.locale().date(date));
        outlet.into_iter().chain(date).chain([profile(context.locale(), &marks)]).collect::<Vec<_>>().join(" · ")
    };
    let correction = |title: &str| context.locale().with("feed-correction", [("title", title.into())]);
    context.interface.list("feed.xml", &export.feed(context.path, by_date, summary, correction))
}

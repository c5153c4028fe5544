//! The list of readings, page by page; the first page is the start page.

use serde::Serialize;

use super::{about, reading_link};
use crate::diagnostic::Diagnostic;
use crate::render::article::Marks;
use crate::render::class::ClaimClass;
use crate::render::context::PageContext;
use crate::render::frame::Frame;
use crate::render::html::Html;
use crate::render::plan::{READINGS_PER_PAGE, index_pages};
use crate::render::reading_page::{Date, Strip};
use crate::render::text_view::{LinkView, TextView};

#[derive(Debug, Serialize)]
struct IndexView {
    frame: Frame,
    /// The entries of the readings.
    readings: Html,
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
    counts: Option<Counts>,
    strip: Option<Strip>,
}

/// How many claims a reading has, in words.
#[derive(Debug, Serialize)]
struct Counts {
    voices: String,
    figures: String,
    /// Where there are figures.
    unsourced: Option<String>,
}

/// Renders a page of the list of readings.
pub(in crate::render) fn index(
    context: &PageContext<'_>,
    by_date: &[usize],
    number: usize,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let pages = index_pages(by_date.len());
    let page = |number: usize| context.link(&context.routes.index(context.language, number));
    let first = (number - 1) * READINGS_PER_PAGE;
    let entries = by_date.iter().skip(first).take(READINGS_PER_PAGE).map(|&at| entry(context, at));
    let view = IndexView {
        frame: Frame::new(context, about(context, None, "page-readings-lead")),
        readings: context.interface.parts("reading_entry", "reading", entries)?,
        number,
        pages,
        newer: (number > 1).then(|| page(number - 1)),
        older: (number < pages).then(|| page(number + 1)),
    };
    context.interface.list("index.html", &view)
}

fn entry(context: &PageContext<'_>, at: usize) -> ReadingEntry {
    let reading = &context.library.corpus.readings[at];
    let copy = context.routes.best_copy(reading, context.language);
    let profile = copy.map(|index| {
        let copy = &reading.copies[index];
        let marks = Marks::new(reading, copy, &context.library.anchors[at][index]);
        let unsourced = marks.claims.iter().filter(|marked| marked.class == ClaimClass::Unsourced).count();
        let locale = context.locale();
        let counts = Counts {
            voices: locale.count("count-voices", marks.voices()),
            figures: locale.count("count-figures", marks.figures()),
            unsourced: (marks.figures() > 0).then(|| locale.count("count-figures-unsourced", unsourced)),
        };
        (counts, Strip::new(locale, copy, &marks, None))
    });
    let (counts, strip) = profile.unzip();
    ReadingEntry {
        title: reading_link(context, reading),
        outlet: reading.outlet.as_ref().map(|outlet| context.party_name(&outlet.value)),
        published: reading.published.map(|date| Date { text: context.locale().date(date), machine: date.to_string() }),
        counts,
        strip,
    }
}

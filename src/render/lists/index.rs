//! The list of readings, page by page; the first page is the start page.

use serde::Serialize;

use super::{about, reading_link};
use crate::diagnostic::Diagnostic;
use crate::export::Export;
use crate::interface::{Html, LinkView, Locale, TextView};
use crate::model::{ClaimClass, ReadCopy, ReadReading};
use crate::plan::paging::{self, READINGS_PER_PAGE, on_page};
use crate::render::context::PageContext;
use crate::render::date::Date;
use crate::render::frame::Frame;
use crate::render::marks::Marks;
use crate::render::strip::Strip;

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
pub(in crate::render) struct Counts {
    voices: String,
    figures: String,
    /// Where there are figures.
    unsourced: Option<String>,
}

impl Counts {
    /// How many claims of each kind there are among `marks`.
    pub(in crate::render) fn new(locale: &Locale, marks: &Marks<'_>) -> Self {
        let unsourced = marks.claims.iter().filter(|marked| marked.class == ClaimClass::Unattributed).count();
        Self {
            voices: locale.count("count-voices", marks.voices()),
            figures: locale.count("count-figures", marks.figures()),
            unsourced: (marks.figures() > 0).then(|| locale.count("count-figures-unsourced", unsourced)),
        }
    }

    /// The words for voices, and those for figures.
    pub(in crate::render) fn words(self) -> [String; 2] {
        let unsourced = self.unsourced.map_or_else(String::new, |unsourced| format!(", {unsourced}"));
        [self.voices, self.figures + &unsourced]
    }
}

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
        number,
        pages,
        newer: (number > 1).then(|| page(number - 1)),
        older: (number < pages).then(|| page(number + 1)),
    };
    context.interface.list("index.html", &view)
}

fn entry(context: &PageContext<'_>, read: &ReadReading) -> ReadingEntry {
    let reading = &read.reading;
    let copy = context.routes.best_copy(read, context.language);
    let profile = copy.map(|copy| {
        let marks = Marks::new(copy);
        (Counts::new(context.locale(), &marks), Strip::new(context.locale(), &copy.copy, &marks, None))
    });
    let (counts, strip) = profile.unzip();
    ReadingEntry {
        title: reading_link(context, read),
        outlet: reading.outlet.as_ref().map(|outlet| context.party_name(&outlet.value)),
        published: reading.published.map(|date| Date::new(date, context.locale())),
        counts,
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
        let outlet = reading.outlet.as_ref().map(|outlet| context.party_name(&outlet.value).text);
        let date = reading.published.map(|date| context.locale().date(date));
        let counts = Counts::new(context.locale(), &marks).words();
        outlet.into_iter().chain(date).chain(counts).collect::<Vec<_>>().join(" · ")
    };
    context.interface.list("feed.xml", &export.feed(context.path, by_date, summary))
}

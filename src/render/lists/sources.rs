//! The list of sources.

use serde::Serialize;

use super::pager::Pager;
use super::passages::{Listed, class, mentioned};
use super::{about_list, reading_link};
use crate::diagnostic::Diagnostic;
use crate::interface::LinkView;
use crate::model::Source;
use crate::plan::paging::cut;
use crate::plan::{MentionKind, Mentions};
use crate::render::context::PageContext;
use crate::render::date::Date;
use crate::render::frame::Frame;
use crate::render::tally::{Tally, tallies};

/// How many passages of one source, and how many readings of one outlet, the list names.
const MOST_NAMED: usize = 200;
/// How many there are on one page, of all its sources together.
const ROOM: usize = 1000;

#[derive(Debug, Serialize)]
struct SourcesView {
    frame: Frame,
    sources: Vec<SourceEntry>,
    pager: Option<Pager>,
}

#[derive(Debug, Serialize)]
struct SourceEntry {
    id: String,
    title: LinkView,
    publisher: Option<String>,
    date: Option<Date>,
    readings: Vec<LinkView>,
    /// How many more readings are from it than are listed.
    more_readings: usize,
    archive: Option<String>,
    /// When it was read, in words.
    retrieved: Option<String>,
    /// What it says itself.
    says: Listed,
    figures: Listed,
    tallies: Vec<Tally>,
}

/// Renders a page of the list of sources, by title.
pub(in crate::render) fn sources(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
    number: usize,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let (shown, pages) = context.directory.sources(number);
    let lengths = shown.iter().map(|source| &source.id.value).flat_map(|id| {
        let [says, vouches] = [MentionKind::Says, MentionKind::Vouches].map(|kind| mentions.of(id, kind).count());
        [says, vouches, context.directory.readings_from(id).len()]
    });
    let most = cut(&lengths.collect::<Vec<_>>(), ROOM, MOST_NAMED);
    let entry = |source: &&Source| source_entry(context, mentions, source, most);
    let view = SourcesView {
        frame: Frame::new(context, about_list(context, "page-sources", "page-sources-lead", number, pages)),
        sources: shown.iter().map(entry).collect::<Result<_, _>>()?,
        pager: Pager::new(context, number, pages, |number| context.routes.sources(context.language, number)),
    };
    context.interface.list("sources.html", &view)
}

fn source_entry(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
    source: &Source,
    most: usize,
) -> Result<SourceEntry, Box<Diagnostic>> {
    let id = &source.id.value;
    let readings = context.directory.readings_from(id);
    let title =
        LinkView { text: context.localized(&source.title), href: source.url.as_ref().map(|url| url.value.clone()) };
    let vouched = mentions.of(id, MentionKind::Vouches).count();
    let mut figures = mentioned(context, mentions, id, MentionKind::Vouches, 0..vouched.min(most))?;
    figures.more = vouched.saturating_sub(most);
    let said = mentions.of(id, MentionKind::Says).count();
    let mut says = mentioned(context, mentions, id, MentionKind::Says, 0..said.min(most))?;
    says.more = said.saturating_sub(most);
    let locale = context.locale();
    let retrieved = |date| locale.with("provenance-retrieved", [("date", locale.date(date).into())]);
    let all = [MentionKind::Says, MentionKind::Vouches].into_iter().flat_map(|kind| mentions.of(id, kind)).map(class);
    Ok(SourceEntry {
        id: id.to_string(),
        publisher: source.publisher.clone().filter(|publisher| *publisher != title.text.text),
        date: source.date.map(|date| Date::new(date, context.locale())),
        readings: readings.iter().take(most).map(|reading| reading_link(context, reading)).collect(),
        more_readings: readings.len().saturating_sub(most),
        archive: source.archive_url.as_ref().map(|url| url.value.clone()),
        retrieved: source.retrieved.map(retrieved),
        says,
        figures,
        tallies: tallies(locale, all),
        title,
    })
}

//! The list of sources.

use std::collections::BTreeMap;

use serde::Serialize;

use super::passages::{Listed, class, mentioned};
use super::{about, reading_link};
use crate::diagnostic::Diagnostic;
use crate::model::{PartyId, Reading, Source};
use crate::render::context::PageContext;
use crate::render::frame::Frame;
use crate::render::mentions::{Mentions, Part};
use crate::render::notes::{Tally, tallies};
use crate::render::published;
use crate::render::reading_page::Date;
use crate::render::text_view::LinkView;

/// How many readings of one outlet the list names.
const MOST_READINGS: usize = 200;

#[derive(Debug, Serialize)]
struct SourcesView {
    frame: Frame,
    sources: Vec<SourceEntry>,
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
    figures: Listed,
    tallies: Vec<Tally>,
}

/// Renders the list of sources, by title.
pub(in crate::render) fn sources(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let corpus = &context.library.corpus;
    let mut outlets: BTreeMap<&PartyId, Vec<&Reading>> = BTreeMap::new();
    for reading in corpus.readings.iter().filter(|reading| published::has_page(reading, context.site)) {
        if let Some(outlet) = &reading.outlet {
            outlets.entry(&outlet.value).or_default().push(reading);
        }
    }
    let entry = |source: &Source| {
        let readings = outlets.get(&source.id.value).map_or(&[][..], Vec::as_slice);
        source_entry(context, mentions, source, readings)
    };
    let hidden = published::hidden(context.library, context.site);
    let shown = corpus.sources.values().filter(|source| !hidden.contains(&source.id.value));
    let mut sources: Vec<_> = shown.map(entry).collect::<Result<_, _>>()?;
    sources.sort_by_cached_key(|entry| entry.title.text.text.to_lowercase());
    let view =
        SourcesView { frame: Frame::new(context, about(context, Some("page-sources"), "page-sources-lead")), sources };
    context.interface.list("sources.html", &view)
}

fn source_entry(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
    source: &Source,
    readings: &[&Reading],
) -> Result<SourceEntry, Box<Diagnostic>> {
    let id = &source.id.value;
    let title =
        LinkView { text: context.localized(&source.title), href: source.url.as_ref().map(|url| url.value.clone()) };
    Ok(SourceEntry {
        id: id.to_string(),
        publisher: source.publisher.clone().filter(|publisher| *publisher != title.text.text),
        date: source.date.map(|date| Date { text: context.locale().date(date), machine: date.to_string() }),
        readings: readings.iter().take(MOST_READINGS).map(|reading| reading_link(context, reading)).collect(),
        more_readings: readings.len().saturating_sub(MOST_READINGS),
        figures: mentioned(context, mentions, id, Part::Vouches)?,
        tallies: tallies(context.locale(), mentions.of(id, Part::Vouches).map(|claim| class(context, claim))),
        title,
    })
}

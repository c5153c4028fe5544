//! The pages across all readings: the start page, speakers, sources, about, and what is not there.

use std::collections::BTreeMap;

use serde::Serialize;

use super::class::ClaimClass;
use super::context::PageContext;
use super::frame::{About, Frame};
use super::marks::Marks;
use super::mentions::{ClaimRef, Mentions, Part};
use super::notes::{Tally, abridged, addressee, tallies};
use super::plan::{READINGS_PER_PAGE, index_pages, is_published};
use super::published;
use super::reading_page::{Date, Strip};
use super::text_view::{LinkView, TextView};
use crate::diagnostic::Diagnostic;
use crate::model::{Form, Function, PartyId, Reading, Source, Speaker, SpeakerKind};

/// How many characters of a passage a list shows.
const PASSAGE_LENGTH: usize = 320;

#[derive(Debug, Serialize)]
struct IndexView {
    frame: Frame,
    readings: Vec<ReadingEntry>,
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
    figures_unsourced: usize,
    strip: Option<Strip>,
}

/// Renders a page of the list of readings.
pub(super) fn index(context: &PageContext<'_>, number: usize) -> Result<Vec<u8>, Box<Diagnostic>> {
    let pages = index_pages(published::readings(context.library, context.site));
    let page = |number: usize| context.link(&context.routes.index(context.language, number));
    let first = (number - 1) * READINGS_PER_PAGE;
    let view = IndexView {
        frame: Frame::new(context, about(context, None, "page-readings-lead")),
        readings: readings_by_date(context)
            .into_iter()
            .skip(first)
            .take(READINGS_PER_PAGE)
            .map(|at| entry(context, at))
            .collect(),
        number,
        pages,
        newer: (number > 1).then(|| page(number - 1)),
        older: (number < pages).then(|| page(number + 1)),
    };
    context.interface().render("index.html", &view)
}

/// The indexes of the readings with a page, the newest article first, those without a date last, then by id.
pub(super) fn readings_by_date(context: &PageContext<'_>) -> Vec<usize> {
    let readings = &context.library.corpus.readings;
    let mut order: Vec<_> =
        (0..readings.len()).filter(|&at| published::has_page(&readings[at], context.site)).collect();
    order.sort_by_key(|&at| (std::cmp::Reverse(readings[at].published), &readings[at].id));
    order
}

fn entry(context: &PageContext<'_>, at: usize) -> ReadingEntry {
    let reading = &context.library.corpus.readings[at];
    let copy = context.routes.best_copy(reading, context.language);
    let strip = copy.map(|index| {
        let copy = &reading.copies[index];
        let marks = Marks::new(reading, copy, &context.library.anchors[at][index]);
        let unsourced = marks.claims.iter().filter(|marked| marked.class == ClaimClass::Unsourced).count();
        (Strip::new(copy, &marks, None), unsourced)
    });
    let figures_unsourced = strip.as_ref().map_or(0, |(_, unsourced)| *unsourced);
    ReadingEntry {
        title: reading_link(context, reading),
        outlet: reading.outlet.as_ref().map(|outlet| context.party_name(&outlet.value)),
        published: reading.published.map(|date| Date { text: context.locale().date(date), machine: date.to_string() }),
        figures_unsourced,
        strip: strip.map(|(strip, _)| strip),
    }
}

fn reading_link(context: &PageContext<'_>, reading: &Reading) -> LinkView {
    let copy = context.routes.best_copy(reading, context.language);
    LinkView {
        text: context.reading_title(reading),
        href: copy.map(|copy| context.copy(reading, &reading.copies[copy])),
    }
}

#[derive(Debug, Serialize)]
struct SpeakersView {
    frame: Frame,
    speakers: Vec<SpeakerEntry>,
}

#[derive(Debug, Serialize)]
struct SpeakerEntry {
    name: LinkView,
    kind: SpeakerKind,
    role: Option<TextView>,
    tallies: Vec<Tally>,
}

/// Renders the list of speakers, by name.
pub(super) fn speakers(context: &PageContext<'_>, mentions: &Mentions<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
    let hidden = published::hidden(context.library, context.site);
    let shown = context.library.corpus.speakers.values().filter(|speaker| !hidden.contains(&speaker.id.value));
    let mut speakers: Vec<_> = shown.map(|speaker| speaker_entry(context, mentions, speaker)).collect();
    speakers.sort_by_cached_key(|entry| entry.name.text.text.to_lowercase());
    let view = SpeakersView {
        frame: Frame::new(context, about(context, Some("page-speakers"), "page-speakers-lead")),
        speakers,
    };
    context.interface().render("speakers.html", &view)
}

fn speaker_entry(context: &PageContext<'_>, mentions: &Mentions<'_>, speaker: &Speaker) -> SpeakerEntry {
    let id = &speaker.id.value;
    let claims = mentions.of(id, Part::Says).chain(mentions.of(id, Part::Vouches));
    SpeakerEntry {
        name: context.party(id),
        kind: speaker.kind,
        role: first_role(context, mentions, id),
        tallies: tallies(claims.map(|claim| class(context, claim))),
    }
}

/// What the first reading that quotes them says they are.
fn first_role(context: &PageContext<'_>, mentions: &Mentions<'_>, id: &PartyId) -> Option<TextView> {
    let mut readings = mentions.of(id, Part::Says).map(|claim| claim.reading);
    let role = readings.find_map(|reading| context.library.corpus.readings[reading].roles.get(id))?;
    Some(context.localized(role))
}

fn class(context: &PageContext<'_>, claim: ClaimRef) -> ClaimClass {
    ClaimClass::of(&context.library.corpus.readings[claim.reading].claims[claim.claim])
}

#[derive(Debug, Serialize)]
struct SpeakerView {
    frame: Frame,
    name: TextView,
    kind: SpeakerKind,
    says: Vec<Mentioned>,
    vouches: Vec<Mentioned>,
}

/// The claims of one reading.
#[derive(Debug, Serialize)]
struct Mentioned {
    reading: LinkView,
    role: Option<TextView>,
    claims: Vec<PassageView>,
}

#[derive(Debug, Serialize)]
struct PassageView {
    class: ClaimClass,
    href: String,
    passage: TextView,
    function: Option<Function>,
    form: Option<Form>,
    addressee: Option<TextView>,
}

/// Renders the page of one speaker.
pub(super) fn speaker(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
    id: &PartyId,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let name = context.party_name(id);
    let speaker = context.library.corpus.speakers.get(id);
    let view = SpeakerView {
        frame: Frame::new(
            context,
            About { title: Some(name.text.clone()), ..about(context, None, "page-speakers-lead") },
        ),
        kind: speaker.map_or(SpeakerKind::Unnamed, |speaker| speaker.kind),
        says: mentioned(context, mentions, id, Part::Says),
        vouches: mentioned(context, mentions, id, Part::Vouches),
        name,
    };
    context.interface().render("speaker.html", &view)
}

fn mentioned(context: &PageContext<'_>, mentions: &Mentions<'_>, id: &PartyId, part: Part) -> Vec<Mentioned> {
    let mut readings: Vec<(usize, Mentioned)> = Vec::new();
    for claim in mentions.of(id, part) {
        let reading = &context.library.corpus.readings[claim.reading];
        let Some(passage) = passage(context, mentions, claim) else { continue };
        match readings.last_mut() {
            Some((last, mentioned)) if *last == claim.reading => mentioned.claims.push(passage),
            _ => {
                let role = reading.roles.get(id).map(|role| context.localized(role));
                let link = reading_link(context, reading);
                readings.push((claim.reading, Mentioned { reading: link, role, claims: vec![passage] }));
            }
        }
    }
    readings.into_iter().map(|(_, mentioned)| mentioned).collect()
}

/// The words of a claim in the copy that suits the page's language best, with the way to its place.
fn passage(context: &PageContext<'_>, mentions: &Mentions<'_>, claim: ClaimRef) -> Option<PassageView> {
    let reading = &context.library.corpus.readings[claim.reading];
    // A claim may stand in another copy only.
    let others = (0..reading.copies.len()).filter(|&copy| is_published(reading.copies[copy].publish, context.site));
    let mut copies = context.routes.best_copy(reading, context.language).into_iter().chain(others);
    let (copy, position) = copies.find_map(|copy| Some((copy, mentions.position(claim, copy)?)))?;
    let anchor = &context.library.anchors[claim.reading][copy][position].anchor;
    let copy = &reading.copies[copy];
    let words: Vec<_> = anchor.parts.iter().map(|part| &copy.document.text[part.range()]).collect();
    let words = abridged(&words.join(" … "), PASSAGE_LENGTH);
    let found = &reading.claims[claim.claim];
    let voice = found.voice();
    Some(PassageView {
        class: ClaimClass::of(found),
        href: format!("{}#{}", context.copy(reading, copy), found.id.value),
        passage: TextView::new(words, Some(&copy.language), context.language),
        function: voice.map(|voice| voice.function),
        form: voice.and_then(|voice| voice.form.get(&copy.id).copied()),
        addressee: voice.and_then(|voice| addressee(voice, &copy.id)).map(|id| context.party_name(id)),
    })
}

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
    figures: Vec<Mentioned>,
    tallies: Vec<Tally>,
}

/// Renders the list of sources, by title.
pub(super) fn sources(context: &PageContext<'_>, mentions: &Mentions<'_>) -> Result<Vec<u8>, Box<Diagnostic>> {
    let corpus = &context.library.corpus;
    let mut outlets: BTreeMap<&PartyId, Vec<LinkView>> = BTreeMap::new();
    for reading in corpus.readings.iter().filter(|reading| published::has_page(reading, context.site)) {
        if let Some(outlet) = &reading.outlet {
            outlets.entry(&outlet.value).or_default().push(reading_link(context, reading));
        }
    }
    let entry = |source: &Source| {
        let readings = outlets.get(&source.id.value).cloned().unwrap_or_default();
        source_entry(context, mentions, source, readings)
    };
    let hidden = published::hidden(context.library, context.site);
    let shown = corpus.sources.values().filter(|source| !hidden.contains(&source.id.value));
    let mut sources: Vec<_> = shown.map(entry).collect();
    sources.sort_by_cached_key(|entry| entry.title.text.text.to_lowercase());
    let view =
        SourcesView { frame: Frame::new(context, about(context, Some("page-sources"), "page-sources-lead")), sources };
    context.interface().render("sources.html", &view)
}

fn source_entry(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
    source: &Source,
    readings: Vec<LinkView>,
) -> SourceEntry {
    let id = &source.id.value;
    let title =
        LinkView { text: context.localized(&source.title), href: source.url.as_ref().map(|url| url.value.clone()) };
    SourceEntry {
        id: id.to_string(),
        publisher: source.publisher.clone().filter(|publisher| *publisher != title.text.text),
        date: source.date.map(|date| Date { text: context.locale().date(date), machine: date.to_string() }),
        readings,
        figures: mentioned(context, mentions, id, Part::Vouches),
        tallies: tallies(mentions.of(id, Part::Vouches).map(|claim| class(context, claim))),
        title,
    }
}

#[derive(Debug, Serialize)]
struct PlainView {
    frame: Frame,
    home: String,
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
    context.interface().render(template, &PlainView { frame, home: context.page(&[]) })
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

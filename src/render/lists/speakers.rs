//! The list of speakers, and the page of each.

use serde::Serialize;

use super::about;
use super::passages::{Listed, class, mentioned};
use crate::diagnostic::Diagnostic;
use crate::model::{PartyId, Speaker, SpeakerKind};
use crate::render::context::PageContext;
use crate::render::frame::{About, Frame};
use crate::render::mentions::{Mentions, Part};
use crate::render::notes::{Tally, tallies};
use crate::render::published;
use crate::render::text_view::{LinkView, TextView};

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
pub(in crate::render) fn speakers(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let hidden = published::hidden(context.library, context.site);
    let shown = context.library.corpus.speakers.values().filter(|speaker| !hidden.contains(&speaker.id.value));
    let mut speakers: Vec<_> = shown.map(|speaker| speaker_entry(context, mentions, speaker)).collect();
    speakers.sort_by_cached_key(|entry| entry.name.text.text.to_lowercase());
    let view = SpeakersView {
        frame: Frame::new(context, about(context, Some("page-speakers"), "page-speakers-lead")),
        speakers,
    };
    context.interface.list("speakers.html", &view)
}

fn speaker_entry(context: &PageContext<'_>, mentions: &Mentions<'_>, speaker: &Speaker) -> SpeakerEntry {
    let id = &speaker.id.value;
    let claims = mentions.of(id, Part::Says).chain(mentions.of(id, Part::Vouches));
    SpeakerEntry {
        name: context.party(id),
        kind: speaker.kind,
        role: first_role(context, mentions, id),
        tallies: tallies(context.locale(), claims.map(|claim| class(context, claim))),
    }
}

/// What the first reading that quotes them says they are.
fn first_role(context: &PageContext<'_>, mentions: &Mentions<'_>, id: &PartyId) -> Option<TextView> {
    let mut readings = mentions.of(id, Part::Says).map(|claim| claim.reading);
    let role = readings.find_map(|reading| context.library.corpus.readings[reading].roles.get(id))?;
    Some(context.localized(role))
}

#[derive(Debug, Serialize)]
struct SpeakerView {
    frame: Frame,
    name: TextView,
    kind: SpeakerKind,
    says: Listed,
    vouches: Listed,
}

/// Renders the page of one speaker.
pub(in crate::render) fn speaker(
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
        says: mentioned(context, mentions, id, Part::Says)?,
        vouches: mentioned(context, mentions, id, Part::Vouches)?,
        name,
    };
    context.interface.list("speaker.html", &view)
}

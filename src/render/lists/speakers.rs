//! The list of speakers, and the page of each.

use serde::Serialize;

use super::pager::{Pager, title};
use super::passages::{Listed, class, mentioned};
use super::{about, about_list};
use crate::diagnostic::Diagnostic;
use crate::interface::{LinkView, TextView};
use crate::model::{PartyId, Speaker, SpeakerKind};
use crate::plan::paging::{self, on_page};
use crate::plan::{MentionKind, Mentions};
use crate::render::context::PageContext;
use crate::render::frame::{About, Frame};
use crate::render::tally::{Tally, tallies};

#[derive(Debug, Serialize)]
struct SpeakersView {
    frame: Frame,
    speakers: Vec<SpeakerEntry>,
    pager: Option<Pager>,
}

#[derive(Debug, Serialize)]
struct SpeakerEntry {
    name: LinkView,
    kind: SpeakerKind,
    role: Option<TextView>,
    tallies: Vec<Tally>,
}

/// Renders a page of the list of speakers, by name.
pub(in crate::render) fn speakers(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
    number: usize,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let (shown, pages) = context.directory.speakers(number);
    let view = SpeakersView {
        frame: Frame::new(context, about_list(context, "page-speakers", "page-speakers-lead", number, pages)),
        speakers: shown.iter().map(|speaker| speaker_entry(context, mentions, speaker)).collect(),
        pager: Pager::new(context, number, pages, |number| context.routes.speakers(context.language, number)),
    };
    context.interface.list("speakers.html", &view)
}

fn speaker_entry(context: &PageContext<'_>, mentions: &Mentions<'_>, speaker: &Speaker) -> SpeakerEntry {
    let id = &speaker.id.value;
    let claims = mentions.of(id, MentionKind::Says).chain(mentions.of(id, MentionKind::Vouches));
    SpeakerEntry {
        name: context.party(id),
        kind: speaker.kind,
        role: first_role(context, mentions, id),
        tallies: tallies(context.locale(), claims.map(class)),
    }
}

/// What the first reading that quotes them says they are.
fn first_role(context: &PageContext<'_>, mentions: &Mentions<'_>, id: &PartyId) -> Option<TextView> {
    let role = mentions.of(id, MentionKind::Says).find_map(|mention| mention.reading.reading.roles.get(id))?;
    Some(context.localized(role))
}

#[derive(Debug, Serialize)]
struct SpeakerView {
    frame: Frame,
    name: TextView,
    kind: SpeakerKind,
    says: Listed,
    vouches: Listed,
    pager: Option<Pager>,
}

/// Renders a page of one speaker: what they say, and after it the figures they vouch for.
pub(in crate::render) fn speaker(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
    id: &PartyId,
    number: usize,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let name = context.party_name(id);
    let [said, vouched] = [MentionKind::Says, MentionKind::Vouches].map(|kind| mentions.of(id, kind).count());
    let per_page = context.directory.paging().passages;
    let pages = paging::pages(said + vouched, per_page);
    let shown = on_page(number, said + vouched, per_page);
    let (says, vouches) = (shown.start.min(said)..shown.end.min(said), shown.start.max(said)..shown.end.max(said));
    let title = title(context, name.text.clone(), number, pages);
    let speaker = context.site_library.parties.speakers.get(id);
    let view = SpeakerView {
        frame: Frame::new(context, About { title: Some(title), ..about(context, None, "page-speakers-lead") }),
        kind: speaker.map_or(SpeakerKind::Unnamed, |speaker| speaker.kind),
        says: mentioned(context, mentions, id, MentionKind::Says, says)?,
        vouches: mentioned(context, mentions, id, MentionKind::Vouches, vouches.start - said..vouches.end - said)?,
        pager: Pager::new(context, number, pages, |number| context.routes.speaker(context.language, id, number)),
        name,
    };
    context.interface.list("speaker.html", &view)
}

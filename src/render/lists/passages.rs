//! Claims outside their text: their words, with the way to their place.

use std::ops::Range;

use serde::Serialize;

use super::reading_link;
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, LinkView, TextView};
use crate::model::{ClaimClass, PartyId, ReadingId};
use crate::plan::{Mention, MentionKind, Mentions, published, shown};
use crate::render::class::kind;
use crate::render::context::PageContext;
use crate::render::date::Date;

/// How many characters of a passage a list shows.
const PASSAGE_LENGTH: usize = 320;

/// The claims of one reading.
#[derive(Debug, Serialize)]
struct Mentioned {
    reading: LinkView,
    /// Where the article appeared, and when.
    outlet: Option<TextView>,
    published: Option<Date>,
    role: Option<TextView>,
    claims: Html,
}

#[derive(Debug, Serialize)]
struct PassageView {
    class: ClaimClass,
    /// The symbol of the class.
    icon: Html,
    href: String,
    passage: TextView,
    /// What the claim is, in words.
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    addressee: Option<TextView>,
}

/// Claims of a speaker or a source, by reading.
#[derive(Debug, Serialize)]
pub(super) struct Listed {
    readings: Vec<Mentioned>,
    /// How many more there are that no page of the list shows; each stands on the page of its reading.
    pub more: usize,
}

/// The claims that name a speaker or a source in that way, those with these indexes, by reading.
pub(super) fn mentioned(
    context: &PageContext<'_>,
    mentions: &Mentions<'_>,
    id: &PartyId,
    kind: MentionKind,
    shown: Range<usize>,
) -> Result<Listed, Box<Diagnostic>> {
    let mut readings: Vec<(&ReadingId, Mentioned)> = Vec::new();
    for mention in mentions.of(id, kind).skip(shown.start).take(shown.len()) {
        let reading = &mention.reading.reading;
        let Some(passage) = passage(context, mention) else { continue };
        let passage = context.interface.parts("passage", "claim", [passage])?;
        match readings.last_mut() {
            Some((last, mentioned)) if *last == &reading.id => _ = mentioned.claims.html(&passage),
            _ => {
                let role = reading.roles.get(id).map(|role| context.localized(role));
                let link = reading_link(context, mention.reading);
                let outlet = reading.outlet.as_ref().map(|outlet| context.outlet_name(outlet));
                let published = reading.published.map(|date| Date::new(date, context.locale()));
                readings.push((&reading.id, Mentioned { reading: link, outlet, published, role, claims: passage }));
            }
        }
    }
    Ok(Listed { readings: readings.into_iter().map(|(_, mentioned)| mentioned).collect(), more: 0 })
}

/// The words of a claim in the copy that suits the page's language best, with the way to its place.
fn passage(context: &PageContext<'_>, mention: Mention<'_>) -> Option<PassageView> {
    let reading = mention.reading;
    // A claim may stand in another copy only.
    let others = published::copies(reading, context.site);
    let mut copies = context.routes.best_copy(reading, context.language).into_iter().chain(others);
    let (read, placed) = copies.find_map(|copy| Some((copy, copy.claim(mention.id())?)))?;
    let (copy, words) = (&read.copy, shown::line(read, &placed.anchor, PASSAGE_LENGTH));
    let (class, voice) = (class(mention), mention.claim.voice());
    let form = voice.and_then(|voice| voice.form_in(&copy.id));
    Some(PassageView {
        class,
        icon: Html::of(class.icon()),
        href: format!("{}#{}", context.copy(&reading.reading, read), mention.id()),
        passage: TextView::new(words, Some(&copy.language), context.language),
        kind: kind(context.locale(), class, voice.and_then(|voice| voice.function), form),
        addressee: voice.and_then(|voice| voice.addressee_in(&copy.id)).map(|id| context.party_name(id)),
    })
}

/// The class of a claim.
pub(super) fn class(mention: Mention<'_>) -> ClaimClass {
    ClaimClass::of(mention.claim)
}

//! Claims outside their text: their words, with the way to their place.

use std::ops::Range;

use serde::Serialize;

use super::reading_link;
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, LinkView, TextView};
use crate::model::{ClaimClass, PartyId};
use crate::plan::published::is_published;
use crate::plan::{ClaimRef, Mention, Mentions, shown};
use crate::render::class::kind;
use crate::render::context::PageContext;

/// How many characters of a passage a list shows.
const PASSAGE_LENGTH: usize = 320;

/// The claims of one reading.
#[derive(Debug, Serialize)]
struct Mentioned {
    reading: LinkView,
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
    mention: Mention,
    shown: Range<usize>,
) -> Result<Listed, Box<Diagnostic>> {
    let mut readings: Vec<(usize, Mentioned)> = Vec::new();
    for claim in mentions.of(id, mention).skip(shown.start).take(shown.len()) {
        let reading = &context.library.corpus.readings[claim.reading];
        let Some(passage) = passage(context, mentions, claim) else { continue };
        let passage = context.interface.parts("passage", "claim", [passage])?;
        match readings.last_mut() {
            Some((last, mentioned)) if *last == claim.reading => _ = mentioned.claims.html(&passage),
            _ => {
                let role = reading.roles.get(id).map(|role| context.localized(role));
                let link = reading_link(context, reading);
                readings.push((claim.reading, Mentioned { reading: link, role, claims: passage }));
            }
        }
    }
    Ok(Listed { readings: readings.into_iter().map(|(_, mentioned)| mentioned).collect(), more: 0 })
}

/// The words of a claim in the copy that suits the page's language best, with the way to its place.
fn passage(context: &PageContext<'_>, mentions: &Mentions<'_>, claim: ClaimRef) -> Option<PassageView> {
    let reading = &context.library.corpus.readings[claim.reading];
    // A claim may stand in another copy only.
    let others = (0..reading.copies.len()).filter(|&copy| is_published(reading.copies[copy].publish, context.site));
    let mut copies = context.routes.best_copy(reading, context.language).into_iter().chain(others);
    let (copy, position) = copies.find_map(|copy| Some((copy, mentions.position(claim, copy)?)))?;
    let anchor = &context.library.anchors[claim.reading][copy][position].anchor;
    let (copy, findings) = (&reading.copies[copy], &context.findings.copies[claim.reading][copy]);
    let words = shown::line(copy, findings, anchor, PASSAGE_LENGTH);
    let found = &reading.claims[claim.claim];
    let (class, voice) = (ClaimClass::of(found), found.voice());
    let form = voice.and_then(|voice| voice.form.get(&copy.id).copied());
    Some(PassageView {
        class,
        icon: Html::of(class.icon()),
        href: format!("{}#{}", context.copy(reading, copy), found.id.value),
        passage: TextView::new(words, Some(&copy.language), context.language),
        kind: kind(context.locale(), class, voice.map(|voice| voice.function), form),
        addressee: voice.and_then(|voice| voice.addressee_in(&copy.id)).map(|id| context.party_name(id)),
    })
}

/// The class of a claim.
pub(super) fn class(context: &PageContext<'_>, claim: ClaimRef) -> ClaimClass {
    ClaimClass::of(&context.library.corpus.readings[claim.reading].claims[claim.claim])
}

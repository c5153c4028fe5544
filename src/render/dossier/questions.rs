//! Open questions: what the text leaves open, as a list to print and take along.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Subject;
use super::balance::vague;
use crate::diagnostic::Diagnostic;
use crate::model::{AnchoredClaim, Claim, ClaimKind, PartyId, Voice};
use crate::render::context::PageContext;
use crate::render::html::Html;
use crate::render::published;
use crate::render::quoted::{self, InContext};
use crate::render::reading_page::copy_name;
use crate::render::stencil::Word;
use crate::render::text_view::{LinkView, TextView};

/// How many characters of a passage a question shows.
const PASSAGE_LENGTH: usize = 200;

/// A question and all it is asked of.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// The message that asks.
    message: Word,
    items: Html,
}

#[derive(Debug, Serialize)]
struct Item {
    /// Who or what is asked about.
    name: Option<LinkView>,
    /// The passage, and its place in the text.
    quoted: Option<InContext>,
    href: Option<String>,
}

/// The questions of the page's copy; those without an occasion are left out.
pub(super) fn groups(context: &PageContext<'_>, subject: &Subject<'_>) -> Result<Vec<Group>, Box<Diagnostic>> {
    let address = context.copy(subject.reading, subject.copy);
    let passage = |anchored: &AnchoredClaim, claim: &Claim, name: Option<LinkView>| Item {
        name,
        quoted: Some(quoted::in_context(context, subject.copy, &anchored.anchor, PASSAGE_LENGTH)),
        href: Some(format!("{address}#{}", claim.id.value)),
    };
    let (mut figures, mut voices) = (Vec::new(), Vec::new());
    for anchored in subject.anchored {
        let claim = &subject.reading.claims[anchored.claim];
        match &claim.kind {
            ClaimKind::Figure(figure) if !figure.is_sourced() => figures.push(passage(anchored, claim, None)),
            ClaimKind::Voice(Voice { speaker, .. }) if vague(context, &speaker.value).is_some() => {
                voices.push(passage(anchored, claim, Some(context.party(&speaker.value))));
            }
            _ => {}
        }
    }
    let groups = [
        ("question-figure", figures),
        ("question-voice", voices),
        ("question-copy", copies_without_link(context, subject)),
        ("question-source", sources_without_link(context, subject)),
    ];
    let groups = groups.into_iter().filter(|(_, items)| !items.is_empty());
    let items = |items| context.interface.parts("question", "item", items);
    groups.map(|(message, found)| Ok(Group { message: Word(message), items: items(found)? })).collect()
}

/// The copies that do not say where they were published.
fn copies_without_link(context: &PageContext<'_>, subject: &Subject<'_>) -> Vec<Item> {
    let copies = published::copies(subject.reading, context.site).map(|copy| &subject.reading.copies[copy]);
    let unlinked = copies.filter(|copy| copy.source_url.is_none());
    unlinked
        .map(|copy| {
            let text = TextView::new(copy_name(copy), Some(&copy.language), context.language);
            let href = Some(context.copy(subject.reading, copy));
            Item { name: Some(LinkView { text, href }), quoted: None, href: None }
        })
        .collect()
}

/// The sources of the reading that have no address, by id.
fn sources_without_link(context: &PageContext<'_>, subject: &Subject<'_>) -> Vec<Item> {
    let figures = subject.reading.claims.iter().filter_map(Claim::figure).filter_map(|figure| figure.source.as_ref());
    let named: BTreeSet<&PartyId> = figures.chain(&subject.reading.outlet).map(|source| &source.value).collect();
    let sources = named.into_iter().filter_map(|id| context.library.corpus.sources.get(id));
    let unlinked = sources.filter(|source| source.url.is_none());
    unlinked.map(|source| Item { name: Some(context.party(&source.id.value)), quoted: None, href: None }).collect()
}

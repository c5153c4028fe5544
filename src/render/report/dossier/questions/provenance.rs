//! Where the article, its copies and its sources can be found.

use std::collections::BTreeSet;

use super::super::Subject;
use super::{Item, asked};
use crate::interface::{LinkView, TextView};
use crate::model::{ArticleCopy, Claim, CopyStatus, PartyId, Rights};
use crate::plan::published;
use crate::render::context::PageContext;
use crate::render::views::copy_name;

/// What is asked of the article, of each published copy, and of each source.
pub(super) fn questions(context: &PageContext<'_>, subject: &Subject<'_>) -> Vec<Item> {
    let copies = published::copies(subject.reading, context.site).map(|copy| &subject.reading.copies[copy]);
    let of_copies = copies.filter_map(|copy| of_copy(context, subject, copy));
    of_article(context, subject).into_iter().chain(of_copies).chain(of_sources(context, subject)).collect()
}

/// Where and when the article appeared. One's own text appears here.
fn of_article(context: &PageContext<'_>, subject: &Subject<'_>) -> Option<Item> {
    let (reading, is_own) = (subject.reading, subject.copy.rights == Rights::Own);
    let message = match (&reading.outlet, reading.published) {
        (None, _) if !is_own => "question-outlet",
        (Some(_), None) => "question-published",
        _ => return None,
    };
    Some(Item::new(asked(context.locale(), message, &[], |_| {})))
}

/// The first link that a copy lacks: the text itself, then its archive, then the day it was read.
fn of_copy(context: &PageContext<'_>, subject: &Subject<'_>, copy: &ArticleCopy) -> Option<Item> {
    let message = match (&copy.source_url, &copy.archive_url, copy.retrieved) {
        (None, _, _) if copy.status == CopyStatus::Original => "question-copy",
        (None, _, _) => "question-original",
        (Some(_), None, _) => "question-archive",
        (Some(_), Some(_), None) => "question-retrieved",
        _ => return None,
    };
    let text = TextView::new(copy_name(copy), Some(&copy.language), context.language);
    let link = LinkView { text, href: Some(context.copy(subject.reading, copy)) };
    let question = asked(context.locale(), message, &[], |out| link.write(out));
    Some(Item { note: copy.note.as_ref().map(|note| context.localized(note)), ..Item::new(question) })
}

/// The sources of the reading that have no address, by id.
fn of_sources(context: &PageContext<'_>, subject: &Subject<'_>) -> Vec<Item> {
    let figures = subject.reading.claims.iter().filter_map(Claim::figure).filter_map(|figure| figure.source.as_ref());
    let named: BTreeSet<&PartyId> = figures.chain(&subject.reading.outlet).map(|source| &source.value).collect();
    let sources = named.into_iter().filter_map(|id| context.library.corpus.sources.get(id));
    let question = |source: &PartyId| {
        let link = context.party(source);
        Item::new(asked(context.locale(), "question-source", &[], |out| link.write(out)))
    };
    sources.filter(|source| source.url.is_none()).map(|source| question(&source.id.value)).collect()
}

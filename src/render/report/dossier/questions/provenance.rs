//! Where the copies of the article and its sources can be found.

use super::{Asked, Asker};
use crate::interface::{Html, LinkView, TextView};
use crate::model::{CopyId, Lacking, PartyId};
use crate::render::views::copy_name;

/// The message that asks what the front matter of a copy lacks, and the copy.
pub(super) fn of_copy(asker: &Asker<'_>, copy: &CopyId, lacking: Lacking) -> Option<(&'static str, Asked)> {
    let (context, read) = (asker.context, asker.subject.read.copy(copy)?);
    let message = match lacking {
        Lacking::Text => "question-copy",
        Lacking::Original => "question-original",
        Lacking::Archive => "question-archive",
        Lacking::Retrieved => "question-retrieved",
    };
    let text = TextView::new(copy_name(&read.copy), Some(&read.copy.language), context.language);
    let link = LinkView { text, href: Some(context.copy(asker.subject.reading(), read)) };
    let note = read.copy.note.as_ref().map(|note| context.localized(note));
    Some((message, Asked { note, ..linked(&link) }))
}

/// A source without an address.
pub(super) fn of_source(asker: &Asker<'_>, source: &PartyId) -> Asked {
    linked(&asker.context.party(source))
}

fn linked(link: &LinkView) -> Asked {
    let mut name = Html::default();
    link.write(&mut name);
    Asked { name, ..Asked::default() }
}

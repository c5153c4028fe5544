//! Where the copies of the article and its sources can be found.

use super::{Asker, Item, asked};
use crate::interface::{LinkView, TextView};
use crate::model::{CopyId, Lacking, PartyId};
use crate::render::views::copy_name;

/// What is asked of a copy whose front matter lacks something.
pub(super) fn of_copy(asker: &Asker<'_>, copy: &CopyId, lacking: Lacking) -> Option<Item> {
    let (context, read) = (asker.context, asker.subject.read.copy(copy)?);
    let message = match lacking {
        Lacking::Text => "question-copy",
        Lacking::Original => "question-original",
        Lacking::Archive => "question-archive",
        Lacking::Retrieved => "question-retrieved",
    };
    let text = TextView::new(copy_name(&read.copy), Some(&read.copy.language), context.language);
    let link = LinkView { text, href: Some(context.copy(asker.subject.reading(), read)) };
    let question = asked(context.locale(), message, &[], |out| link.write(out));
    Some(Item { note: read.copy.note.as_ref().map(|note| context.localized(note)), ..Item::new(question) })
}

/// What is asked of a source without an address.
pub(super) fn of_source(asker: &Asker<'_>, source: &PartyId) -> Item {
    let link = asker.context.party(source);
    Item::new(asked(asker.context.locale(), "question-source", &[], |out| link.write(out)))
}

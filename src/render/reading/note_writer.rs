//! What the notes of one copy have in common, and what their claims are called.

use super::derived::Derived;
use crate::interface::{TextView, number};
use crate::model::{ClaimKind, Quantity, ReadCopy, ReadReading};
use crate::plan::shown;
use crate::render::class::kind;
use crate::render::context::PageContext;
use crate::render::marks::{Marked, Marks};
use crate::text::in_columns;

/// How many characters of a passage a slug shows.
pub(super) const SLUG_LENGTH: usize = 48;

/// What the notes of one copy have in common.
pub(in crate::render) struct NoteWriter<'a> {
    pub context: &'a PageContext<'a>,
    pub reading: &'a ReadReading,
    pub copy: &'a ReadCopy,
    /// What its figures have to do with each other.
    pub derived: &'a Derived<'a>,
    pub marks: &'a Marks<'a>,
}

impl NoteWriter<'_> {
    /// What a claim is called: its speaker, its value or the words of its passage, its label; nothing for an
    /// assertion without one.
    pub(in crate::render) fn name(&self, marked: &Marked<'_>) -> Option<TextView> {
        match &marked.claim.kind {
            ClaimKind::Voice(voice) => self.context.group(voice.said_by()).map(|speakers| speakers.text()),
            ClaimKind::Figure(_) => Some(self.value(marked).unwrap_or_else(|| self.words(marked))),
            ClaimKind::Assertion(assertion) => self.context.label(assertion),
        }
    }

    /// The hidden words before a claim's mark: what it is and its name.
    pub(in crate::render) fn label(&self, marked: &Marked<'_>) -> String {
        let what =
            kind(self.context.locale(), marked.class, marked.claim.voice().and_then(|voice| voice.function), None);
        let what =
            if marked.claim.is_draft { format!("{}, {what}", self.context.locale().word("draft")) } else { what };
        self.name(marked).map_or(what.clone(), |name| format!("{what}: {}", name.text))
    }

    /// What a figure states in this copy.
    pub(in crate::render) fn quantity<'b>(&self, marked: &Marked<'b>) -> Option<&'b Quantity> {
        marked.placed.quantity.as_deref()
    }

    /// A figure's value where the interface has words for its unit.
    fn value(&self, marked: &Marked<'_>) -> Option<TextView> {
        let shown = number::quantity(self.quantity(marked)?, self.context.locale())?;
        Some(TextView::plain(shown))
    }

    /// The words of a passage, cut to what a slug has room for.
    fn words(&self, marked: &Marked<'_>) -> TextView {
        let text = shown::words(self.copy, &marked.parts[..1]);
        TextView::new(in_columns(&text, SLUG_LENGTH), Some(&self.copy.copy.language), self.context.language)
    }
}

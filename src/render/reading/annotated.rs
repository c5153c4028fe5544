//! The text of a copy with its notes: each block, and after it those of the claims that begin in it.

use serde::Serialize;

use super::article::{ArticleBlock, BlockRole};
use super::note_writer::NoteWriter;
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, Word};
use crate::render::tally::{Tally, tallies};

/// What the component of a block's notes is given.
#[derive(Debug, Serialize)]
struct NotesArguments<'a> {
    block: BlockNotes,
    lang: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct BlockNotes {
    /// The message above them.
    message: Word,
    tally: Vec<Tally>,
    /// The notes, each on lines of its own.
    notes: Html,
}

/// Writes the blocks of a copy.
pub(in crate::render) struct Annotator<'a> {
    pub notes: &'a NoteWriter<'a>,
    /// The language of the interface's words that stand inside the text, where it is not the text's.
    pub words_lang: Option<&'a str>,
}

impl Annotator<'_> {
    /// All blocks that are shown.
    pub(in crate::render) fn text(&self, blocks: &[ArticleBlock]) -> Result<Html, Box<Diagnostic>> {
        let mut out = Html::with_capacity(64 * 1024);
        for block in blocks {
            self.block(&mut out, block)?;
        }
        Ok(out)
    }

    /// The headline with its notes.
    pub(in crate::render) fn headline(&self, block: &ArticleBlock) -> Result<Html, Box<Diagnostic>> {
        let mut out = Html::default();
        self.block(&mut out, block)?;
        Ok(out)
    }

    fn block(&self, out: &mut Html, block: &ArticleBlock) -> Result<(), Box<Diagnostic>> {
        out.html(&block.html);
        if !block.claims.is_empty() {
            out.html(&self.notes_of(block)?).raw("\n");
        }
        Ok(())
    }

    fn notes_of(&self, block: &ArticleBlock) -> Result<Html, Box<Diagnostic>> {
        let interface = self.notes.context.interface;
        let claims = || block.claims.iter().map(|&claim| &self.notes.marks.claims[claim]);
        let notes = interface.parts("note", "note", claims().map(|marked| self.notes.note(marked)))?;
        let message = Word(match block.kind {
            BlockRole::Headline => "notes-of-headline",
            BlockRole::Paragraph => "notes-of-paragraph",
            BlockRole::Heading | BlockRole::Footnotes | BlockRole::Other => "notes-of-block",
        });
        let tally = tallies(self.notes.context.locale(), claims().map(|marked| marked.class));
        let block = BlockNotes { message, tally, notes };
        interface.part("notes", &NotesArguments { block, lang: self.words_lang })
    }
}

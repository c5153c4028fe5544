//! The text of a copy with its notes: each block, and after it those of the claims that begin in it.

use serde::Serialize;

use super::article::{ArticleBlock, BlockRole};
use super::note_writer::NoteWriter;
use super::typeset::{Distance, Setting};
use crate::diagnostic::Diagnostic;
use crate::interface::Html;
use crate::model::{ClaimKind, PartyId};
use crate::render::marks::Marked;

/// What the component of a block's notes is given.
#[derive(Debug, Serialize)]
struct NotesArguments<'a> {
    block: BlockNotes,
    lang: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct BlockNotes {
    /// How many there are, and what is in them, in words.
    inside: Html,
    /// How high the block is, as classes.
    height: String,
    /// Whether the block is a heading, which has less room below it than others.
    is_heading: bool,
    /// The notes, each on lines of its own.
    notes: Html,
}

/// Writes the blocks of a copy.
pub(in crate::render) struct Annotator<'a> {
    pub notes: &'a NoteWriter<'a>,
    /// Where the notes stand.
    pub setting: &'a Setting,
    /// The language of the interface's words that stand inside the text, where it is not the text's.
    pub words_lang: Option<&'a str>,
}

impl Annotator<'_> {
    /// All blocks, which are so high.
    pub(in crate::render) fn text(
        &self,
        blocks: &[ArticleBlock],
        heights: &[Distance],
    ) -> Result<Html, Box<Diagnostic>> {
        let mut out = Html::with_capacity(64 * 1024);
        for (block, height) in blocks.iter().zip(heights) {
            out.html(&block.html);
            if !block.claims.is_empty() {
                out.html(&self.notes_of(block, *height)?).raw("\n");
            }
        }
        Ok(out)
    }

    fn notes_of(&self, block: &ArticleBlock, height: Distance) -> Result<Html, Box<Diagnostic>> {
        let interface = self.notes.context.interface;
        let claims = || block.claims.iter().map(|&claim| &self.notes.marks.claims[claim]);
        let places = block.claims.iter().map(|&claim| self.setting.notes[claim]);
        let views = claims().zip(places).map(|(marked, place)| self.notes.note(marked, place));
        let notes = interface.parts("note", "note", views)?;
        let (inside, height) = (self.inside(claims()), height.classes());
        let block = BlockNotes { inside, height, is_heading: block.kind == BlockRole::Heading, notes };
        interface.part("notes", &NotesArguments { block, lang: self.words_lang })
    }

    /// What is in the notes of a block: "4 notes: Ada Reed, 2 figures".
    fn inside<'b>(&self, claims: impl Iterator<Item = &'b Marked<'b>> + Clone) -> Html {
        let locale = self.notes.context.locale();
        let mut out = Html::with_capacity(128);
        out.text(&locale.count("notes-count", claims.clone().count())).raw(": ");
        let mut speakers: Vec<&PartyId> = Vec::new();
        let voices = claims.clone().filter_map(|marked| marked.claim.voice());
        for speaker in voices.flat_map(|voice| voice.said_by().ids()) {
            if !speakers.contains(&speaker) {
                speakers.push(speaker);
            }
        }
        for (index, speaker) in speakers.iter().enumerate() {
            out.raw(if index == 0 { "" } else { ", " });
            self.notes.context.party_name(speaker).write(&mut out);
        }
        let figures = claims.clone().filter(|marked| matches!(marked.claim.kind, ClaimKind::Figure(_))).count();
        let assertions = claims.filter(|marked| marked.claim.assertion().is_some()).count();
        let counts = [("notes-figures", figures), ("notes-assertions", assertions)];
        for (index, (message, count)) in counts.into_iter().filter(|(_, count)| *count > 0).enumerate() {
            out.raw(if index == 0 && speakers.is_empty() { "" } else { ", " });
            out.text(&locale.count(message, count));
        }
        out
    }
}

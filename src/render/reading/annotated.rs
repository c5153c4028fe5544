//! The text of a copy with its notes: each block, and after it those of the claims that begin in it.

use serde::Serialize;

use super::article::{ArticleBlock, BlockRole};
use super::note_writer::NoteWriter;
use super::notes::NoteView;
use super::typeset::{Distance, OnPaper, Setting};
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, Locale};
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

/// The counts that a block's control can come to, each with its words, from none on: a script has no plurals to learn.
#[derive(Debug, Serialize)]
pub(in crate::render) struct CountWords {
    notes: String,
    figures: String,
    assertions: String,
}

impl CountWords {
    /// Up to this count.
    pub(in crate::render) fn new(locale: &Locale, most: usize) -> Self {
        let words = |id| (0..=most).map(|count| locale.count(id, count)).collect::<Vec<_>>().join("|");
        Self { notes: words("notes-count"), figures: words("notes-figures"), assertions: words("notes-assertions") }
    }
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
        let views = block.claims.iter().map(|&claim| self.note(claim));
        let notes = interface.parts("note", "note", views)?;
        let (inside, height) = (self.inside(claims()), height.classes());
        let block = BlockNotes { inside, height, is_heading: block.kind == BlockRole::Heading, notes };
        interface.part("notes", &NotesArguments { block, lang: self.words_lang })
    }

    fn note(&self, claim: usize) -> NoteView {
        let (place, on_paper) = (self.setting.notes[claim], self.setting.paper[claim]);
        self.notes.note(&self.notes.marks.claims[claim], claim + 1, place, on_paper)
    }

    /// The notes that paper has no room for beside their blocks, if there are any.
    pub(in crate::render) fn endnotes(&self) -> Result<Option<Html>, Box<Diagnostic>> {
        let behind = |&claim: &usize| self.setting.paper[claim] == OnPaper::Behind;
        let views: Vec<_> = (0..self.setting.paper.len()).filter(behind).map(|claim| self.note(claim)).collect();
        let html = (!views.is_empty()).then(|| self.notes.context.interface.parts("endnote", "note", views));
        html.transpose()
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

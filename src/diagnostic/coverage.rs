//! How much of what the texts show a site's readings speak of, as plain counts.

use std::fmt;

use serde::Serialize;

/// The coverage of a whole site, and of each reading.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Coverage {
    /// All readings together.
    pub total: CoverageCounts,
    /// Each reading by itself, in their order.
    pub readings: Vec<ReadingCoverage>,
    /// The readings that have drafts, in their order.
    pub drafts: Vec<ReadingDrafts>,
}

/// The drafts of a reading: claims that nobody has accepted yet, which no count above knows of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingDrafts {
    /// Its id.
    pub reading: String,
    /// Where its drafts stand.
    pub path: String,
    /// Each draft, in the order of the file.
    pub drafts: Vec<Draft>,
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// Its id.
    pub id: String,
    /// What it is: a voice, a figure or an assertion.
    pub kind: &'static str,
    /// The line of its id in `reading.toml`, from 1.
    pub line: u32,
    /// The column of its id, from 1.
    pub column: u32,
    /// The words that it is about, in the first copy that has them.
    pub passage: String,
}

impl ReadingDrafts {
    /// A line that says how many there are; with `all` a line for each below it.
    pub fn in_words(&self, all: bool) -> String {
        let (count, s) = (self.drafts.len(), if self.drafts.len() == 1 { "" } else { "s" });
        let wait = if count == 1 { "waits" } else { "wait" };
        let mut words = format!("drafts: {count} draft{s} of `{}` {wait} to be accepted", self.reading);
        if !all {
            words.push_str("; `beleg check --drafts` lists them");
        }
        for Draft { id, kind, line, column, passage } in self.drafts.iter().filter(|_| all) {
            words.push_str(&format!("\n  {}:{line}:{column}: {kind} `{id}`: {passage}", self.path));
        }
        words
    }
}

/// The coverage of one reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadingCoverage {
    /// Its id.
    pub reading: String,
    /// Its counts.
    #[serde(flatten)]
    pub counts: CoverageCounts,
}

/// What was counted. Sentences and figures of the text are counted in each copy, claims once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct CoverageCounts {
    /// The sentences of all copies.
    pub sentences: usize,
    /// Those that a voice stands in.
    pub sentences_with_voice: usize,
    /// The figures that the copies state.
    pub figures_found: usize,
    /// Those that a claim is about.
    pub figures_claimed: usize,
    /// The figures among the claims.
    pub figures: usize,
    /// Those that a source or a speaker vouches for.
    pub figures_sourced: usize,
    /// Those among them that a source vouches for: a document.
    pub figures_document: usize,
    /// Those that only a speaker vouches for.
    pub figures_stated: usize,
    /// The copies.
    pub copies: usize,
    /// Those of readings with several copies, which are held against each other.
    pub copies_compared: usize,
}

impl std::ops::AddAssign for CoverageCounts {
    fn add_assign(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.sentences_with_voice += other.sentences_with_voice;
        self.figures_found += other.figures_found;
        self.figures_claimed += other.figures_claimed;
        self.figures += other.figures;
        self.figures_sourced += other.figures_sourced;
        self.figures_document += other.figures_document;
        self.figures_stated += other.figures_stated;
        self.copies += other.copies;
        self.copies_compared += other.copies_compared;
    }
}

/// In one line.
impl fmt::Display for CoverageCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sentences, sentences_with_voice, figures_found, figures_claimed, .. } = self;
        let Self { figures, figures_document, figures_stated, copies, copies_compared, .. } = self;
        write!(
            f,
            "coverage: {sentences_with_voice} of {sentences} sentences have a voice; {figures_claimed} of \
             {figures_found} figures in the text are claimed; {figures_document} of {figures} claimed figures name a \
             document, {figures_stated} only a speaker; {copies_compared} of {copies} copies are compared"
        )
    }
}

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

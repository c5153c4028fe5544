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

/// How many readings are told by themselves, for people.
const MOST_TOLD: usize = 20;

/// A line for each reading, if there are several, and one for all.
impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = if self.readings.len() > 1 { &self.readings[..self.readings.len().min(MOST_TOLD)] } else { &[] };
        for ReadingCoverage { reading, counts } in told {
            writeln!(f, "coverage of {reading}: {counts}")?;
        }
        match self.readings.len() - told.len() {
            more if !told.is_empty() && more > 0 => {
                writeln!(f, "coverage of {more} more: `beleg check --format json`")?;
            }
            _ => {}
        }
        write!(f, "coverage: {}", self.total)
    }
}

/// In one line. Copies are compared where there are several.
impl fmt::Display for CoverageCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { sentences, sentences_with_voice, figures_found, figures_claimed, .. } = self;
        let Self { figures, figures_document, figures_stated, copies, copies_compared, .. } = self;
        write!(
            f,
            "{sentences_with_voice} of {sentences} sentences have a voice; {figures_claimed} of {figures_found} figures \
             in the text are claimed; {figures_document} of {figures} claimed figures name a document, {figures_stated} \
             only a speaker"
        )?;
        match copies_compared {
            0 => Ok(()),
            _ => write!(f, "; {copies_compared} of {copies} copies are compared"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(id: &str, copies: usize) -> ReadingCoverage {
        let compared = if copies > 1 { copies } else { 0 };
        let counts = CoverageCounts { sentences: 9, copies, copies_compared: compared, ..CoverageCounts::default() };
        ReadingCoverage { reading: id.to_owned(), counts }
    }

    fn told(readings: Vec<ReadingCoverage>) -> Vec<String> {
        let mut total = CoverageCounts::default();
        readings.iter().for_each(|reading| total += reading.counts);
        Coverage { total, readings, ..Coverage::default() }.to_string().lines().map(str::to_owned).collect()
    }

    #[test]
    fn each_reading_has_a_line_of_its_own_where_there_are_several() {
        let lines = told(vec![reading("bus", 1), reading("ferry", 2)]);
        assert!(lines[0].starts_with("coverage of bus: 0 of 9 sentences"), "{lines:?}");
        assert!(lines[1].starts_with("coverage of ferry: 0 of 9 sentences"), "{lines:?}");
        assert!(lines[2].starts_with("coverage: 0 of 18 sentences"), "{lines:?}");
        assert_eq!(told(vec![reading("bus", 1)]).len(), 1);
    }

    #[test]
    fn copies_are_said_to_be_compared_only_where_there_are_several() {
        let lines = told(vec![reading("bus", 1), reading("ferry", 2)]);
        assert!(!lines[0].contains("compared") && lines[1].ends_with("2 of 2 copies are compared"), "{lines:?}");
        assert!(lines[2].ends_with("2 of 3 copies are compared"), "{lines:?}");
    }

    #[test]
    fn of_thousands_of_readings_the_first_are_told() {
        let lines = told((0..30).map(|number| reading(&format!("r{number}"), 1)).collect());
        assert_eq!((lines.len(), lines[20].as_str()), (22, "coverage of 10 more: `beleg check --format json`"));
    }
}

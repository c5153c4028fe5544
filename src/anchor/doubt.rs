//! Why a suggestion is left to a person, and what has to be known to say so.

use std::fmt;

/// Why a suggestion needs a person's judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A word has come.
    Added(String),
    /// A word is gone.
    Dropped(String),
    /// A word became another.
    Became(String, String),
    /// A word stands elsewhere.
    Moved(String),
    /// A mark of punctuation that may turn the meaning has come, is gone or became another; empty for none.
    Mark(String, String),
    /// The sentence is a question now, and the passage was none.
    Question,
    /// A word stands before the passage in its sentence now, and turns it.
    TurnedBy(String),
    /// The words of a direct quotation differ.
    Quotation,
    /// There are too few words to know the passage by.
    Short,
    /// The place is not clear enough.
    Unclear,
    /// The words stand in several places.
    Repeated,
    /// What stood around the words stands elsewhere: it may be that what was claimed is gone.
    ContextElsewhere(String),
    /// Other copies have the passage as well, and have it otherwise.
    Shared,
}

impl fmt::Display for Doubt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Added(word) => write!(f, "*{word}* was added"),
            Self::Dropped(word) => write!(f, "*{word}* was dropped"),
            Self::Became(old, new) => write!(f, "*{old}* became *{new}*"),
            Self::Moved(word) => write!(f, "*{word}* was moved"),
            Self::Mark(old, new) if old.is_empty() => write!(f, "the mark `{new}` was added"),
            Self::Mark(old, new) if new.is_empty() => write!(f, "the mark `{old}` was dropped"),
            Self::Mark(old, new) => write!(f, "the mark `{old}` became `{new}`"),
            Self::Question => f.write_str("its sentence is a question now"),
            Self::TurnedBy(word) => write!(f, "*{word}* stands before it in its sentence now"),
            Self::Quotation => f.write_str("words in a direct quotation differ"),
            Self::Short => f.write_str("it has fewer than three words"),
            Self::Unclear => f.write_str("the place is not clear enough"),
            Self::Repeated => f.write_str("its words stand there more than once"),
            Self::ContextElsewhere(context) => write!(f, "what stood beside it, `{context}`, stands elsewhere"),
            Self::Shared => f.write_str("the passage is that of other copies, too, which say it otherwise"),
        }
    }
}

/// The note that says why a suggestion is not applied.
pub fn left_because(doubt: &Doubt) -> String {
    format!("`beleg check --fix` leaves this to you: {doubt}")
}

/// What has to be known of a change, besides its words.
#[derive(Debug, Clone, Default)]
pub struct Setting<'a> {
    /// Whether the claim is a direct quotation, in whole or in part.
    pub quotes: bool,
    /// Whether the place lies within quotation marks that open before it.
    pub in_quotation_marks: bool,
    /// What stands before the place in its sentence.
    pub before: &'a str,
    /// What stands behind it in its sentence, with the stop.
    pub after: &'a str,
}

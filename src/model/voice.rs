//! A voice: someone is quoted.

use serde::{Deserialize, Serialize};

use super::{CopyId, Group, PartyId, PerCopy};
use crate::text::Spanned;

/// How the words of another are given. The terms are those of the linguistics of reported speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Their words, in quotation marks.
    Direct,
    /// What they said, in the article's words: "he said that …".
    Indirect,
    /// In the article's words with some of theirs in quotation marks.
    Mixed,
    /// That they said something: "he criticised the plan".
    Reported,
}

/// What a voice does by speaking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Function {
    /// Judges.
    Opinion,
    /// Says how something is.
    Statement,
    /// Says what the speaker will do.
    Announcement,
    /// Says what will happen.
    Prediction,
    /// Says what others shall do.
    Demand,
}

impl Form {
    /// The name in `reading.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
            Self::Reported => "reported",
        }
    }
}

impl Function {
    /// The name in `reading.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::Statement => "statement",
            Self::Announcement => "announcement",
            Self::Prediction => "prediction",
            Self::Demand => "demand",
        }
    }
}

/// Someone is quoted: directly, indirectly, in part, or reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// Who speaks; nobody where a source does, or where a draft leaves it open.
    pub speakers: Group,
    /// The documents that speak: a website says, a report warns.
    pub sources: Group,
    /// To whom, where the text says so: a speaker or a source.
    pub addressee: Option<PerCopy<Spanned<PartyId>>>,
    /// In what form, by copy. Only a draft leaves it open.
    pub form: Option<PerCopy<Form>>,
    /// To what end. Only a draft leaves it open.
    pub function: Option<Function>,
}

impl Voice {
    /// Whose words they are: speakers or sources.
    pub fn said_by(&self) -> &Group {
        if self.speakers.is_empty() { &self.sources } else { &self.speakers }
    }

    /// In what form it is given in a copy.
    pub fn form_in(&self, copy: &CopyId) -> Option<Form> {
        self.form.as_ref()?.get(copy).copied()
    }

    /// Whom they speak to in a copy.
    pub fn addressee_in(&self, copy: &CopyId) -> Option<&PartyId> {
        self.addressee.as_ref()?.get(copy).map(|addressee| &addressee.value)
    }
}

//! Makes claims of drafts. Each stands by itself: what would be an error stays a draft, and the others are accepted.

use std::fmt;

use anyhow::Result;

use super::trial::Trial;
use crate::diagnostic::Diagnostic;
use crate::edit::{CannotEdit, ReadingFile, Splice, apply};
use crate::model::Function;
use crate::typed_toml::written;

/// What is said of all drafts that are accepted together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// What voices do.
    pub function: Option<Function>,
    /// Who speaks, or vouches; several for several.
    pub speakers: Vec<String>,
    /// A note, in Markdown.
    pub note: Option<String>,
}

/// What became of the drafts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The new text of the file.
    pub text: String,
    /// Those that are claims in it.
    pub accepted: Vec<String>,
    /// Those that would be errors, with these.
    pub refused: Vec<(Vec<String>, Refusal)>,
}

/// Why some drafts are refused: the errors that there would be, in a text of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The text that they are about.
    pub text: String,
    /// What is wrong in it.
    pub faults: Vec<Diagnostic>,
}

/// Why nothing is accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefusedChange {
    /// The file cannot be changed like this.
    File(CannotEdit),
    /// What comes out would be no TOML.
    Harm,
    /// This draft has a note.
    HasNote(String),
}

impl fmt::Display for RefusedChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(why) => why.fmt(f),
            Self::Harm => f.write_str("the file can't be changed like this without harm; change it by hand"),
            Self::HasNote(id) => write!(f, "`{id}` has a note already; change it in the file"),
        }
    }
}

impl std::error::Error for RefusedChange {}

impl From<CannotEdit> for RefusedChange {
    fn from(why: CannotEdit) -> Self {
        Self::File(why)
    }
}

/// Makes claims of the drafts `ids` in the file at `path`, which has this `text`. The site is as it was afterwards.
///
/// # Errors
/// [`RefusedChange`], or where the site cannot be read.
pub fn accept(trial: &mut Trial, path: &str, text: &str, ids: &[String], changes: &Changes) -> Result<Accepted> {
    let file = ReadingFile::parse(text)?;
    let mut outcome = Accepted { text: text.to_owned(), accepted: ids.to_vec(), refused: Vec::new() };
    while !outcome.accepted.is_empty() {
        let splices = splices(&file, &outcome.accepted, changes)?;
        let new = apply(text, splices).ok_or(RefusedChange::Harm)?;
        let faults = trial.try_out(path, &new)?;
        if faults.is_empty() {
            outcome.text = new;
            break;
        }
        let at_fault = at_fault(trial, path, &new, &faults, &outcome.accepted)?;
        trial.put_back(path)?;
        let (left, kept) = outcome.accepted.into_iter().partition(|id| at_fault.contains(id));
        outcome.accepted = kept;
        outcome.refused.push((left, Refusal { text: new, faults }));
    }
    trial.put_back(path)?;
    Ok(outcome)
}

/// The changes that make claims of these drafts.
fn splices(file: &ReadingFile<'_>, ids: &[String], changes: &Changes) -> Result<Vec<Splice>, RefusedChange> {
    let mut splices = Vec::new();
    for id in ids {
        splices.extend(file.remove_key(id, "draft")?);
        if let Some(speaker) = speaker(&changes.speakers) {
            splices.push(file.set(id, "speaker", &speaker)?);
            // A voice is a speaker's or a source's; a figure can have both.
            if file.kind_of(id) == Some("voice") {
                splices.extend(file.remove_key(id, "source")?);
            }
        }
        if let Some(function) = changes.function {
            splices.push(file.set(id, "function", &written::string(function.name()))?);
        }
        if let Some(note) = &changes.note {
            if file.has_key(id, "note") {
                return Err(RefusedChange::HasNote(id.clone()));
            }
            splices.push(file.set(id, "note", &written::string(note))?);
        }
    }
    Ok(splices)
}

/// One speaker, or a list of them.
fn speaker(speakers: &[String]) -> Option<String> {
    let quoted: Vec<String> = speakers.iter().map(|id| written::string(id)).collect();
    match quoted.as_slice() {
        [] => None,
        [only] => Some(only.clone()),
        several => Some(format!("[{}]", several.join(", "))),
    }
}

/// Which of the drafts the faults are about; all of them where that cannot be told.
fn at_fault(
    trial: &Trial,
    path: &str,
    text: &str,
    faults: &[Diagnostic],
    ids: &[String],
) -> Result<Vec<String>, CannotEdit> {
    let file = ReadingFile::parse(text)?;
    let files = &trial.session().tree().files;
    let claim = |fault: &Diagnostic| {
        let span = fault.primary.as_ref()?.span;
        let is_here = files.get(span.file).path().as_str() == path;
        let id = file.claim_at(span.start as usize).filter(|_| is_here)?;
        ids.iter().find(|wanted| *wanted == id).cloned()
    };
    let found: Vec<String> = faults.iter().filter_map(claim).collect();
    Ok(if found.is_empty() { ids.to_vec() } else { found })
}

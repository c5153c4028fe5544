//! Drafts of what a reading shows by itself, made by `propose`'s own code, and of the comments that stood beside its text.
//!
//! The reading is laid over the site that it will belong to, in memory, and read as it would be there: the site's speakers
//! are known, and what its settings leave out is left out. Nothing that would be at fault is written.

use anyhow::{Context, Result, anyhow};

use super::comments::{Annotators, Remark, left, remarks};
use super::reading_file::remarks as kept_remarks;
use super::{Imported, Refusal};
use crate::drafts::{Trial, propose};
use crate::edit::{ReadingFile, apply};
use crate::load::{Overlay, Source, Texts};
use crate::model::{LanguageTag, Proposal, Proposals, ProposedKind, ReadCopy, ReadReading};
use crate::session::Options;
use crate::text::TextRange;

const READING: &str = "reading.toml";

/// How many drafts a reading begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DraftCounts {
    /// Figures.
    pub figures: usize,
    /// Voices.
    pub voices: usize,
    /// Comments; some of them are notes of the others.
    pub comments: usize,
    /// Assertions, which hold the other comments.
    pub assertions: usize,
}

impl DraftCounts {
    /// All of them.
    pub fn all(self) -> usize {
        self.figures + self.voices + self.assertions
    }
}

/// The reading with its drafts, in the site that `site` gives.
///
/// # Errors
/// The site has errors that may hide claims, or cannot be read.
pub fn with_drafts(imported: &Imported, site: impl Source + Send + 'static) -> Result<Imported, Refusal> {
    let drafted = Drafting::open(imported, site).and_then(Drafting::drafted);
    let way_out = || format!("`beleg propose {}` writes them later", imported.slug);
    drafted.map_err(|why| Refusal::new(why.to_string(), way_out()))
}

/// A reading that is about to be written, in its site.
struct Drafting<'a> {
    imported: &'a Imported,
    trial: Trial,
    path: String,
    /// What stands before all drafts.
    head: String,
}

impl<'a> Drafting<'a> {
    fn open(imported: &'a Imported, site: impl Source + Send + 'static) -> Result<Self> {
        let folder = format!("content/{}", imported.slug);
        let mut head = String::new();
        let texts = Texts::default();
        for (path, bytes) in imported.files.iter().filter(|(path, _)| !path.starts_with("sources/")) {
            let text = std::str::from_utf8(bytes)?;
            let text = match path.as_str() {
                READING => text.strip_suffix(&kept_remarks(&imported.comments)).unwrap_or(text),
                _ => text,
            };
            if path == READING {
                head = text.to_owned();
            }
            texts.put(&format!("{folder}/{path}"), text);
        }
        let trial = Trial::open(Overlay::new(site, texts), Options::default())?;
        Ok(Self { imported, trial, path: format!("{folder}/{READING}"), head })
    }

    fn drafted(mut self) -> Result<Imported> {
        if !self.trial.session().hidden_by(&self.imported.slug).is_empty() {
            return Err(anyhow!("the site has errors that may hide claims"));
        }
        let language = self.language()?;
        let comments = &self.imported.comments;
        let annotators = Annotators::of(comments, &self.trial.session().site_library().parties, &language);
        let placed = self.placed(remarks(comments, &language, &annotators), &annotators, &language)?;
        let shown = self.proposals();
        let (noted, own): (Vec<_>, Vec<_>) = self.on_proposals(placed, &shown);
        let text = self.head.clone() + &annotators.written(&[noted.clone(), own.clone()].concat());
        let text = text + &self.assertions(&own, &language)?;
        self.try_out(&text)?;
        let proposals = self.proposals();
        let text = self.with_proposals(&text, &proposals, &noted, &language)?;
        self.try_out(&text)?;
        Ok(self.written(&text, &proposals, &noted, &own))
    }

    fn reading(&self) -> Result<&ReadReading> {
        let reading = self.trial.session().site_library().reading(&self.imported.slug);
        reading.context("the reading could not be read in its site")
    }

    fn copy(&self) -> Result<&ReadCopy> {
        let copies = &self.reading()?.copies;
        let path = self.imported.copy_path();
        let own = copies.iter().find(|copy| Some(copy.copy.id.as_str()) == path.strip_suffix(".md"));
        own.context("its copy could not be read in its site")
    }

    fn language(&self) -> Result<LanguageTag> {
        Ok(self.copy()?.copy.language.clone())
    }

    fn proposals(&self) -> Proposals {
        self.trial.session().proposals(&self.imported.slug).unwrap_or_default()
    }

    /// Reads the reading with this text, which has to be without new errors.
    fn try_out(&mut self, text: &str) -> Result<()> {
        let faults = self.trial.try_out(&self.path, text)?;
        faults.first().map_or(Ok(()), |fault| Err(anyhow!("with drafts it would have errors: {}", fault.message)))
    }

    /// The remarks whose words stand in the copy, in the order of the text: by their words alone, else by what stands
    /// around them too.
    fn placed<'c>(
        &mut self,
        mut remarks: Vec<Remark<'c>>,
        annotators: &Annotators,
        language: &LanguageTag,
    ) -> Result<Vec<Remark<'c>>> {
        for is_in_context in [false, true] {
            if remarks.iter().all(|remark| !remark.parts.is_empty()) {
                break;
            }
            for remark in remarks.iter_mut().filter(|remark| remark.parts.is_empty()) {
                remark.is_in_context = is_in_context;
            }
            let text = self.head.clone() + &annotators.written(&remarks) + &self.assertions(&remarks, language)?;
            self.try_out(&text)?;
            let copy = self.copy()?;
            remarks.iter_mut().for_each(|remark| remark.find_in(copy));
        }
        remarks.retain(|remark| !remark.parts.is_empty());
        remarks.sort_by_key(|remark| (remark.parts[0], remark.index));
        Ok(remarks)
    }

    /// The drafts of remarks.
    fn assertions(&self, remarks: &[Remark<'_>], language: &LanguageTag) -> Result<String> {
        let key = match self.reading()?.copies.len() {
            1 => "passage".to_owned(),
            _ => format!("passage.{}", self.copy()?.copy.id),
        };
        Ok(remarks.iter().map(|remark| remark.draft(&key, language)).collect())
    }

    /// Those of `remarks` that are about the very words of a proposal, one for each, and the others.
    fn on_proposals<'c>(&self, remarks: Vec<Remark<'c>>, shown: &Proposals) -> (Vec<Remark<'c>>, Vec<Remark<'c>>) {
        let mut is_noted = vec![false; shown.claims.len()];
        remarks.into_iter().partition(|remark| {
            let at =
                shown.claims.iter().zip(&is_noted).position(|(claim, noted)| !noted && self.is_about(claim, remark));
            at.iter().for_each(|at| is_noted[*at] = true);
            at.is_some()
        })
    }

    /// Whether both have the same words but for the marks around them.
    fn is_about(&self, claim: &Proposal, remark: &Remark<'_>) -> bool {
        let Ok(copy) = self.copy() else { return false };
        let passage = claim.passages.iter().find(|passage| passage.copy == copy.copy.id);
        let bare = |parts: &[TextRange]| -> Vec<TextRange> { parts.iter().map(|part| bare(copy, *part)).collect() };
        passage.is_some_and(|passage| bare(&passage.parts) == bare(&remark.parts))
    }

    /// The text with all proposals as drafts, and with the remarks that are notes of these.
    fn with_proposals(
        &self,
        text: &str,
        proposals: &Proposals,
        noted: &[Remark<'_>],
        language: &LanguageTag,
    ) -> Result<String> {
        let splices = propose(&ReadingFile::parse(text)?, self.reading()?, proposals)?;
        let text = apply(text, splices).context("what comes out would be no TOML")?;
        let file = ReadingFile::parse(&text)?;
        let mut splices = Vec::new();
        let mut free: Vec<&Proposal> = proposals.claims.iter().collect();
        for remark in noted {
            let at = free.iter().position(|claim| self.is_about(claim, remark));
            let claim = free.remove(at.context("a draft is gone that a comment is about")?);
            splices.push(file.set(claim.id.as_str(), "note", &remark.note(language))?);
            if let Some(by) = &remark.by {
                splices.push(file.set(claim.id.as_str(), "by", &format!("\"{by}\""))?);
            }
        }
        apply(&text, splices).context("what comes out would be no TOML")
    }

    /// The reading with this text, and with the comments that are left at its end.
    fn written(self, text: &str, proposals: &Proposals, noted: &[Remark<'_>], own: &[Remark<'_>]) -> Imported {
        let mut imported = self.imported.clone();
        let drafted: Vec<usize> = noted.iter().chain(own).map(|remark| remark.index).collect();
        imported.comments = left(&imported.comments, &drafted);
        let text = text.to_owned() + &kept_remarks(&imported.comments);
        for (_, bytes) in imported.files.iter_mut().filter(|(path, _)| path == READING) {
            *bytes = text.clone().into_bytes();
        }
        let figures = proposals.claims.iter().filter(|claim| matches!(claim.kind, ProposedKind::Figure(_))).count();
        let voices = proposals.claims.len() - figures;
        imported.drafts = DraftCounts { figures, voices, comments: drafted.len(), assertions: own.len() };
        imported
    }
}

/// A place without the blanks, quotation marks and stops at its ends.
fn bare(copy: &ReadCopy, place: TextRange) -> TextRange {
    let is_mark = |c: char| c.is_whitespace() || "\"'„“”‚‘’«»‹›.,:;".contains(c);
    let words = copy.words(place);
    let start = place.range().start + words.len() - words.trim_start_matches(is_mark).len();
    TextRange::new(start..(start + words.trim_matches(is_mark).len()).max(start))
}

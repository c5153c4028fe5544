//! Unpacks the parts of a Word file that hold text, within bounds: a few kilobytes can unpack to terabytes.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Element, RESAVE, each};
use crate::import::taken::Refusal;

/// The most bytes that all parts together may unpack to.
const MOST: u64 = 120_000_000;
/// The most files in the archive.
const MOST_FILES: usize = 20_000;

/// The parts that are read; those that are not there are empty.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) document: String,
    pub(super) comments: String,
    pub(super) comments_extended: String,
    pub(super) footnotes: String,
    pub(super) endnotes: String,
    pub(super) styles: String,
    pub(super) numbering: String,
    pub(super) core: String,
    relations: String,
}

impl Parts {
    /// Unpacks a file.
    ///
    /// # Errors
    /// It is no Word file, or too large.
    pub(super) fn unpack(bytes: &[u8]) -> Result<Self, Refusal> {
        Self::unpack_within(bytes, MOST)
    }

    /// Unpacks a file whose parts have no more bytes together than `left`.
    pub(super) fn unpack_within(bytes: &[u8], mut left: u64) -> Result<Self, Refusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        if archive.len() > MOST_FILES {
            return Err(too_large());
        }
        let mut part = |name: &str| part(&mut archive, name, &mut left);
        let document = part("word/document.xml")?;
        if document.is_empty() {
            let reason = "this archive is no Word file: it holds no word/document.xml";
            return Err(Refusal::new(reason, "name a DOCX file; unpack other archives first"));
        }
        Ok(Self {
            document,
            comments: part("word/comments.xml")?,
            comments_extended: part("word/commentsExtended.xml")?,
            footnotes: part("word/footnotes.xml")?,
            endnotes: part("word/endnotes.xml")?,
            styles: part("word/styles.xml")?,
            numbering: part("word/numbering.xml")?,
            core: part("docProps/core.xml")?,
            relations: part("word/_rels/document.xml.rels")?,
        })
    }

    /// The addresses on the web that links of the text lead to, by their names in it.
    pub(super) fn links(&self) -> Result<BTreeMap<String, String>, Refusal> {
        let mut links = BTreeMap::new();
        each(&self.relations, "word/_rels/document.xml.rels", &mut |element| {
            let Element::Start(tag) = element else { return };
            let (Some(id), Some(target)) = (tag.attribute("Id"), tag.attribute("Target")) else { return };
            let scheme = target.split(':').next().unwrap_or_default().to_ascii_lowercase();
            if matches!(scheme.as_str(), "http" | "https" | "mailto") {
                links.insert(id.to_owned(), target.to_owned());
            }
        })?;
        Ok(links)
    }
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, left: &mut u64) -> Result<String, Refusal> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(String::new()),
        Err(error) => return Err(broken(&error)),
    };
    let mut bytes = Vec::new();
    file.take(*left + 1).read_to_end(&mut bytes).map_err(|error| broken(&error.into()))?;
    *left = left.checked_sub(bytes.len() as u64).ok_or_else(too_large)?;
    // The standard has UTF-8 and UTF-16; no program is known to write the latter.
    String::from_utf8(bytes).map_err(|_| Refusal::new(format!("`{name}` in this file is no UTF-8"), RESAVE))
}

fn broken(error: &ZipError) -> Refusal {
    Refusal::new(format!("this file is no whole DOCX: {error}"), RESAVE)
}

fn too_large() -> Refusal {
    Refusal::new(
        "this file unpacks to more than any article holds",
        "copy the article into a new document, and import that",
    )
}

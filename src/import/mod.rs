//! From a file on disk to a reading: bytes come in, the files of a reading go out as values, or a reason why there are
//! none.
//!
//! 1. [`format`] tells which format a file is in, [`encoding`] reads its bytes as text.
//! 2. [`text`], [`markdown_file`], [`html`] and [`docx`] each take the article out of theirs, as [`block`]s, with what the file
//!    says of itself ([`taken`]).
//! 3. [`language`] finds the language, [`name`] names the folder and the original.
//! 4. [`markdown`] writes the copy, to the letter; [`reading_file`] writes `reading.toml` and the copy's front matter.
//! 5. [`drafts`] reads it in the site that it will belong to, and adds drafts of what the text shows and of the [`comments`].
//!
//! Nothing here touches a disk. What can take long or panic on hostile input is run by `cli` under a time limit.

mod block;
mod comments;
mod docx;
mod drafts;
mod encoding;
mod folded;
mod format;
mod html;
mod language;
mod markdown;
mod markdown_file;
mod name;
mod reading_file;
mod said;
mod taken;
#[cfg(test)]
mod tests;
mod text;

use sha2::{Digest, Sha256};

use crate::model::{LanguageTag, PartialDate, ReadingId};
use crate::text::hex;
use format::Format;
use reading_file::Provenance;
use taken::{Body, Taken};

pub use drafts::{DraftCounts, with_drafts};
pub use taken::{Comment, Refusal};

/// The largest file that is read, in bytes. A longer one is no article.
pub const LARGEST: u64 = 40_000_000;
/// The longest text, in bytes.
const LONGEST_TEXT: usize = 8_000_000;

/// A file to import.
#[derive(Debug, Clone, Copy)]
pub struct Original<'a> {
    /// Its name, without folders; `-` for one without.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
    /// The day it was saved on, as far as it is known.
    pub retrieved: Option<PartialDate>,
}

/// What the user decided.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// The language of the text.
    pub language: Option<LanguageTag>,
    /// The name of the reading's folder.
    pub slug: Option<ReadingId>,
}

/// A reading that was made of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The name of its folder under `content/`.
    pub slug: ReadingId,
    /// Its files, by their paths in that folder.
    pub files: Vec<(String, Vec<u8>)>,
    /// The title.
    pub title: String,
    /// How many paragraphs, headings, items and cells its copy has, and how many words.
    pub extent: (usize, usize),
    /// What was decided, and what was left out: a sentence each.
    pub notices: Vec<String>,
    /// What others wrote beside the text, as far as it is no draft: it stands in comments at the end of `reading.toml`.
    pub comments: Vec<Comment>,
    /// The drafts in it.
    pub drafts: DraftCounts,
}

/// Makes a reading of a file, without drafts.
///
/// # Errors
/// There is no article in it, or it can't be read.
pub fn import(original: Original<'_>, wishes: &Wishes) -> Result<Imported, Refusal> {
    let format = format::format(original.name, original.bytes)?;
    let taken = take(original.bytes, format)?;
    let Taken { body, stated, comments, mut notices } = taken;
    let (language, notice) = match &wishes.language {
        Some(language) => (language.clone(), None),
        None => {
            language::language(&words(&body), stated.language.as_deref()).map(|(tag, notice)| (tag, Some(notice)))?
        }
    };
    notices.extend(notice);
    let copy = copy(body, &language, &mut notices)?;
    let texts = markdown::reads(&copy.markdown, Some(&language));
    let title = copy.headline.clone().or_else(|| stated.title.clone());
    let title = title.unwrap_or_else(|| name::title(original.name, &texts));
    let slug = match &wishes.slug {
        Some(slug) => slug.clone(),
        None => name::slug(&title, original.name, &language)?,
    };
    let file = name::original(original.name, format.ending());
    let sha256 = hex(Sha256::digest(original.bytes));
    let from = Provenance { file: &file, sha256: &sha256, retrieved: original.retrieved };
    let own_title = copy.headline.is_none().then_some(title.as_str());
    let front = reading_file::front_matter(&stated, &language, own_title, &from);
    let reading = reading_file::head(&stated, &language, &title) + &reading_file::remarks(&comments);
    let extent = (texts.len(), texts.iter().map(|text| text.split_whitespace().count()).sum());
    let files = vec![
        ("reading.toml".to_owned(), reading.into_bytes()),
        (format!("{}.md", language.primary()), (front + &copy.markdown).into_bytes()),
        (format!("sources/{file}"), original.bytes.to_vec()),
    ];
    Ok(Imported { slug, files, title, extent, notices, comments, drafts: DraftCounts::default() })
}

/// Takes the article out of a file.
fn take(bytes: &[u8], format: Format) -> Result<Taken, Refusal> {
    if format == Format::Docx {
        return docx::read(bytes);
    }
    let declared = if format == Format::Html { encoding::declared_in_html(bytes) } else { None };
    let decoded = encoding::decode(bytes, declared.as_deref())?;
    if format != Format::Html && decoded.text.len() > LONGEST_TEXT {
        let reason = format!("this text is {} MB long: no article is", decoded.text.len() / 1_000_000);
        return Err(Refusal::new(reason, "cut the article out of it, and import that"));
    }
    let mut taken = match format {
        Format::Html => html::read(&decoded.text),
        Format::Markdown => markdown_file::read(&decoded.text),
        Format::Text | Format::Docx => text::read(&decoded.text),
    }?;
    taken.notices.splice(0..0, decoded.notice);
    Ok(taken)
}

/// The words that show a language.
fn words(body: &Body) -> String {
    match body {
        Body::Blocks(blocks) => blocks.iter().flat_map(block::Block::texts).collect::<Vec<_>>().join("\n"),
        Body::Markdown(text) => text.clone(),
    }
}

/// A copy's text.
struct Copy {
    markdown: String,
    headline: Option<String>,
}

/// Writes the text of a copy, and says where it could not be written as it is.
fn copy(body: Body, language: &LanguageTag, notices: &mut Vec<String>) -> Result<Copy, Refusal> {
    match body {
        Body::Markdown(markdown) => Ok(Copy { headline: markdown::headline(&markdown, language), markdown }),
        Body::Blocks(blocks) => {
            let written = markdown::write(&blocks, Some(language));
            if written.markdown.len() > LONGEST_TEXT {
                return Err(Refusal::new(
                    "this text is longer than any article",
                    "cut the article out of it, and import that",
                ));
            }
            notices.extend((written.plainer > 0).then(|| {
                format!(
                    "{} paragraphs are written without their emphasis or links, which Markdown could not hold",
                    written.plainer
                )
            }));
            notices.extend(
                written.unequal.iter().map(|text| format!("this does not read as in the original; compare it: {text}")),
            );
            Ok(Copy { headline: markdown::headline(&written.markdown, language), markdown: written.markdown })
        }
    }
}

//! A copy of an article's text, in a language or a version.

use serde::Serialize;

use super::{CopyId, Document, ExcerptTerms, KeptFile, LanguageTag, Localized, PartialDate, Publish, Rights};
use crate::text::{FileId, Spanned};

/// How a copy's text came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CopyStatus {
    /// As it was published.
    #[default]
    Original,
    /// Put into another language.
    Translation,
    /// Told anew in other words.
    Retelling,
}

/// One Markdown copy of the article's text, with what its front matter says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleCopy {
    /// The name of its file without `.md`.
    pub id: CopyId,
    /// The file.
    pub file: FileId,
    /// The language of the text.
    pub language: LanguageTag,
    /// How the text came to be.
    pub status: CopyStatus,
    /// Where the text was published.
    pub source_url: Option<Spanned<String>>,
    /// Where a web archive keeps it.
    pub archive_url: Option<Spanned<String>>,
    /// The day it was read there.
    pub retrieved: Option<PartialDate>,
    /// When this version appeared.
    pub published: Option<PartialDate>,
    /// The file that the text was taken from.
    pub kept: Option<KeptFile>,
    /// Who translated it.
    pub translator: Option<String>,
    /// What else there is to say about its provenance.
    pub note: Option<Localized<String>>,
    /// The title, where the text has no headline of its own.
    pub title: Option<String>,
    /// Whose text it is; the reading's, unless the front matter says otherwise.
    pub rights: Rights,
    /// How much of it is shown: what the front matter says, else the reading, else what follows from the rights.
    pub publish: Publish,
    /// Whether one of them says so.
    pub is_publish_written: bool,
    /// What an excerpt of it is made by.
    pub excerpt: ExcerptTerms,
    /// The text.
    pub document: Document,
}

impl ArticleCopy {
    /// Whether its id is its language, so that it stands for the reading in that language.
    pub fn is_primary(&self) -> bool {
        self.id.as_str() == self.language.to_string().to_ascii_lowercase()
    }

    /// The headline: the text's first heading of level 1, else the title of the front matter.
    pub fn headline(&self) -> Option<&str> {
        self.document.headline().or(self.title.as_deref())
    }
}

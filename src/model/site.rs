//! What `site.toml` says.

use std::collections::{BTreeMap, BTreeSet};

use super::{AnnotatorId, ExcerptTerms, FilePattern, LanguageTag, Localized, QuestionKind};
use crate::diagnostic::{Code, Level};
use crate::text::Spanned;

/// How the addresses of pages are written in links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Links {
    /// With `index.html`, so that the site works by double-click.
    #[default]
    Full,
    /// Without it, for servers that add it.
    Pretty,
}

/// The settings of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The site's name.
    pub title: Localized<String>,
    /// Its languages, the default one first, at least one; each has an index page of its own.
    pub languages: Vec<LanguageTag>,
    /// The address it is published at, with a slash at its end.
    pub base_url: Option<String>,
    /// How links between pages are written.
    pub links: Links,
    /// What excerpts are made by, unless a reading or a copy says otherwise.
    pub excerpt: ExcerptTerms,
    /// The licence of the notes: an id such as `CC-BY-4.0`, or words.
    pub license: Option<String>,
    /// Who annotated the readings that name no one.
    pub annotators: Vec<Spanned<AnnotatorId>>,
    /// The kinds of open questions that are not asked.
    pub unasked: BTreeSet<QuestionKind>,
    /// Levels of lints that differ from their defaults.
    pub lints: BTreeMap<Code, Level>,
    /// Files that are never published, beside those whose names say so by themselves: a pattern for names, or, with
    /// a `/` in it, for the path below the reading's folder or below `static/`.
    pub never_publish: Vec<FilePattern>,
}

impl Site {
    /// The language of the pages at the root.
    pub fn default_language(&self) -> &LanguageTag {
        &self.languages[0]
    }

    /// The level at which a lint is taken.
    pub fn level(&self, code: Code) -> Level {
        self.lints.get(&code).copied().unwrap_or(code.default_level())
    }
}

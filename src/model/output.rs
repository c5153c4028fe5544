//! What a site consists of: a list of files, each a page to render or bytes to copy.

use super::{AssetBytes, CopyId, LanguageTag, PartialDate, PartyId, ReadingId, SitePath};

/// A file of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// A file that is rendered.
    Page(SitePath, Page),
    /// A file of the built-in theme.
    BuiltIn(SitePath, &'static [u8]),
    /// A file that is copied as it is.
    Asset(SitePath, AssetBytes),
}

/// A page to render.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// A page of the list of readings.
    Index {
        /// The language of the page.
        language: LanguageTag,
        /// Which page of the list it is, from 1.
        number: usize,
    },
    /// The annotated text of a copy.
    Reading {
        /// Whose text it is.
        reading: ReadingId,
        /// Which of its copies.
        copy: CopyId,
    },
    /// A reading at a glance: how much each voice says, the figures, what is open.
    Dossier {
        /// Which reading.
        reading: ReadingId,
        /// The language of the page.
        language: LanguageTag,
    },
    /// The copies of a reading side by side.
    Compare {
        /// Which reading.
        reading: ReadingId,
        /// The language of the page.
        language: LanguageTag,
    },
    /// All claims of a reading as a table.
    ClaimTable(ReadingId),
    /// All figures of a reading as a table.
    FigureTable(ReadingId),
    /// A page of the list of speakers.
    Speakers {
        /// The language of the page.
        language: LanguageTag,
        /// Which page of the list it is, from 1.
        number: usize,
    },
    /// One speaker, across all readings: a page of what they say.
    Speaker {
        /// The language of the page.
        language: LanguageTag,
        /// Who it is.
        id: PartyId,
        /// Which page it is, from 1.
        number: usize,
    },
    /// A page of the list of sources.
    Sources {
        /// The language of the page.
        language: LanguageTag,
        /// Which page of the list it is, from 1.
        number: usize,
    },
    /// What this site is and how to read it.
    About(LanguageTag),
    /// What a server shows for an address that is not there.
    NotFound,
    /// An Atom feed of the readings.
    Feed,
    /// The addresses of all pages, and of those of readings the day they were annotated.
    Sitemap(Vec<(SitePath, Option<PartialDate>)>),
    /// What robots may read.
    Robots,
}

impl Page {
    /// Whether it tells of many readings.
    pub fn is_over_readings(&self) -> bool {
        match self {
            Self::Index { .. } | Self::Speakers { .. } | Self::Speaker { .. } | Self::Sources { .. } => true,
            Self::Feed | Self::Sitemap(_) => true,
            Self::Reading { .. } | Self::Dossier { .. } | Self::Compare { .. } => false,
            Self::ClaimTable(_) | Self::FigureTable(_) => false,
            Self::About(_) | Self::NotFound | Self::Robots => false,
        }
    }
}

impl Output {
    /// Where it stands in the site.
    pub fn path(&self) -> &SitePath {
        match self {
            Self::Page(path, _) | Self::BuiltIn(path, _) | Self::Asset(path, _) => path,
        }
    }
}

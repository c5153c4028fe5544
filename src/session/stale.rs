//! What a reading depends on beside its own files: the places its links lead to.

use std::collections::BTreeSet;

use crate::model::{InlineKind, Link, LinkTarget, ParsedReading};

/// Where the links of a reading lead, as far as other readings are concerned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Links {
    /// The folders under `content/` that links and images lead into.
    folders: BTreeSet<String>,
    /// Whether one leads nowhere yet: it may lead to whatever comes.
    may_lead_anywhere: bool,
}

impl Links {
    /// The links of a reading.
    pub(super) fn of(parsed: &ParsedReading) -> Self {
        // Claims of a reading without copies are not read.
        let mut links = Self { may_lead_anywhere: parsed.copies.is_empty(), ..Self::default() };
        for inline in parsed.copies.iter().flat_map(|copy| &copy.document.inlines) {
            match &inline.kind {
                InlineKind::Link { link, .. } => links.add(link),
                InlineKind::Image(image) => links.add(&image.link),
                _ => {}
            }
        }
        let notes = parsed.reading.claims.iter().filter_map(|claim| claim.note.as_ref());
        notes.flat_map(|note| note.iter().flat_map(|(_, note)| note.links())).for_each(|link| links.add(link));
        links
    }

    /// Those of a reading that could not be read: they may lead anywhere.
    pub(super) fn unknown() -> Self {
        Self { folders: BTreeSet::new(), may_lead_anywhere: true }
    }

    fn add(&mut self, link: &Link) {
        match &link.target {
            LinkTarget::External | LinkTarget::Fragment(_) | LinkTarget::Unsafe => {}
            LinkTarget::Copy { reading, .. } => _ = self.folders.insert(reading.to_string()),
            LinkTarget::Asset(path) => self.folders.extend(path.split_once('/').map(|(folder, _)| folder.to_owned())),
            LinkTarget::Private | LinkTarget::Broken => self.may_lead_anywhere = true,
        }
    }

    /// Whether a change in these folders may make them lead elsewhere.
    pub(super) fn depend_on(&self, touched: &BTreeSet<&str>) -> bool {
        let leads_into = |folder: &&str| self.folders.contains(*folder);
        !touched.is_empty() && (self.may_lead_anywhere || touched.iter().any(leads_into))
    }
}

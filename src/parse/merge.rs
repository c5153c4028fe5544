//! Puts the speakers and sources of all files together.
//!
//! One id is one speaker or one source across the site. A file may say again what another says (a
//! reading names a shared speaker to give them a role), or leave it out, but not say it otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use super::agreement::{agree, present};
use super::annotators::{self, AnnotatorDefinition};
use super::parties::{Content, PartyDefinition};
use super::provenance::Provenance;
use crate::diagnostic::{Code, Diagnostic, Names};
use crate::keys::{source, speaker};
use crate::model::{AnnotatorId, KeptFile, Parties, PartyId, Source, Speaker};
use crate::text::{FileId, Span, Spanned};

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Party {
    /// A speaker.
    Speaker,
    /// A source.
    Source,
}

/// The speakers and sources of a site, put together.
#[derive(Debug, Default)]
pub struct Merged {
    /// Those that could be read whole.
    pub parties: Arc<Parties>,
    /// All ids that were given, also of those left out for a fault of their own.
    pub(super) declared: BTreeMap<PartyId, (Party, Span)>,
    /// All ids of annotators, likewise.
    pub(super) annotators: BTreeSet<AnnotatorId>,
    /// The ids of speakers, of sources and of both, made ready when one is mistyped.
    names: [OnceLock<Names>; 3],
}

impl Merged {
    /// Whether all that readings can see of it is the same: where a party is defined, and in which file, is not.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let mut declared = self.declared.iter().zip(&other.declared);
        self.parties.say_the_same(&other.parties)
            && self.annotators == other.annotators
            && self.declared.len() == other.declared.len()
            && declared.all(|((id, (party, _)), (other_id, (other, _)))| (id, party) == (other_id, other))
    }

    /// The id nearest to a mistyped one: that of a speaker or a source where one is wanted, else any.
    pub(super) fn nearest(&self, id: &str, wanted: Option<Party>) -> Option<&str> {
        let index = match wanted {
            Some(Party::Speaker) => 0,
            Some(Party::Source) => 1,
            None => 2,
        };
        let fits = |party: Party| wanted.is_none_or(|wanted| wanted == party);
        let known = || self.declared.iter().filter(|(_, (party, _))| fits(*party)).map(|(id, _)| id.as_str());
        self.names[index].get_or_init(|| Names::new(known())).nearest(id).map(|(_, name)| name)
    }
}

/// What files define.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Definitions {
    /// Speakers and sources.
    pub(super) parties: Vec<PartyDefinition>,
    /// Annotators.
    pub(super) annotators: Vec<AnnotatorDefinition>,
}

impl Extend<Definitions> for Definitions {
    fn extend<T: IntoIterator<Item = Definitions>>(&mut self, others: T) {
        for other in others {
            self.parties.extend(other.parties);
            self.annotators.extend(other.annotators);
        }
    }
}

/// Puts the definitions of all files together; the first that says a thing counts.
pub(super) fn merge(definitions: Definitions, faults: &mut Vec<Diagnostic>) -> Merged {
    let mut merged = Merged::default();
    let mut parties: BTreeMap<PartyId, PartyDefinition> = BTreeMap::new();
    for definition in definitions.parties {
        let party = definition.content.party();
        let Some(first) = parties.get_mut(&definition.id.value) else {
            merged.declared.insert(definition.id.value.clone(), (party, definition.id.span));
            parties.insert(definition.id.value.clone(), definition);
            continue;
        };
        if first.content.party() != party || is_twice_in_its_file(&definition, first) {
            faults.push(duplicate(&definition, first));
            continue;
        }
        first.take(definition, faults);
    }
    let mut whole = Parties::default();
    for (id, definition) in parties {
        definition.finish(id, &mut whole, faults);
    }
    merged.annotators = annotators::merge(definitions.annotators, &mut whole.annotators, faults);
    merged.parties = Arc::new(whole);
    merged
}

fn is_twice_in_its_file(definition: &PartyDefinition, first: &PartyDefinition) -> bool {
    definition.id.span.file == first.last_file()
}

fn duplicate(definition: &PartyDefinition, first: &PartyDefinition) -> Diagnostic {
    let id = &definition.id.value;
    let (message, help) = if definition.content.party() == first.content.party() {
        let message = format!("{} `{id}` is defined twice in this file", definition.content.party().with_article());
        (message, "keep one of the two, or give one another id")
    } else {
        let message = format!("`{id}` is both a speaker and a source");
        (message, "give one of them another id: speakers and sources share one set of ids, across the site")
    };
    Diagnostic::new(Code::DuplicateId, message, help)
        .at(definition.id.span, "")
        .also(first.id.span, "defined here first")
}

impl Party {
    /// The name with its article.
    pub fn with_article(self) -> &'static str {
        match self {
            Self::Speaker => "a speaker",
            Self::Source => "a source",
        }
    }
}

impl Content {
    fn party(&self) -> Party {
        match self {
            Self::Speaker { .. } => Party::Speaker,
            Self::Source { .. } => Party::Source,
        }
    }
}

impl PartyDefinition {
    /// The file of the last definition that was taken in; files come one after the other.
    fn last_file(&self) -> FileId {
        self.header.file
    }

    /// Takes in what another file says of the same party.
    fn take(&mut self, other: PartyDefinition, faults: &mut Vec<Diagnostic>) {
        let id = self.id.value.clone();
        self.broken |= other.broken;
        self.header = other.header;
        match (&mut self.content, other.content) {
            (Content::Speaker { name, kind, .. }, Content::Speaker { name: other_name, kind: other_kind, .. }) => {
                agree(&id, "name", name, other_name, faults);
                agree(&id, "kind", kind, other_kind, faults);
            }
            (
                Content::Source { title, publisher, date, url, provenance },
                Content::Source {
                    title: other_title,
                    publisher: other_publisher,
                    date: other_date,
                    url: other_url,
                    provenance: other_provenance,
                },
            ) => {
                agree(&id, "title", title, other_title, faults);
                agree(&id, "publisher", publisher, other_publisher, faults);
                agree(&id, "date", date, other_date, faults);
                agree(&id, "url", url, other_url, faults);
                provenance.take(&id, *other_provenance, faults);
            }
            _ => {}
        }
    }

    fn finish(self, id: PartyId, parties: &mut Parties, faults: &mut Vec<Diagnostic>) {
        let (header, broken) = (self.header, self.broken);
        let spanned = Spanned::new(id.clone(), self.id.span);
        match self.content {
            Content::Speaker { name, kind, .. } => {
                let name = present(name, &speaker::NAME, "a speaker", header, broken, faults);
                let kind = present(kind, &speaker::KIND, "a speaker", header, broken, faults);
                if let Some((name, kind)) = name.zip(kind) {
                    parties.speakers.insert(id, Speaker { id: spanned, name, kind });
                }
            }
            Content::Source { title, publisher, date, url, provenance } => {
                if let Some(title) = present(title, &source::TITLE, "a source", header, broken, faults) {
                    let (publisher, date) = (publisher.map(|text| text.value), date.map(|date| date.value));
                    let Provenance { archive_url, retrieved, kept } = *provenance;
                    let retrieved = retrieved.map(|date| date.value);
                    let source = Source { id: spanned, title, publisher, date, url, archive_url, retrieved, kept };
                    parties.sources.insert(id, source);
                }
            }
        }
    }
}

impl Provenance {
    /// Takes in what another file says of the same source.
    fn take(&mut self, id: &PartyId, other: Self, faults: &mut Vec<Diagnostic>) {
        agree(id, "archive_url", &mut self.archive_url, other.archive_url, faults);
        agree(id, "retrieved", &mut self.retrieved, other.retrieved, faults);
        let (mut path, mut hash) = self.kept.take().map(|kept| (kept.path, kept.sha256)).unzip();
        let (other_path, other_hash) = other.kept.map(|kept| (kept.path, kept.sha256)).unzip();
        agree(id, "file", &mut path, other_path, faults);
        let mut hash = hash.take().flatten();
        agree(id, "sha256", &mut hash, other_hash.flatten(), faults);
        self.kept = path.map(|path| KeptFile { path, sha256: hash });
    }
}

//! Who speaks in a reading and what vouches in it: those that the site knows, and those that its texts name and no one has
//! written down yet, each once.

use std::collections::BTreeMap;

use super::super::names::Names;
use super::super::subject::{InCopy, InReading};
use super::super::titles;
use super::called::{Called, Caller};
use crate::language::Language;
use crate::model::{
    LanguageTag, Localized, NewSource, NewSpeaker, PartyId, Proposals, SpeakerKind, Vouching, suggested_id,
};
use crate::text::TextRange;

/// What is said of so many new names is looked for in the whole text.
const MOST_LOOKED_FOR: usize = 100;
/// So many places of a name are looked at.
const MOST_PLACES: usize = 12;

/// Those who speak, as far as they are known by now.
pub(super) struct Cast<'a> {
    reading: InReading<'a>,
    of_reading: Names<'a>,
    new: Vec<New>,
    /// The new ones by what the texts call them, in small letters.
    by_name: BTreeMap<String, usize>,
    /// The full names of persons, by each of their words.
    full_names: BTreeMap<String, Vec<String>>,
}

/// One that the site does not know.
struct New {
    party: Vouching,
    kind: SpeakerKind,
    names: Vec<(LanguageTag, String)>,
    roles: Vec<(LanguageTag, String)>,
}

/// Words of a copy that name someone.
#[derive(Clone, Copy)]
pub(super) struct Naming<'a> {
    pub copy: InCopy<'a>,
    /// The words.
    pub words: &'a str,
    /// Where they stand.
    pub place: TextRange,
}

impl<'a> Cast<'a> {
    /// Ready to find who is meant by `namings` and others.
    pub(super) fn new(reading: InReading<'a>, namings: &[Naming<'a>]) -> Self {
        let mut full_names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for naming in namings {
            let called = naming.caller().called(naming.words).filter(|called| called.is_name);
            let Some(name) = called.filter(|called| called.kind == SpeakerKind::Person).map(|called| called.name)
            else {
                continue;
            };
            if name.contains(' ') {
                for word in name.split(' ') {
                    let names = full_names.entry(word.to_lowercase()).or_default();
                    if !names.contains(&name) {
                        names.push(name.clone());
                    }
                }
            }
        }
        let of_reading = Names::of_reading(reading.parties, &reading.reading.reading);
        Self { reading, of_reading, new: Vec::new(), by_name: BTreeMap::new(), full_names }
    }

    /// Who is meant. `counterpart` is who is meant in another copy by the same words.
    pub(super) fn named(&mut self, naming: Naming<'a>, counterpart: Option<&Vouching>) -> Option<Vouching> {
        let language = &naming.copy.article().language;
        let is_document = titles::is_document(naming.words, language);
        if let Some(known) = self.known(naming.words, is_document) {
            return Some(known);
        }
        let mut called = match is_document {
            true => Called {
                name: naming.caller().title(naming.words)?,
                role: None,
                kind: SpeakerKind::Unnamed,
                is_name: false,
            },
            false => naming.caller().called(naming.words)?,
        };
        if let Some(name) = self.full_name(&called) {
            called.name = name;
            if let Some(known) = self.known(&called.name, is_document) {
                return Some(known);
            }
        }
        let key = called.name.to_lowercase();
        let known = self.by_name.get(&key).copied().or_else(|| self.counterpart(counterpart, language, is_document));
        let at = match known {
            Some(at) => at,
            None => self.add(&called, naming, is_document)?,
        };
        self.by_name.entry(key).or_insert(at);
        self.tell(at, &called, naming);
        Some(self.new[at].party.clone())
    }

    /// All new ones.
    pub(super) fn into_new(self, proposals: &mut Proposals) {
        for New { party, kind, names, roles } in self.new {
            let Some(name) = localized(names) else { continue };
            match party {
                Vouching::Speaker(id) => {
                    proposals.speakers.push(NewSpeaker { id, name, kind, role: localized(roles) });
                }
                Vouching::Source(id) => proposals.sources.push(NewSource { id, title: name }),
            }
        }
    }

    /// The one of the site that the words name: a document by its title, anyone else by name and role first.
    pub(super) fn known(&self, words: &str, is_document: bool) -> Option<Vouching> {
        let InReading { parties, names, .. } = self.reading;
        let speaker = || names.only(parties, words, &self.of_reading).cloned().map(Vouching::Speaker);
        let source = || titles::named(parties, words).cloned().map(Vouching::Source);
        if is_document { source() } else { speaker().or_else(source) }
    }

    /// The full name of a person of whom a part is told, if the texts have one alone.
    fn full_name(&self, called: &Called) -> Option<String> {
        let is_part = called.is_name && !called.name.contains(' ');
        let names = self.full_names.get(&called.name.to_lowercase()).filter(|_| is_part)?;
        if let [only] = names.as_slice() { Some(only.clone()) } else { None }
    }

    /// A new one that another copy names in other words, and this one not yet.
    fn counterpart(&self, counterpart: Option<&Vouching>, language: &LanguageTag, is_document: bool) -> Option<usize> {
        let at = self.new.iter().position(|new| Some(&new.party) == counterpart)?;
        let new = &self.new[at];
        let is_other = new.names.iter().all(|(known, _)| known != language);
        (is_other && matches!(new.party, Vouching::Source(_)) == is_document).then_some(at)
    }

    fn add(&mut self, called: &Called, naming: Naming<'a>, is_document: bool) -> Option<usize> {
        let id = self.free_id(&called.name, &naming.copy.article().language, is_document)?;
        let party = if is_document { Vouching::Source(id) } else { Vouching::Speaker(id) };
        let is_organisation = called.is_name
            && called.kind == SpeakerKind::Person
            && self.new.len() < MOST_LOOKED_FOR
            && is_called_organisation(&called.name, naming);
        let kind = if is_organisation { SpeakerKind::Organisation } else { called.kind };
        self.new.push(New { party, kind, names: Vec::new(), roles: Vec::new() });
        Some(self.new.len() - 1)
    }

    /// Adds what this naming says of one that is known by others.
    fn tell(&mut self, at: usize, called: &Called, naming: Naming<'a>) {
        let language = naming.copy.article().language.clone();
        let new = &mut self.new[at];
        if new.names.iter().all(|(known, _)| *known != language) {
            new.names.push((language.clone(), called.name.clone()));
        }
        let after = &naming.copy.article().document.text[naming.place.end as usize..];
        let role = || called.role.clone().or_else(|| naming.caller().apposition(after));
        if new.roles.iter().all(|(known, _)| *known != language)
            && let Some(role) = role()
        {
            new.roles.push((language, role));
        }
    }

    fn free_id(&self, name: &str, language: &LanguageTag, is_document: bool) -> Option<PartyId> {
        let stand_in = if is_document { "source" } else { "speaker" };
        let id = suggested_id(name, language).unwrap_or_else(|| stand_in.to_owned());
        let numbered = (2..).map(|number| format!("{id}-{number}"));
        let mut ids = std::iter::once(id.clone()).chain(numbered).filter_map(|id| PartyId::new(&id).ok());
        ids.find(|id| !self.is_taken(id))
    }

    fn is_taken(&self, id: &PartyId) -> bool {
        let parties = self.reading.parties;
        let is_known = parties.speakers.contains_key(id) || parties.sources.contains_key(id);
        // An annotator shares no id with a speaker.
        let is_annotator = || parties.annotators.keys().any(|annotator| annotator.as_str() == id.as_str());
        is_known || is_annotator() || self.new.iter().any(|new| new.party.id() == id)
    }
}

impl<'a> Naming<'a> {
    fn caller(&self) -> Caller {
        Caller::of(Language::of(&self.copy.article().language))
    }
}

/// Whether the text presents the name as that of an organisation: `der Konzern Xiaomi`, `Xiaomi, Chinas Elektronikriese,`.
fn is_called_organisation(name: &str, naming: Naming<'_>) -> bool {
    let (text, caller) = (&naming.copy.article().document.text, naming.caller());
    let places = memchr::memmem::find_iter(text.as_bytes(), name.as_bytes());
    places.take(MOST_PLACES).any(|at| {
        let (before, after) = (&text[..at], &text[at + name.len()..]);
        let last = before.trim_end().rsplit([' ', '\n']).next().unwrap_or_default();
        let is_behind = before.ends_with(' ') && caller.speaks_of_organisation(last);
        is_behind || caller.apposition(after).is_some_and(|role| caller.speaks_of_organisation(&role))
    })
}

/// One text where all languages say the same.
fn localized(texts: Vec<(LanguageTag, String)>) -> Option<Localized<String>> {
    let first = texts.first()?.1.clone();
    if texts.iter().all(|(_, text)| *text == first) {
        Some(Localized::all(first))
    } else {
        Localized::per_language(texts)
    }
}

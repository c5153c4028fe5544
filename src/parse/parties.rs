//! Reads `[[speaker]]` and `[[source]]`, as one file has them; [`merge`](super::merge) puts all together.

use super::provenance::Provenance;
use crate::diagnostic::Diagnostic;
use crate::keys::{Key, parties as keys, source, speaker};
use crate::model::{Group, Localized, PartialDate, PartyId, SpeakerKind};
use crate::text::{Span, Spanned};
use crate::typed_toml::{Table, Value, choice, date, each_once, id, per_language, text, url};

/// A speaker or a source as one file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyDefinition {
    /// The id.
    pub(super) id: Spanned<PartyId>,
    /// What stands under it.
    pub(super) content: Content,
    /// Its header.
    pub(super) header: Span,
    /// Whether a fault that is reported already may have hidden what is missing.
    pub(super) broken: bool,
}

/// What a file says of a speaker or a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// A speaker.
    Speaker {
        /// The name.
        name: Option<Spanned<Localized<String>>>,
        /// What they are.
        kind: Option<Spanned<SpeakerKind>>,
        /// What this reading's article presents them as.
        role: Option<Localized<String>>,
    },
    /// A source.
    Source {
        /// The title.
        title: Option<Spanned<Localized<String>>>,
        /// Who published it.
        publisher: Option<Spanned<String>>,
        /// When.
        date: Option<Spanned<PartialDate>>,
        /// Its address.
        url: Option<Spanned<String>>,
        /// Where it was read, and what is kept of it.
        provenance: Box<Provenance>,
    },
}

/// Reads the speakers of a reading or, `shared`, of `content/speakers.toml`, where nobody has a role.
pub(super) fn speakers(root: &mut Table<'_>, shared: bool, faults: &mut Vec<Diagnostic>) -> Vec<PartyDefinition> {
    let key = if shared { &keys::SHARED_SPEAKERS } else { &keys::SPEAKERS };
    root.tables(key, faults).into_iter().filter_map(|table| speaker(table, shared, faults)).collect()
}

/// Reads the sources of a reading or of `content/sources.toml`.
pub(super) fn sources(root: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Vec<PartyDefinition> {
    root.tables(&keys::SOURCES, faults).into_iter().filter_map(|table| source(table, faults)).collect()
}

fn speaker(mut table: Table<'_>, shared: bool, faults: &mut Vec<Diagnostic>) -> Option<PartyDefinition> {
    let id = party_id(&mut table, &speaker::ID, faults);
    let name = table.optional(&speaker::NAME, faults, |value, faults| spanned(value, faults, localized));
    let kind = table.optional(&speaker::KIND, faults, |value, faults| spanned(value, faults, speaker_kind));
    let role = if shared {
        let help = "a role is what one article presents a speaker as: write it into that reading's [[speaker]]";
        table.refuse("role", help, faults);
        None
    } else {
        table.optional(&speaker::ROLE, faults, localized)
    };
    definition(table, id, Content::Speaker { name, kind, role }, faults)
}

fn source(mut table: Table<'_>, faults: &mut Vec<Diagnostic>) -> Option<PartyDefinition> {
    let id = party_id(&mut table, &source::ID, faults);
    let title = table.optional(&source::TITLE, faults, |value, faults| spanned(value, faults, localized));
    let publisher = table.optional(&source::PUBLISHER, faults, |value, faults| spanned(value, faults, text));
    let date = table.optional(&source::DATE, faults, |value, faults| spanned(value, faults, date));
    let url = table.optional(&source::URL, faults, url);
    let provenance = Box::new(Provenance::read(&mut table, faults));
    definition(table, id, Content::Source { title, publisher, date, url, provenance }, faults)
}

fn party_id(table: &mut Table<'_>, key: &'static Key, faults: &mut Vec<Diagnostic>) -> Option<Spanned<PartyId>> {
    table.required(key, faults, |value, faults| id(value, faults, PartyId::new))
}

fn definition(
    table: Table<'_>,
    id: Option<Spanned<PartyId>>,
    content: Content,
    faults: &mut Vec<Diagnostic>,
) -> Option<PartyDefinition> {
    let (header, broken) = (table.span(), table.is_broken());
    // A name that was written and refused is reported already, and not missing as well.
    let refused = match &content {
        Content::Speaker { name, kind, .. } => {
            (name.is_none() && table.has("name")) || (kind.is_none() && table.has("kind"))
        }
        Content::Source { title, .. } => title.is_none() && table.has("title"),
    };
    table.finish(faults);
    Some(PartyDefinition { id: id?, content, header, broken: broken || refused })
}

fn spanned<'a, T>(
    value: Value<'a>,
    faults: &mut Vec<Diagnostic>,
    read: impl FnOnce(Value<'a>, &mut Vec<Diagnostic>) -> Option<T>,
) -> Option<Spanned<T>> {
    read(value, faults).map(|read| Spanned::new(read, value.span()))
}

fn localized(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Localized<String>> {
    per_language(value, faults, text)
}

fn speaker_kind(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<SpeakerKind> {
    let kinds = [
        ("person", SpeakerKind::Person),
        ("organisation", SpeakerKind::Organisation),
        ("group", SpeakerKind::Group),
        ("unnamed", SpeakerKind::Unnamed),
    ];
    choice(value, faults, &kinds)
}

/// Speakers, or sources, where one or many are named.
pub(super) fn group(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Group> {
    each_once(value, faults, party).map(Group::from)
}

/// The id of a speaker or a source, where one is named.
pub(super) fn party(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<PartyId>> {
    id(value, faults, PartyId::new)
}

//! Reads `[[speaker]]` and `[[source]]`, and puts those of all files together.
//!
//! One id is one speaker or one source across the site. A file may say again what another says (a
//! reading names a shared speaker to give them a role), leave it out, but not say it otherwise.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Localized, PartialDate, PartyId, Source, Speaker, SpeakerKind};
use crate::text::{Span, Spanned};
use crate::typed_toml::{Key, Table, Value, choice, date, id, per_language, text, url};

const NAME: Key = Key("name", "\"Li Yanming\"");
const KIND: Key = Key("kind", "\"person\"");
const TITLE: Key = Key("title", "\"The title of the document\"");

/// A speaker or a source as one file has it.
#[derive(Debug)]
pub(super) struct Draft {
    /// The id.
    pub id: Spanned<PartyId>,
    /// What stands under it.
    pub content: Content,
    header: Span,
    /// A syntax error stands in the table, so that what is missing may have been there.
    broken: bool,
}

/// What a file says of a speaker or a source.
#[derive(Debug)]
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
    },
}

/// Reads the speakers of a reading or, `shared`, of `content/speakers.toml`, where nobody has a role.
pub(super) fn speakers(root: &mut Table<'_>, shared: bool, faults: &mut Vec<Diagnostic>) -> Vec<Draft> {
    root.tables("speaker", faults).into_iter().filter_map(|table| speaker(table, shared, faults)).collect()
}

/// Reads the sources of a reading or of `content/sources.toml`.
pub(super) fn sources(root: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Vec<Draft> {
    root.tables("source", faults).into_iter().filter_map(|table| source(table, faults)).collect()
}

fn speaker(mut table: Table<'_>, shared: bool, faults: &mut Vec<Diagnostic>) -> Option<Draft> {
    let id = party_id(&mut table, faults);
    let name = table.optional(NAME, faults, |value, faults| spanned(value, faults, localized));
    let kind = table.optional(KIND, faults, |value, faults| spanned(value, faults, speaker_kind));
    let role = if shared {
        let help = "a role is what one article presents a speaker as: write it into that reading's [[speaker]]";
        table.refuse("role", help, faults);
        None
    } else {
        table.optional(Key("role", "\"China expert\""), faults, localized)
    };
    draft(table, id, Content::Speaker { name, kind, role }, faults)
}

fn source(mut table: Table<'_>, faults: &mut Vec<Diagnostic>) -> Option<Draft> {
    let id = party_id(&mut table, faults);
    let title = table.optional(TITLE, faults, |value, faults| spanned(value, faults, localized));
    let publisher = Key("publisher", "\"Leadleo Research\"");
    let publisher = table.optional(publisher, faults, |value, faults| spanned(value, faults, text));
    let date = table.optional(Key("date", "2022-09-23"), faults, |value, faults| spanned(value, faults, date));
    let url = table.optional(Key("url", "\"https://example.org/report\""), faults, url);
    draft(table, id, Content::Source { title, publisher, date, url }, faults)
}

fn party_id(table: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<PartyId>> {
    table.required(Key("id", "\"li-yanming\""), faults, |value, faults| id(value, faults, PartyId::new))
}

fn draft(
    table: Table<'_>,
    id: Option<Spanned<PartyId>>,
    content: Content,
    faults: &mut Vec<Diagnostic>,
) -> Option<Draft> {
    let (header, broken) = (table.span(), table.is_broken());
    // A name that was written and refused is reported already, and not missing as well.
    let refused = match &content {
        Content::Speaker { name, kind, .. } => {
            (name.is_none() && table.has("name")) || (kind.is_none() && table.has("kind"))
        }
        Content::Source { title, .. } => title.is_none() && table.has("title"),
    };
    table.finish(faults);
    Some(Draft { id: id?, content, header, broken: broken || refused })
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

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Party {
    /// A speaker.
    Speaker,
    /// A source.
    Source,
}

/// The speakers and sources of a site.
#[derive(Debug, Default)]
pub(super) struct Parties {
    /// The speakers that could be read whole.
    pub speakers: BTreeMap<PartyId, Speaker>,
    /// The sources that could be read whole.
    pub sources: BTreeMap<PartyId, Source>,
    /// All ids that were given, also of those left out for a fault of their own.
    pub declared: BTreeMap<PartyId, (Party, Span)>,
}

/// Puts the drafts of all files together; the first that says a thing counts.
pub(super) fn merge(drafts: Vec<Draft>, faults: &mut Vec<Diagnostic>) -> Parties {
    let mut parties = Parties::default();
    let mut merged: BTreeMap<PartyId, Draft> = BTreeMap::new();
    for draft in drafts {
        let party = draft.content.party();
        let Some(first) = merged.get_mut(&draft.id.value) else {
            parties.declared.insert(draft.id.value.clone(), (party, draft.id.span));
            merged.insert(draft.id.value.clone(), draft);
            continue;
        };
        if first.content.party() != party || is_twice_in_its_file(&draft, first) {
            faults.push(duplicate(&draft, first));
            continue;
        }
        first.take(draft, faults);
    }
    for (id, draft) in merged {
        draft.finish(id, &mut parties, faults);
    }
    parties
}

fn is_twice_in_its_file(draft: &Draft, first: &Draft) -> bool {
    draft.id.span.file == first.last_file()
}

fn duplicate(draft: &Draft, first: &Draft) -> Diagnostic {
    let id = &draft.id.value;
    let (message, help) = if draft.content.party() == first.content.party() {
        let message = format!("{} `{id}` is defined twice in this file", draft.content.party().with_article());
        (message, "keep one of the two, or give one another id")
    } else {
        let message = format!("`{id}` is both a speaker and a source");
        (message, "give one of them another id: speakers and sources share one set of ids, across the site")
    };
    Diagnostic::new(Code::DuplicateId, message, help).at(draft.id.span, "").also(first.id.span, "defined here first")
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

impl Draft {
    /// The file of the last definition that was taken in; files come one after the other.
    fn last_file(&self) -> crate::text::FileId {
        self.header.file
    }

    /// Takes in what another file says of the same party.
    fn take(&mut self, other: Draft, faults: &mut Vec<Diagnostic>) {
        let id = self.id.value.clone();
        self.broken |= other.broken;
        self.header = other.header;
        match (&mut self.content, other.content) {
            (Content::Speaker { name, kind, .. }, Content::Speaker { name: other_name, kind: other_kind, .. }) => {
                agree(&id, "name", name, other_name, faults);
                agree(&id, "kind", kind, other_kind, faults);
            }
            (
                Content::Source { title, publisher, date, url },
                Content::Source { title: other_title, publisher: other_publisher, date: other_date, url: other_url },
            ) => {
                agree(&id, "title", title, other_title, faults);
                agree(&id, "publisher", publisher, other_publisher, faults);
                agree(&id, "date", date, other_date, faults);
                agree(&id, "url", url, other_url, faults);
            }
            _ => {}
        }
    }

    fn finish(self, id: PartyId, parties: &mut Parties, faults: &mut Vec<Diagnostic>) {
        let (header, broken) = (self.header, self.broken);
        let spanned = Spanned::new(id.clone(), self.id.span);
        match self.content {
            Content::Speaker { name, kind, .. } => {
                let name = present(name, NAME, Party::Speaker, header, broken, faults);
                let kind = present(kind, KIND, Party::Speaker, header, broken, faults);
                if let Some((name, kind)) = name.zip(kind) {
                    parties.speakers.insert(id, Speaker { id: spanned, name, kind });
                }
            }
            Content::Source { title, publisher, date, url } => {
                if let Some(title) = present(title, TITLE, Party::Source, header, broken, faults) {
                    let (publisher, date) = (publisher.map(|text| text.value), date.map(|date| date.value));
                    parties.sources.insert(id, Source { id: spanned, title, publisher, date, url });
                }
            }
        }
    }
}

/// Keeps the first value; reports a second that differs, with both places.
fn agree<T: PartialEq>(
    id: &PartyId,
    key: &str,
    first: &mut Option<Spanned<T>>,
    second: Option<Spanned<T>>,
    faults: &mut Vec<Diagnostic>,
) {
    match (&first, second) {
        (Some(first), Some(second)) if first.value != second.value => {
            let message = format!("`{id}` has another `{key}` here than elsewhere");
            let help = format!(
                "write the same `{key}` in both places, or leave it out here; if two are meant, give one another id"
            );
            let diagnostic = Diagnostic::new(Code::ConflictingParty, message, help);
            faults.push(diagnostic.at(second.span, "differs").also(first.span, "first written here"));
        }
        (None, second) => *first = second,
        _ => {}
    }
}

/// The value of a key that one of the definitions has to have.
fn present<T>(
    value: Option<Spanned<T>>,
    key: Key,
    party: Party,
    header: Span,
    broken: bool,
    faults: &mut Vec<Diagnostic>,
) -> Option<T> {
    if value.is_none() && !broken {
        let message = format!("`{}` is missing: {} has one", key.0, party.with_article());
        let help = format!("add a line such as `{} = {}`", key.0, key.1);
        faults.push(Diagnostic::new(Code::MissingKey, message, help).at(header, ""));
    }
    value.map(|value| value.value)
}

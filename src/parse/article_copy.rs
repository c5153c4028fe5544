//! Reads a copy: its front matter, and its text through [`markdown`].

use super::links::LinkContext;
use super::provenance::Provenance;
use super::{front_matter, markdown};
use crate::diagnostic::{Code, Diagnostic};
use crate::keys::{copy as keys, terms};
use crate::model::{
    ArticleCopy, CopyId, CopyStatus, ExcerptTerms, LanguageTag, Localized, PartialDate, Publish, Rights,
};
use crate::text::{FileId, SourceFile, Span, Spanned};
use crate::typed_toml::{
    Table, Toml, Value, choice, date, excerpt, id_help, language, per_language, text, text_at, url,
};

/// What a copy takes from its reading unless its front matter says otherwise.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct PublishingTerms {
    /// Whose text it is.
    pub rights: Option<Rights>,
    /// How much of it is shown.
    pub publish: Option<Publish>,
    /// What an excerpt of it is made by.
    pub excerpt: ExcerptTerms,
}

impl PublishingTerms {
    /// These terms, and those of `other` where they are silent.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            rights: self.rights.or(other.rights),
            publish: self.publish.or(other.publish),
            excerpt: self.excerpt.or(other.excerpt),
        }
    }

    /// Reads them where a reading or a copy says them.
    pub(super) fn read(table: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Self {
        Self {
            rights: table.optional(&terms::RIGHTS, faults, rights),
            publish: table.optional(&terms::PUBLISH, faults, publish),
            excerpt: table.optional(&terms::EXCERPT, faults, excerpt).unwrap_or_default(),
        }
    }
}

/// What a copy's reading and its site say of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Inherited {
    /// What it takes from them.
    pub terms: PublishingTerms,
    /// Whether the site is published at an address.
    pub has_address: bool,
}

/// Ids that stand for something else where copies are named or shown.
const RESERVED: [&str; 12] = [
    "exact",
    "prefix",
    "suffix",
    "dossier",
    "compare",
    "sources",
    "evidence",
    "worksheet",
    "embed",
    "cards",
    "original",
    "annotations",
];

/// The id of a copy, from the name of its file, which is taken to be in `language`.
pub(super) fn copy_id(
    file: &SourceFile,
    id: FileId,
    language: &LanguageTag,
    faults: &mut Vec<Diagnostic>,
) -> Option<CopyId> {
    let stem = file.path().stem();
    let start = Span::new(id, 0..0);
    if RESERVED.contains(&stem) {
        let message = format!("no copy can be named `{stem}`: Beleg uses the word itself");
        let help = "rename the file after its language or version, such as `en.md` or `first-edition.md`";
        faults.push(Diagnostic::new(Code::ReservedId, message, help).at(start, ""));
    }
    CopyId::new(stem)
        .map_err(|error| {
            let message = format!("the name of this copy, `{stem}`, is no id: {error}");
            let help = format!("rename the file, and {} as its name before `.md`", id_help(stem, Some(language)));
            faults.push(Diagnostic::new(Code::InvalidValue, message, help).at(start, ""));
        })
        .ok()
}

/// The language a copy's id names, if it is the tag of one.
fn language_of(id: &CopyId) -> Option<LanguageTag> {
    // `en-draft` is well-formed as a variant of English, and no one means it so.
    LanguageTag::new(id.as_str()).filter(|tag| tag.identifier().variants().len() == 0)
}

/// What the front matter of a copy says.
struct Head {
    language: Option<LanguageTag>,
    status: CopyStatus,
    source_url: Option<Spanned<String>>,
    provenance: Provenance,
    published: Option<PartialDate>,
    translator: Option<String>,
    note: Option<Localized<String>>,
    title: Option<Spanned<String>>,
    terms: PublishingTerms,
}

/// Reads the copy `id`; `None` if nothing says its language.
pub(super) fn copy(
    id: CopyId,
    file: &SourceFile,
    file_id: FileId,
    inherited: Inherited,
    links: &LinkContext<'_>,
    faults: &mut Vec<Diagnostic>,
) -> Option<ArticleCopy> {
    let parts = front_matter::split(file.text());
    report_fences(&parts, file_id, faults);
    let toml = Toml::parse(&file.text()[parts.toml.clone()], file_id, parts.toml.start, faults);
    let head = read(toml.root(&keys::COPY), &id, parts.unclosed.is_some() || parts.foreign.is_some(), faults);
    let document = markdown::document(file, file_id, parts.body_start, head.language.as_ref(), links, faults);
    report_title(&head, document.headline(), Span::new(file_id, parts.body_start..parts.body_start), faults);
    let terms = head.terms.or(inherited.terms);
    let rights = terms.rights.unwrap_or_default();
    Some(ArticleCopy {
        id,
        file: file_id,
        language: head.language?,
        status: head.status,
        source_url: head.source_url,
        archive_url: head.provenance.archive_url,
        retrieved: head.provenance.retrieved.map(|date| date.value),
        published: head.published,
        kept: head.provenance.kept,
        translator: head.translator,
        note: head.note,
        title: head.title.map(|title| title.value),
        rights,
        publish: terms.publish.unwrap_or_else(|| rights.publish(inherited.has_address)),
        is_publish_written: terms.publish.is_some(),
        excerpt: terms.excerpt,
        document,
    })
}

fn report_fences(parts: &front_matter::FrontMatter, file: FileId, faults: &mut Vec<Diagnostic>) {
    if let Some(fence) = parts.unclosed.clone() {
        let help = "end the front matter with a line `+++`";
        let message = "the front matter of this copy has no end";
        faults.push(Diagnostic::new(Code::FrontMatter, message, help).at(Span::new(file, fence), "begins here"));
    }
    if let Some(fence) = parts.foreign.clone() {
        let help = "write `+++` in place of `---`, before and after, and `key = \"text\"` in place of `key: text`";
        let message = "the front matter of a copy is TOML, between lines `+++`";
        faults.push(Diagnostic::new(Code::FrontMatter, message, help).at(Span::new(file, fence), ""));
    }
}

/// Reads the keys. Where the front matter could not be read, nothing is missing for want of being written.
fn read(mut table: Table<'_>, id: &CopyId, is_unread: bool, faults: &mut Vec<Diagnostic>) -> Head {
    let named = language_of(id);
    let has_language = table.has("lang");
    let written = table.optional(&keys::LANG, faults, language);
    if named.is_none() && !has_language && !is_unread && !table.is_broken() {
        let message = format!("nothing says the language of the copy `{id}`: its name is not a language tag");
        let help = "begin the file with three lines: `+++`, `lang = \"en\"`, `+++`";
        faults.push(Diagnostic::new(Code::MissingKey, message, help).at(table.span(), ""));
    }
    let head = Head {
        language: written.or(named),
        status: table.optional(&keys::STATUS, faults, status).unwrap_or_default(),
        source_url: table.optional(&keys::SOURCE_URL, faults, url),
        published: table.optional(&keys::PUBLISHED, faults, date),
        provenance: Provenance::read(&mut table, faults),
        translator: table.optional(&keys::TRANSLATOR, faults, text),
        note: table.optional(&keys::NOTE, faults, |value, faults| per_language(value, faults, text)),
        title: table.optional(&keys::TITLE, faults, text_at),
        terms: PublishingTerms::read(&mut table, faults),
    };
    table.finish(faults);
    head
}

fn report_title(head: &Head, headline: Option<&str>, body: Span, faults: &mut Vec<Diagnostic>) {
    match (&head.title, headline) {
        (Some(title), Some(_)) => {
            let message = "this copy has a headline in its text and a title in its front matter";
            let help = "take the `title` out: the headline is shown, and can carry claims";
            faults.push(Diagnostic::new(Code::InvalidValue, message, help).at(title.span, ""));
        }
        (None, None) => {
            let help = "begin the text with a line `# Headline`, or write `title = \"…\"` into the front matter";
            faults.push(Diagnostic::new(Code::MissingTitle, "this copy has no headline", help).at(body, ""));
        }
        _ => {}
    }
}

fn status(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<CopyStatus> {
    let statuses = [
        ("original", CopyStatus::Original),
        ("translation", CopyStatus::Translation),
        ("retelling", CopyStatus::Retelling),
    ];
    choice(value, faults, &statuses)
}

/// Whose text it is.
fn rights(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Rights> {
    let rights = [
        ("own", Rights::Own),
        ("licensed", Rights::Licensed),
        ("cc", Rights::Cc),
        ("public-domain", Rights::PublicDomain),
        ("quotation", Rights::Quotation),
        ("unknown", Rights::Unknown),
    ];
    choice(value, faults, &rights)
}

/// How much of it is shown.
fn publish(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Publish> {
    choice(value, faults, &[("full", Publish::Full), ("excerpt", Publish::Excerpt), ("local", Publish::Local)])
}

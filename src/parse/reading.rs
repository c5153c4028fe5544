//! Reads a folder under `content/`: its `reading.toml` and its copies.

use std::collections::BTreeMap;

use super::annotators;
use super::article_copy::{self, Inherited, PublishingTerms};
use super::claim::{Claims, Scope, claims};
use super::links::LinkContext;
use super::merge::Definitions;
use super::own_words;
use super::parties::{self, Content, PartyDefinition};
use super::passage;
use super::publish_files::ToPublish;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::keys::{ignore, reading as keys};
use crate::model::{
    AnnotatorId, CopyId, Correction, Ignore, LanguageTag, Localized, Outlet, OwnQuestion, ParsedReading, PartialDate,
    PartyId, Reading, ReadingFolder, ReadingId, Site, SourceTree,
};
use crate::text::{FileId, Span, Spanned};
use crate::typed_toml::{Table, Toml, Value, date, id_help, per_language, text};

/// A reading before what it names is looked up in the whole site.
#[derive(Debug, Default)]
pub struct UnresolvedReading {
    /// The reading, if its folder has a name and a `reading.toml`; its claims are in `claims`.
    pub(super) reading: Option<ParsedReading>,
    /// Its claims.
    pub(super) claims: Claims,
    /// The speakers, sources and annotators it defines.
    pub definitions: Definitions,
    /// Whether a syntax error may have hidden some of what it defines.
    pub(super) is_broken: bool,
    /// What is wrong with it.
    pub(super) faults: Vec<Diagnostic>,
}

/// What `reading.toml` says, apart from claims and parties.
#[derive(Default)]
struct Head {
    title: Option<Localized<String>>,
    outlet: Option<Outlet>,
    published: Option<PartialDate>,
    annotated: Option<PartialDate>,
    authors: Vec<String>,
    annotators: Option<Vec<Spanned<AnnotatorId>>>,
    tags: Vec<Spanned<String>>,
    questions: Vec<OwnQuestion>,
    corrections: Vec<Correction>,
    terms: PublishingTerms,
    roles: BTreeMap<PartyId, Localized<String>>,
    ignores: Vec<Ignore>,
    publish_files: Vec<String>,
}

/// Reads a reading's folder.
pub(super) fn reading(
    folder: &ReadingFolder,
    tree: &SourceTree,
    site: &Site,
    links: &LinkContext<'_>,
) -> UnresolvedReading {
    let mut unresolved = UnresolvedReading::default();
    let id = reading_id(folder, site, &mut unresolved.faults);
    let copies: Vec<(CopyId, FileId)> = folder
        .copies
        .iter()
        .filter_map(|&file| {
            Some((
                article_copy::copy_id(tree.files.get(file), file, site.default_language(), &mut unresolved.faults)?,
                file,
            ))
        })
        .collect();
    // A copy that is there and cannot be read is no unknown name.
    let unread = tree.unread_copies(&folder.name).filter_map(|stem| CopyId::new(stem).ok());
    let names: Vec<CopyId> = copies.iter().map(|(id, _)| id.clone()).chain(unread).collect();
    let head = folder.reading.map(|file| {
        let to_publish = ToPublish { folder, site };
        read(file, tree, &Scope { copies: &names, links }, &to_publish, &mut unresolved)
    });
    let head = head.unwrap_or_default();
    let of_site = PublishingTerms { excerpt: site.excerpt, ..PublishingTerms::default() };
    let inherited = Inherited { terms: head.terms.or(of_site), has_address: site.base_url.is_some() };
    let mut copies: Vec<_> = copies
        .into_iter()
        .filter_map(|(id, file)| {
            article_copy::copy(id, tree.files.get(file), file, inherited, links, &mut unresolved.faults)
        })
        .collect();
    copies.shrink_to_fit();
    copies.sort_by(|a, b| (rank(&a.language, site), &a.id).cmp(&(rank(&b.language, site), &b.id)));
    let reading = id.zip(folder.reading).map(|(id, file)| Reading {
        id,
        file,
        title: head.title,
        outlet: head.outlet,
        published: head.published,
        annotated: head.annotated,
        authors: head.authors,
        annotators: head.annotators.unwrap_or_else(|| site.annotators.clone()),
        tags: head.tags,
        questions: head.questions,
        corrections: head.corrections,
        roles: head.roles,
        claims: Vec::new(),
        drafts: Vec::new(),
        ignores: head.ignores,
        publish_files: head.publish_files,
    });
    unresolved.reading = reading.map(|reading| ParsedReading { reading, copies });
    unresolved
}

/// The place of a language among the site's, or of the one it is a form of: `de-AT` stands with `de`.
fn rank(language: &LanguageTag, site: &Site) -> usize {
    let position = |wanted: &LanguageTag| site.languages.iter().position(|known| known == wanted);
    position(language).or_else(|| position(&language.primary())).unwrap_or(usize::MAX)
}

/// The id of a reading, from the name of its folder.
fn reading_id(folder: &ReadingFolder, site: &Site, faults: &mut Vec<Diagnostic>) -> Option<ReadingId> {
    let name = &folder.name;
    let place = folder.reading.or_else(|| folder.copies.first().copied()).map(|file| Span::new(file, 0..0));
    let mut push = |diagnostic: Diagnostic| {
        faults.push(match place {
            Some(place) => diagnostic.at(place, ""),
            None => diagnostic,
        });
    };
    if is_reserved(name, site) {
        let message = format!("no reading can be named `{name}`: the site has a page of that name");
        let help = format!("rename the folder, for instance to `{name}-article`");
        push(Diagnostic::new(Code::ReservedId, message, help));
    }
    ReadingId::new(name)
        .map_err(|error| {
            let message = format!("the name of the folder `content/{name}` is no id: {error}");
            let help = format!("rename the folder, and {} as its name", id_help(name, Some(site.default_language())));
            push(Diagnostic::new(Code::InvalidValue, message, help));
        })
        .ok()
}

/// Whether a folder's name is a page's, or the tag of a language: one of the site's, or any of two
/// letters. Three letters are left to readings (`usa`, `war`) unless the site speaks that language.
fn is_reserved(name: &str, site: &Site) -> bool {
    let is_of_site = |name: &str| site.languages.iter().any(|tag| tag.to_string().eq_ignore_ascii_case(name));
    let two_letters = name.len() == 2 && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    ReadingId::RESERVED.contains(&name) || two_letters || is_of_site(name)
}

fn read(
    file: FileId,
    tree: &SourceTree,
    scope: &Scope<'_>,
    to_publish: &ToPublish<'_>,
    unresolved: &mut UnresolvedReading,
) -> Head {
    let faults = &mut unresolved.faults;
    let toml = Toml::parse(tree.files.get(file).text(), file, 0, faults);
    let toml = toml.in_language(to_publish.site.default_language());
    unresolved.is_broken = toml.is_broken();
    let mut root = toml.root(&keys::READING);
    let mut head = head(&mut root, faults);
    head.publish_files = to_publish.files(&mut root, faults);
    let mut parties = parties::speakers(&mut root, false, faults);
    parties.extend(parties::sources(&mut root, faults));
    head.roles = parties.iter_mut().filter_map(role).collect();
    unresolved.definitions = Definitions { parties, annotators: annotators::annotators(&mut root, faults) };
    unresolved.claims = claims(&mut root, scope, faults);
    head.questions = own_words::questions(&mut root, faults);
    head.corrections = own_words::corrections(&mut root, faults);
    let ignores = root.tables(&keys::IGNORES, faults).into_iter();
    head.ignores = ignores.filter_map(|table| ignore(table, scope.copies, faults)).collect();
    root.finish(faults);
    head
}

fn head(root: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Head {
    let title = |value, faults: &mut Vec<Diagnostic>| per_language(value, faults, text);
    Head {
        title: root.optional(&keys::TITLE, faults, title),
        outlet: root.optional(&keys::OUTLET, faults, own_words::outlet),
        published: root.optional(&keys::PUBLISHED, faults, date),
        annotated: root.optional(&keys::ANNOTATED, faults, date),
        authors: root.optional(&keys::AUTHOR, faults, own_words::authors).unwrap_or_default(),
        annotators: root.optional(&keys::ANNOTATORS, faults, annotators::names),
        tags: root.optional(&keys::TAGS, faults, own_words::tags).unwrap_or_default(),
        terms: PublishingTerms::read(root, faults),
        ..Head::default()
    }
}

fn role(party: &mut PartyDefinition) -> Option<(PartyId, Localized<String>)> {
    match &mut party.content {
        Content::Speaker { role, .. } => Some((party.id.value.clone(), role.take()?)),
        Content::Source { .. } => None,
    }
}

fn ignore(mut table: Table<'_>, copies: &[CopyId], faults: &mut Vec<Diagnostic>) -> Option<Ignore> {
    let code = table.required(&ignore::CODE, faults, code);
    let passage = passage::optional(&mut table, copies, faults);
    let reason = table.required(&ignore::REASON, faults, text);
    table.finish(faults);
    Some(Ignore { code: code?, passage, reason: reason? })
}

fn code(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<Code>> {
    let Some(text) = value.as_str() else { return value.wrong_type("a code", value.usage(), faults) };
    if let Some(code) = Code::parse(text) {
        return Some(Spanned::new(code, value.span()));
    }
    let names = Code::ALL.iter().flat_map(|code| [code.id(), code.name()]);
    let help = nearest(text, names).map_or_else(
        || "write the code as `beleg check` shows it, such as \"F207\" or \"figure-unsourced\"".to_owned(),
        |name| format!("did you mean `{name}`?"),
    );
    value.invalid(format!("there is no lint `{text}`"), help, faults)
}

//! Reads `[[voice]]`, `[[figure]]` and `[[assertion]]`.

use std::collections::BTreeMap;

use super::links::LinkContext;
use super::markdown::{self, NotePlace};
use super::{annotators, assertion, figure, missing, passage, voice};
use crate::diagnostic::{Code, Diagnostic};
use crate::keys::{Key, claim as keys, reading};
use crate::model::{Assertion, Claim, ClaimId, ClaimKind, CopyId, Note, PartyId, Passage, PerCopy};
use crate::text::{Span, Spanned};
use crate::typed_toml::{Table, Value, flag, id, list, per_language, text_at};

/// What claims are read against.
pub(super) struct Scope<'a> {
    /// The copies of the reading.
    pub copies: &'a [CopyId],
    /// The speakers that the reading defines.
    pub speakers: &'a [PartyId],
    /// What the links of notes lead to.
    pub links: &'a LinkContext<'a>,
}

/// The claims of a reading, and all ids that were given, so that a claim left out for a fault of its
/// own is not reported as missing wherever another names it.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// The claims that could be read, in the order of the file.
    pub claims: Vec<Claim>,
    /// Every id with what it was given to first.
    pub declared: BTreeMap<ClaimId, Declared>,
}

/// What an id was given to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Declared {
    /// Whether it is a figure.
    pub is_figure: bool,
    /// Whether nobody has accepted it yet.
    pub is_draft: bool,
    /// Where the id stands.
    pub span: Span,
}

#[derive(Clone, Copy)]
enum Kind {
    Voice,
    Figure,
    Assertion,
}

/// Under which header each kind of claim stands.
const KINDS: [(&Key, Kind); 3] =
    [(&reading::VOICES, Kind::Voice), (&reading::FIGURES, Kind::Figure), (&reading::ASSERTIONS, Kind::Assertion)];

/// Reads all claims of the table `root`. What is wrong with a draft is a warning, and a draft takes no claim's id.
pub(super) fn claims(root: &mut Table<'_>, scope: &Scope<'_>, faults: &mut Vec<Diagnostic>) -> Claims {
    let mut tables = Vec::new();
    for (key, kind) in KINDS {
        for mut table in root.tables(key, faults) {
            let is_draft = table.optional(&keys::DRAFT, faults, flag).unwrap_or_default();
            tables.push((is_draft, kind, table));
        }
    }
    tables.sort_by_key(|(is_draft, _, table)| (*is_draft, table.span()));
    let mut claims = Claims { claims: Vec::with_capacity(tables.len()), declared: BTreeMap::new() };
    for (is_draft, kind, table) in tables {
        let (mut found, mut is_taken) = (Vec::new(), false);
        let mut given = |id: &Spanned<ClaimId>, faults: &mut Vec<Diagnostic>| {
            is_taken = !declare(id, (kind, is_draft), &mut claims.declared, faults);
        };
        let claim = claim((kind, is_draft), table, scope, &mut found, &mut given);
        let faults_of = |fault: Diagnostic| if is_draft { fault.of_draft() } else { fault };
        faults.extend(found.into_iter().map(faults_of));
        claims.claims.extend(claim.filter(|_| !(is_draft && is_taken)));
    }
    claims
}

/// Takes note of an id, and says whether it is free; a diagnostic says if it was given before.
fn declare(
    id: &Spanned<ClaimId>,
    (kind, is_draft): (Kind, bool),
    declared: &mut BTreeMap<ClaimId, Declared>,
    faults: &mut Vec<Diagnostic>,
) -> bool {
    if let Some(&Declared { span: first, .. }) = declared.get(&id.value) {
        let message = format!("two claims have the id `{}`", id.value);
        let help = "give one of them another id; each is an address of its own";
        let other = if first > id.span { "given here too" } else { "given here first" };
        faults.push(Diagnostic::new(Code::DuplicateId, message, help).at(id.span, "").also(first, other));
        return false;
    }
    let is_figure = matches!(kind, Kind::Figure);
    declared.insert(id.value.clone(), Declared { is_figure, is_draft, span: id.span });
    true
}

/// A claim, as far as it can be read. What cannot is an error and has a stand-in, so that one run shows
/// what is wrong with the passage and the names too; only a claim without a passage is left out.
fn claim(
    (kind, is_draft): (Kind, bool),
    mut table: Table<'_>,
    scope: &Scope<'_>,
    faults: &mut Vec<Diagnostic>,
    given: &mut impl FnMut(&Spanned<ClaimId>, &mut Vec<Diagnostic>),
) -> Option<Claim> {
    let help = |table: &Table<'_>| missing::claim_id(table, &keys::ID);
    let id = table.required_or(&keys::ID, help, faults, |value, faults| id(value, faults, ClaimId::new));
    id.iter().for_each(|id| given(id, faults));
    let id = id.or_else(|| Some(Spanned::new(ClaimId::new("unnamed").ok()?, table.span())));
    let passage = passage::required(&mut table, scope.copies, faults);
    let kind = match kind {
        Kind::Voice => voice::voice(&mut table, is_draft, scope.copies, scope.speakers, passage.as_ref(), faults)
            .map_or_else(|| ClaimKind::Assertion(Assertion::default()), ClaimKind::Voice),
        Kind::Figure => ClaimKind::Figure(Box::new(figure::figure(&mut table, faults))),
        Kind::Assertion => ClaimKind::Assertion(assertion::assertion(&mut table, faults)),
    };
    let note = table.optional(&keys::NOTE, faults, |value, faults| {
        per_language(value, faults, |value, faults| note(value, scope.links, faults))
    });
    let absent = absent(&mut table, scope.copies, passage.as_ref(), faults);
    let by = table.optional(&keys::BY, faults, annotators::annotator);
    table.finish(faults);
    Some(Claim { id: id?, kind, passage: passage?, note, absent, by, is_draft })
}

fn note(value: Value<'_>, links: &LinkContext<'_>, faults: &mut Vec<Diagnostic>) -> Option<Note> {
    let text = text_at(value, faults)?;
    let place = NotePlace { span: text.span, content_start: value.content_start() };
    Some(markdown::note(&text.value, place, links, faults))
}

/// The copies a claim is missing from on purpose: copies of the reading, for which it has no passage of their own. One
/// copy at least has to be left.
fn absent(
    table: &mut Table<'_>,
    copies: &[CopyId],
    passage: Option<&PerCopy<Passage>>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Spanned<CopyId>> {
    let item = |value: Value<'_>, faults: &mut Vec<Diagnostic>| {
        let copy = super::copy_name(value, copies, faults)?;
        let is_there = match passage {
            Some(PerCopy::All(_)) => copies.len() < 2,
            Some(passage) => passage.get(&copy.value).is_some(),
            None => false,
        };
        if is_there {
            let message = format!("the claim has a passage in `{}` and is said to be absent from it", copy.value);
            return value.invalid(message, "take one of the two out", faults);
        }
        Some(copy)
    };
    let all = |value: Value<'_>, faults: &mut Vec<Diagnostic>| {
        let absent = list(value, faults, item)?;
        let is_absent = |copy: &CopyId| absent.iter().any(|absent| absent.value == *copy);
        if !copies.is_empty() && copies.iter().all(is_absent) {
            let message = "the claim is said to be absent from every copy";
            return value.invalid(message, "name only the copies that lack it, or take the claim out", faults);
        }
        Some(absent)
    };
    table.optional(&keys::ABSENT, faults, all).unwrap_or_default()
}

//! Reads `[[voice]]`, `[[figure]]` and `[[assertion]]`.

use std::collections::BTreeMap;

use super::links::LinkContext;
use super::markdown::{self, NotePlace};
use super::{assertion, figure, passage, voice};
use crate::diagnostic::{Code, Diagnostic};
use crate::keys::{Key, claim as keys, reading};
use crate::model::{Assertion, Claim, ClaimId, ClaimKind, CopyId, Note, Passage, PerCopy};
use crate::text::{Span, Spanned};
use crate::typed_toml::{Table, Value, id, list, per_language, text_at};

/// What claims are read against.
pub(super) struct Scope<'a> {
    /// The copies of the reading.
    pub copies: &'a [CopyId],
    /// What the links of notes lead to.
    pub links: &'a LinkContext<'a>,
}

/// The claims of a reading, and all ids that were given, so that a claim left out for a fault of its
/// own is not reported as missing wherever another names it.
#[derive(Debug, Default)]
pub(super) struct Claims {
    /// The claims that could be read, in the order of the file.
    pub claims: Vec<Claim>,
    /// Every id with whether it is a figure's and where it was given first.
    pub declared: BTreeMap<ClaimId, (bool, Span)>,
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

/// Reads all claims of the table `root`.
pub(super) fn claims(root: &mut Table<'_>, scope: &Scope<'_>, faults: &mut Vec<Diagnostic>) -> Claims {
    let mut tables = Vec::new();
    for (key, kind) in KINDS {
        tables.extend(root.tables(key, faults).into_iter().map(|table| (kind, table)));
    }
    tables.sort_by_key(|(_, table)| table.span());
    let mut claims = Claims { claims: Vec::with_capacity(tables.len()), declared: BTreeMap::new() };
    for (kind, table) in tables {
        let mut given =
            |id: &Spanned<ClaimId>, faults: &mut Vec<Diagnostic>| declare(id, kind, &mut claims.declared, faults);
        let claim = claim(kind, table, scope, faults, &mut given);
        claims.claims.extend(claim);
    }
    claims
}

/// Takes note of an id; a diagnostic says if it was given before.
fn declare(
    id: &Spanned<ClaimId>,
    kind: Kind,
    declared: &mut BTreeMap<ClaimId, (bool, Span)>,
    faults: &mut Vec<Diagnostic>,
) {
    if let Some(&(_, first)) = declared.get(&id.value) {
        let message = format!("two claims have the id `{}`", id.value);
        let help = "give one of them another id; each is an address of its own";
        faults.push(Diagnostic::new(Code::DuplicateId, message, help).at(id.span, "").also(first, "given here first"));
        return;
    }
    declared.insert(id.value.clone(), (matches!(kind, Kind::Figure), id.span));
}

/// A claim, as far as it can be read. What cannot is an error and has a stand-in, so that one run shows
/// what is wrong with the passage and the names too; only a claim without a passage is left out.
fn claim(
    kind: Kind,
    mut table: Table<'_>,
    scope: &Scope<'_>,
    faults: &mut Vec<Diagnostic>,
    given: &mut impl FnMut(&Spanned<ClaimId>, &mut Vec<Diagnostic>),
) -> Option<Claim> {
    let id = table.required(&keys::ID, faults, |value, faults| id(value, faults, ClaimId::new));
    id.iter().for_each(|id| given(id, faults));
    let id = id.or_else(|| Some(Spanned::new(ClaimId::new("unnamed").ok()?, table.span())));
    let passage = passage::required(&mut table, scope.copies, faults);
    let kind = match kind {
        Kind::Voice => voice::voice(&mut table, scope.copies, passage.as_ref(), faults)
            .map_or_else(|| ClaimKind::Assertion(Assertion::default()), ClaimKind::Voice),
        Kind::Figure => ClaimKind::Figure(Box::new(figure::figure(&mut table, faults))),
        Kind::Assertion => ClaimKind::Assertion(assertion::assertion(&mut table, faults)),
    };
    let note = table.optional(&keys::NOTE, faults, |value, faults| {
        per_language(value, faults, |value, faults| note(value, scope.links, faults))
    });
    let absent = absent(&mut table, scope.copies, passage.as_ref(), faults);
    table.finish(faults);
    Some(Claim { id: id?, kind, passage: passage?, note, absent })
}

fn note(value: Value<'_>, links: &LinkContext<'_>, faults: &mut Vec<Diagnostic>) -> Option<Note> {
    let text = text_at(value, faults)?;
    let place = NotePlace { span: text.span, content_start: value.content_start() };
    Some(markdown::note(&text.value, place, links, faults))
}

/// The copies a claim is missing from on purpose: copies of the reading, for which it has no passage.
fn absent(
    table: &mut Table<'_>,
    copies: &[CopyId],
    passage: Option<&PerCopy<Passage>>,
    faults: &mut Vec<Diagnostic>,
) -> Vec<Spanned<CopyId>> {
    let item = |value: Value<'_>, faults: &mut Vec<Diagnostic>| {
        let copy = super::copy_name(value, copies, faults)?;
        let is_there = passage.is_some_and(|passage| passage.get(&copy.value).is_some());
        if is_there {
            let message = format!("the claim has a passage in `{}` and is said to be absent from it", copy.value);
            return value.invalid(message, "take one of the two out", faults);
        }
        Some(copy)
    };
    table.optional(&keys::ABSENT, faults, |value, faults| list(value, faults, item)).unwrap_or_default()
}

//! Reads `[[voice]]`, `[[figure]]` and `[[assertion]]`.

use std::collections::BTreeMap;

use super::links::LinkContext;
use super::markdown::{self, NotePlace};
use super::{assertion, figure, missing, passage, voice};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Assertion, Claim, ClaimId, ClaimKind, CopyId, Note, PartyId, Passage, PerCopy};
use crate::text::{Span, Spanned};
use crate::typed_toml::{Key, Table, Value, id, list, per_language, text_at};

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
    /// Every id with whether it is a figure's and where it was given first.
    pub declared: BTreeMap<ClaimId, (bool, Span)>,
}

#[derive(Clone, Copy)]
enum Kind {
    Voice,
    Figure,
    Assertion,
}

/// Reads all claims of the table `root`.
pub(super) fn claims(root: &mut Table<'_>, scope: &Scope<'_>, faults: &mut Vec<Diagnostic>) -> Claims {
    let mut tables = Vec::new();
    for (name, kind) in [("voice", Kind::Voice), ("figure", Kind::Figure), ("assertion", Kind::Assertion)] {
        tables.extend(root.tables(name, faults).into_iter().map(|table| (kind, table)));
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
    let key = Key("id", "\"price-of-the-robot\"");
    let help = |table: &Table<'_>| missing::claim_id(table, key);
    let id = table.required_or(key, help, faults, |value, faults| id(value, faults, ClaimId::new));
    id.iter().for_each(|id| given(id, faults));
    let id = id.or_else(|| Some(Spanned::new(ClaimId::new("unnamed").ok()?, table.span())));
    let passage = passage::required(&mut table, scope.copies, faults);
    let kind = match kind {
        Kind::Voice => voice::voice(&mut table, scope.copies, scope.speakers, passage.as_ref(), faults)
            .map_or_else(|| ClaimKind::Assertion(Assertion::default()), ClaimKind::Voice),
        Kind::Figure => ClaimKind::Figure(Box::new(figure::figure(&mut table, faults))),
        Kind::Assertion => ClaimKind::Assertion(assertion::assertion(&mut table, faults)),
    };
    let note = table.optional(Key("note", "\"Markdown\""), faults, |value, faults| {
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
    table.optional(Key("absent", "[\"en\"]"), faults, all).unwrap_or_default()
}

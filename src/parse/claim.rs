//! Reads `[[voice]]`, `[[figure]]` and `[[assertion]]`.

use std::collections::BTreeMap;

use super::links::LinkContext;
use super::markdown::{self, NotePlace};
use super::passage;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Claim, ClaimId, ClaimKind, CopyId, Figure, Form, Function, Note, PartyId, Passage, PerCopy, Quantity, Ratio, Voice,
};
use crate::text::{Span, Spanned};
use crate::typed_toml::{Key, Table, Value, choice, id, list, per_copy, per_language, text_at};

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

/// Reads all claims of the table `root`.
pub(super) fn claims(root: &mut Table<'_>, scope: &Scope<'_>, faults: &mut Vec<Diagnostic>) -> Claims {
    let mut tables = Vec::new();
    for (name, kind) in [("voice", Kind::Voice), ("figure", Kind::Figure), ("assertion", Kind::Assertion)] {
        tables.extend(root.tables(name, faults).into_iter().map(|table| (kind, table)));
    }
    tables.sort_by_key(|(_, table)| table.span());
    let mut claims = Claims::default();
    for (kind, table) in tables {
        let is_new =
            |id: &Spanned<ClaimId>, faults: &mut Vec<Diagnostic>| declare(id, kind, &mut claims.declared, faults);
        let claim = claim(kind, table, scope, faults, is_new);
        claims.claims.extend(claim);
    }
    claims
}

/// Takes note of an id; false, with a diagnostic, if it was given before.
fn declare(
    id: &Spanned<ClaimId>,
    kind: Kind,
    declared: &mut BTreeMap<ClaimId, (bool, Span)>,
    faults: &mut Vec<Diagnostic>,
) -> bool {
    if let Some(&(_, first)) = declared.get(&id.value) {
        let message = format!("two claims have the id `{}`", id.value);
        let help = "give one of them another id; each is an address of its own";
        faults.push(Diagnostic::new(Code::DuplicateId, message, help).at(id.span, "").also(first, "given here first"));
        return false;
    }
    declared.insert(id.value.clone(), (matches!(kind, Kind::Figure), id.span));
    true
}

fn claim(
    kind: Kind,
    mut table: Table<'_>,
    scope: &Scope<'_>,
    faults: &mut Vec<Diagnostic>,
    is_new: impl FnOnce(&Spanned<ClaimId>, &mut Vec<Diagnostic>) -> bool,
) -> Option<Claim> {
    let id =
        table.required(Key("id", "\"price-of-the-robot\""), faults, |value, faults| id(value, faults, ClaimId::new));
    let id = id.filter(|id| is_new(id, faults));
    let passage = passage::required(&mut table, scope.copies, faults);
    let kind = match kind {
        Kind::Voice => voice(&mut table, scope, passage.as_ref(), faults).map(ClaimKind::Voice),
        Kind::Figure => Some(ClaimKind::Figure(Box::new(figure(&mut table, faults)))),
        Kind::Assertion => Some(ClaimKind::Assertion),
    };
    let note = table.optional(Key("note", "\"Markdown\""), faults, |value, faults| {
        per_language(value, faults, |value, faults| note(value, scope.links, faults))
    });
    let absent = absent(&mut table, scope.copies, passage.as_ref(), faults);
    table.finish(faults);
    Some(Claim { id: id?, kind: kind?, passage: passage?, note, absent })
}

fn note(value: Value<'_>, links: &LinkContext<'_>, faults: &mut Vec<Diagnostic>) -> Option<Note> {
    let text = text_at(value, faults)?;
    let place = NotePlace { span: text.span, content_start: value.content_start() };
    let links = markdown::note(&text.value, place, links, faults);
    Some(Note { markdown: text.value, span: text.span, links })
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
        let is_there = matches!(passage, Some(PerCopy::Each(each)) if each.iter().any(|(id, _)| *id == copy.value));
        if is_there {
            let message = format!("the claim has a passage in `{}` and is said to be absent from it", copy.value);
            return value.invalid(message, "take one of the two out", faults);
        }
        Some(copy)
    };
    table.optional(Key("absent", "[\"en\"]"), faults, |value, faults| list(value, faults, item)).unwrap_or_default()
}

fn party(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<PartyId>> {
    id(value, faults, PartyId::new)
}

fn voice(
    table: &mut Table<'_>,
    scope: &Scope<'_>,
    passage: Option<&PerCopy<Passage>>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Voice> {
    let speaker = table.required(Key("speaker", "\"li-yanming\""), faults, party);
    let addressee = table.optional(Key("to", "\"the-newspaper\""), faults, |value, faults| {
        per_copy(value, scope.copies, &[], faults, party)
    });
    let form = table.required(Key("form", "\"indirect\""), faults, |value, faults| {
        per_copy(value, scope.copies, &[], faults, form)
    });
    let function = table.required(Key("function", "\"opinion\""), faults, function);
    if let Some((form, passage)) = form.as_ref().zip(passage) {
        report_missing_forms(form, passage, scope.copies, faults);
    }
    Some(Voice { speaker: speaker?, addressee, form: form?, function: function? })
}

fn form(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Form> {
    let forms =
        [("direct", Form::Direct), ("indirect", Form::Indirect), ("mixed", Form::Mixed), ("reported", Form::Reported)];
    choice(value, faults, &forms)
}

fn function(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Function> {
    let functions = [
        ("opinion", Function::Opinion),
        ("statement", Function::Statement),
        ("announcement", Function::Announcement),
        ("prediction", Function::Prediction),
        ("demand", Function::Demand),
    ];
    choice(value, faults, &functions)
}

/// A voice has a form in each copy that it has a passage in.
fn report_missing_forms(
    form: &PerCopy<Form>,
    passage: &PerCopy<Passage>,
    copies: &[CopyId],
    faults: &mut Vec<Diagnostic>,
) {
    for copy in copies.iter().filter(|copy| form.get(copy).is_none()) {
        let Some(passage) = passage.get(copy) else { continue };
        let message = format!("the voice has a passage in `{copy}`, and no form there");
        let help = format!("add `form.{copy} = \"indirect\"` (or direct, mixed, reported)");
        faults.push(Diagnostic::new(Code::MissingKey, message, help).at(passage.span, ""));
    }
}

fn figure(table: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Figure {
    Figure {
        source: table.optional(Key("source", "\"the-briefing\""), faults, party),
        speaker: table.optional(Key("speaker", "\"li-yanming\""), faults, party),
        value: table.optional(Key("value", "\"84000..98000 USD\""), faults, quantity),
        converts: table.optional(Key("converts", "\"price-in-yuan\""), faults, other),
        ratio: table.optional(Key("ratio", RATIO), faults, ratio),
        share: table.optional(Key("share", RATIO), faults, ratio),
        sum: table.optional(Key("sum", "[\"first\", \"second\"]"), faults, sum).unwrap_or_default(),
    }
}

const RATIO: &str = "{ of = \"one-figure\", to = \"another\" }";

fn other(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<ClaimId>> {
    id(value, faults, ClaimId::new)
}

fn quantity(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<Quantity>> {
    let text = text_at(value, faults)?;
    match Quantity::parse(&text.value) {
        Ok(quantity) => Some(Spanned::new(quantity, text.span)),
        Err(error) => {
            let help = "write 5, ~5, <5, <=5, >5, >=5 or 5..7, then a space and the unit: \"84000..98000 USD\"";
            value.invalid(format!("this is no quantity: {error}"), help, faults)
        }
    }
}

fn ratio(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Ratio> {
    let Some(mut table) = value.table() else { return value.wrong_type("two figures", value.usage(), faults) };
    let of = table.required(Key("of", "\"one-figure\""), faults, other);
    let to = table.required(Key("to", "\"another\""), faults, other);
    table.finish(faults);
    Some(Ratio { of: of?, to: to? })
}

fn sum(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<Spanned<ClaimId>>> {
    let length = value.items().map(Iterator::count);
    let figures = list(value, faults, other)?;
    if length < Some(2) {
        let help = "name all figures that add up; for the same quantity in another unit write `converts`";
        return value.invalid("a sum has at least two figures", help, faults);
    }
    Some(figures)
}

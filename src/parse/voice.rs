//! Reads what a `[[voice]]` says beyond what every claim says: who speaks, to whom, in what form, to what end.

use super::claim::Scope;
use super::missing;
use super::parties::{group, party};
use crate::diagnostic::{Code, Diagnostic};
use crate::keys::voice as keys;
use crate::model::{CopyId, Form, Function, Group, PartyId, Passage, PerCopy, Voice};
use crate::typed_toml::{Table, Value, choice, per_copy};

/// The voice of a claim. Where the passage is known, a form is asked for in each of its copies. A form or
/// function that cannot be read is an error and has a stand-in, so that what the rest names is checked too. A draft may
/// leave all of this open.
pub(super) fn voice(
    table: &mut Table<'_>,
    is_draft: bool,
    scope: &Scope<'_>,
    passage: Option<&PerCopy<Passage>>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Voice> {
    let copies = scope.copies;
    let (speakers, sources) = said_by(table, is_draft, scope.speakers, faults);
    let addressee = table.optional(&keys::TO, faults, |value, faults| per_copy(value, copies, &[], faults, party));
    let forms = |value: Value<'_>, faults: &mut Vec<Diagnostic>| per_copy(value, copies, &[], faults, form);
    if is_draft {
        let form = table.optional(&keys::FORM, faults, forms);
        let function = table.optional(&keys::FUNCTION, faults, function);
        return Some(Voice { speakers, sources, addressee, form, function });
    }
    let form = table.required_or(&keys::FORM, |_| missing::one_of(&keys::FORM), faults, forms);
    let function = table.required_or(&keys::FUNCTION, |_| missing::one_of(&keys::FUNCTION), faults, function);
    let form = match (form, passage) {
        (Some(form), Some(PerCopy::All(_))) => for_all(form, copies),
        (Some(form), Some(passage)) => {
            report_missing_forms(&form, passage, copies, faults);
            form
        }
        (form, _) => form.unwrap_or(PerCopy::All(Form::Indirect)),
    };
    let (form, function) = (Some(form), Some(function.unwrap_or(Function::Statement)));
    let is_said = !speakers.is_empty() || !sources.is_empty();
    is_said.then_some(Voice { speakers, sources, addressee, form, function })
}

/// Who speaks: speakers, or sources where a document does, and never both. `known` are the speakers of the reading.
fn said_by(table: &mut Table<'_>, is_draft: bool, known: &[PartyId], faults: &mut Vec<Diagnostic>) -> (Group, Group) {
    let speakers = if is_draft || table.has("source") {
        table.optional(&keys::SPEAKER, faults, group)
    } else {
        table.required_or(&keys::SPEAKER, |_| missing::speaker(known), faults, group)
    };
    let sources = table.optional(&keys::SOURCE, faults, |value, faults| Some((value.span(), group(value, faults)?)));
    match sources {
        Some((span, _)) if speakers.is_some() => {
            let help =
                "keep `speaker` if people speak, whoever prints it; keep `source` if a document speaks for itself";
            let fault = Diagnostic::new(Code::InvalidValue, "this voice has both a speaker and a source", help);
            faults.push(fault.at(span, ""));
            (speakers.unwrap_or_default(), Group::default())
        }
        sources => (speakers.unwrap_or_default(), sources.map(|(_, sources)| sources).unwrap_or_default()),
    }
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

/// The forms of words that are looked for in all copies: where these stand in one that no form is given for, they have
/// the form that was given first.
fn for_all(form: PerCopy<Form>, copies: &[CopyId]) -> PerCopy<Form> {
    let PerCopy::Each(mut forms) = form else { return form };
    let Some(&(_, first)) = forms.first() else { return PerCopy::Each(forms) };
    for copy in copies {
        if !forms.iter().any(|(known, _)| known == copy) {
            forms.push((copy.clone(), first));
        }
    }
    PerCopy::Each(forms)
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

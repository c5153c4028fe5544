//! Reads what a `[[voice]]` says beyond what every claim says: who speaks, to whom, in what form, to what end.

use super::parties::party;
use crate::diagnostic::{Code, Diagnostic};
use crate::keys::voice as keys;
use crate::model::{CopyId, Form, Function, Passage, PerCopy, Voice};
use crate::typed_toml::{Table, Value, choice, per_copy};

/// The voice of a claim. Where the passage is known, a form is asked for in each of its copies. A form or
/// function that cannot be read is an error and has a stand-in, so that what the rest names is checked too.
pub(super) fn voice(
    table: &mut Table<'_>,
    copies: &[CopyId],
    passage: Option<&PerCopy<Passage>>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Voice> {
    let speaker = table.required(&keys::SPEAKER, faults, party);
    let addressee = table.optional(&keys::TO, faults, |value, faults| per_copy(value, copies, &[], faults, party));
    let form = table.required(&keys::FORM, faults, |value, faults| per_copy(value, copies, &[], faults, form));
    let function = table.required(&keys::FUNCTION, faults, function);
    if let Some((form, passage)) = form.as_ref().zip(passage) {
        report_missing_forms(form, passage, copies, faults);
    }
    let form = form.unwrap_or(PerCopy::All(Form::Indirect));
    Some(Voice { speaker: speaker?, addressee, form, function: function.unwrap_or(Function::Statement) })
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

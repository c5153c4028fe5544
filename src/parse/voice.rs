//! Reads what a `[[voice]]` says beyond what every claim says: who speaks, to whom, in what form, to what end.

use super::missing;
use super::parties::party;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{CopyId, Form, Function, PartyId, Passage, PerCopy, Voice};
use crate::typed_toml::{Key, Table, Value, choice, per_copy};

/// The voice of a claim. Where the passage is known, a form is asked for in each of its copies. A form or
/// function that cannot be read is an error and has a stand-in, so that what the rest names is checked too.
pub(super) fn voice(
    table: &mut Table<'_>,
    copies: &[CopyId],
    speakers: &[PartyId],
    passage: Option<&PerCopy<Passage>>,
    faults: &mut Vec<Diagnostic>,
) -> Option<Voice> {
    let key = Key("speaker", "\"li-yanming\"");
    let speaker = table.required_or(key, |_| missing::speaker(speakers), faults, party);
    let addressee = table
        .optional(Key("to", "\"the-newspaper\""), faults, |value, faults| per_copy(value, copies, &[], faults, party));
    let key = Key("form", "\"indirect\"");
    let help = |_: &Table<'_>| missing::one_of(key, "or \"direct\", \"mixed\", \"reported\"");
    let form = table.required_or(key, help, faults, |value, faults| per_copy(value, copies, &[], faults, form));
    let key = Key("function", "\"statement\"");
    let help = |_: &Table<'_>| missing::one_of(key, "or \"opinion\", \"announcement\", \"prediction\", \"demand\"");
    let function = table.required_or(key, help, faults, function);
    let form = match (form, passage) {
        (Some(form), Some(PerCopy::All(_))) => for_all(form, copies),
        (Some(form), Some(passage)) => {
            report_missing_forms(&form, passage, copies, faults);
            form
        }
        (form, _) => form.unwrap_or(PerCopy::All(Form::Indirect)),
    };
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

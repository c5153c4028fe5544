//! What several files say of one thing: the first that says it counts, and none says another thing.

use crate::diagnostic::{Code, Diagnostic};
use crate::keys::Key;
use crate::text::{Span, Spanned};

/// Keeps the first value; reports a second that differs, with both places.
pub(super) fn agree<T: PartialEq>(
    id: &impl std::fmt::Display,
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
pub(super) fn present<T>(
    value: Option<Spanned<T>>,
    key: &Key,
    what: &str,
    header: Span,
    broken: bool,
    faults: &mut Vec<Diagnostic>,
) -> Option<T> {
    if value.is_none() && !broken {
        let message = format!("`{}` is missing: {what} has one", key.name);
        let help = format!("add a line such as `{} = {}`", key.name, key.example);
        faults.push(Diagnostic::new(Code::MissingKey, message, help).at(header, ""));
    }
    value.map(|value| value.value)
}

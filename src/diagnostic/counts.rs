//! How many errors and warnings a run has found.

use std::fmt;

use serde::Serialize;

use super::Diagnostic;

/// The number of errors and of warnings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counts {
    /// Faults that stop the build.
    pub errors: usize,
    /// Faults that don't.
    pub warnings: usize,
}

impl Counts {
    /// Counts `diagnostics`.
    pub fn of<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> Self {
        diagnostics.into_iter().fold(Self::default(), |mut counts, diagnostic| {
            *(if diagnostic.is_error() { &mut counts.errors } else { &mut counts.warnings }) += 1;
            counts
        })
    }
}

impl fmt::Display for Counts {
    /// Writes `1 error, 2 warnings`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        let Self { errors, warnings } = *self;
        write!(f, "{errors} error{}, {warnings} warning{}", plural(errors), plural(warnings))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;

    #[test]
    fn errors_and_warnings_are_counted_apart() {
        let of = |code| Diagnostic::new(code, "", "");
        let counts = Counts::of(&[of(Code::StrayFile), of(Code::TomlSyntax), of(Code::StrayFile)]);
        assert_eq!(counts.to_string(), "1 error, 2 warnings");
    }
}

//! Passages that one value of `reading.toml` gives to several copies.
//!
//! What mends such a passage for one copy changes it for all. So it is left to a person unless all copies need the same.

use super::doubt::Doubt;
use crate::diagnostic::Diagnostic;
use crate::model::{Claim, ParsedReading, PerCopy};

/// Takes back that suggestions may be applied unasked where not all copies that share the passage are mended by them.
pub fn leave_to_a_person(parsed: &ParsedReading, diagnostics: &mut [Diagnostic]) {
    if parsed.copies.len() < 2 {
        return;
    }
    for claim in &parsed.reading.claims {
        let copies = parsed.copies.iter().filter(|copy| !claim.is_absent(&copy.id)).count();
        let mut suggesting: Vec<&mut Diagnostic> =
            diagnostics.iter_mut().filter(|diagnostic| is_for(diagnostic, claim)).collect();
        let same = suggesting.windows(2).all(|pair| pair[0].suggestion == pair[1].suggestion);
        if copies > 1 && !(same && suggesting.len() == copies) {
            suggesting.iter_mut().for_each(|diagnostic| leave(diagnostic));
        }
    }
}

/// Whether a suggestion replaces the passage that a claim has in all copies, or a piece of it.
fn is_for(diagnostic: &Diagnostic, claim: &Claim) -> bool {
    let PerCopy::All(passage) = &claim.passage else { return false };
    let within = |span: crate::text::Span| {
        span.file == passage.span.file && passage.span.start <= span.start && span.end <= passage.span.end
    };
    diagnostic.suggestion.as_ref().is_some_and(|suggestion| suggestion.machine_applicable && within(suggestion.span))
}

fn leave(diagnostic: &mut Diagnostic) {
    if let Some(suggestion) = &mut diagnostic.suggestion {
        suggestion.machine_applicable = false;
        diagnostic.notes.push(left_because(&Doubt::Shared));
    }
}

/// The note that says why a suggestion is not applied.
pub fn left_because(doubt: &Doubt) -> String {
    format!("`beleg check --fix` leaves this to you: {doubt}")
}

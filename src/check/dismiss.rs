//! Takes out of the diagnostics what readings dismiss.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::model::{Dismissals, Library};
use crate::text::FileId;

/// Drops the `diagnostics` that a reading dismisses.
pub fn dismiss(diagnostics: &mut Vec<Diagnostic>, library: &Library) {
    let mut by_file: HashMap<FileId, &Dismissals> = HashMap::new();
    for reading in library.readings.iter().filter(|reading| !reading.reading.ignores.is_empty()) {
        let files = reading.copies.iter().map(|copy| copy.copy.file).chain([reading.reading.file]);
        by_file.extend(files.map(|file| (file, &reading.dismissals)));
    }
    diagnostics.retain(|diagnostic| {
        let span = diagnostic.primary.as_ref().map(|label| label.span);
        let reason = span.and_then(|span| by_file.get(&span.file)?.reason(diagnostic.code, span));
        reason.is_none()
    });
}

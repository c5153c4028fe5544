//! The table of all claims of a reading: a row for each, with columns for each copy.

use super::{Table, parties};
use crate::export::Export;
use crate::model::{Claim, ClaimClass, ClaimKind, Form, Function, ReadCopy, ReadReading};
use crate::plan::{published, shown};

/// Columns that every claim has once.
const COLUMNS: [&str; 8] = ["id", "kind", "class", "function", "speaker", "speaker_name", "source", "source_title"];
/// Columns that each copy has, before a dot and the copy's id.
const COPY_COLUMNS: [&str; 5] = ["passage", "form", "to", "absent", "label"];

impl Export<'_> {
    /// The table of all claims of a reading, in the order of `reading.toml`.
    pub(crate) fn claims(&self, read: &ReadReading) -> Vec<u8> {
        let claims = &read.reading.claims;
        let copies: Vec<_> = published::copies(read, self.site).collect();
        let mut table = Table::new();
        let per_copy = copies.iter().flat_map(|copy| COPY_COLUMNS.map(|name| format!("{name}.{}", copy.copy.id)));
        table.row(&COLUMNS.iter().map(ToString::to_string).chain(per_copy).collect::<Vec<_>>());
        for claim in claims {
            let mut row = fixed(self, claim);
            copies.iter().for_each(|copy| row.extend(in_copy(self, claim, copy)));
            table.row(&row);
        }
        table.into_bytes()
    }
}

/// The columns of a copy; a label is in its language, or the nearest there is.
fn in_copy(export: &Export<'_>, claim: &Claim, read: &ReadCopy) -> [String; 5] {
    let copy = &read.copy;
    let placed = read.claim(&claim.id.value);
    let voice = claim.voice().filter(|_| placed.is_some());
    let form = voice.and_then(|voice| voice.form_in(&copy.id)).map_or("", Form::name);
    let to = voice.and_then(|voice| voice.addressee_in(&copy.id)).map_or("", |id| id.as_str());
    let absent = if claim.is_absent(&copy.id) { "yes" } else { "" };
    let passage = placed.map_or_else(String::new, |placed| shown::line(read, &placed.anchor, usize::MAX));
    let label = claim.assertion().filter(|_| placed.is_some()).and_then(|assertion| assertion.label.as_ref());
    let label = label.map_or("", |label| &label.get(&copy.language, export.site.default_language()).1.value);
    [passage, form.to_owned(), to.to_owned(), absent.to_owned(), label.to_owned()]
}

fn fixed(export: &Export<'_>, claim: &Claim) -> Vec<String> {
    let (kind, function) = match &claim.kind {
        ClaimKind::Voice(voice) => ("voice", voice.function.map_or("", Function::name)),
        ClaimKind::Figure(_) => ("figure", ""),
        ClaimKind::Assertion(_) => ("assertion", ""),
    };
    let (speakers, sources) = claim.parties();
    let words = [claim.id.value.as_str(), kind, ClaimClass::of(claim).name(), function];
    let parties = parties(export, speakers).into_iter().chain(parties(export, sources));
    words.into_iter().map(str::to_owned).chain(parties).collect()
}

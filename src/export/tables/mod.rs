//! Tables for machines and spreadsheets: a reading's claims and figures as CSV (RFC 4180, CRLF, UTF-8
//! without a byte order mark, one header).
//!
//! Whoever wrote an article decides how its passages begin, and a spreadsheet takes a cell that begins
//! with `=` for a formula, which can send data away. Such a cell gets an apostrophe before it, as OWASP
//! advises; plain numbers are left as they are.

mod claims;
mod figures;

use std::borrow::Cow;

use super::Export;
use crate::model::{Decimal, Group, PartyId};

/// A cell as the writer takes it.
struct Bytes<'a>(Cow<'a, str>);

impl AsRef<[u8]> for Bytes<'_> {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// A table under construction.
struct Table(csv::Writer<Vec<u8>>);

impl Table {
    fn new() -> Self {
        let mut options = csv::WriterBuilder::new();
        Self(options.terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::with_capacity(4096)))
    }

    fn row(&mut self, cells: &[String]) {
        // Writing to memory cannot fail, and rows may differ in length.
        let _ = self.0.write_record(cells.iter().map(|cell| Bytes(guarded(cell))));
    }

    fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

/// What a spreadsheet takes for the beginning of a formula, in the widths of letters it knows.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];

fn guarded(cell: &str) -> Cow<'_, str> {
    let is_formula = cell.starts_with(FORMULA) && Decimal::parse(cell).is_none();
    if is_formula { format!("'{cell}").into() } else { cell.into() }
}

/// The ids and the names of speakers or sources, one behind the other; two empty cells if there is none.
fn parties(export: &Export<'_>, group: &Group) -> [String; 2] {
    let ids: Vec<_> = group.ids().map(PartyId::as_str).collect();
    let names: Vec<_> = group.ids().map(|id| export.party_name(id)).collect();
    [ids.join("; "), names.join("; ")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_cannot_run_as_a_formula_and_a_number_stays_one() {
        assert_eq!(guarded("=HYPERLINK(\"http://example.org\")"), "'=HYPERLINK(\"http://example.org\")");
        assert_eq!(guarded("-5 %"), "'-5 %");
        assert_eq!(guarded("-0.5"), "-0.5");
        assert_eq!(guarded("etwa = 5"), "etwa = 5");
    }

    #[test]
    fn rows_end_and_cells_are_quoted_as_rfc_4180_says() {
        let mut table = Table::new();
        table.row(&["id".into(), "passage.de".into()]);
        table.row(&["a".into(), "sagte \"ja\", dann\nnein".into()]);
        let text = String::from_utf8(table.into_bytes()).unwrap();
        assert_eq!(text, "id,passage.de\r\na,\"sagte \"\"ja\"\", dann\nnein\"\r\n");
    }
}

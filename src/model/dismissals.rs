//! What a reading dismisses: where lints and pages hold something against it that its author has an answer to.

use std::collections::BTreeMap;

use crate::diagnostic::Code;
use crate::text::{FileId, Span};

/// What is dismissed of each code, file by file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dismissals(BTreeMap<(FileId, Code), Places>);

/// Where the findings of one code are dismissed in one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Places {
    /// The reason, where all of them are.
    everywhere: Option<String>,
    /// With the reason of each; in order and apart from each other.
    spans: Vec<(Span, String)>,
}

impl Dismissals {
    /// Dismisses all findings of a code in a file. The first reason holds.
    pub fn everywhere(&mut self, file: FileId, code: Code, reason: &str) {
        self.places(file, code).everywhere.get_or_insert_with(|| reason.to_owned());
    }

    /// Dismisses the findings of a code that touch these places of a file.
    pub fn at(&mut self, file: FileId, code: Code, places: impl IntoIterator<Item = (Span, String)>) {
        let spans = &mut self.places(file, code).spans;
        spans.extend(places);
        spans.sort_unstable();
        spans.dedup_by(|(next, _), (last, _)| {
            let joins = next.start < last.end;
            last.end = if joins { last.end.max(next.end) } else { last.end };
            joins
        });
    }

    /// Why a finding is dismissed, if it is.
    pub fn reason(&self, code: Code, span: Span) -> Option<&str> {
        let places = self.0.get(&(span.file, code))?;
        let next = places.spans.partition_point(|(place, _)| place.end <= span.start);
        let touches = |(place, _): &&(Span, String)| place.start < span.end.max(span.start + 1);
        let here = places.spans.get(next).filter(touches);
        here.map(|(_, reason)| reason.as_str()).or(places.everywhere.as_deref())
    }

    fn places(&mut self, file: FileId, code: Code) -> &mut Places {
        self.0.entry((file, code)).or_default()
    }
}

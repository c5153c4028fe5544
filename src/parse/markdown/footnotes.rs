//! Puts the footnotes after the body, in the order in which a reader meets their marks.

use std::collections::HashMap;
use std::ops::Range;

use super::explain;
use super::faults::Faults;
use super::fragment::{Fragment, to_u32};
use crate::diagnostic::Code;
use crate::model::{BlockKind, Document, Footnote, InlineKind};
use crate::text::FileId;

/// A footnote's definition, read.
#[derive(Debug)]
pub(super) struct Definition {
    /// Its label as written.
    pub(super) label: String,
    /// Where it stands in the source.
    pub(super) range: Range<usize>,
    /// What it says; its first block is the footnote.
    pub(super) fragment: Fragment,
}

/// The labels that marks name, numbered as they come.
#[derive(Debug, Default)]
pub(super) struct Labels {
    numbers: HashMap<String, u32>,
    /// The first mark of each.
    marks: Vec<Range<usize>>,
}

impl Labels {
    /// The number of a label whose mark stands at `mark`.
    pub(super) fn number(&mut self, label: &str, mark: Range<usize>) -> u32 {
        let next = to_u32(self.marks.len());
        let number = *self.numbers.entry(folded(label)).or_insert(next);
        if number == next {
            self.marks.push(mark);
        }
        number
    }
}

/// Labels differ only by what is left when case is folded, as CommonMark has it. Upper case first, so
/// that `ß` and `ss` are one.
fn folded(label: &str) -> String {
    label.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}

/// Makes a document of the body and the footnotes, and reports footnotes that no mark leads to.
pub(super) fn assemble(
    file: FileId,
    mut body: Fragment,
    mut definitions: Vec<Definition>,
    labels: Labels,
    faults: &mut Faults<'_>,
    source: &str,
) -> Document {
    definitions.sort_by_key(|definition| definition.range.start);
    let by_label = report_duplicates(&definitions, labels, faults, source);
    let mut order = Order { by_label, places: vec![None; definitions.len()], queue: Vec::new(), marks: Vec::new() };
    order.follow(&mut body, faults);
    order.follow_queue(0, &mut definitions, faults);
    for index in 0..definitions.len() {
        if order.places[index].is_none() {
            let next = order.queue.len();
            order.place(index);
            order.follow_queue(next, &mut definitions, faults);
        }
    }
    let footnotes = order.put_after(&mut body, definitions, faults, source);
    document(file, body, footnotes)
}

/// The index of the definition that each label's marks lead to; reports further ones of the same label.
fn report_duplicates(
    definitions: &[Definition],
    labels: Labels,
    faults: &mut Faults<'_>,
    source: &str,
) -> Vec<(Option<usize>, Range<usize>)> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut by_label: Vec<_> = labels.marks.into_iter().map(|mark| (None, mark)).collect();
    for (index, definition) in definitions.iter().enumerate() {
        let label = folded(&definition.label);
        if let Some(&earlier) = first.get(&label) {
            let place = |definition: &Definition| faults.span(opening(source, definition));
            let (span, earlier) = (place(definition), place(&definitions[earlier]));
            let diagnostic = || explain::duplicate_footnote(&definition.label, span, earlier);
            faults.report(Code::DuplicateFootnote, diagnostic);
            continue;
        }
        if let Some(&number) = labels.numbers.get(&label) {
            by_label[number as usize].0 = Some(index);
        }
        first.insert(label, index);
    }
    by_label
}

/// The `[^label]:` of a definition.
fn opening(source: &str, definition: &Definition) -> Range<usize> {
    let start = definition.range.start;
    let length = source.get(definition.range.clone()).and_then(|text| text.find("]:")).map_or(0, |end| end + 2);
    start..start + length
}

/// The order of the footnotes, as it is found by following the marks.
struct Order {
    /// For each label the definition, and the first mark.
    by_label: Vec<(Option<usize>, Range<usize>)>,
    /// For each definition its place among the footnotes.
    places: Vec<Option<u32>>,
    /// The definitions in that order.
    queue: Vec<usize>,
    /// How many marks lead to each, in that order.
    marks: Vec<u32>,
}

impl Order {
    /// Gives the definition the next place.
    fn place(&mut self, definition: usize) -> u32 {
        if let Some(place) = self.places[definition] {
            return place;
        }
        let place = to_u32(self.queue.len());
        self.places[definition] = Some(place);
        self.queue.push(definition);
        self.marks.push(0);
        place
    }

    /// Numbers the marks of one fragment.
    fn follow(&mut self, fragment: &mut Fragment, faults: &mut Faults<'_>) {
        fragment.inlines.retain_mut(|inline| {
            let InlineKind::FootnoteRef { index, occurrence } = &mut inline.kind else { return true };
            let (definition, mark) = self.by_label[*index as usize].clone();
            let Some(definition) = definition else {
                // The parser folds a few rare letters in another way than we do.
                let span = faults.span(mark);
                faults.report(Code::UndefinedFootnote, || explain::undefined_footnote("[^…]", span));
                return false;
            };
            *index = self.place(definition);
            self.marks[*index as usize] += 1;
            *occurrence = self.marks[*index as usize];
            true
        });
    }

    /// Numbers the marks inside the footnotes from this place on, and inside those they lead to.
    fn follow_queue(&mut self, mut next: usize, definitions: &mut [Definition], faults: &mut Faults<'_>) {
        while let Some(&definition) = self.queue.get(next) {
            self.follow(&mut definitions[definition].fragment, faults);
            next += 1;
        }
    }

    /// Puts the footnotes after the body and reports those without marks.
    fn put_after(
        self,
        body: &mut Fragment,
        mut definitions: Vec<Definition>,
        faults: &mut Faults<'_>,
        source: &str,
    ) -> Vec<Footnote> {
        let mut footnotes = Vec::with_capacity(self.queue.len());
        for (index, (definition, marks)) in self.queue.into_iter().zip(self.marks).enumerate() {
            let definition = &mut definitions[definition];
            let mut fragment = std::mem::take(&mut definition.fragment);
            if let Some(root) = fragment.blocks.first_mut() {
                root.kind = BlockKind::Footnote { index: to_u32(index) };
            }
            body.append(fragment);
            if marks == 0 {
                let span = faults.span(opening(source, definition));
                faults.report(Code::UnusedFootnote, || explain::unused_footnote(&definition.label, span));
            }
            footnotes.push(Footnote { label: std::mem::take(&mut definition.label), marks });
        }
        footnotes
    }
}

/// Thousands of documents are kept, so none holds memory that it doesn't use.
fn document(file: FileId, mut body: Fragment, footnotes: Vec<Footnote>) -> Document {
    body.text.shrink_to_fit();
    body.runs.shrink_to_fit();
    body.blocks.shrink_to_fit();
    body.inlines.shrink_to_fit();
    Document { file, text: body.text, runs: body.runs, blocks: body.blocks, inlines: body.inlines, footnotes }
}

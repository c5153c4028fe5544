//! The copies of a reading side by side, claim by claim: the words of each, and what differs.

mod order;

use serde::Serialize;

use super::about;
use crate::diagnostic::Diagnostic;
use crate::interface::{LinkView, LinksView, TextView};
use crate::model::{Across, Claim, ClaimClass, ClaimKind, Form, Function, Occurrence, ReadCopy, ReadReading};
use crate::plan::{published, shown};
use crate::render::context::PageContext;
use crate::render::frame::{Frame, NavItem};
use crate::render::quantities::Stated;
use crate::render::views::{copy_name, views};

/// How many characters of a passage are shown: more than almost any has.
const PASSAGE_LENGTH: usize = 800;

#[derive(Debug, Serialize)]
struct CompareView {
    frame: Frame,
    views: Vec<NavItem>,
    title: TextView,
    copies: Vec<LinkView>,
    rows: Vec<Row>,
    differing: usize,
}

/// A claim in all copies.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    class: ClaimClass,
    function: Option<Function>,
    /// Who says it, or what the article asserts.
    name: Option<LinksView>,
    /// The messages that say what differs.
    differs: Vec<&'static str>,
    cells: Vec<Cell>,
}

/// A claim in one copy.
#[derive(Debug, Serialize)]
struct Cell {
    /// The name of the copy, where copies stand below each other.
    copy: TextView,
    /// The message that says why there is no passage.
    lacks: Option<&'static str>,
    passage: Option<LinkView>,
    form: Option<Form>,
    addressee: Option<TextView>,
    value: Option<String>,
}

/// Renders the page of a reading.
pub(in crate::render) fn render(context: &PageContext<'_>, reading: &ReadReading) -> Result<Vec<u8>, Box<Diagnostic>> {
    let mut copies: Vec<_> = published::copies(reading, context.site).collect();
    let lead = context.routes.best_copy(reading, context.language).map(|copy| &copy.copy.id);
    copies.sort_by_key(|copy| Some(&copy.copy.id) != lead);
    let addresses = copies.iter().map(|copy| context.copy(&reading.reading, copy)).collect();
    let comparison = Comparison { context, copies, addresses };
    let rows = comparison.rows();
    let title = context.reading_title(reading);
    let view = CompareView {
        frame: Frame::new(context, about(context, &title, "page-compare", "page-compare-lead")),
        views: views(context, reading),
        title,
        copies: comparison.links(),
        differing: rows.iter().filter(|row| !row.differs.is_empty()).count(),
        rows,
    };
    context.interface.list("compare.html", &view)
}

struct Comparison<'a> {
    context: &'a PageContext<'a>,
    /// The published copies, the one that suits the page's language best first.
    copies: Vec<&'a ReadCopy>,
    /// Their addresses.
    addresses: Vec<String>,
}

impl Comparison<'_> {
    fn links(&self) -> Vec<LinkView> {
        let copies = self.copies.iter().zip(&self.addresses);
        copies.map(|(copy, address)| LinkView { text: self.name(copy), href: Some(address.clone()) }).collect()
    }

    fn name(&self, copy: &ReadCopy) -> TextView {
        TextView::new(copy_name(&copy.copy), Some(&copy.copy.language), self.context.language)
    }

    fn rows(&self) -> Vec<Row> {
        order::merged(&self.copies).into_iter().map(|claim| self.row(claim)).collect()
    }

    fn row(&self, claim: &Claim) -> Row {
        let across = Across::new(&claim.id.value, self.copies.iter().copied());
        let copies = self.copies.iter().zip(&self.addresses).zip(&across.copies);
        Row {
            id: claim.id.value.to_string(),
            class: ClaimClass::of(claim),
            function: claim.voice().and_then(|voice| voice.function),
            name: self.name_of(claim),
            differs: differences(&across),
            cells: copies.map(|((copy, address), found)| self.cell(claim, copy, address, *found)).collect(),
        }
    }

    /// Who says it, or what the article asserts in a few words.
    fn name_of(&self, claim: &Claim) -> Option<LinksView> {
        match &claim.kind {
            ClaimKind::Voice(voice) => self.context.group(voice.said_by()),
            ClaimKind::Assertion(assertion) => {
                let label = LinkView { text: self.context.label(assertion)?, href: None };
                Some(LinksView { links: vec![label], ..LinksView::default() })
            }
            ClaimKind::Figure(_) => None,
        }
    }

    fn cell(&self, claim: &Claim, copy: &ReadCopy, address: &str, found: Option<Occurrence<'_>>) -> Cell {
        let lacks = if claim.is_absent(&copy.copy.id) { "compare-absent" } else { "compare-missing" };
        let words = |found: Occurrence<'_>| shown::line(copy, &found.placed.anchor, PASSAGE_LENGTH);
        let passage = found.map(|found| LinkView {
            text: TextView::new(words(found), Some(&copy.copy.language), self.context.language),
            href: Some(format!("{address}#{}", claim.id.value)),
        });
        Cell {
            copy: self.name(copy),
            lacks: found.is_none().then_some(lacks),
            passage,
            form: found.and_then(|found| found.form()),
            addressee: found.and_then(|found| found.addressee()).map(|party| self.context.party_name(party)),
            value: found.and_then(|found| Some(Stated::of(self.context, copy, found.placed)?.short(self.context))),
        }
    }
}

/// The messages that say in what the copies differ that have the claim, and whether one lacks it.
fn differences(across: &Across<'_>) -> Vec<&'static str> {
    let checks = [
        ("compare-differs-form", across.form_differs()),
        ("compare-differs-addressee", across.addressee_differs()),
        ("compare-differs-value", across.value_differs()),
        ("compare-differs-lacks", across.lacks()),
    ];
    checks.into_iter().filter_map(|(message, differs)| differs.then_some(message)).collect()
}

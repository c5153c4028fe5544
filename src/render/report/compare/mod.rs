//! The copies of a reading side by side, claim by claim: the words of each, and what differs.

mod order;
mod terms;

pub(in crate::render) use terms::{Terms, form_differs, value_differs};

use serde::Serialize;
use terms::addressee_differs;

use super::about;
use crate::diagnostic::Diagnostic;
use crate::interface::{LinkView, TextView};
use crate::model::{AnchoredClaim, ArticleCopy, Claim, ClaimClass, Form, Function, Reading};
use crate::plan::{published, shown};
use crate::render::context::PageContext;
use crate::render::frame::{Frame, NavItem};
use crate::render::quantities::{Place, quantity, stated};
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
    speaker: Option<LinkView>,
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

/// Renders the page of the reading with that index.
pub(in crate::render) fn render(context: &PageContext<'_>, index: usize) -> Result<Vec<u8>, Box<Diagnostic>> {
    let reading = &context.library.corpus.readings[index];
    let mut copies: Vec<_> = published::copies(reading, context.site).collect();
    let lead = context.routes.best_copy(reading, context.language);
    copies.sort_by_key(|copy| Some(*copy) != lead);
    let comparison = Comparison { context, index, reading, copies: &copies };
    let rows = comparison.rows();
    let title = context.reading_title(reading);
    let view = CompareView {
        frame: Frame::new(context, about(context, &title, "page-compare", "page-compare-lead")),
        views: views(context, reading),
        title,
        copies: copies.iter().map(|&copy| copy_link(context, reading, &reading.copies[copy])).collect(),
        differing: rows.iter().filter(|row| !row.differs.is_empty()).count(),
        rows,
    };
    context.interface.list("compare.html", &view)
}

fn copy_link(context: &PageContext<'_>, reading: &Reading, copy: &ArticleCopy) -> LinkView {
    LinkView { text: name(context, copy), href: Some(context.copy(reading, copy)) }
}

fn name(context: &PageContext<'_>, copy: &ArticleCopy) -> TextView {
    TextView::new(copy_name(copy), Some(&copy.language), context.language)
}

struct Comparison<'a> {
    context: &'a PageContext<'a>,
    index: usize,
    reading: &'a Reading,
    /// The published copies, the one that suits the page's language best first.
    copies: &'a [usize],
}

impl Comparison<'_> {
    fn rows(&self) -> Vec<Row> {
        let anchors: Vec<_> =
            self.copies.iter().map(|&copy| &self.context.library.anchors[self.index][copy][..]).collect();
        let by_claim: Vec<_> = anchors.iter().map(|anchored| self.by_claim(anchored)).collect();
        let addresses: Vec<_> =
            self.copies.iter().map(|&copy| self.context.copy(self.reading, &self.reading.copies[copy])).collect();
        let row = |claim: usize| {
            let found: Vec<_> = by_claim.iter().map(|by_claim| by_claim[claim]).collect();
            self.row(claim, &found, &addresses)
        };
        order::merged(&anchors).into_iter().map(row).collect()
    }

    /// The anchored claims of a copy, by the index of the claim.
    fn by_claim<'b>(&self, anchored: &'b [AnchoredClaim]) -> Vec<Option<&'b AnchoredClaim>> {
        let mut by_claim = vec![None; self.reading.claims.len()];
        for anchored in anchored {
            by_claim[anchored.claim] = Some(anchored);
        }
        by_claim
    }

    fn row(&self, index: usize, found: &[Option<&AnchoredClaim>], addresses: &[String]) -> Row {
        let claim = &self.reading.claims[index];
        let terms: Vec<_> =
            self.copies.iter().zip(found).map(|(&copy, found)| found.map(|_| self.terms(claim, copy, index))).collect();
        let differs = differences(&terms);
        let values = self.copies.iter().zip(found).map(|(&copy, found)| found.and_then(|_| self.value(copy, index)));
        let cells = self.copies.iter().zip(found).zip(values).zip(addresses);
        Row {
            id: claim.id.value.to_string(),
            class: ClaimClass::of(claim),
            function: claim.voice().map(|voice| voice.function),
            speaker: claim.voice().map(|voice| self.context.party(&voice.speaker.value)),
            differs,
            cells: cells
                .map(|(((&copy, found), value), address)| self.cell(claim, copy, *found, value, address))
                .collect(),
        }
    }

    fn terms<'b>(&'b self, claim: &'b Claim, copy: usize, index: usize) -> Terms<'b> {
        let place = Place { reading: self.index, copy, claim: index };
        Terms::new(claim, &self.reading.copies[copy].id, quantity(self.context, place))
    }

    /// What a figure states in a copy, as it is shown.
    fn value(&self, copy: usize, claim: usize) -> Option<String> {
        let place = Place { reading: self.index, copy, claim };
        Some(stated(self.context, place)?.short(self.context))
    }

    fn cell(
        &self,
        claim: &Claim,
        copy: usize,
        found: Option<&AnchoredClaim>,
        value: Option<String>,
        address: &str,
    ) -> Cell {
        let findings = &self.context.findings.copies[self.index][copy];
        let copy = &self.reading.copies[copy];
        let lacks = if claim.is_absent(&copy.id) { "compare-absent" } else { "compare-missing" };
        let passage = found.map(|found| LinkView {
            text: TextView::new(
                shown::line(copy, findings, &found.anchor, PASSAGE_LENGTH),
                Some(&copy.language),
                self.context.language,
            ),
            href: Some(format!("{address}#{}", claim.id.value)),
        });
        let voice = claim.voice().filter(|_| found.is_some());
        Cell {
            copy: name(self.context, copy),
            lacks: found.is_none().then_some(lacks),
            passage,
            form: voice.and_then(|voice| voice.form.get(&copy.id).copied()),
            addressee: voice.and_then(|voice| voice.addressee_in(&copy.id)).map(|party| self.context.party_name(party)),
            value,
        }
    }
}

/// The messages that say in what the copies differ that have the claim, and whether one lacks it.
fn differences(terms: &[Option<Terms<'_>>]) -> Vec<&'static str> {
    let checks = [
        ("compare-differs-form", form_differs(terms)),
        ("compare-differs-addressee", addressee_differs(terms)),
        ("compare-differs-value", value_differs(terms)),
        ("compare-differs-lacks", terms.iter().any(Option::is_none)),
    ];
    checks.into_iter().filter_map(|(message, differs)| differs.then_some(message)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Quantity;

    #[test]
    fn what_differs_is_named_and_nothing_else() {
        let (five, six) = (Quantity::parse("5").unwrap(), Quantity::parse("6").unwrap());
        let terms = |form, quantity| Some(Terms { form: Some(form), addressee: None, quantity: Some(quantity) });
        assert_eq!(differences(&[terms(Form::Direct, &five), terms(Form::Direct, &five)]), [""; 0]);
        let found = differences(&[terms(Form::Direct, &five), None, terms(Form::Indirect, &six)]);
        assert_eq!(found, ["compare-differs-form", "compare-differs-value", "compare-differs-lacks"]);
    }
}

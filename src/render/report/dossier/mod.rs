//! A reading at a glance: its profile, how much each voice says, its figures, and what is open.
//!
//! Comes in: a reading. Goes out: a page about the copy that suits the page's language best.
//! `balance` counts words, `ledger` lists the figures, `plot` draws them, `arithmetic` computes with them,
//! `questions` asks.

mod agreement;
mod arithmetic;
mod balance;
mod bars;
mod ledger;
mod named;
mod orders;
mod plot;
mod questions;
mod quotations;
mod quoted;
mod rates;
mod scale;

use serde::Serialize;

use super::about;
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, LinkView, TextView};
use crate::model::{AnchoredClaim, ArticleCopy, CopyFindings, Reading};
use crate::plan::{CLAIM_TABLE, FIGURE_TABLE};
use crate::render::context::PageContext;
use crate::render::date::Date;
use crate::render::frame::{About, Frame, NavItem};
use crate::render::marks::Marks;
use crate::render::quantities::Place;
use crate::render::strip::Strip;
use crate::render::tally::{Tally, tallies};
use crate::render::views::views;

/// The copy that the page is about, in its reading.
struct Subject<'a> {
    /// Index in [`Corpus::readings`](crate::model::Corpus::readings).
    reading_index: usize,
    reading: &'a Reading,
    /// Index in [`Reading::copies`].
    copy_index: usize,
    copy: &'a ArticleCopy,
    /// The claims in the order of the text.
    anchored: &'a [AnchoredClaim],
    /// What the copy shows by itself.
    findings: &'a CopyFindings,
}

impl Subject<'_> {
    /// A claim of the page's copy as a place.
    fn place(&self, claim: usize) -> Place {
        Place { reading: self.reading_index, copy: self.copy_index, claim }
    }
}

#[derive(Debug, Serialize)]
struct DossierView {
    frame: Frame,
    views: Vec<NavItem>,
    title: TextView,
    outlet: Option<LinkView>,
    published: Option<Date>,
    profile: Vec<Tally>,
    strip: Strip,
    balance: Option<balance::Balance>,
    /// The rows of the ledger.
    ledger: Html,
    /// Whether the ledger can be put in another order.
    has_orders: bool,
    plots: Html,
    arithmetic: Html,
    questions: Vec<questions::Group>,
    claims_table: String,
    figures_table: String,
}

/// Renders the page of the reading with that index.
pub(in crate::render) fn render(context: &PageContext<'_>, index: usize) -> Result<Vec<u8>, Box<Diagnostic>> {
    let reading = &context.library.corpus.readings[index];
    // Only readings with a published copy have this page.
    let copy_index = context.routes.best_copy(reading, context.language).unwrap_or(0);
    let (copy, anchored) = (&reading.copies[copy_index], &context.library.anchors[index][copy_index][..]);
    let findings = &context.findings.copies[index][copy_index];
    let subject = Subject { reading_index: index, reading, copy_index, copy, anchored, findings };
    let marks = Marks::new(reading, copy, anchored);
    let table = |name| context.routes.table(reading, name).map_or_else(String::new, |path| context.link(&path));
    let title = context.reading_title(reading);
    let style = orders::rules(&subject);
    let view = DossierView {
        has_orders: style.is_some(),
        frame: Frame::new(context, About { style, ..about(context, &title, "page-dossier", "page-dossier-lead") }),
        views: views(context, reading),
        title,
        outlet: reading.outlet.as_ref().map(|outlet| context.party(&outlet.value)),
        published: reading.published.map(|date| Date::new(date, context.locale())),
        profile: tallies(context.locale(), marks.claims.iter().map(|marked| marked.class)),
        strip: Strip::new(context.locale(), copy, &marks, None),
        balance: balance::balance(context, &subject)?,
        plots: plot::plots(context, &subject)?,
        questions: questions::groups(context, &subject)?,
        ledger: context.interface.parts("ledger_row", "row", ledger::rows(context, &subject))?,
        arithmetic: context.interface.parts("arithmetic", "of", arithmetic::arithmetic(context, &subject))?,
        claims_table: table(CLAIM_TABLE),
        figures_table: table(FIGURE_TABLE),
    };
    context.interface.page("dossier.html", &view)
}

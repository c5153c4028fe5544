//! A reading at a glance: its profile, how much each voice says, its figures, and what is open.
//!
//! Comes in: a reading. Goes out: a page about the copy that suits the page's language best.
//! `balance` counts words, `assertions` lists what the article says itself, `ledger` lists the figures, `plot` draws
//! them, `arithmetic` computes with them, `questions` asks.

mod arithmetic;
mod assertions;
mod balance;
mod bars;
mod ledger;
mod named;
mod orders;
mod plot;
mod questions;
mod quoted;
mod rates;
mod scale;

use serde::Serialize;

use super::about;
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, LinkView, TextView};
use crate::model::{LanguageTag, ReadCopy, ReadReading, Reading};
use crate::plan::{CLAIM_TABLE, FIGURE_TABLE, published};
use crate::render::context::PageContext;
use crate::render::date::Date;
use crate::render::frame::{About, Frame, NavItem};
use crate::render::marks::Marks;
use crate::render::strip::Strip;
use crate::render::tally::{Tally, tallies};
use crate::render::views::views;

/// The copy that the page is about, in its reading.
struct Subject<'a> {
    read: &'a ReadReading,
    copy: &'a ReadCopy,
}

impl<'a> Subject<'a> {
    /// What `reading.toml` says.
    fn reading(&self) -> &'a Reading {
        &self.read.reading
    }

    /// The language of the text.
    fn language(&self) -> &'a LanguageTag {
        &self.copy.copy.language
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
    balance: Option<balance::BalanceView>,
    /// The items of the list of assertions.
    assertions: Html,
    /// The rows of the ledger.
    ledger: Html,
    /// Whether the ledger can be put in another order.
    has_orders: bool,
    plots: Html,
    arithmetic: Html,
    questions: Vec<questions::Group>,
    claims_table: String,
    /// Where the table of figures lies; none where the reading has no figure.
    figures_table: Option<String>,
}

/// Renders the page of a reading, about one of its copies.
pub(in crate::render) fn render(
    context: &PageContext<'_>,
    read: &ReadReading,
    copy: &ReadCopy,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let (reading, subject, marks) = (&read.reading, Subject { read, copy }, Marks::new(copy));
    let table = |name| context.routes.table(&reading.id, name).map_or_else(String::new, |path| context.link(&path));
    let title = context.reading_title(read);
    let style = orders::rules(&subject);
    let view = DossierView {
        has_orders: style.is_some(),
        frame: Frame::new(context, About { style, ..about(context, &title, "page-dossier", "page-dossier-lead") }),
        views: views(context, read),
        title,
        outlet: reading.outlet.as_ref().map(|outlet| context.outlet(outlet)),
        published: reading.published.map(|date| Date::new(date, context.locale())),
        profile: tallies(context.locale(), marks.claims.iter().map(|marked| marked.class)),
        strip: Strip::new(context, copy, &marks, None),
        balance: balance::balance(context, &subject)?,
        assertions: assertions::items(context, &subject),
        plots: plot::plots(context, &subject)?,
        questions: questions::groups(context, &subject)?,
        ledger: context.interface.parts("ledger_row", "row", ledger::rows(context, &subject))?,
        arithmetic: context.interface.parts("arithmetic", "of", arithmetic::arithmetic(context, &subject))?,
        claims_table: table(CLAIM_TABLE),
        figures_table: published::has_figures(read).then(|| table(FIGURE_TABLE)),
    };
    context.interface.page("dossier.html", &view)
}

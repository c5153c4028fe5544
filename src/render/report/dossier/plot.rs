//! Plots: the figures of a copy that have the same unit, each on its own line, over one scale.

use std::collections::BTreeMap;

use serde::Serialize;

use super::scale::{Scale, axis, dot};
use super::{Subject, ledger};
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, number};
use crate::model::{ClaimClass, Decimal, Interval, IntervalBound, Quantity};
use crate::render::context::PageContext;

/// The figures of one unit.
#[derive(Debug, Serialize)]
struct Plot {
    unit: String,
    rows: Html,
    /// The numbers below.
    axis: String,
    /// Whether equal distances are equal multiples, which has to be said.
    is_logarithmic: bool,
}

#[derive(Debug, Serialize)]
struct PlotRow {
    id: String,
    class: ClaimClass,
    number: String,
    value: String,
    svg: String,
}

/// A figure with its number in the ledger.
struct Measured<'a> {
    id: &'a str,
    number: usize,
    class: ClaimClass,
    quantity: &'a Quantity,
}

/// A plot for each unit that at least two figures have, by unit. Numbers without a unit count things
/// that differ, and are not compared.
pub(super) fn plots(context: &PageContext<'_>, subject: &Subject<'_>) -> Result<Html, Box<Diagnostic>> {
    let mut units: BTreeMap<&str, Vec<Measured<'_>>> = BTreeMap::new();
    for (index, (placed, _)) in ledger::figures(subject).enumerate() {
        let Some(quantity) = &placed.quantity else { continue };
        let class = ClaimClass::of(&placed.claim);
        let measured = Measured { id: placed.id().as_str(), number: index + 1, class, quantity };
        units.entry(quantity.unit.as_deref().unwrap_or_default()).or_default().push(measured);
    }
    let plots = units.into_iter().filter_map(|(unit, figures)| plot(context, unit, figures).transpose());
    let plots: Vec<_> = plots.collect::<Result<_, _>>()?;
    context.interface.parts("plot", "of", plots)
}

fn plot(
    context: &PageContext<'_>,
    unit: &str,
    mut figures: Vec<Measured<'_>>,
) -> Result<Option<Plot>, Box<Diagnostic>> {
    if unit.is_empty() || figures.len() < 2 {
        return Ok(None);
    }
    let numbers: Vec<_> = figures.iter().flat_map(|figure| ends(&figure.quantity.interval)).collect();
    let Some(scale) = Scale::new(&numbers) else { return Ok(None) };
    figures.sort_by(|a, b| ends(&a.quantity.interval)[0].compare(ends(&b.quantity.interval)[0]));
    let mut grid = Html::with_capacity(512);
    scale.grid(&mut grid);
    let row = |figure: Measured<'_>| PlotRow {
        id: figure.id.to_owned(),
        class: figure.class,
        number: figure.number.to_string(),
        value: number::beside_passage(figure.quantity, context.locale()),
        svg: line(&figure, &scale, &grid),
    };
    Ok(Some(Plot {
        unit: number::unit(unit, context.locale()),
        axis: axis(context, &scale),
        is_logarithmic: scale.is_logarithmic,
        rows: context.interface.parts("plot_row", "row", figures.into_iter().map(row))?,
    }))
}

/// The numbers that are stated, the lower one first.
fn ends(interval: &Interval) -> [Decimal; 2] {
    let ends = [interval.low.or(interval.high), interval.high.or(interval.low)];
    ends.map(|end| end.unwrap_or(Decimal::whole(0)))
}

/// From where to where a short line lies around the dot of a number that is not sharp: to the side that it may be on.
fn around(interval: &Interval) -> Option<(&'static str, &'static str)> {
    match interval.bound {
        IntervalBound::JustBelow => Some(("-12", "0")),
        IntervalBound::JustAbove => Some(("0", "12")),
        _ => interval.approximate.then_some(("-12", "12")),
    }
}

/// One figure: a dot; for a range the line between its ends; for a bound a line to where it is open.
fn line(figure: &Measured<'_>, scale: &Scale, grid: &Html) -> String {
    let mut out = Html::with_capacity(768);
    out.raw("<svg aria-hidden=\"true\" class=\"plot-line").raw(" ").raw(figure.class.name()).raw("\">").html(grid);
    let [low, high] = ends(&figure.quantity.interval).map(|number| scale.place(number));
    let mut span = |class: &'static str, from: &str, to: &str| {
        out.raw("<line y1=\"50%\" y2=\"50%\"").attribute("class", class);
        out.attribute("x1", from).attribute("x2", to).raw("/>");
    };
    match figure.quantity.interval.bound {
        IntervalBound::Between => span("range", &low, &high),
        IntervalBound::Below | IntervalBound::AtMost => span("open", "0%", &low),
        IntervalBound::Above | IntervalBound::AtLeast => span("open", &low, "100%"),
        IntervalBound::Exactly | IntervalBound::JustBelow | IntervalBound::JustAbove => {}
    }
    if let Some((left, right)) = around(&figure.quantity.interval).filter(|_| high == low) {
        out.raw("<svg overflow=\"visible\" y=\"50%\"").attribute("x", &low);
        out.raw("><line class=\"about\"").attribute("x1", left).attribute("x2", right).raw("/></svg>");
    }
    dot(&mut out, &low);
    if high != low {
        dot(&mut out, &high);
    }
    out.raw("</svg>");
    out.into_string()
}

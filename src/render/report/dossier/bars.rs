//! Bars: lengths are shares of the width, so that they fit any.

use crate::interface::Html;
use crate::model::Shares;

/// A speaker's words as a bar whose full width stands for `most`: word for word, then the rest.
pub(super) fn bar(shares: Shares, most: usize) -> String {
    pieces(&[("direct", shares.direct), ("indirect", shares.indirect)], most)
}

/// All words of a text as one bar: word for word, in the article's words, its own.
pub(super) fn text(shares: Shares, total: usize) -> String {
    pieces(&[("direct", shares.direct), ("indirect", shares.indirect), ("own", total - shares.sum())], total)
}

fn pieces(pieces: &[(&'static str, usize)], total: usize) -> String {
    let mut out = Html::with_capacity(256);
    out.raw("<svg class=\"bar\" aria-hidden=\"true\">");
    let mut before = 0;
    for &(class, count) in pieces.iter().filter(|(_, count)| *count > 0) {
        out.raw("<rect").attribute("class", class).attribute("x", share(before, total));
        out.raw(" y=\"0.5\" height=\"9\"").attribute("width", share(count, total)).raw("/>");
        before += count;
    }
    out.raw("</svg>");
    out.into_string()
}

/// `part` of `whole` in per cent with two decimals.
fn share(part: usize, whole: usize) -> String {
    let hundredths = part * 10_000 / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

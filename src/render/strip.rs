//! The profile strip: the text from its first word to its last as a line, with the voices above it and
//! the figures below. Positions are shares of the text, so that the picture fits any width.

use serde::Serialize;

use super::marks::{Marked, Marks};
use crate::interface::{AttributeValue, Html, Locale};
use crate::model::{ArticleCopy, BlockKind, ClaimClass, Document};

/// How many lanes overlapping voices are spread over.
const LANES: usize = 3;
/// Where the line of the text stands, in CSS pixels from the top.
const AXIS: &str = "30.5";
/// Where the lowest lane stands, and how far the next one is above it.
const LOWEST_LANE: usize = 23;
const LANE_HEIGHT: usize = 8;

/// The profile strip with its caption.
#[derive(Debug, Serialize)]
pub(super) struct Strip {
    svg: String,
    summary: String,
}

impl Strip {
    /// The strip of a copy.
    pub(super) fn new(locale: &Locale, copy: &ArticleCopy, marks: &Marks<'_>, labels: Option<&[String]>) -> Self {
        let numbers = [("voices", marks.voices().into()), ("figures", marks.figures().into())];
        Self { svg: svg(&copy.document, marks, labels), summary: locale.with("strip-summary", numbers) }
    }
}

/// The strip as an SVG element. With `labels`, each claim is a link to its note, named by its label.
fn svg(document: &Document, marks: &Marks<'_>, labels: Option<&[String]>) -> String {
    let scale = Scale { total: document.text.len().max(1) };
    let mut out = Html::with_capacity(1024 + marks.claims.len() * 256);
    out.raw("<svg aria-hidden=\"true\"><line class=\"axis\" x1=\"0\" x2=\"100%\"");
    out.attribute("y1", AXIS).attribute("y2", AXIS).raw("/>");
    steps(&mut out, document, &scale);
    let mut lanes = [0; LANES];
    for (index, marked) in marks.claims.iter().enumerate() {
        let label = labels.map(|labels| labels[index].as_str());
        if let Some(label) = label {
            out.raw("<a").attribute("href", ["#", marked.id()]);
            out.raw(" tabindex=\"-1\"><title>").text(label).raw("</title>");
        }
        if marked.class.is_figure() {
            figure(&mut out, marked, &scale, label.is_some());
        } else {
            voice(&mut out, marked, &scale, &mut lanes, label.is_some());
        }
        if label.is_some() {
            out.raw("</a>");
        }
    }
    out.raw("</svg>");
    out.into_string()
}

struct Scale {
    /// The bytes of the text.
    total: usize,
}

impl Scale {
    /// A byte of the text as a share of it, in per cent with two decimals.
    fn share(&self, offset: u32) -> Share {
        Share(u64::from(offset) * 10_000 / self.total as u64)
    }
}

/// A share in hundredths of a per cent.
#[derive(Clone, Copy)]
struct Share(u64);

impl AttributeValue for Share {
    /// Digit by digit: a strip has hundreds of shares.
    fn escape_to(&self, out: &mut String) {
        let digit = |unit: u64| char::from(b'0' + (self.0 / unit % 10) as u8);
        for unit in [10_000, 1_000].into_iter().filter(|&unit| self.0 >= unit) {
            out.push(digit(unit));
        }
        out.extend([digit(100), '.', digit(10), digit(1), '%']);
    }
}

/// A small line where each outermost block begins, a longer one for headings.
fn steps(out: &mut Html, document: &Document, scale: &Scale) {
    let mut at = 0;
    while let Some(block) = document.blocks.get(at) {
        let heading = matches!(block.kind, BlockKind::Heading { .. });
        let x = scale.share(block.text.start);
        out.raw("<line")
            .attribute("class", if heading { "heading" } else { "step" })
            .attribute("x1", x)
            .attribute("x2", x)
            .raw(if heading { " y1=\"30\" y2=\"36\"/>" } else { " y1=\"30\" y2=\"34\"/>" });
        at = (block.end as usize).max(at + 1);
    }
}

fn class_of<'a>(marked: &Marked<'_>) -> [&'a str; 2] {
    [marked.class.name(), if marked.said { " said" } else { "" }]
}

fn voice(out: &mut Html, marked: &Marked<'_>, scale: &Scale, lanes: &mut [u32; LANES], is_link: bool) {
    let start = marked.start();
    let end = marked.parts.last().map_or(start, |part| part.end);
    let lane = lanes.iter().position(|&used| used <= start).unwrap_or(LANES - 1);
    lanes[lane] = end;
    let top = LOWEST_LANE - LANE_HEIGHT * lane;
    let y = top.to_string();
    for part in marked.parts {
        out.raw("<line")
            .attribute("class", class_of(marked))
            .attribute("x1", scale.share(part.start))
            .attribute("x2", scale.share(part.end))
            .attribute("y1", y.as_str())
            .attribute("y2", y.as_str())
            .raw("/>");
    }
    if is_link {
        out.raw("<rect class=\"hit\"")
            .attribute("x", scale.share(start))
            .attribute("y", format_args!("{}", top - LANE_HEIGHT / 2))
            .attribute("width", scale.share(end - start))
            .attribute("height", format_args!("{LANE_HEIGHT}"))
            .raw("/>");
    }
}

fn figure(out: &mut Html, marked: &Marked<'_>, scale: &Scale, is_link: bool) {
    let x = scale.share(marked.start());
    out.raw("<rect").attribute("class", class_of(marked)).attribute("x", x);
    let height = if marked.class == ClaimClass::Stated { "4" } else { "9" };
    out.raw(" y=\"39.5\" width=\"4\"").attribute("height", height).raw("/>");
    if is_link {
        out.raw("<rect class=\"hit\"").attribute("x", x).raw(" y=\"34\" width=\"8\" height=\"18\"/>");
    }
}

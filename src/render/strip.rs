//! The profile strip: the text from its first word to its last as a line, with the voices above it, the figures
//! below, and the names of its sections. Positions are shares of the text, so that the picture fits any width.

mod reach;
mod sections;

use serde::Serialize;

use super::context::PageContext;
use super::marks::{Marked, Marks};
use crate::interface::{AttributeValue, Html, Locale};
use crate::model::{BlockKind, ClaimClass, Document, ReadCopy};
use reach::Reach;

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
    /// Whether it names sections, and needs room for them.
    has_sections: bool,
}

impl Strip {
    /// The strip of a copy. With `labels`, each claim is a link to its note, named by its label, and each name of a
    /// section one to its heading.
    pub(super) fn new(
        context: &PageContext<'_>,
        read: &ReadCopy,
        marks: &Marks<'_>,
        labels: Option<&[String]>,
    ) -> Self {
        let scale = Scale { total: read.copy.document.text.len().max(1) };
        let mut sections = Html::default();
        sections::write(&mut sections, context, read, &scale, labels.is_some());
        Self {
            has_sections: !sections.is_empty(),
            svg: svg(&read.copy.document, marks, labels, &scale, &sections),
            summary: profile(context.locale(), marks),
        }
    }
}

/// How many claims of each kind there are, in a sentence.
pub(super) fn profile(locale: &Locale, marks: &Marks<'_>) -> String {
    let count = |message: &'static str, is_counted: fn(ClaimClass) -> bool| {
        locale.count(message, marks.claims.iter().filter(|marked| is_counted(marked.class)).count())
    };
    let mut figures = count("count-figures", ClaimClass::is_figure);
    if marks.claims.iter().any(|marked| marked.class.is_figure()) {
        figures += ", ";
        figures += &count("count-figures-unsourced", |class| class == ClaimClass::Unattributed);
    }
    let assertions = count("count-assertions", |class| class == ClaimClass::Assertion);
    let voices = count("count-voices", ClaimClass::is_voice);
    let counts = [("assertions", assertions), ("voices", voices), ("figures", figures)];
    locale.with("strip-summary", counts.map(|(variable, words)| (variable, words.into())))
}

/// The strip as an SVG element.
fn svg(document: &Document, marks: &Marks<'_>, labels: Option<&[String]>, scale: &Scale, sections: &Html) -> String {
    let mut out = Html::with_capacity(1024 + marks.claims.len() * 256);
    out.raw("<svg aria-hidden=\"true\"><line class=\"axis\" x1=\"0\" x2=\"100%\"");
    out.attribute("y1", AXIS).attribute("y2", AXIS).raw("/>");
    steps(&mut out, document, scale);
    out.html(sections);
    let reaches = reach::of(marks, scale);
    let mut lanes = [0; LANES];
    for (index, marked) in marks.claims.iter().enumerate() {
        let label = labels.map(|labels| labels[index].as_str());
        if let Some(label) = label {
            out.raw("<a").attribute("href", ["#", marked.id()]);
            out.raw(" tabindex=\"-1\"><title>").text(label).raw("</title>");
        }
        let reach = label.map(|_| reaches[index]);
        if marked.class.is_figure() {
            figure(&mut out, marked, scale, reach);
        } else {
            voice(&mut out, marked, scale, &mut lanes, reach);
        }
        if label.is_some() {
            out.raw("</a>");
        }
    }
    out.raw("</svg>");
    out.into_string()
}

/// How long the text is.
struct Scale {
    /// The bytes of the text.
    total: usize,
}

impl Scale {
    /// A byte of the text as a share of it.
    fn share(&self, offset: u32) -> Share {
        Share(u64::from(offset) * 10_000 / self.total as u64)
    }
}

/// A share in hundredths of a per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
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

fn voice(out: &mut Html, marked: &Marked<'_>, scale: &Scale, lanes: &mut [u32; LANES], reach: Option<Reach>) {
    let start = marked.start();
    let end = marked.parts.last().map_or(start, |part| part.end);
    let lane = lanes.iter().position(|&used| used <= start).unwrap_or(LANES - 1);
    lanes[lane] = end;
    let y = (LOWEST_LANE - LANE_HEIGHT * lane).to_string();
    if let Some(reach) = reach {
        // From the top down to its own lane: what lies over another voice leaves that one its lane.
        reach.write(out, 0, reach::ABOVE - LANE_HEIGHT * lane);
    }
    for part in marked.parts {
        out.raw("<line")
            .attribute("class", class_of(marked))
            .attribute("x1", scale.share(part.start))
            .attribute("x2", scale.share(part.end))
            .attribute("y1", y.as_str())
            .attribute("y2", y.as_str())
            .raw("/>");
    }
}

/// A bar: a short one for what someone only states, so that it differs without colour.
fn figure(out: &mut Html, marked: &Marked<'_>, scale: &Scale, reach: Option<Reach>) {
    if let Some(reach) = reach {
        let (top, height) = reach::BELOW;
        reach.write(out, top, height);
    }
    let height = if marked.class == ClaimClass::Stated { "4" } else { "9" };
    out.raw("<rect").attribute("class", class_of(marked)).attribute("x", scale.share(marked.start()));
    out.raw(" y=\"39.5\" width=\"4\"").attribute("height", height).raw("/>");
}

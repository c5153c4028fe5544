//! Where an excerpt leaves something out: `[…]`, once for each stretch of the text that is missing.
//!
//! It stands where the stretch begins: at the end of a paragraph that is cut there, else in the place of the blocks
//! that are left out, else at the start of the paragraph that is cut.

use super::context::ArticleContext;
use crate::interface::Html;
use crate::model::BlockKind;
use crate::text::TextRange;

/// Tells of what is left out.
pub(super) struct Gaps<'a> {
    context: &'a ArticleContext<'a>,
    /// Whether the stretch that is missing here has its sign.
    is_told: bool,
}

impl<'a> Gaps<'a> {
    /// Nothing is missing yet.
    pub(super) fn new(context: &'a ArticleContext<'a>) -> Self {
        Self { context, is_told: false }
    }

    /// Text is shown: what is missing behind it is another stretch.
    pub(super) fn end(&mut self) {
        self.is_told = false;
    }

    /// Whether a sign is due for `range`, which is left out; it is not for white space, or where one stands already.
    fn begin(&mut self, range: TextRange) -> bool {
        let text = self.context.document.text.get(range.range()).unwrap_or_default();
        let is_due = !self.is_told && text.chars().any(|c| !c.is_whitespace());
        self.is_told |= is_due;
        is_due
    }

    /// Tells of a stretch inside a block.
    pub(super) fn inline(&mut self, out: &mut Html, range: TextRange) -> bool {
        let is_due = self.begin(range);
        if is_due {
            out.raw("<span class=\"gap\">");
            self.sign(out);
            out.raw("</span>");
        }
        is_due
    }

    /// Tells of a block that is left out, in the form that `parent` takes.
    pub(super) fn block(&mut self, out: &mut Html, range: TextRange, parent: Option<&BlockKind>) {
        if !self.begin(range) {
            return;
        }
        let closing = match parent {
            Some(BlockKind::List { .. }) => {
                out.raw("<li class=\"gap\">");
                "</li>\n"
            }
            Some(BlockKind::Table { alignments }) => {
                out.raw("<tr class=\"gap\"><td").attribute("colspan", format_args!("{}", alignments.len())).raw(">");
                "</td></tr>\n"
            }
            _ => {
                out.raw("<p class=\"gap\">");
                "</p>\n"
            }
        };
        self.sign(out);
        out.raw(closing);
    }

    fn sign(&self, out: &mut Html) {
        let words = &self.context.words;
        words.hidden(out, &words.gap);
        out.raw("<span aria-hidden=\"true\">[…]</span>");
    }
}

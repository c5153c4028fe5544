//! The words of a leaf of the text as runs: in the types that its inlines have, with the marks that begin in it.

use super::face::{Face, Type};
use super::lines::Run;
use crate::model::{Block, Document, HtmlTag, Inline, InlineKind, Shown};
use crate::text::TextRange;

/// How high an image is taken to be, as the build does not look into it: as wide as the text, three to two.
const IMAGE: f32 = 362.0;

/// Hands out the inlines and marks of leaf after leaf, in the order of the text.
pub(super) struct Reader<'a> {
    pub document: &'a Document,
    /// What is shown of it, where that is not all.
    pub shown: Option<&'a Shown>,
    /// Where each claim begins, in the order of the text.
    pub starts: &'a [u32],
    /// The type of the number before each mark, where there is one.
    pub numbers: Option<Type>,
    pub next_inline: usize,
    pub next_mark: usize,
}

impl<'a> Reader<'a> {
    /// The runs of a leaf set in `base`.
    pub(super) fn runs(&mut self, leaf: &Block, base: Type) -> Vec<Run<'a>> {
        let mut runs = Vec::new();
        let pieces: Vec<TextRange> = match self.shown {
            None => vec![leaf.text],
            Some(shown) => shown.within(leaf.text).collect(),
        };
        let mut open: Vec<(u32, Type)> = Vec::new();
        let mut done = leaf.text.start;
        for piece in pieces {
            if piece.start > done {
                runs.push(Run::Words(" […] ", base));
            }
            self.piece(&mut runs, piece, &mut open, base);
            done = piece.end;
        }
        if done < leaf.text.end {
            runs.push(Run::Words(" […]", base));
        }
        self.skip_to(leaf.text.end);
        runs
    }

    fn piece(&mut self, runs: &mut Vec<Run<'a>>, piece: TextRange, open: &mut Vec<(u32, Type)>, base: Type) {
        self.skip_to(piece.start);
        let mut at = piece.start;
        loop {
            open.retain(|(end, _)| *end > at);
            while let Some(inline) = self.inline_at(at, piece.end) {
                at = at.max(begin(runs, inline, open, base));
            }
            while self.starts.get(self.next_mark).is_some_and(|start| *start <= at) {
                runs.push(Run::Mark(self.next_mark));
                self.next_mark += 1;
                runs.extend(self.numbers.map(|face| Run::Box(face.width(&self.next_mark.to_string()))));
            }
            if at >= piece.end {
                return;
            }
            let coming = self.document.inlines.get(self.next_inline).map(|inline| inline.text.start);
            let boundaries = [Some(piece.end), coming, self.starts.get(self.next_mark).copied()];
            let ends = open.iter().map(|(end, _)| *end);
            let until = boundaries.into_iter().flatten().chain(ends).filter(|end| *end > at).min().unwrap_or(piece.end);
            let words = TextRange { start: at, end: until.min(piece.end) };
            let face = open.last().map_or(base, |(_, face)| *face);
            runs.push(Run::Words(&self.document.text[words.range()], face));
            at = words.end;
        }
    }

    /// The next inline, if it begins at `at` or before it.
    fn inline_at(&mut self, at: u32, end: u32) -> Option<&'a Inline> {
        let inline = self.document.inlines.get(self.next_inline)?;
        let is_here = inline.text.start <= at && (inline.text.start < end || inline.text.is_empty());
        is_here.then(|| {
            self.next_inline += 1;
            inline
        })
    }

    /// Passes over what begins before `start`, and over no mark.
    fn skip_to(&mut self, start: u32) {
        let inlines = &self.document.inlines[self.next_inline..];
        self.next_inline += inlines.iter().take_while(|inline| inline.text.start < start).count();
    }
}

/// Opens an inline; returns the byte up to which its text is done with.
fn begin(runs: &mut Vec<Run<'_>>, inline: &Inline, open: &mut Vec<(u32, Type)>, base: Type) -> u32 {
    let outer = open.last().map_or(base, |(_, face)| *face);
    match &inline.kind {
        InlineKind::HardBreak => runs.push(Run::Break),
        InlineKind::Image(_) => runs.push(Run::Block(IMAGE)),
        InlineKind::FootnoteRef { index, .. } => {
            let number = (index + 1).to_string();
            runs.push(Run::Box(outer.scaled(0.72).width(&number) + 0.3 * 0.72 * outer.size));
        }
        kind => {
            open.push((inline.text.end, inner(kind, outer)));
            return inline.text.start;
        }
    }
    inline.text.end
}

/// The type of what stands in an inline.
fn inner(kind: &InlineKind, outer: Type) -> Type {
    let is_serif = matches!(outer.face, Face::Serif | Face::SerifItalic | Face::SerifBold);
    let (italic, bold) = if is_serif { (Face::SerifItalic, Face::SerifBold) } else { (Face::Sans, Face::SansBold) };
    let faced = |face| Type { face, ..outer };
    match kind {
        InlineKind::Emphasis => faced(italic),
        InlineKind::Strong => faced(bold),
        InlineKind::Code => faced(Face::Mono).scaled(0.82),
        InlineKind::Html(tag) => match tag {
            HtmlTag::Cite | HtmlTag::Dfn | HtmlTag::Em | HtmlTag::I | HtmlTag::Var => faced(italic),
            HtmlTag::B | HtmlTag::Strong => faced(bold),
            HtmlTag::Kbd | HtmlTag::Samp => faced(Face::Mono).scaled(0.82),
            HtmlTag::Small => outer.scaled(0.83),
            HtmlTag::Sub | HtmlTag::Sup => outer.scaled(0.72),
            _ => outer,
        },
        _ => outer,
    }
}

//! Images: one character in the text, and their alternative text read apart from it.

use std::ops::Range;

use pulldown_cmark::Event;

use super::alt_text::AltText;
use super::inlines::clean;
use super::reader::Reader;
use super::unseen;
use crate::model::{Image, InlineKind};
use crate::parse::links::LinkUse;

impl Reader<'_> {
    /// An image begins: it takes its place in the text, and what follows is its alternative text.
    pub(super) fn start_image(&mut self, destination: &str, title: String, range: &Range<usize>) {
        self.enter_leaf();
        for text in [destination, &title] {
            unseen::report_escapes(text, self.source, range.clone(), &mut self.faults);
        }
        let link = self.link(destination, range, LinkUse::Image);
        let source = self.base + range.start..self.base + range.end;
        let fragment = &mut self.strand().fragment;
        let image = Image { link, alt: String::new(), title };
        let index = fragment.open_inline(InlineKind::Image(Box::new(image)));
        fragment.atomic("\u{FFFC}", source);
        fragment.close_inline(index);
        self.alt = Some(AltText::of(index));
    }

    /// Takes an event inside an image; only its words count.
    pub(super) fn alt_event(&mut self, event: Event<'_>, range: Range<usize>) {
        let Some(alt) = &mut self.alt else { return };
        let ends = alt.take(&event);
        if let Event::Text(text) | Event::Code(text) = &event {
            unseen::report_escapes(text, self.source, range, &mut self.faults);
        }
        if ends {
            self.end_image();
        }
    }

    fn end_image(&mut self) {
        let Some(alt) = self.alt.take() else { return };
        let inline = &mut self.strand().fragment.inlines[alt.image as usize];
        if let InlineKind::Image(image) = &mut inline.kind {
            image.alt = clean(&alt.text);
        }
    }
}

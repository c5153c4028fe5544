//! The alternative text of an image, while it is being read: of what stands in it, only the words count.

use pulldown_cmark::{Event, Tag, TagEnd};

/// The words so far.
#[derive(Debug)]
pub(super) struct AltText {
    pub(super) text: String,
    /// The image's index among the inlines.
    pub(super) image: u32,
    /// How many images inside this one are open.
    nested: usize,
}

impl AltText {
    /// Nothing yet of the image with this index.
    pub(super) fn of(image: u32) -> Self {
        Self { text: String::new(), image, nested: 0 }
    }

    /// Takes an event; whether it ends the image.
    pub(super) fn take(&mut self, event: &Event<'_>) -> bool {
        match event {
            Event::Text(text) | Event::Code(text) => self.text.push_str(text),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            Event::Start(Tag::Image { .. }) => self.nested += 1,
            Event::End(TagEnd::Image) if self.nested > 0 => self.nested -= 1,
            Event::End(TagEnd::Image) => return true,
            _ => {}
        }
        false
    }
}

//! The events of a note with bare addresses as links, and without the blanks that line breaks would leave in Chinese and
//! Japanese.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd, TextMergeWithOffset};

use crate::text::{Address, addresses, joins};

/// The events of a note with their places in its Markdown.
pub(super) struct NoteEvents<'a, I> {
    markdown: &'a str,
    events: TextMergeWithOffset<'a, I>,
    ready: VecDeque<(Event<'a>, Range<usize>)>,
    /// How many links, images and blocks of code are open, in which no address becomes a link.
    closed: u32,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> NoteEvents<'a, I> {
    /// Goes through `events`, which the parser made of `markdown`.
    pub(super) fn new(markdown: &'a str, events: I) -> Self {
        Self { markdown, events: TextMergeWithOffset::new(events), ready: VecDeque::new(), closed: 0 }
    }

    /// Counts what may hold no link.
    fn follow(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => self.closed += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => self.closed = self.closed.saturating_sub(1),
            Event::InlineHtml(html) => match html.strip_prefix("</") {
                Some(name) if is_link(name) => self.closed = self.closed.saturating_sub(1),
                None if html.strip_prefix('<').is_some_and(is_link) => self.closed += 1,
                _ => {}
            },
            _ => {}
        }
    }

    /// Cuts a text at its addresses.
    fn cut(&mut self, text: CowStr<'a>, range: Range<usize>) -> Option<(Event<'a>, Range<usize>)> {
        let written = self.markdown.get(range.clone()).unwrap_or_default();
        let mut found = addresses(&text);
        // An escape in what makes it an address keeps it from being one.
        let decides = |found: &Address| match found.head.start == found.range.start {
            true => found.head.clone(),
            false => found.range.clone(),
        };
        found.retain(|found| *written == *text || written.contains(&text[decides(found)]));
        if found.is_empty() {
            return Some((Event::Text(text), range));
        }
        let place = |piece: Range<usize>| match *written == *text {
            true => range.start + piece.start..range.start + piece.end,
            false => range.clone(),
        };
        let words = |piece: Range<usize>| Event::Text(text[piece].to_owned().into());
        let mut at = 0;
        for Address { range: address, destination, .. } in found {
            let link = Tag::Link {
                link_type: LinkType::Inline,
                dest_url: destination.into(),
                title: "".into(),
                id: "".into(),
            };
            if at < address.start {
                self.ready.push_back((words(at..address.start), place(at..address.start)));
            }
            let here = place(address.clone());
            self.ready.push_back((Event::Start(link), here.clone()));
            self.ready.push_back((words(address.clone()), here.clone()));
            self.ready.push_back((Event::End(TagEnd::Link), here));
            at = address.end;
        }
        if at < text.len() {
            self.ready.push_back((words(at..text.len()), place(at..text.len())));
        }
        self.ready.pop_front()
    }

    /// Whether a line break stands between two characters that nothing parts.
    fn is_nothing(&self, range: &Range<usize>) -> bool {
        let is_markup = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '~' | '`' | '[' | ']' | '>');
        let before =
            self.markdown.get(..range.start).and_then(|text| text.trim_end_matches(is_markup).chars().next_back());
        let after = self.markdown.get(range.end..).and_then(|text| text.trim_start_matches(is_markup).chars().next());
        before.zip(after).is_some_and(|(before, after)| joins(before, after))
    }
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Iterator for NoteEvents<'a, I> {
    type Item = (Event<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(ready) = self.ready.pop_front() {
            return Some(ready);
        }
        loop {
            let (event, range) = self.events.next()?;
            self.follow(&event);
            match event {
                Event::SoftBreak if self.is_nothing(&range) => {}
                Event::Text(text) if self.closed == 0 => return self.cut(text, range),
                event => return Some((event, range)),
            }
        }
    }
}

/// Whether a tag, from its name on, is that of a link.
fn is_link(tag: &str) -> bool {
    tag.starts_with(['a', 'A']) && !tag[1..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
}

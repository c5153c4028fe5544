//! Headings: their ids, made of their words or written behind them.
//!
//! `## Methods {#how}` is not CommonMark, and many programs read it (Pandoc, kramdown, Hugo, mdBook). The parser's own
//! extension for it would take any braces at the end of a heading for attributes, and with `{a, b}` a part of the
//! words; here only what holds to the form is.

use super::explain;
use super::reader::Reader;
use crate::diagnostic::Code;
use crate::model::BlockKind;

/// What the braces at the end of a heading say.
#[derive(Debug, PartialEq, Eq)]
enum Attributes<'a> {
    /// Attributes: an id, and the first one that is none.
    Read { id: Option<&'a str>, idle: Option<&'a str> },
    /// Something that begins like an id and is none.
    Misspelled,
    /// Words.
    Words,
}

impl Reader<'_> {
    /// A heading ends: it gets its id.
    pub(super) fn end_heading(&mut self) {
        let Some(index) = self.strand().blocks.last().copied().flatten() else { return };
        let own = self.own_id(index);
        self.close();
        let fragment = &self.strand().fragment;
        let text = fragment.text[fragment.blocks[index as usize].text.range()].to_owned();
        let name = own.unwrap_or_else(|| self.slugs.take(&text));
        if let BlockKind::Heading { slug, .. } = &mut self.strand().fragment.blocks[index as usize].kind {
            *slug = name;
        }
    }

    /// Takes the attributes off the end of a heading, and gives the id that stands among them.
    fn own_id(&mut self, heading: u32) -> Option<String> {
        let base = self.base;
        let fragment = &mut self.strand().fragment;
        let start = fragment.blocks[heading as usize].text.start as usize;
        let words = fragment.text[start..].trim_end();
        let inner =
            words.strip_suffix('}').and_then(|rest| rest.rsplit_once('{').map(|(_, inner)| inner.to_owned()))?;
        let opened = start + words.len() - inner.len() - 2;
        let cut = start + fragment.text[start..opened].trim_end().len();
        // Escapes and entities begin runs of their own, so that braces which are meant as text stand at the start of one.
        let run = fragment.runs.last().filter(|run| !run.atomic && run.text.start as usize <= opened)?;
        let place = run.source_start as usize + opened - run.text.start as usize - base;
        let is_split = fragment.inlines.last().is_some_and(|inline| inline.text.end as usize > cut);
        let cut = cut.max(run.text.start as usize);
        if is_split || self.source[..place].ends_with('\\') {
            return None;
        }
        let written = place..place + inner.len() + 2;
        let span = self.faults.span(written.clone());
        let attributes = &self.source[written];
        match read(&inner) {
            Attributes::Words => None,
            Attributes::Misspelled => {
                self.faults.report(Code::HeadingAttributes, || explain::no_heading_id(attributes, span));
                None
            }
            Attributes::Read { id, idle } => {
                self.strand().fragment.cut(cut as u32);
                if let Some(idle) = idle {
                    self.faults.report(Code::HeadingAttributes, || explain::idle_attribute(idle, span));
                }
                let id = id?;
                let given = self.slugs.take_next(id.to_owned());
                if given != id {
                    self.faults.report(Code::HeadingAttributes, || explain::taken_heading_id(id, &given, span));
                }
                Some(given)
            }
        }
    }
}

/// Reads what stands between the braces: `#id`, `.class`, `key=value`, with a colon before them in some programs.
fn read(inner: &str) -> Attributes<'_> {
    let inner = inner.trim();
    let inner = inner.strip_prefix(':').unwrap_or(inner).trim_start();
    let (mut id, mut idle) = (None, None);
    for attribute in inner.split_whitespace() {
        match attribute.strip_prefix('#') {
            Some(name) if is_id(name) && id.is_none() => id = Some(name),
            // Pandoc's sign for a heading without a number.
            None if inner == "-" => idle = Some(attribute),
            None if attribute.len() > 1 && (attribute.starts_with('.') || attribute.find('=') > Some(0)) => {
                idle = idle.or(Some(attribute));
            }
            _ if inner.len() > 1 && inner.starts_with('#') => return Attributes::Misspelled,
            _ => return Attributes::Words,
        }
    }
    match (id, idle) {
        (None, Some(first)) if !first.starts_with(['.', '-']) => Attributes::Words,
        (None, None) => Attributes::Words,
        (id, idle) => Attributes::Read { id, idle },
    }
}

/// Whether a heading may have this id: it stands in addresses, behind the prefix that keeps it from those of claims.
fn is_id(name: &str) -> bool {
    name.starts_with(char::is_alphanumeric)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_are_attributes_only_in_the_form_of_attributes() {
        let id = |id| Attributes::Read { id: Some(id), idle: None };
        assert_eq!(read("#how"), id("how"));
        assert_eq!(read(": #Über_2.b "), id("Über_2.b"));
        assert_eq!(read("#how .wide k=v"), Attributes::Read { id: Some("how"), idle: Some(".wide") });
        assert_eq!(read(".wide"), Attributes::Read { id: None, idle: Some(".wide") });
        assert_eq!(read("-"), Attributes::Read { id: None, idle: Some("-") });
        for misspelled in ["#how we", "#a #b", "#a/b", "#-a", "##a"] {
            assert_eq!(read(misspelled), Attributes::Misspelled, "{misspelled}");
        }
        for words in ["a, b", "", "#", "x = 1", "k=v", ".", "…", "ä=", ":"] {
            assert_eq!(read(words), Attributes::Words, "{words}");
        }
    }
}

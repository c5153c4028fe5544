//! Writing HTML: the one place where text from users is escaped.

use std::fmt::{self, Write};

use serde::{Serialize, Serializer};
use tera::Value;

/// HTML under construction. Text goes in only through [`Html::text`] and [`Html::attribute`], which
/// escape it; [`Html::raw`] takes what the program itself wrote.
#[derive(Debug, Default, Clone)]
pub(crate) struct Html(String);

impl Html {
    /// HTML with room for `bytes`.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self(String::with_capacity(bytes))
    }

    /// Appends markup.
    pub(crate) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Appends text.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        escape(&mut self.0, text);
        self
    }

    /// Appends ` name="value"`.
    pub(crate) fn attribute(&mut self, name: &'static str, value: impl AttributeValue) -> &mut Self {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        value.escape_to(&mut self.0);
        self.0.push('"');
        self
    }

    /// What a template was filled to.
    pub(crate) fn from_template(filled: String) -> Self {
        Self(filled)
    }

    /// What pulldown-cmark wrote, without raw HTML or with what ammonia leaves of it.
    pub(crate) fn from_markdown(rendered: String) -> Self {
        Self(rendered)
    }

    /// HTML of the program's own.
    pub(crate) fn of(markup: &'static str) -> Self {
        Self(markup.to_owned())
    }

    /// Appends other HTML.
    pub(crate) fn html(&mut self, other: &Self) -> &mut Self {
        self.0.push_str(&other.0);
        self
    }

    /// Whether nothing was written.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words that a reader sees, in HTML that the program wrote: attributes have no `>` in them.
    pub(crate) fn words(&self) -> String {
        let mut words = String::with_capacity(self.0.len());
        for (index, piece) in self.0.split('<').enumerate() {
            words.push_str(if index == 0 { piece } else { piece.split_once('>').map_or("", |(_, words)| words) });
        }
        let escaped = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
        escaped.into_iter().fold(words, |words, (escaped, c)| words.replace(escaped, c))
    }

    /// The HTML as text.
    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

/// Templates write it as it is: to them it is a safe string, and to a skeleton, which copies texts, one
/// that no template escapes.
impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            Value::safe_string(&self.0).serialize(serializer)
        } else {
            serializer.serialize_str(&self.0)
        }
    }
}

/// What an attribute can be given: a text, several in a row, or what has to be formatted first.
pub(crate) trait AttributeValue {
    /// Appends the value, escaped.
    fn escape_to(&self, out: &mut String);
}

impl AttributeValue for &str {
    fn escape_to(&self, out: &mut String) {
        escape(out, self);
    }
}

impl AttributeValue for &String {
    fn escape_to(&self, out: &mut String) {
        escape(out, self);
    }
}

impl AttributeValue for String {
    fn escape_to(&self, out: &mut String) {
        escape(out, self);
    }
}

impl<const N: usize> AttributeValue for [&str; N] {
    fn escape_to(&self, out: &mut String) {
        self.iter().for_each(|text| escape(out, text));
    }
}

impl AttributeValue for fmt::Arguments<'_> {
    fn escape_to(&self, out: &mut String) {
        // Writing to a string cannot fail.
        let _ = Escaping(out).write_fmt(*self);
    }
}

struct Escaping<'a>(&'a mut String);

impl Write for Escaping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(self.0, text);
        Ok(())
    }
}

/// How many bytes of a long text are looked at in one go, without a branch, so that the compiler can
/// compare them side by side.
const AT_ONCE: usize = 32;

/// Appends `text` to `out` with the five characters escaped that mean something in HTML. They are
/// ASCII, so that bytes can be looked at instead of characters; most texts have none.
pub(crate) fn escape(out: &mut String, text: &str) {
    let (blocks, rest) = text.as_bytes().as_chunks::<AT_ONCE>();
    let mut written = 0;
    for (index, block) in blocks.iter().enumerate() {
        if has_special(block) {
            escape_bytes(out, text, index * AT_ONCE, block, &mut written);
        }
    }
    escape_bytes(out, text, text.len() - rest.len(), rest, &mut written);
    out.push_str(&text[written..]);
}

fn has_special(block: &[u8; AT_ONCE]) -> bool {
    let is = |byte: u8, special: u8| u8::from(byte == special);
    let found = block.iter().fold(0, |found, &byte| {
        found | is(byte, b'&') | is(byte, b'<') | is(byte, b'>') | is(byte, b'"') | is(byte, b'\'')
    });
    found != 0
}

/// Appends `text` from `written` to the last character of `bytes` that is escaped. They begin at `start`.
fn escape_bytes(out: &mut String, text: &str, start: usize, bytes: &[u8], written: &mut usize) {
    for (at, byte) in (start..).zip(bytes) {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[*written..at]);
        out.push_str(escaped);
        *written = at + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_user_writes_becomes_markup() {
        let mut html = Html::default();
        html.raw("<a").attribute("title", "\"><script>'").raw(">").text("<b>&amp;</b>").raw("</a>");
        let long = "x".repeat(AT_ONCE - 1) + "é<" + &"y".repeat(AT_ONCE);
        let mut escaped = String::new();
        escape(&mut escaped, &long);
        assert_eq!(escaped, long.replace('<', "&lt;"));
        assert_eq!(html.words(), "<b>&amp;</b>");
        assert_eq!(html.into_string(), "<a title=\"&quot;&gt;&lt;script&gt;&#39;\">&lt;b&gt;&amp;amp;&lt;/b&gt;</a>");
    }
}

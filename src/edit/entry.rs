//! Where a claim, a speaker or a dismissal stands: its header, its keys, and where all of it ends.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One `[[…]]` of a file, in bytes of its text.
#[derive(Debug)]
pub(super) struct Entry {
    /// `voice`, `speaker` and so on.
    pub kind: String,
    /// Its id, if it has one.
    pub id: Option<String>,
    /// Its header with the brackets; of an entry in braces, all of it.
    pub header: Range<usize>,
    /// Whether it stands in braces, so that no line is its own.
    pub is_inline: bool,
    /// Its keys, in the order of the file.
    pub keys: Vec<KeyAt>,
    /// The last byte of its keys, those of tables in it too.
    pub end: usize,
}

/// A key of an entry with its value.
#[derive(Debug)]
pub(super) struct KeyAt {
    /// The key.
    pub name: String,
    /// From the key to the end of its value. Of `form.de = …` and `form.en = …`, from the first to the last.
    pub range: Range<usize>,
    /// The value, if it is written behind an `=` of this key and nowhere else.
    pub value: Option<Range<usize>>,
    /// Whether it is a table with a header of its own.
    pub has_header: bool,
}

/// The entries of a file, in its order.
pub(super) fn entries(root: &DeTable<'_>, text: &str) -> Vec<Entry> {
    let lists = root.iter().filter_map(|(kind, value)| Some((kind.get_ref(), value.get_ref().as_array()?)));
    let mut entries: Vec<_> =
        lists.flat_map(|(kind, items)| items.iter().filter_map(move |item| entry(kind, item, text))).collect();
    entries.sort_by_key(|entry| entry.header.start);
    entries
}

fn entry(kind: &str, item: &Spanned<DeValue<'_>>, text: &str) -> Option<Entry> {
    let table = item.get_ref().as_table()?;
    let header = item.span();
    let mut keys: Vec<KeyAt> =
        table.iter().map(|(key, value)| key_at(key.get_ref(), key.span(), value, text)).collect();
    keys.sort_by_key(|key| key.range.start);
    let end = keys.iter().map(|key| key.range.end).fold(header.end, usize::max);
    let id = table.get("id").and_then(|id| id.get_ref().as_str()).map(str::to_owned);
    let is_inline = text.as_bytes().get(header.start) != Some(&b'[');
    Some(Entry { kind: kind.to_owned(), id, header, is_inline, keys, end })
}

fn key_at(name: &str, key: Range<usize>, value: &Spanned<DeValue<'_>>, text: &str) -> KeyAt {
    let first = text.as_bytes().get(value.span().start);
    let own = match value.get_ref() {
        // A table that dotted keys or a header make has no extent of its own.
        DeValue::Table(_) => first == Some(&b'{'),
        DeValue::Array(items) => {
            !items.iter().any(|item| item.get_ref().is_table() && starts_header(text, &item.span()))
        }
        _ => true,
    };
    let end = end_of(value).max(key.end);
    let has_header = !own && starts_header(text, &value.span());
    let start = if has_header { value.span().start } else { key.start };
    KeyAt { name: name.to_owned(), range: start..end, value: own.then(|| value.span()), has_header }
}

/// Whether what stands at `range` is a header, and no list.
fn starts_header(text: &str, range: &Range<usize>) -> bool {
    let line = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    text.as_bytes().get(range.start) == Some(&b'[')
        && text[line..range.start].trim_matches(['\u{feff}', ' ', '\t']).is_empty()
}

/// The last byte of a value, or of what is in it.
fn end_of(value: &Spanned<DeValue<'_>>) -> usize {
    let inner: Option<usize> = match value.get_ref() {
        DeValue::Table(table) => table.iter().map(|(key, value)| end_of(value).max(key.span().end)).max(),
        DeValue::Array(items) => items.iter().map(end_of).max(),
        _ => None,
    };
    inner.unwrap_or(0).max(value.span().end)
}

/// The starts of all headers below a table, in no order.
pub(super) fn headers(table: &DeTable<'_>, text: &str, found: &mut Vec<usize>) {
    for value in table.values() {
        header(value, text, found);
    }
}

fn header(value: &Spanned<DeValue<'_>>, text: &str, found: &mut Vec<usize>) {
    match value.get_ref() {
        DeValue::Table(table) => {
            found.extend(starts_header(text, &value.span()).then_some(value.span().start));
            headers(table, text, found);
        }
        DeValue::Array(items) => items.iter().for_each(|item| header(item, text, found)),
        _ => {}
    }
}

//! From byte offsets to lines and columns.
//!
//! Lines end with `\n` (a `\r` before it belongs to the line). Columns count Unicode scalar values
//! from 1, as editors and rustc do.

use std::ops::Range;

/// A line and a column, both from 1. The column counts Unicode scalar values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in Unicode scalar values.
    pub column: u32,
}

/// The byte offsets at which lines begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> Self {
        let after_breaks = text.bytes().zip(1u32..).filter(|&(byte, _)| byte == b'\n').map(|(_, next)| next);
        Self { starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// The line and column of the byte at `offset`; an offset past the end or inside a character
    /// gives the place before it.
    pub fn line_column(&self, text: &str, offset: u32) -> LineColumn {
        let line = self.starts.partition_point(|&start| start <= offset).saturating_sub(1);
        let start = self.starts[line] as usize;
        let end = text.floor_char_boundary((offset as usize).min(text.len()));
        let column = text[start.min(end)..end].chars().count();
        LineColumn { line: to_u32(line + 1), column: to_u32(column + 1) }
    }

    /// The bytes of a line (from 1), without its line break; empty for a line that is not there.
    pub fn line_range(&self, text: &str, line: u32) -> Range<usize> {
        let index = line.saturating_sub(1) as usize;
        let Some(&start) = self.starts.get(index) else { return text.len()..text.len() };
        let end = self.starts.get(index + 1).map_or(text.len(), |&next| next as usize - 1);
        let line = &text[start as usize..end];
        start as usize..start as usize + line.strip_suffix('\r').unwrap_or(line).len()
    }
}

fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_before_their_break() {
        let text = "äö\r\nx\n";
        let index = LineIndex::new(text);
        assert_eq!(index.line_column(text, 2), LineColumn { line: 1, column: 2 });
        assert_eq!(index.line_column(text, 6), LineColumn { line: 2, column: 1 });
        assert_eq!(&text[index.line_range(text, 1)], "äö");
        assert_eq!(&text[index.line_range(text, 2)], "x");
        assert_eq!(index.line_range(text, 9), text.len()..text.len());
    }

    #[test]
    fn an_offset_inside_a_character_or_past_the_end_is_clamped() {
        let text = "aä";
        let index = LineIndex::new(text);
        assert_eq!(index.line_column(text, 2).column, 2);
        assert_eq!(index.line_column(text, 99), LineColumn { line: 1, column: 3 });
    }
}

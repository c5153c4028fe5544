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

/// How many bytes apart the characters are counted in advance.
const STRIDE: usize = 4096;

/// The byte offsets at which lines begin, and how many characters there are up to each stride, so that
/// columns of a text on one endless line cost no more than others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
    characters: Vec<u32>,
}

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> Self {
        let after_breaks = text.bytes().zip(1u32..).filter(|&(byte, _)| byte == b'\n').map(|(_, next)| next);
        let mut counted = 0;
        let strides = text.as_bytes().chunks(STRIDE).map(|stride| {
            counted += to_u32(first_bytes(stride));
            counted
        });
        let characters = std::iter::once(0).chain(strides).collect();
        Self { starts: std::iter::once(0).chain(after_breaks).collect(), characters }
    }

    /// The line of the byte at `offset`, from 1; an offset past the end gives the last line.
    pub fn line(&self, offset: u32) -> u32 {
        to_u32(self.starts.partition_point(|&start| start <= offset))
    }

    /// The line and column of the byte at `offset`; an offset past the end or inside a character
    /// gives the place before it.
    pub fn line_column(&self, text: &str, offset: u32) -> LineColumn {
        let line = self.line(offset);
        let start = self.starts[line as usize - 1] as usize;
        let end = text.floor_char_boundary((offset as usize).min(text.len()));
        let column = self.characters_before(text, end) - self.characters_before(text, start.min(end));
        LineColumn { line, column: column + 1 }
    }

    /// The number of characters before the byte at `offset`, which begins one.
    fn characters_before(&self, text: &str, offset: usize) -> u32 {
        let stride = offset / STRIDE;
        self.characters[stride] + to_u32(first_bytes(&text.as_bytes()[stride * STRIDE..offset]))
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

/// The number of bytes that begin a character.
fn first_bytes(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count()
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
    fn columns_hold_across_strides() {
        let text = format!("x\n{}", "aäß".repeat(STRIDE));
        let index = LineIndex::new(&text);
        for offset in [2, 3, STRIDE, STRIDE + 2, 2 * STRIDE - 1, 2 * STRIDE, text.len()] {
            let offset = text.floor_char_boundary(offset);
            let column = to_u32(text[2..offset].chars().count() + 1);
            assert_eq!(index.line_column(&text, to_u32(offset)), LineColumn { line: 2, column }, "{offset}");
        }
    }

    #[test]
    fn an_offset_inside_a_character_or_past_the_end_is_clamped() {
        let text = "aä";
        let index = LineIndex::new(text);
        assert_eq!(index.line_column(text, 2).column, 2);
        assert_eq!(index.line_column(text, 99), LineColumn { line: 1, column: 3 });
    }
}

//! The faces of the theme, and how wide a text is in them.

use super::advances::{ADVANCES, KERNS_OF_NOTES, KERNS_OF_TEXT, Row};
use crate::text::is_wide;

/// A face of the theme whose widths are known, or one that is taken for what it mostly is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// The text's.
    Serif,
    /// Its emphasis.
    SerifItalic,
    /// Headings, and what is strong in the text.
    SerifBold,
    /// The notes'.
    Sans,
    /// The names in notes, and heads of tables.
    SansBold,
    /// Code.
    Mono,
}

/// A face in a size, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Type {
    /// The face.
    pub face: Face,
    /// The size of its em.
    pub size: f32,
}

/// A line of the text, in CSS pixels: what heights on a page are told in.
pub(super) const LINE: f32 = 30.4;

/// What kerning takes off a line on average, in the faces whose pairs are not in the table. Without it every third note
/// is reckoned a line too long. Names in bold, which are mostly capitals and short, lose more.
const KERNED: f32 = 0.994;
const KERNED_BOLD: f32 = 0.992;

/// What of an em a letter of a typewriter face takes.
const MONO: f32 = 0.6;

/// What a letter of an Arabic script takes, on average: the theme has no face of its own for it.
const ARABIC: f32 = 0.45;

impl Type {
    /// A face in a size.
    pub(super) const fn new(face: Face, size: f32) -> Self {
        Self { face, size }
    }

    /// The same face, smaller or larger.
    pub(super) fn scaled(self, by: f32) -> Self {
        Self { size: self.size * by, ..self }
    }

    /// How wide a character is behind another one, in CSS pixels.
    pub(super) fn advance(self, before: Option<char>, c: char) -> f32 {
        let em = match self.face {
            _ if is_unseen(c) => 0.0,
            _ if is_wide(c) => 1.0,
            _ if is_arabic(c) => ARABIC,
            Face::Mono => MONO,
            Face::Serif | Face::Sans => (thousandths(self.face, c) + self.kern(before, c)) / 1000.0,
            Face::SansBold => thousandths(Face::SansBold, c) / 1000.0 * KERNED_BOLD,
            face => thousandths(face, c) / 1000.0 * KERNED,
        };
        em * self.size
    }

    /// How much further apart two characters stand than their widths say.
    fn kern(self, before: Option<char>, c: char) -> f32 {
        let Some(before) = before.map(row) else { return 0.0 };
        let kern = match self.face {
            Face::Serif => KERNS_OF_TEXT[usize::from(before.2[0])][usize::from(row(c).2[1])],
            _ => KERNS_OF_NOTES[usize::from(before.3[0])][usize::from(row(c).3[1])],
        };
        f32::from(kern)
    }

    /// How wide a text is on one line.
    pub(super) fn width(self, text: &str) -> f32 {
        let mut before = None;
        text.chars().map(|c| self.advance(before.replace(c), c)).sum()
    }
}

/// Whether a character takes no room: soft hyphens, joiners and marks of direction.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Whether it is a letter of an Arabic script.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}')
}

/// The row of a character; that of an `n` where it is not in the table.
fn row(c: char) -> &'static Row {
    // ASCII comes first and without a gap.
    let ascii = (c as usize).checked_sub(0x20).filter(|_| c < '\u{7f}');
    let index = ascii.or_else(|| ADVANCES.binary_search_by_key(&c, |row| row.0).ok());
    &ADVANCES[index.unwrap_or('n' as usize - 0x20)]
}

fn thousandths(face: Face, c: char) -> f32 {
    f32::from(row(c).1[face as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_has_the_width_that_its_font_gives_it() {
        for found in &ADVANCES {
            assert_eq!(row(found.0), found);
        }
        assert!(ADVANCES.is_sorted_by_key(|row| row.0));
    }

    #[test]
    fn what_is_not_in_the_table_is_as_wide_as_an_n_and_an_ideograph_as_an_em() {
        let text = Type::new(Face::Serif, 20.0);
        assert_eq!(text.width("ж"), text.width("n"));
        assert_eq!(text.width("海"), 20.0);
        assert_eq!(Type::new(Face::Mono, 10.0).width("let x"), 30.0);
    }

    #[test]
    fn letters_of_the_text_stand_closer_where_their_forms_let_them() {
        let text = Type::new(Face::Serif, 1000.0);
        assert!(text.width("Te") < text.width("T") + text.width("e") - 30.0);
        assert!(text.width(" T") < text.width(" ") + text.width("T"), "also behind a blank");
    }
}

//! What the text itself shows: figures and others' words, found by grammars and lexicons, without
//! knowing any claim.
//!
//! [`detect`] reads a text in its language; what it finds has places in that text. Findings are compared with
//! claims (`assess/`, `check/`); none is ever asserted on a page.

mod code;
mod conversions;
pub mod figures;
mod heading_numbers;
mod item_numbers;
pub mod speech;

pub use figures::figures;
pub use speech::speech;

use crate::language::Language;
use crate::model::{Document, HtmlTag, InlineKind, TextFindings};
use crate::text::Covered;

/// Finds what a text shows by itself.
pub fn detect(document: &Document, language: &Language) -> TextFindings {
    let mut figures = figures::figures_beside(&raised(document), &document.text, language);
    let mut speech = speech(&document.text, language);
    code::leave_out(document, &mut figures, &mut speech);
    item_numbers::leave_out(document, &mut figures);
    heading_numbers::leave_out(document, &mut figures);
    let conversions = conversions::conversions(&document.text, &figures, language);
    TextFindings { has_lexicon: language.is_known(), figures, speech, conversions }
}

/// Where what stands above the line is.
fn raised(document: &Document) -> Covered {
    let raised = document.inlines.iter().filter(|inline| inline.kind == InlineKind::Html(HtmlTag::Sup));
    Covered::new(raised.map(|inline| inline.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Inline, LanguageTag};
    use crate::text::{Files, SourceFile, SourcePath, TextRange};

    /// A document of one line, of which the bytes `raised` stand above the line.
    fn document(text: &str, raised: TextRange) -> Document {
        let file = Files::default().add(SourceFile::new(SourcePath::new("a.md"), text.to_owned()));
        let inlines = vec![Inline { text: raised, kind: InlineKind::Html(HtmlTag::Sup) }];
        Document { file, text: text.to_owned(), runs: Vec::new(), blocks: Vec::new(), inlines, footnotes: Vec::new() }
    }

    #[test]
    fn a_raised_digit_is_no_digit_of_the_number_before_it() {
        let german = Language::of(&LanguageTag::new("de").expect("a language tag"));
        let found = detect(&document("Dort sind 4009 Bäume.", TextRange { start: 13, end: 14 }), german);
        let stated: Vec<_> = found.figures.figures.iter().map(|figure| figure.quantity().to_string()).collect();
        assert_eq!(stated, ["400"]);
    }
}

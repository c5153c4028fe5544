//! What the text itself shows: figures and others' words, found by grammars and lexicons, without
//! knowing any claim.
//!
//! [`detect`] reads a text in its language; what it finds has places in that text. [`findings`] does so for all copies
//! of a library and holds what they show against what their readings claim (`claims/`). Findings are compared with
//! claims; none is ever asserted on a page.

mod claims;
mod code;
mod conversions;
pub mod figures;
mod item_numbers;
pub mod speech;

pub use figures::figures;
pub use speech::speech;

use rayon::prelude::*;

use crate::language::Language;
use crate::model::{
    AnchoredClaim, ArticleCopy, Claim, CopyFindings, Document, Findings, HtmlTag, InlineKind, Library, TextFindings,
};
use crate::text::Covered;

/// Finds what a text shows by itself.
pub fn detect(document: &Document, language: &Language) -> TextFindings {
    let mut figures = figures::figures_beside(&raised(document), &document.text, language);
    let mut speech = speech(&document.text, language);
    code::leave_out(document, &mut figures, &mut speech);
    item_numbers::leave_out(document, &mut figures);
    let conversions = conversions::conversions(&document.text, &figures, language);
    TextFindings { has_lexicon: language.is_known(), figures, speech, conversions }
}

/// Where what stands above the line is.
fn raised(document: &Document) -> Covered {
    let raised = document.inlines.iter().filter(|inline| inline.kind == InlineKind::Html(HtmlTag::Sup));
    Covered::new(raised.map(|inline| inline.text))
}

/// Finds what all copies of a library show, and what each of its figures states.
pub fn findings(library: &Library) -> Findings {
    let readings = 0..library.corpus.readings.len();
    let copies = readings.into_par_iter().map(|reading| findings_of_reading(library, reading)).collect();
    Findings { copies, ..Findings::default() }
}

fn findings_of_reading(library: &Library, index: usize) -> Vec<CopyFindings> {
    let reading = &library.corpus.readings[index];
    let copies = reading.copies.iter().zip(&library.anchors[index]);
    copies.map(|(copy, anchored)| findings_of_copy(&reading.claims, copy, anchored)).collect()
}

fn findings_of_copy(claims: &[Claim], copy: &ArticleCopy, anchored: &[AnchoredClaim]) -> CopyFindings {
    let language = Language::of(&copy.language);
    let found = detect(&copy.document, language);
    claims::compare(claims, copy, anchored, language, found)
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

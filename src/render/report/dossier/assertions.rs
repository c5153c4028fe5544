//! What the article asserts in its own voice: the label of each assertion, or its passage where it has none, as a
//! link to its place in the text.

use super::Subject;
use crate::interface::{Html, LinkView, TextView};
use crate::model::{ClaimKind, PlacedClaim};
use crate::plan::shown;
use crate::render::context::PageContext;

/// How many characters of a passage stand for an assertion without a label.
const PASSAGE_LENGTH: usize = 80;

/// The items of the list, in the order of the text; empty if there is no assertion.
pub(super) fn items(context: &PageContext<'_>, subject: &Subject<'_>) -> Html {
    let address = context.copy(subject.reading(), subject.copy);
    let mut out = Html::default();
    for placed in &subject.copy.claims {
        if let ClaimKind::Assertion(assertion) = &placed.claim.kind {
            let text = context.label(assertion).unwrap_or_else(|| passage(context, subject, placed));
            let link = LinkView { text, href: Some(format!("{address}#{}", placed.id())) };
            link.write(out.raw("<li>"));
            out.raw("</li>\n");
        }
    }
    out
}

fn passage(context: &PageContext<'_>, subject: &Subject<'_>, placed: &PlacedClaim) -> TextView {
    let words = shown::line(subject.copy, &placed.anchor, PASSAGE_LENGTH);
    TextView::new(words, Some(subject.language()), context.language)
}

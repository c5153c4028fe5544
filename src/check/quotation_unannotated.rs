//! V301: words in quotation marks that someone says, and that no voice is about.

use super::subject::{InCopy, InReading};
use super::unannotated::{self, Unannotated, Voices};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Form, Utterance};
use crate::text::TextRange;

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    reading.in_copies(|copy| unannotated::diagnostics(copy, Code::QuotationUnannotated, MESSAGE, &missing(copy)))
}

const MESSAGE: &str = "no voice is about this quotation";

/// The quotations that no voice is about. Where they are parts of mixed speech that no voice is about either, the
/// claim to paste is one for all of it. What is quoted within a quotation belongs to that.
fn missing(copy: InCopy<'_>) -> Vec<Unannotated<'_>> {
    let voices = Voices::of(copy);
    let mut found: Vec<Unannotated<'_>> = Vec::new();
    // Where the quotation or the mixed speech ends that what follows lies in.
    let mut end = 0;
    let utterances = &copy.found().speech.utterances;
    for (index, utterance) in utterances.iter().enumerate() {
        let range = utterance.range();
        let is_wanted = match utterance.form {
            Form::Direct => range.end > end,
            Form::Mixed => range.end > end && voices.miss(utterance),
            Form::Indirect | Form::Reported => false,
        };
        if !is_wanted {
            continue;
        }
        end = range.end;
        if voices.miss(utterance) {
            found.push(Unannotated { utterance, at: words(utterance, &utterances[index + 1..]) });
        }
    }
    found
}

/// The words to point at: the first in quotation marks.
fn words(utterance: &Utterance, next: &[Utterance]) -> TextRange {
    let range = utterance.range();
    let mut within = next.iter().take_while(|next| next.range().start < range.end);
    let quoted = within.find(|next| utterance.form == Form::Mixed && next.form == Form::Direct);
    quoted.unwrap_or(utterance).parts[0]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;

    const TEXT: &str = "“We ‘go now’,” says Ann. She holds that it is “far too late”.";

    fn fixture() -> Fixture {
        let fixture = Fixture::new().text(TEXT).speaker("ann").speaker("ben");
        let fixture = fixture.said(Form::Direct, &["“We ‘go now’,”"], "says", "Ann");
        let fixture = fixture.said(Form::Direct, &["‘go now’"], "", "");
        let fixture = fixture.said(Form::Mixed, &["it is “far too late”"], "holds", "She");
        fixture.said(Form::Direct, &["“far too late”"], "holds", "She")
    }

    #[test]
    fn a_quotation_and_mixed_speech_want_one_voice_each() {
        let found = fixture().checked_by(check);
        let forms: Vec<_> = found.iter().map(|found| found.help.lines().nth(4).unwrap()).collect();
        assert_eq!(forms, ["form = \"direct\"", "form = \"mixed\""]);
        let places: Vec<_> = found.iter().map(|found| &TEXT[found.primary.as_ref().unwrap().span.range()]).collect();
        assert_eq!(places, ["“We ‘go now’,”", "“far too late”"]);
    }

    #[test]
    fn a_voice_about_a_part_is_enough_and_one_about_the_rest_is_not() {
        let fixture = fixture().voice_at("go", "ann", Form::Direct, &["go"]);
        let fixture = fixture.voice_at("late", "ann", Form::Indirect, &["it is"]);
        let found = fixture.checked_by(check);
        assert_eq!(found.len(), 1);
        assert!(found[0].help.contains("passage = \"“far too late”\""), "{}", found[0].help);
    }
}

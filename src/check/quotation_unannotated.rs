//! V301: words in quotation marks that someone says, and that no voice is about.

use super::propose;
use super::subject::InReading;
use crate::diagnostic::{Code, Diagnostic};

/// What to do about it, before the claim.
pub(super) const HELP: &str = "add a voice to `reading.toml`, or dismiss this with an `[[ignore]]` entry";

pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let message = |_: &str| "no voice is about this quotation".to_owned();
    propose::offers(reading, Code::QuotationUnannotated, message, HELP)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;
    use crate::model::Form;

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

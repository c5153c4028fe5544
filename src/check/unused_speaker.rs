//! R104: a speaker that no claim names. Often a mistyped id, or a claim that has been taken out.

use std::collections::HashSet;

use super::Checked;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Claim, PartyId};

pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    let claims = checked.readings.iter().flat_map(|reading| &reading.reading.claims);
    let named: HashSet<&PartyId> = claims.flat_map(|claim| names(claim)).collect();
    let unused = checked.parties.speakers.values().filter(|speaker| !named.contains(&speaker.id.value));
    let diagnostic = |id: &crate::text::Spanned<PartyId>| {
        let message = format!("no claim names the speaker `{}`", id.value);
        let help = format!("add a voice with `speaker = \"{}\"`, or take the speaker out", id.value);
        Diagnostic::new(Code::UnusedSpeaker, message, help).at(id.span, "")
    };
    unused.map(|speaker| diagnostic(&speaker.id)).collect()
}

/// Everyone a claim names: who speaks, to whom, and who vouches for a number.
fn names(claim: &Claim) -> impl Iterator<Item = &PartyId> {
    let voice = claim.voice().into_iter();
    let addressees = voice.clone().filter_map(|voice| voice.addressee.as_ref()).flat_map(|to| to.values());
    let speakers = voice.map(|voice| &voice.speaker);
    let vouching = claim.figure().and_then(|figure| figure.speaker.as_ref());
    speakers.chain(addressees).chain(vouching).map(|id| &id.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Fixture, site};

    #[test]
    fn a_speaker_without_claims_is_found() {
        let found = Fixture::new().speaker("ann").checked_with(&site(), check);
        assert_eq!(found[0].message, "no claim names the speaker `ann`");
    }

    #[test]
    fn who_speaks_is_spoken_to_or_vouches_for_a_number_is_named() {
        let fixture = Fixture::new().speaker("ann").speaker("ben").speaker("cem");
        let fixture = fixture.voice("v", "ann", Some("ben")).figure("f", "five");
        let fixture = fixture.edit_figure(|figure, id| figure.speaker = Some(id("cem")));
        assert_eq!(fixture.checked_with(&site(), check), []);
    }
}

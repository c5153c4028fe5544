//! The voice balance: how many words of a copy are whose, word for word or in the article's words.

use std::collections::BTreeMap;

use super::quotations::Quotations;
use crate::model::{Balance, Form, PartyId, PlacedClaim, ReadCopy, Shares};
use crate::text::{TextRange, Words};

/// Where someone's words stand.
#[derive(Default)]
struct Said {
    direct: Vec<TextRange>,
    /// In indirect speech, in part, or reported.
    indirect: Vec<TextRange>,
}

/// The balance of a copy.
pub(super) fn balance(copy: &ReadCopy) -> Balance {
    let mut voices = copy.claims.iter().filter(|placed| placed.claim.voice().is_some()).peekable();
    if voices.peek().is_none() {
        return Balance::default();
    }
    let words = Words::new(&copy.copy.document.text);
    let quotations = Quotations::new(&copy.found.speech);
    let (mut all, mut by_speaker) = (Said::default(), BTreeMap::<&PartyId, Said>::new());
    for placed in voices {
        let Some(voice) = placed.claim.voice() else { continue };
        let form = voice.form.get(&copy.copy.id).copied();
        let own = by_speaker.entry(&voice.speaker.value).or_default();
        for said in [own, &mut all] {
            said.add(placed, form, &quotations);
        }
    }
    let speakers = by_speaker.into_iter().map(|(id, said)| (id.clone(), said.shares(&words)));
    let mut speakers: Vec<_> = speakers.collect();
    speakers.sort_by_key(|(_, shares)| std::cmp::Reverse(shares.sum()));
    Balance { total: words.total(), all: all.shares(&words), speakers }
}

impl Said {
    fn add(&mut self, placed: &PlacedClaim, form: Option<Form>, quotations: &Quotations) {
        let ranges = if form == Some(Form::Direct) { &mut self.direct } else { &mut self.indirect };
        ranges.extend(&placed.anchor.parts);
        if form == Some(Form::Mixed) {
            self.direct.extend(quotations.within(&placed.anchor));
        }
    }

    fn shares(mut self, words: &Words) -> Shares {
        let direct = words.within(&mut self.direct);
        self.indirect.append(&mut self.direct);
        Shares { direct, indirect: words.within(&mut self.indirect) - direct }
    }
}

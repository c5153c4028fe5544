//! The voice balance: how many words of a copy are whose, word for word or in the article's words.

use std::collections::BTreeMap;

use super::quotations::Quotations;
use crate::model::{Balance, Form, PartyId, PlacedClaim, ReadCopy, Shares, Voice};
use crate::text::{TextRange, Words};

/// Where someone's words stand.
#[derive(Default)]
struct Said {
    direct: Vec<TextRange>,
    /// In indirect speech, in part, or reported.
    indirect: Vec<TextRange>,
}

/// What is said by each group of speakers: those who speak together, in whatever order they are named. Each is called
/// as it is named first.
#[derive(Default)]
struct Groups<'a>(BTreeMap<Vec<&'a PartyId>, (Box<[PartyId]>, Said)>);

impl<'a> Groups<'a> {
    fn said_by(&mut self, voice: &'a Voice) -> &mut Said {
        let group = voice.said_by();
        let mut key: Vec<_> = group.ids().collect();
        key.sort_unstable();
        &mut self.0.entry(key).or_insert_with(|| (group.ids().cloned().collect(), Said::default())).1
    }
}

/// The balance of a copy.
pub(super) fn balance(copy: &ReadCopy) -> Balance {
    let mut voices = copy.claims.iter().filter(|placed| placed.claim.voice().is_some()).peekable();
    if voices.peek().is_none() {
        return Balance::default();
    }
    let words = Words::new(&copy.copy.document.text);
    let quotations = Quotations::new(&copy.found.speech);
    let (mut all, mut by_speaker) = (Said::default(), Groups::default());
    for placed in voices {
        let Some(voice) = placed.claim.voice() else { continue };
        let form = voice.form_in(&copy.copy.id);
        for said in [by_speaker.said_by(voice), &mut all] {
            said.add(placed, form, &quotations);
        }
    }
    let mut speakers: Vec<_> = by_speaker.0.into_values().map(|(ids, said)| (ids, said.shares(&words))).collect();
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

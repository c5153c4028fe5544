//! The voice balance: how many words of a copy are whose, word for word or in the article's words.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::Subject;
use super::bars::{self, Shares};
use super::quotations::Quotations;
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, LinkView, TextView, number};
use crate::model::{Form, PartyId, SpeakerKind};
use crate::render::context::PageContext;
use crate::text::{TextRange, Words};

/// The balance of a copy.
#[derive(Debug, Serialize)]
pub(super) struct Balance {
    /// All of the text as one bar.
    svg: String,
    /// The numbers of all of the text, in a sentence.
    lead: String,
    own: String,
    own_share: String,
    /// The rows of the speakers.
    speakers: Html,
}

#[derive(Debug, Serialize)]
struct Counts {
    direct: String,
    indirect: String,
    share: String,
}

#[derive(Debug, Serialize)]
struct SpeakerRow {
    name: LinkView,
    role: Option<TextView>,
    /// Said where the speaker is no one in particular.
    kind: Option<SpeakerKind>,
    svg: String,
    counts: Counts,
}

/// Where a voice's words stand.
#[derive(Default)]
struct Said {
    direct: Vec<TextRange>,
    /// In indirect speech, in part, or reported.
    indirect: Vec<TextRange>,
}

impl Said {
    fn shares(mut self, words: &Words) -> Shares {
        let direct = words.within(&mut self.direct);
        self.indirect.append(&mut self.direct);
        Shares { direct, indirect: words.within(&mut self.indirect) - direct }
    }
}

/// The balance of the page's copy; none if no one else has a say in it.
pub(super) fn balance(context: &PageContext<'_>, subject: &Subject<'_>) -> Result<Option<Balance>, Box<Diagnostic>> {
    let words = Words::new(&subject.copy.document.text);
    let (mut all, mut by_speaker) = (Said::default(), BTreeMap::<&PartyId, Said>::new());
    let quotations = Quotations::new(&subject.findings.speech);
    for anchored in subject.anchored {
        let Some(voice) = subject.reading.claims[anchored.claim].voice() else { continue };
        let own = by_speaker.entry(&voice.speaker.value).or_default();
        for said in [own, &mut all] {
            let form = voice.form.get(&subject.copy.id);
            let ranges = if form == Some(&Form::Direct) { &mut said.direct } else { &mut said.indirect };
            ranges.extend(&anchored.anchor.parts);
            if form == Some(&Form::Mixed) {
                said.direct.extend(quotations.within(&anchored.anchor));
            }
        }
    }
    let mut speakers: Vec<_> = by_speaker.into_iter().map(|(id, said)| (id, said.shares(&words))).collect();
    speakers.sort_by_key(|(id, shares)| (std::cmp::Reverse(shares.sum()), *id));
    let Some(most) = speakers.first().map(|(_, shares)| shares.sum()) else { return Ok(None) };
    let locale = context.locale();
    let counts = |shares: Shares| Counts {
        direct: number::count(shares.direct, locale),
        indirect: number::count(shares.indirect, locale),
        share: number::percent(shares.sum(), words.total(), locale),
    };
    let all = all.shares(&words);
    let own = words.total() - all.sum();
    let row = |(id, shares): (&PartyId, Shares)| SpeakerRow {
        name: context.party(id),
        role: subject.reading.roles.get(id).map(|role| context.localized(role)),
        kind: vague(context, id),
        svg: bars::bar(shares, most),
        counts: counts(shares),
    };
    let shown = |number| FluentValue::from(number::count(number, locale));
    let numbers = [
        ("total", shown(words.total())),
        ("direct", shown(all.direct)),
        ("indirect", shown(all.indirect)),
        ("own", shown(own)),
    ];
    Ok(Some(Balance {
        svg: bars::text(all, words.total()),
        lead: locale.with("dossier-balance", numbers),
        own: number::count(own, locale),
        own_share: number::percent(own, words.total(), locale),
        speakers: context.interface.parts("balance_row", "speaker", speakers.into_iter().map(row))?,
    }))
}

/// The kind of a speaker who is no one in particular.
pub(super) fn vague(context: &PageContext<'_>, id: &PartyId) -> Option<SpeakerKind> {
    let kind = context.library.corpus.speakers.get(id)?.kind;
    matches!(kind, SpeakerKind::Group | SpeakerKind::Unnamed).then_some(kind)
}

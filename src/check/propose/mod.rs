//! Claims for what no claim is about: what F201, V301 and V302 offer, and what `beleg propose` writes as drafts.
//!
//! In: a reading that was read through. Out: [`Proposals`], made without IO.
//!
//! 1. [`mod@found`]: the figures and the words of others that no claim is about, and that the reading does not dismiss.
//! 2. [`counterparts`]: those of several copies that are one.
//! 3. [`voucher`], [`cast`], [`called`], [`addressee`]: who says it, as far as the sentence names one plainly; whom the site
//!    does not know is proposed too.
//! 4. [`links`]: which figure says another again, or is the ratio of two.
//! 5. [`quotes`]: the words, with as little around them as tells them apart. [`text`] writes all of it as TOML.

mod addressee;
mod called;
mod cast;
mod counterparts;
mod found;
mod links;
mod quotes;
#[cfg(test)]
mod tests;
pub mod text;
mod voucher;

use std::collections::HashMap;

use super::names::SiteNames;
use super::subject::{InCopy, InReading};
use crate::diagnostic::{Code, Diagnostic, Offer};
use crate::model::{
    ClaimId, Form, Parties, PartyId, Proposal, Proposals, ProposedFigure, ProposedKind, ProposedPassage, ProposedVoice,
    Quote, ReadReading, Utterance, Vouching,
};
use crate::text::TextRange;
use cast::{Cast, Naming};
use counterparts::Group;
use found::{Found, What, found};
use links::FigureClaims;
use quotes::{Ids, told_apart};
use voucher::Vouchers;

/// The lints that find words without a claim.
const CODES: [Code; 3] = [Code::FigureUnannotated, Code::QuotationUnannotated, Code::ReportedSpeechUnannotated];

/// What could be claimed of the copies of a reading beyond what it claims.
pub fn proposals(reading: &ReadReading, parties: &Parties) -> Proposals {
    let names = SiteNames::default();
    let reading = InReading { reading, parties, names: &names };
    Proposing::new(reading).proposals(|_| true)
}

/// What the lint `code` says, with the claims that it offers. `message` is about the words of a finding.
pub(super) fn offers(
    reading: InReading<'_>,
    code: Code,
    message: impl Fn(&str) -> String,
    help: &str,
) -> Vec<Diagnostic> {
    if found(reading, code).is_empty() {
        return Vec::new();
    }
    let proposals = Proposing::new(reading).proposals(|of| of == code);
    let is_only = reading.reading.copies.len() == 1;
    let own = proposals.claims.iter().filter(|proposal| proposal.code == code);
    let diagnostics = own.flat_map(|proposal| {
        let claim = text::offer(proposal, &proposals, is_only);
        let id = proposal.id.to_string();
        proposal.passages.iter().map(move |passage| (passage, Offer { id: id.clone(), claim: claim.clone() }))
    });
    let diagnostic = |(passage, offer): (&ProposedPassage, Offer)| {
        let copy = reading.reading.copy(&passage.copy);
        let words = copy.map_or("", |copy| copy.words(passage.at));
        let nobody =
            if passage.is_anonymous && passage.cue.is_some() { ", and nobody is named who says it" } else { "" };
        let message = message(words) + nobody;
        let found = Diagnostic::new(code, message, format!("{help}:\n{}", offer.claim));
        let found = found.at(passage.span, "").offer(offer);
        passage.cue.into_iter().fold(found, |found, cue| found.also(cue, "this announces it"))
    };
    diagnostics.map(diagnostic).collect()
}

/// Who says it, and to whom.
type SaysTo = (Option<Vouching>, Option<PartyId>);

/// Makes proposals for one reading.
struct Proposing<'a> {
    reading: InReading<'a>,
    copies: Vec<InCopy<'a>>,
    groups: Vec<Group<'a>>,
}

impl<'a> Proposing<'a> {
    fn new(reading: InReading<'a>) -> Self {
        let all = CODES.iter().flat_map(|code| found(reading, *code)).collect();
        Self { reading, copies: reading.copies().collect(), groups: counterparts::groups(reading, all) }
    }

    /// All proposals; the words of those alone that `is_quoted` wants, since telling them apart takes longest.
    fn proposals(&self, is_quoted: impl Fn(Code) -> bool) -> Proposals {
        let ids = self.ids();
        let claims = self.figure_claims(&ids);
        let (by, mut proposals) = self.who();
        let quotes = self.quotes(is_quoted);
        for (at, group) in self.groups.iter().enumerate() {
            let (vouching, to) = by[at].clone();
            let first = &group[0];
            let kind = match first.what {
                What::Voice(said) => ProposedKind::Voice(ProposedVoice {
                    by: vouching,
                    to,
                    forms: group.iter().filter_map(|found| Some(found.voice()?.form)).collect(),
                    function: group.iter().find_map(|found| found.voice()?.function).or(said.function),
                }),
                What::Figure(figure) => ProposedKind::Figure(ProposedFigure {
                    by: vouching,
                    converts: figure.and_then(|figure| claims[first.copy].converts(figure)),
                    ratio: figure.and_then(|figure| claims[first.copy].ratio(figure)),
                }),
            };
            let passages = group.iter().map(|found| self.passage(found, &quotes)).collect();
            proposals.claims.push(Proposal { id: ids[at].clone(), code: first.code, passages, kind });
        }
        proposals
    }

    /// An id for each group.
    fn ids(&self) -> Vec<ClaimId> {
        let mut ids = Ids::of(self.reading);
        let id = |group: &Group<'a>| {
            let first = &group[0];
            let kind = if first.voice().is_some() { "voice" } else { "figure" };
            ids.free(self.copies[first.copy], &first.parts, kind)
        };
        self.groups.iter().map(id).collect()
    }

    /// The claims about figures, copy by copy.
    fn figure_claims(&self, ids: &[ClaimId]) -> Vec<FigureClaims<'a>> {
        let mut proposed: Vec<HashMap<TextRange, ClaimId>> = self.copies.iter().map(|_| HashMap::new()).collect();
        for (group, id) in self.groups.iter().zip(ids) {
            for found in group.iter().filter(|found| found.voice().is_none()) {
                proposed[found.copy].insert(found.at, id.clone());
            }
        }
        self.copies.iter().zip(proposed).map(|(copy, proposed)| FigureClaims::new(*copy, proposed)).collect()
    }

    /// Who says what is found, and to whom; with those whom the site does not know.
    fn who(&self) -> (Vec<SaysTo>, Proposals) {
        let vouchers: Vec<Vouchers<'a>> = self.copies.iter().map(|copy| Vouchers::of(*copy)).collect();
        let naming = |found: &Found<'a>| self.naming(found, &vouchers[found.copy]);
        let namings: Vec<Vec<Option<Naming<'a>>>> =
            self.groups.iter().map(|group| group.iter().map(naming).collect()).collect();
        let all: Vec<Naming<'a>> = namings.iter().flatten().flatten().copied().collect();
        let mut cast = Cast::new(self.reading, &all);
        let mut who = Vec::with_capacity(self.groups.len());
        for (group, namings) in self.groups.iter().zip(&namings) {
            let mut by: Option<Vouching> = None;
            for naming in namings.iter().flatten() {
                let named = cast.named(*naming, by.as_ref());
                by = by.or(named);
            }
            let to = group
                .iter()
                .find_map(|found| addressee::addressee(self.copies[found.copy], found.voice()?, by.as_ref(), &cast));
            who.push((by, to));
        }
        let mut proposals = Proposals::default();
        cast.into_new(&mut proposals);
        (who, proposals)
    }

    /// The words that name who says what is found.
    fn naming(&self, found: &Found<'a>, vouchers: &Vouchers<'a>) -> Option<Naming<'a>> {
        let copy = self.copies[found.copy];
        let place = match found.what {
            What::Voice(said) => *said.speaker.first()?,
            What::Figure(_) => vouchers.place(found.at)?,
        };
        Some(Naming { copy, words: vouchers.whose(copy.words(place)), place })
    }

    /// What tells the words of each copy apart.
    fn quotes(&self, is_quoted: impl Fn(Code) -> bool) -> Vec<HashMap<TextRange, (&'a str, &'a str)>> {
        let places = |copy: usize| -> Vec<TextRange> {
            let found = self.groups.iter().flatten().filter(|found| found.copy == copy && is_quoted(found.code));
            found.flat_map(|found| found.parts.iter().copied()).collect()
        };
        let copies = self.copies.iter().enumerate();
        copies.map(|(at, copy)| told_apart(&copy.article().document.text, places(at))).collect()
    }

    fn passage(&self, found: &Found<'a>, around: &[HashMap<TextRange, (&'a str, &'a str)>]) -> ProposedPassage {
        let copy = self.copies[found.copy];
        let quote = |part: &TextRange| {
            let (prefix, suffix) = around[found.copy].get(part).copied().unwrap_or_default();
            let [prefix, exact, suffix] = [prefix, copy.words(*part), suffix].map(quotes::visible);
            Quote { prefix, exact, suffix }
        };
        let quotes = found.parts.iter().map(quote).collect();
        let cue = found.voice().and_then(cue).map(|cue| copy.span(cue));
        ProposedPassage {
            copy: copy.id().clone(),
            parts: found.parts.clone(),
            quotes,
            at: found.at,
            span: found.span,
            cue,
            is_anonymous: found.voice().is_some_and(|said| said.speaker.is_empty()),
        }
    }
}

/// What announces an utterance, unless quotation marks show by themselves where words of another are.
fn cue(utterance: &Utterance) -> Option<TextRange> {
    utterance.cue.first().copied().filter(|_| !matches!(utterance.form, Form::Direct | Form::Mixed))
}

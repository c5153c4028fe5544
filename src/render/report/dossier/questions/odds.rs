//! Figures that do not fit what they are made from, and claims that differ between copies.

use std::collections::BTreeMap;

use super::super::rates;
use super::{Asker, Item, Said, asked};
use crate::interface::TextView;
use crate::model::{AnchoredClaim, Claim, ClaimKind};
use crate::plan::published;
use crate::render::dismissed;
use crate::render::outcome::{self, Verdict};
use crate::render::quantities::{Place, stated};
use crate::render::report::compare::{Terms, form_differs, value_differs};
use crate::render::views::copy_name;

/// Which is right, what the text states or what its numbers give; and how it was converted where no rate fits.
pub(super) fn arithmetic(asker: &Asker<'_>) -> Vec<Item> {
    let (context, subject, findings) = (asker.context, asker.subject, asker.subject.findings);
    if findings.computed.is_empty() && findings.conversions.is_empty() {
        return Vec::new();
    }
    let places: BTreeMap<_, _> = subject.anchored.iter().map(|anchored| (anchored.claim, anchored)).collect();
    let at_odds = findings.computed.iter().filter_map(|computed| {
        let result = findings.quantity(computed.claim)?;
        if outcome::verdict(computed, result) != Verdict::AtOdds {
            return None;
        }
        let anchored: &AnchoredClaim = places.get(&computed.claim)?;
        if dismissed::computed(context, subject.copy, anchored.anchor.parts[0], computed).is_some() {
            return None;
        }
        let found = outcome::outcome(computed, result, findings)?;
        let words = outcome::words(found, computed.operation, result, context.locale());
        let stated = stated(context, subject.place(computed.claim))?;
        let question =
            asked(context.locale(), "question-at-odds", &[("computed", words)], |out| stated.write(context, out));
        Some(asker.passage(question, anchored, &subject.reading.claims[computed.claim]))
    });
    let apart = rates::apart(context, subject).into_iter().map(|(of, to)| {
        let currencies = [("of", of.to_owned()), ("to", to.to_owned())];
        Item::new(asked(context.locale(), "question-rates", &currencies, |_| {}))
    });
    at_odds.chain(apart).collect()
}

/// Which copy is right, where their figures exclude each other or their forms differ.
pub(super) fn copies(asker: &Asker<'_>) -> Vec<Item> {
    let (context, subject) = (asker.context, asker.subject);
    let copies: Vec<_> = published::copies(subject.reading, context.site).collect();
    if copies.len() < 2 {
        return Vec::new();
    }
    let anchored = |&copy: &usize| {
        let mut by_claim = vec![None; subject.reading.claims.len()];
        for anchored in &context.library.anchors[subject.reading_index][copy] {
            by_claim[anchored.claim] = Some(anchored);
        }
        by_claim
    };
    let across = Across { asker, anchored: copies.iter().map(anchored).collect(), copies };
    subject.anchored.iter().filter_map(|anchored| across.question(anchored)).collect()
}

/// The claims of a reading across its published copies.
struct Across<'a> {
    asker: &'a Asker<'a>,
    copies: Vec<usize>,
    /// The claims of each copy, by their index.
    anchored: Vec<Vec<Option<&'a AnchoredClaim>>>,
}

impl Across<'_> {
    fn question(&self, anchored: &AnchoredClaim) -> Option<Item> {
        let Asker { context, subject, .. } = self.asker;
        let claim = &subject.reading.claims[anchored.claim];
        let terms: Vec<_> = self
            .copies
            .iter()
            .zip(&self.anchored)
            .map(|(&copy, by_claim)| by_claim[anchored.claim].map(|_| self.terms(claim, copy, anchored.claim)))
            .collect();
        let question = match &claim.kind {
            ClaimKind::Figure(_) if value_differs(&terms) => {
                asked(context.locale(), "question-value-differs", &[], |_| {})
            }
            ClaimKind::Voice(voice) if form_differs(&terms) => {
                let name = context.party(&voice.speaker.value);
                asked(context.locale(), "question-form-differs", &[], |out| name.write(out))
            }
            _ => return None,
        };
        let said = |(&copy, terms): (&usize, &Option<Terms<'_>>)| self.said(copy, anchored.claim, terms.as_ref()?);
        let said = self.copies.iter().zip(&terms).filter_map(said).collect();
        Some(Item { copies: said, ..self.asker.passage(question, anchored, claim) })
    }

    fn terms<'b>(&'b self, claim: &'b Claim, copy: usize, index: usize) -> Terms<'b> {
        let Asker { context, subject, .. } = self.asker;
        let quantity = context.findings.quantity(subject.reading_index, copy, index);
        Terms::new(claim, &subject.reading.copies[copy].id, quantity)
    }

    /// What a copy says: a figure's value, a voice's form.
    fn said(&self, copy: usize, claim: usize, terms: &Terms<'_>) -> Option<Said> {
        let Asker { context, subject, .. } = self.asker;
        let form = terms.form.map(|form| context.locale().text(&format!("form-long-{}", form.name())));
        let value = || Some(stated(context, Place { copy, ..subject.place(claim) })?.short(context));
        let copy = &subject.reading.copies[copy];
        let name = TextView::new(copy_name(copy), Some(&copy.language), context.language);
        Some(Said { copy: name, says: form.or_else(value)? })
    }
}

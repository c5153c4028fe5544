//! What each copy leaves open: figures and voices that no one can be asked about, what does not fit together, and
//! where the article, its copies and its sources can be found.

use std::collections::BTreeSet;

use crate::model::{
    Across, Agreement, Claim, ClaimId, ClaimKind, CopyStatus, Lacking, Parties, PartyId, PlacedClaim, Question,
    ReadCopy, ReadReading, Rights, Site, SpeakerKind, Verdict,
};

/// The questions of each copy, by kind and then in the order of its text. A question across copies looks at those
/// that the site publishes.
pub(super) fn of_copies(reading: &ReadReading, parties: &Parties, site: &Site) -> Vec<Vec<Question>> {
    let published: Vec<_> = reading.copies.iter().filter(|copy| is_published(copy, site)).collect();
    let of_copy = |copy: &ReadCopy| {
        let mut questions: Vec<_> = of_claims(copy, parties).collect();
        questions.extend(of_arithmetic(copy));
        questions.extend(of_comparison(copy, &published));
        questions.extend(of_article(reading, copy));
        questions.extend(published.iter().filter_map(|copy| of_provenance(copy)));
        questions.extend(of_sources(reading, parties));
        questions.retain(|question| !site.unasked.contains(&question.kind()));
        questions
    };
    reading.copies.iter().map(of_copy).collect()
}

fn is_published(copy: &ReadCopy, site: &Site) -> bool {
    copy.copy.publish.is_shown(site.base_url.is_some())
}

fn of_claims<'a>(copy: &'a ReadCopy, parties: &'a Parties) -> impl Iterator<Item = Question> + 'a {
    let converted = converted(copy);
    copy.claims.iter().filter_map(move |placed| match &placed.claim.kind {
        ClaimKind::Figure(figure) if !figure.is_sourced() && !converted.contains(placed.id()) => {
            Some(Question::Figure(placed.id().clone()))
        }
        ClaimKind::Voice(voice) if voice.speakers.ids().any(|id| is_unnamed(id, parties)) => {
            Some(Question::Voice(placed.id().clone()))
        }
        _ => None,
    })
}

/// The figures that say the same as another of the copy, in another currency or unit: where the amount comes from is
/// asked of the other.
fn converted(copy: &ReadCopy) -> BTreeSet<&ClaimId> {
    let said = copy.claims.iter().filter_map(|placed| {
        let other = &placed.claim.figure()?.converts.as_ref()?.value;
        copy.claim(other).map(|_| placed.id())
    });
    let found = copy.conversions.iter().filter(|found| found.from.claim.is_some());
    said.chain(found.filter_map(|found| found.to.claim.as_ref())).collect()
}

/// Whether a speaker has no name. A group has one, and who belongs to it is no question to the article.
fn is_unnamed(speaker: &PartyId, parties: &Parties) -> bool {
    parties.speakers.get(speaker).is_some_and(|speaker| speaker.kind == SpeakerKind::Unnamed)
}

/// What does not fit its figures, what is no conversion of the other, and between which currencies no rate fits what
/// is shown.
fn of_arithmetic(copy: &ReadCopy) -> Vec<Question> {
    let at_odds = copy.computed.iter().filter(|computed| computed.verdict == Verdict::AtOdds);
    let at_odds = at_odds.map(|computed| Question::Computed(computed.claim.clone(), computed.operation));
    let odd = |at_rate: bool| {
        let shown = copy.shown_conversions().filter(move |conversion| conversion.is_at_rate() == at_rate);
        shown.filter(|conversion| conversion.agreement == Agreement::Odd)
    };
    let mut pairs: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut apart: Vec<_> = odd(true).filter(|conversion| pairs.insert(conversion.currencies())).collect();
    apart.sort_by_key(|conversion| conversion.currencies());
    let apart = apart.into_iter().map(|conversion| conversion.direction());
    let fixed =
        odd(false).map(|odd| Question::Conversion(Box::new((odd.from.quantity.clone(), odd.to.quantity.clone()))));
    let at_odds = at_odds.chain(fixed);
    at_odds.chain(apart.map(|(of, to)| Question::Rates(of.to_owned(), to.to_owned()))).collect()
}

fn of_comparison(copy: &ReadCopy, published: &[&ReadCopy]) -> Vec<Question> {
    if published.len() < 2 {
        return Vec::new();
    }
    let question = |placed: &PlacedClaim| {
        let across = Across::new(placed.id(), published.iter().copied());
        match &placed.claim.kind {
            ClaimKind::Figure(_) if across.value_differs() => Some(Question::Value(placed.id().clone())),
            ClaimKind::Voice(_) if across.form_differs() => Some(Question::Form(placed.id().clone())),
            _ => None,
        }
    };
    copy.claims.iter().filter_map(question).collect()
}

/// Where and when the article appeared. One's own text appears here.
fn of_article(reading: &ReadReading, copy: &ReadCopy) -> Option<Question> {
    match (&reading.reading.outlet, reading.reading.published) {
        (None, _) if copy.copy.rights != Rights::Own => Some(Question::Outlet),
        (Some(_), None) => Some(Question::Published),
        _ => None,
    }
}

/// The first link that a copy lacks: the text itself, then its archive, then the day it was read.
fn of_provenance(read: &ReadCopy) -> Option<Question> {
    let copy = &read.copy;
    let lacking = match (&copy.source_url, &copy.archive_url, copy.retrieved) {
        (None, _, _) if copy.status == CopyStatus::Original => Lacking::Text,
        (None, _, _) => Lacking::Original,
        (Some(_), None, _) => Lacking::Archive,
        (Some(_), Some(_), None) => Lacking::Retrieved,
        _ => return None,
    };
    Some(Question::Copy(copy.id.clone(), lacking))
}

/// The sources of the reading's figures that have no address, by id. An outlet needs none: where the text itself can be
/// read is asked of each copy.
fn of_sources(reading: &ReadReading, parties: &Parties) -> Vec<Question> {
    let claims = reading.reading.claims.iter().map(|claim| -> &Claim { claim });
    let figures = claims.filter_map(Claim::figure).flat_map(|figure| figure.sources.ids());
    let outlet = reading.reading.outlet_source().map(|outlet| &outlet.value);
    let named: BTreeSet<&PartyId> = figures.filter(|id| Some(*id) != outlet).collect();
    let sources = named.into_iter().filter_map(|id| parties.sources.get(id));
    sources.filter(|source| source.url.is_none()).map(|source| Question::Source(source.id.value.clone())).collect()
}

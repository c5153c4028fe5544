//! Checks that what a reading's parts name is there: speakers, sources and other figures.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use super::claim::Claims;
use super::merge::{Merged, Party};
use super::missing;
use crate::diagnostic::{Code, Diagnostic, Names};
use crate::model::{Claim, ClaimId, ClaimKind, PartyId, PerCopy, Reading};
use crate::text::Spanned;

/// Checks the outlet, and what voices and figures name.
pub(super) fn check_parties(reading: &Reading, parties: &Merged, faults: &mut Vec<Diagnostic>) {
    let mut check = Check { parties, faults };
    check.one(reading.outlet.as_ref(), Some(Party::Source));
    for claim in &reading.claims {
        match &claim.kind {
            ClaimKind::Voice(voice) => {
                check.one(Some(&voice.speaker), Some(Party::Speaker));
                for addressee in voice.addressee.iter().flat_map(PerCopy::values) {
                    check.one(Some(addressee), None);
                }
            }
            ClaimKind::Figure(figure) => {
                check.one(figure.source.as_ref(), Some(Party::Source));
                check.one(figure.speaker.as_ref(), Some(Party::Speaker));
            }
            ClaimKind::Assertion(_) => {}
        }
    }
}

struct Check<'a> {
    parties: &'a Merged,
    faults: &'a mut Vec<Diagnostic>,
}

impl Check<'_> {
    /// Checks that `named` is there, and is what is wanted; either will do where nothing is.
    fn one(&mut self, named: Option<&Spanned<PartyId>>, wanted: Option<Party>) {
        let Some(named) = named else { return };
        match (self.parties.declared.get(&named.value), wanted) {
            (None, _) => self.report_unknown(named, wanted),
            (Some(&(found, place)), Some(wanted)) if found != wanted => {
                let message = format!(
                    "`{}` is {}, and {} is needed here",
                    named.value,
                    found.with_article(),
                    wanted.with_article()
                );
                let help = match wanted {
                    Party::Speaker => {
                        "name a [[speaker]]: add one with an id of its own if this document's author speaks"
                    }
                    Party::Source => {
                        "name a [[source]], a document or an outlet; who vouches for a figure by speaking stands under `speaker`"
                    }
                };
                self.faults.push(
                    Diagnostic::new(unknown(Some(wanted)), message, help)
                        .at(named.span, "")
                        .also(place, "defined here"),
                );
            }
            (Some(_), _) => {}
        }
    }

    fn report_unknown(&mut self, named: &Spanned<PartyId>, wanted: Option<Party>) {
        let id = named.value.as_str();
        let (what, definition) = match wanted {
            Some(Party::Speaker) => ("speaker", missing::speaker_definition(&named.value)),
            Some(Party::Source) => ("source", missing::source_definition(&named.value)),
            None => {
                let source = format!(", or a [[source]] with `id = \"{id}\"` and its `title`");
                ("speaker or source", missing::speaker_definition(&named.value) + &source)
            }
        };
        let help = self.parties.nearest(id, wanted).map_or(definition, |name| format!("did you mean `{name}`?"));
        let message = format!("there is no {what} `{id}`");
        self.faults.push(Diagnostic::new(unknown(wanted), message, help).at(named.span, ""));
    }
}

fn unknown(wanted: Option<Party>) -> Code {
    if wanted == Some(Party::Source) { Code::UnknownSource } else { Code::UnknownSpeaker }
}

/// Checks that figures refer to figures that are there, and never back to themselves.
pub(super) fn check_figures(claims: &Claims, faults: &mut Vec<Diagnostic>) {
    let figures = claims.declared.iter().filter(|(_, (is_figure, _))| *is_figure);
    let names = LazyCell::new(|| Names::new(figures.map(|(id, _)| id.as_str())));
    for claim in &claims.claims {
        for other in claim.figure().into_iter().flat_map(|figure| figure.references()) {
            match claims.declared.get(&other.value) {
                None => {
                    let help = names.nearest(other.value.as_str()).map_or_else(
                        || "name a [[figure]] of this file by its id, or add one".to_owned(),
                        |(_, name)| format!("did you mean `{name}`?"),
                    );
                    let message = format!("this reading has no figure `{}`", other.value);
                    faults.push(Diagnostic::new(Code::UnknownClaim, message, help).at(other.span, ""));
                }
                Some(&(false, place)) => {
                    let message = format!("`{}` is no figure, and only figures can be computed with", other.value);
                    let help = "name a [[figure]]; if this claim states a number, add one for the number";
                    faults.push(
                        Diagnostic::new(Code::UnknownClaim, message, help)
                            .at(other.span, "")
                            .also(place, "defined here"),
                    );
                }
                Some(&(true, _)) => {}
            }
        }
    }
    report_circles(&claims.claims, faults);
}

/// A walk in depth with a stack of its own, since a chain of figures can be as long as a file.
fn report_circles(claims: &[Claim], faults: &mut Vec<Diagnostic>) {
    let index: BTreeMap<&ClaimId, usize> =
        claims.iter().enumerate().map(|(index, claim)| (&claim.id.value, index)).collect();
    let references: Vec<Vec<(usize, &Spanned<ClaimId>)>> = claims
        .iter()
        .map(|claim| claim.figure().into_iter().flat_map(|figure| figure.references()))
        .map(|named| named.filter_map(|id| Some((*index.get(&id.value)?, id))).collect())
        .collect();
    let mut state = vec![State::New; claims.len()];
    for start in 0..claims.len() {
        if state[start] != State::New {
            continue;
        }
        state[start] = State::Open;
        let mut path = vec![(start, 0)];
        while let Some((claim, next)) = path.last_mut() {
            let Some(&(other, named)) = references[*claim].get(*next) else {
                state[*claim] = State::Done;
                path.pop();
                continue;
            };
            *next += 1;
            match state[other] {
                State::New => {
                    state[other] = State::Open;
                    path.push((other, 0));
                }
                State::Open => faults.push(circle(&path, other, named, claims)),
                State::Done => {}
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// The figures from `other` to the end of `path`, whose last one names `other` again.
fn circle(path: &[(usize, usize)], other: usize, named: &Spanned<ClaimId>, claims: &[Claim]) -> Diagnostic {
    const SHOWN: usize = 8;
    let start = path.iter().rposition(|&(claim, _)| claim == other).unwrap_or(0);
    let through = &path[start + 1..];
    let names: Vec<String> =
        through.iter().take(SHOWN).map(|&(claim, _)| format!("`{}`", claims[claim].id.value)).collect();
    let more = if through.len() > SHOWN { ", …" } else { "" };
    let message = if names.is_empty() {
        format!("the figure `{}` refers to itself", named.value)
    } else {
        format!("the figure `{}` refers to itself through {}{more}", named.value, names.join(", "))
    };
    let help = "one figure stands on its own and the others are computed from it: take this reference out";
    Diagnostic::new(Code::UnknownClaim, message, help).at(named.span, "")
}

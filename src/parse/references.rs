//! Checks that what a reading's parts name is there: speakers, sources and other figures.

use std::cell::LazyCell;
use std::collections::BTreeMap;

use super::claim::{Claims, Declared};
use super::merge::{Merged, Party};
use super::missing;
use crate::diagnostic::{Code, Diagnostic, Names};
use crate::model::{AnnotatorId, Claim, ClaimId, ClaimKind, PartyId, PerCopy, Reading};
use crate::text::Spanned;

/// Checks the outlet, and what voices and figures name.
pub(super) fn check_parties(reading: &Reading, parties: &Merged, faults: &mut Vec<Diagnostic>) {
    let mut check = Check { parties, faults };
    check.outlet(reading);
    reading.claims.iter().for_each(|claim| check.claim(claim));
    let mut of_drafts = Vec::new();
    let mut check = Check { parties, faults: &mut of_drafts };
    reading.drafts.iter().for_each(|claim| check.claim(claim));
    faults.extend(of_drafts.into_iter().map(Diagnostic::of_draft));
}

/// Checks those who annotated, unless they are the site's, of which it is said once.
pub(super) fn check_annotators(reading: &Reading, merged: &Merged, faults: &mut Vec<Diagnostic>) {
    let of_reading = reading.annotators.iter().filter(|named| named.span.file == reading.file);
    let of_claims = reading.claims.iter().filter_map(|claim| claim.by.as_ref());
    merged.check_annotators(of_reading.chain(of_claims), faults);
    let mut of_drafts = Vec::new();
    merged.check_annotators(reading.drafts.iter().filter_map(|claim| claim.by.as_ref()), &mut of_drafts);
    faults.extend(of_drafts.into_iter().map(Diagnostic::of_draft));
}

struct Check<'a> {
    parties: &'a Merged,
    faults: &'a mut Vec<Diagnostic>,
}

impl Check<'_> {
    /// A name of small letters alone looks like an id, and is taken for one.
    fn outlet(&mut self, reading: &Reading) {
        let Some(outlet) = reading.outlet_source() else { return };
        let is_near = || self.parties.nearest(outlet.value.as_str(), Some(Party::Source)).is_some();
        if self.parties.declared.contains_key(&outlet.value) || is_near() {
            return self.one(outlet, Some(Party::Source));
        }
        let id = outlet.value.as_str();
        let definition = missing::source_definition(&outlet.value);
        let help = format!("if it is a name, write `outlet = {{ name = \"{id}\" }}`; if an id, {definition}");
        let message = format!("there is no source `{id}`");
        self.faults.push(Diagnostic::new(Code::UnknownSource, message, help).at(outlet.span, ""));
    }

    /// Checks all whom a claim names.
    fn claim(&mut self, claim: &Claim) {
        let (speakers, sources) = claim.parties();
        speakers.iter().for_each(|id| self.one(id, Some(Party::Speaker)));
        sources.iter().for_each(|id| self.one(id, Some(Party::Source)));
        let addressee = claim.voice().and_then(|voice| voice.addressee.as_ref());
        addressee.into_iter().flat_map(PerCopy::values).for_each(|id| self.one(id, None));
    }

    /// Checks that `named` is there, and is what is wanted; either will do where nothing is.
    fn one(&mut self, named: &Spanned<PartyId>, wanted: Option<Party>) {
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

impl Merged {
    /// Reports those of `named` that are not defined.
    pub(super) fn check_annotators<'a>(
        &self,
        named: impl IntoIterator<Item = &'a Spanned<AnnotatorId>>,
        faults: &mut Vec<Diagnostic>,
    ) {
        let known = LazyCell::new(|| Names::new(self.annotators.iter().map(AnnotatorId::as_str)));
        for named in named.into_iter().filter(|named| !self.annotators.contains(&named.value)) {
            let id = named.value.as_str();
            let help = known.nearest(id).map_or_else(
                || format!("define it in content/annotators.toml: an [[annotator]] with `id = \"{id}\"` and a `name`"),
                |(_, name)| format!("did you mean `{name}`?"),
            );
            let message = format!("there is no annotator `{id}`");
            faults.push(Diagnostic::new(Code::UnknownAnnotator, message, help).at(named.span, ""));
        }
    }
}

/// Checks that figures refer to figures that are there, and never back to themselves.
pub(super) fn check_figures(claims: &Claims, faults: &mut Vec<Diagnostic>) {
    let figures = claims.declared.iter().filter(|(_, declared)| declared.is_figure);
    let names = LazyCell::new(|| Names::new(figures.map(|(id, _)| id.as_str())));
    for claim in &claims.claims {
        let referred = claim.figure().into_iter().flat_map(|figure| figure.references());
        let found = referred.filter_map(|other| {
            let Some(declared) = claims.declared.get(&other.value) else {
                let help = names.nearest(other.value.as_str()).map_or_else(
                    || "name a [[figure]] of this file by its id, or add one".to_owned(),
                    |(_, name)| format!("did you mean `{name}`?"),
                );
                let message = format!("this reading has no figure `{}`", other.value);
                return Some(Diagnostic::new(Code::UnknownClaim, message, help).at(other.span, ""));
            };
            (!declared.is_figure).then(|| {
                let message = format!("`{}` is no figure, and only figures can be computed with", other.value);
                let help = "name a [[figure]]; if this claim states a number, add one for the number";
                let fault = Diagnostic::new(Code::UnknownClaim, message, help).at(other.span, "");
                fault.also(declared.span, "defined here")
            })
        });
        faults.extend(found.map(|fault| if claim.is_draft { fault.of_draft() } else { fault }));
    }
    report_circles(&claims.claims, faults);
}

/// Checks that the author's questions and corrections are about claims that are there.
pub(super) fn check_about(reading: &Reading, claims: &Claims, faults: &mut Vec<Diagnostic>) {
    let names = LazyCell::new(|| Names::new(claims.declared.keys().map(ClaimId::as_str)));
    let questions = reading.questions.iter().flat_map(|question| &question.about);
    for named in questions.chain(reading.corrections.iter().flat_map(|correction| &correction.about)) {
        match claims.declared.get(&named.value) {
            None => {
                let help = names.nearest(named.value.as_str()).map_or_else(
                    || "name a claim of this file by its id, or take this out".to_owned(),
                    |(_, name)| format!("did you mean `{name}`?"),
                );
                let message = format!("this reading has no claim `{}`", named.value);
                faults.push(Diagnostic::new(Code::UnknownClaim, message, help).at(named.span, ""));
            }
            Some(declared) if declared.is_draft => faults.push(names_draft(named, declared)),
            Some(_) => {}
        }
    }
}

/// Takes what accepted claims say of drafts out of them, with a warning: nothing that is published can be made from what
/// is not.
pub(super) fn report_drafts(claims: &mut Claims, faults: &mut Vec<Diagnostic>) {
    let Claims { claims, declared } = claims;
    for claim in claims.iter_mut().filter(|claim| !claim.is_draft) {
        let ClaimKind::Figure(figure) = &mut claim.kind else { continue };
        let is_draft = |id: &Spanned<ClaimId>| declared.get(&id.value).is_some_and(|declared| declared.is_draft);
        let drafts = figure.references().filter(|id| is_draft(id));
        faults.extend(drafts.filter_map(|id| Some(names_draft(id, declared.get(&id.value)?))));
        figure.forget(is_draft);
    }
}

fn names_draft(named: &Spanned<ClaimId>, declared: &Declared) -> Diagnostic {
    let message = format!("`{}` is a draft, and drafts are left out of the site", named.value);
    let help = format!("accept it: take `draft = true` out of `{}`; or leave it out here", named.value);
    let fault = Diagnostic::new(Code::UnknownClaim, message, help).as_warning();
    fault.at(named.span, "").also(declared.span, "the draft")
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
                State::Open => {
                    let is_draft = path.iter().any(|&(claim, _)| claims[claim].is_draft);
                    let fault = circle(&path, other, named, claims);
                    faults.push(if is_draft { fault.of_draft() } else { fault });
                }
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

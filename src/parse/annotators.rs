//! Reads `[[annotator]]`, and puts those of all files together as [`merge`](super::merge) does speakers: one id is one
//! annotator across the site, and no file says another thing than the one before.

use std::collections::{BTreeMap, BTreeSet};

use super::agreement::{agree, present};
use crate::diagnostic::{Code, Diagnostic};
use crate::keys::{annotator as keys, parties};
use crate::model::{Annotator, AnnotatorId, Localized};
use crate::text::{Span, Spanned};
use crate::typed_toml::{Table, Value, each_once, id, per_language, text, text_at, url};

/// An annotator as one file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AnnotatorDefinition {
    id: Spanned<AnnotatorId>,
    name: Option<Spanned<Localized<String>>>,
    initials: Option<Spanned<String>>,
    url: Option<Spanned<String>>,
    header: Span,
    /// Whether a fault that is reported already may have hidden what is missing.
    is_broken: bool,
}

/// Reads the annotators of a reading or of `content/annotators.toml`.
pub(super) fn annotators(root: &mut Table<'_>, faults: &mut Vec<Diagnostic>) -> Vec<AnnotatorDefinition> {
    root.tables(&parties::ANNOTATORS, faults).into_iter().filter_map(|table| definition(table, faults)).collect()
}

fn definition(mut table: Table<'_>, faults: &mut Vec<Diagnostic>) -> Option<AnnotatorDefinition> {
    let id = table.required(&keys::ID, faults, annotator);
    let name = table.optional(&keys::NAME, faults, |value, faults| {
        per_language(value, faults, text).map(|name| Spanned::new(name, value.span()))
    });
    let initials = table.optional(&keys::INITIALS, faults, text_at);
    let url = table.optional(&keys::URL, faults, url);
    let is_broken = table.is_broken() || (name.is_none() && table.has("name"));
    let header = table.span();
    table.finish(faults);
    Some(AnnotatorDefinition { id: id?, name, initials, url, header, is_broken })
}

/// The id of an annotator, where one is named.
pub(super) fn annotator(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<AnnotatorId>> {
    id(value, faults, AnnotatorId::new)
}

/// Annotators, where one or many are named.
pub(super) fn names(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Vec<Spanned<AnnotatorId>>> {
    each_once(value, faults, annotator)
}

/// Puts the definitions of all files together into `whole`; gives all ids, also of those left out for a fault.
pub(super) fn merge(
    definitions: Vec<AnnotatorDefinition>,
    whole: &mut BTreeMap<AnnotatorId, Annotator>,
    faults: &mut Vec<Diagnostic>,
) -> BTreeSet<AnnotatorId> {
    let mut merged: BTreeMap<AnnotatorId, AnnotatorDefinition> = BTreeMap::new();
    for definition in definitions {
        match merged.get_mut(&definition.id.value) {
            None => _ = merged.insert(definition.id.value.clone(), definition),
            Some(first) if first.header.file == definition.header.file => {
                let message = format!("an annotator `{}` is defined twice in this file", definition.id.value);
                let help = "keep one of the two, or give one another id";
                let fault = Diagnostic::new(Code::DuplicateId, message, help).at(definition.id.span, "");
                faults.push(fault.also(first.id.span, "defined here first"));
            }
            Some(first) => first.take(definition, faults),
        }
    }
    let declared = merged.keys().cloned().collect();
    whole.extend(merged.into_iter().filter_map(|(id, definition)| Some((id, definition.finish(faults)?))));
    declared
}

impl AnnotatorDefinition {
    /// Takes in what another file says of the same annotator.
    fn take(&mut self, other: Self, faults: &mut Vec<Diagnostic>) {
        let id = self.id.value.clone();
        self.is_broken |= other.is_broken;
        self.header = other.header;
        agree(&id, "name", &mut self.name, other.name, faults);
        agree(&id, "initials", &mut self.initials, other.initials, faults);
        agree(&id, "url", &mut self.url, other.url, faults);
    }

    fn finish(self, faults: &mut Vec<Diagnostic>) -> Option<Annotator> {
        let name = present(
            self.name,
            &keys::NAME,
            ("an annotator", self.id.value.as_str()),
            self.header,
            self.is_broken,
            faults,
        )?;
        let capitals = || self.id.value.as_str().to_ascii_uppercase();
        let initials = self.initials.map_or_else(capitals, |initials| initials.value);
        Some(Annotator { id: self.id, name, initials, url: self.url })
    }
}

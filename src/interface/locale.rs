//! The interface's words in one language, from Fluent files.
//!
//! English stands below every language, the built-in words of the language above it, and those of the
//! site on top, so that a message which a translation lacks is shown in English and never missing.

use std::borrow::Cow;
use std::sync::{PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxHashMap;

use super::message::PlainMessage;
use crate::model::{LanguageTag, PartialDate};

/// The built-in locale files, by language.
pub(super) const BUILT_IN: [(&str, &str); 2] =
    [("de", include_str!("../../templates/locales/de.ftl")), ("en", include_str!("../../templates/locales/en.ftl"))];

/// Numbers below this are small: a page has about as many claims.
const SMALL: usize = 128;

/// The interface's words in one language.
pub(crate) struct Locale {
    bundle: FluentBundle<FluentResource>,
    /// The messages without variables: nearly all, and a page asks for hundreds.
    constants: FxHashMap<String, String>,
    /// Those with variables that need no rules of the language.
    plain: FxHashMap<String, PlainMessage>,
    /// Messages about small numbers, which come again and again, and plural rules are slow.
    counted: RwLock<FxHashMap<(&'static str, usize), String>>,
}

impl Locale {
    /// The words of `language`, or of its primary language, with those of the site on top: `own` are its files with
    /// their languages, in which [`locale_files`](super::locale_files) found no fault.
    pub(super) fn new(language: &LanguageTag, own: &[(&str, &str)]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier().clone()]);
        bundle.set_use_isolating(false);
        let mut ids = Vec::new();
        // Only a function that is there already is refused.
        let _ = bundle.add_builtins();
        let names = ["en".to_owned(), language.primary().to_string(), language.to_string()];
        let built_in = names.iter().take(2).flat_map(|name| BUILT_IN.iter().filter(move |(tag, _)| tag == name));
        let own = names.iter().flat_map(|name| own.iter().filter(move |(tag, _)| tag == name));
        for (_, text) in built_in.chain(own) {
            ids.extend(message_ids(text));
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*text).to_owned());
            bundle.add_resource_overriding(resource);
        }
        let constant = |id: &&str| constant(&bundle, id).map(|text| ((*id).to_owned(), text));
        let constants = ids.iter().filter_map(constant).collect();
        let plain = |id: &&str| Some(((*id).to_owned(), PlainMessage::new(bundle.get_message(id)?.value()?)?));
        let plain = ids.iter().filter_map(plain).collect();
        Self { bundle, constants, plain, counted: RwLock::default() }
    }

    /// The message `id`, if it has no variables.
    pub(crate) fn constant(&self, id: &str) -> Option<&str> {
        self.constants.get(id).map(String::as_str)
    }

    /// The message `id` without variables, on loan.
    pub(crate) fn word<'a>(&'a self, id: &str) -> Cow<'a, str> {
        self.constant(id).map_or_else(|| self.text(id).into(), Cow::from)
    }

    /// The message `id` about the number `n`.
    pub(crate) fn count(&self, id: &'static str, n: usize) -> String {
        let known = self.counted.read().unwrap_or_else(PoisonError::into_inner).get(&(id, n)).cloned();
        known.unwrap_or_else(|| {
            let text = self.with(id, [("n", FluentValue::from(n))]);
            if n < SMALL {
                let mut counted = self.counted.write().unwrap_or_else(PoisonError::into_inner);
                counted.insert((id, n), text.clone());
            }
            text
        })
    }

    /// The message `id` without variables.
    pub(crate) fn text(&self, id: &str) -> String {
        self.format(id, None).unwrap_or_else(|| id.to_owned())
    }

    /// The message `id` with variables.
    pub(crate) fn with<'a>(&self, id: &str, variables: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        let variables: Vec<_> = variables.into_iter().collect();
        if let Some(text) = self.plain.get(id).and_then(|message| message.format(&variables)) {
            return text;
        }
        let variables: FluentArgs<'_> = variables.into_iter().collect();
        self.format(id, Some(&variables)).unwrap_or_else(|| id.to_owned())
    }

    /// The message `id`; `None` if there is none. `a.b` is the attribute `b` of the message `a`.
    pub(crate) fn format(&self, id: &str, variables: Option<&FluentArgs<'_>>) -> Option<String> {
        if let Some(text) = self.constant(id) {
            return Some(text.to_owned());
        }
        let (message, attribute) = id.split_once('.').map_or((id, None), |(message, name)| (message, Some(name)));
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        Some(self.bundle.format_pattern(pattern, variables, &mut Vec::new()).into_owned())
    }

    /// A date in words, to the precision it has.
    pub(crate) fn date(&self, date: PartialDate) -> String {
        let year = ("year", FluentValue::from(date.year.to_string()));
        let month = ("month", FluentValue::from(date.month.unwrap_or(1)));
        match (date.month, date.day) {
            (Some(_), Some(day)) => self.with("date-day", [("day", FluentValue::from(day.to_string())), month, year]),
            (Some(_), None) => self.with("date-month", [month, year]),
            (None, _) => self.with("date-year", [year]),
        }
    }
}

/// The ids that a Fluent file may define: what its lines begin with.
fn message_ids(text: &str) -> impl Iterator<Item = &str> {
    let ids = text.lines().filter_map(|line| Some(line.split_once('=')?.0.trim_ascii_end()));
    ids.filter(|id| id.starts_with(|first: char| first.is_ascii_alphabetic()))
}

/// The text of a message, unless it needs variables: without them it would have faults.
fn constant(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let mut faults = Vec::new();
    let text = bundle.format_pattern(bundle.get_message(id)?.value()?, None, &mut faults).into_owned();
    faults.is_empty().then_some(text)
}

//! Readers for single values: texts, ids, choices, dates, addresses, languages.

use toml::de::DeValue;

use super::Value;
use crate::diagnostic::{Code, Diagnostic, nearest};
use crate::model::{FilePattern, IdError, LanguageTag, PartialDate, suggested_id};
use crate::text::{Spanned, controls, listed};

/// A text that says something: not blank, without control characters.
pub fn text(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<String> {
    text_at(value, faults).map(|text| text.value)
}

/// A [`text`] with its place.
pub fn text_at(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    let Some(text) = value.as_str() else { return value.wrong_type("a text", value.usage(), faults) };
    if text.chars().all(char::is_whitespace) {
        return value.invalid("this text is empty", "write what it should say, or take the line out", faults);
    }
    // It is reported for the whole file, and is no reason to report what follows from it.
    if controls(text).next().is_some() {
        return None;
    }
    Some(Spanned::new(text.to_owned(), value.span()))
}

/// An id, made by `new`.
pub fn id<T>(
    value: Value<'_>,
    faults: &mut Vec<Diagnostic>,
    new: impl FnOnce(&str) -> Result<T, IdError>,
) -> Option<Spanned<T>> {
    let Some(text) = value.as_str() else { return value.wrong_type("an id", value.usage(), faults) };
    if value.is_open() {
        return value.left_open(value.usage(), faults);
    }
    match new(text) {
        Ok(id) => Some(Spanned::new(id, value.span())),
        Err(error) => value.invalid(format!("`{text}` is no id: {error}"), id_help(text, value.language()), faults),
    }
}

/// How to mend an id: the id that was probably meant, if enough is left of it.
pub(crate) fn id_help(text: &str, language: Option<&LanguageTag>) -> String {
    let english = || LanguageTag::new("en").expect("`en` is a language tag");
    match suggested_id(text, language.unwrap_or(&english())) {
        Some(id) => format!("write `{id}`"),
        None => "write an id such as `li-yanming`".to_owned(),
    }
}

/// One of a few names; those that its key is declared with.
pub fn choice<T: Copy>(value: Value<'_>, faults: &mut Vec<Diagnostic>, choices: &[(&str, T)]) -> Option<T> {
    let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
    debug_assert!(
        value.declared_choices().is_none_or(|declared| declared.eq(names.iter().copied())),
        "`{}` is declared with other choices than {names:?}",
        value.key()
    );
    let Some(text) = value.as_str() else { return value.wrong_type("a text", value.usage(), faults) };
    if let Some(&(_, choice)) = choices.iter().find(|(name, _)| *name == text) {
        return Some(choice);
    }
    let known = format!("`{}` is one of {}", value.key(), listed(&names, usize::MAX));
    if value.is_open() {
        return value.left_open(known, faults);
    }
    let help = nearest(text, names.iter().copied())
        .map_or_else(|| known.clone(), |name| format!("did you mean `{name}`? {known}"));
    value.invalid(format!("`{text}` is not known here"), help, faults)
}

/// `true` or `false`.
pub fn flag(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<bool> {
    match value.raw() {
        DeValue::Boolean(flag) => Some(*flag),
        _ => value.wrong_type("true or false", "write `true` or `false`, without quotation marks", faults),
    }
}

/// A date to the day: `2022-09-23`.
pub fn day(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<PartialDate> {
    let date = date(value, faults)?;
    if date.day.is_none() {
        return bad_date(value, "the day is needed here", faults);
    }
    Some(date)
}

/// A date to the day, the month or the year: `2022-09-23`, `"2022-09"`, `"2022"`.
pub fn date(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<PartialDate> {
    if value.is_open() {
        return value.left_open(DATE_HELP, faults);
    }
    let written = match value.raw() {
        DeValue::Datetime(moment) if moment.time.is_none() && moment.offset.is_none() => moment.to_string(),
        DeValue::Datetime(_) => return bad_date(value, "a time of day is more than is kept here", faults),
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => {
            let help = format!("put it in quotation marks: \"{number}\"");
            return value.wrong_type("a date", help, faults);
        }
        _ => return value.wrong_type("a date", DATE_HELP, faults),
    };
    PartialDate::new(&written)
        .or_else(|| bad_date(value, &format!("`{written}` is not a date of the calendar"), faults))
}

const DATE_HELP: &str =
    "write year, month and day, such as 2022-10-18; where the day is not known, \"2022-10\" or \"2022\"";

fn bad_date<T>(value: Value<'_>, message: &str, faults: &mut Vec<Diagnostic>) -> Option<T> {
    faults.push(Diagnostic::new(Code::BadDate, message, DATE_HELP).at(value.span(), ""));
    None
}

/// A web address that begins with `http://` or `https://`.
pub fn url(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    let text = text_at(value, faults)?;
    if value.is_open() {
        return value.left_open("write the whole address, or take the line out", faults);
    }
    if let Some(fault) = url_fault(&text.value) {
        return value.invalid(fault, "write the whole address, such as \"https://example.org/article\"", faults);
    }
    Some(text)
}

/// What is wrong with an address, if anything.
pub(crate) fn url_fault(text: &str) -> Option<&'static str> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)));
    let Some(scheme) = scheme else { return Some("an address begins with https:// or http://") };
    let host = text[scheme.len()..].split(['/', '?', '#']).next().unwrap_or("");
    if host.is_empty() {
        return Some("this address names no host");
    }
    let stray = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}' | '|' | '^')
    };
    text.contains(stray).then_some("this address holds a character that no address has")
}

/// A language tag.
pub fn language(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<LanguageTag> {
    let Some(text) = value.as_str() else {
        return value.wrong_type("a language tag", "write \"de\" or \"en\"", faults);
    };
    LanguageTag::new(text).or_else(|| {
        let message = format!("`{text}` is not a language tag");
        value.invalid(message, "write the language's short tag, such as \"de\", \"en\" or \"zh-Hant\"", faults)
    })
}

/// A pattern of file names.
pub fn file_pattern(value: Value<'_>, faults: &mut Vec<Diagnostic>) -> Option<FilePattern> {
    let pattern = text(value, faults)?;
    FilePattern::new(&pattern)
        .map_err(|reason| {
            let help = "write a path below the folder, with `*` for any part of a name, such as \"data/*.csv\"";
            value.invalid::<()>(format!("the pattern `{pattern}` {reason}"), help, faults);
        })
        .ok()
}

//! What is wrong with the locale files of a site, all of it and each with its place, before any is used.
//!
//! 1. [`nesting`]: Fluent's parser calls itself for each placeable in a placeable, so depth is bounded first.
//! 2. Fluent's own errors of syntax.
//! 3. [`messages`]: ids that no page asks for.
//! 4. [`references`]: variables, messages, terms and functions that a message uses and nobody provides.
//! 5. [`expansion`]: messages that lead back to themselves, or grow larger than Fluent puts together.
//! 6. [`unseen`]: control characters that an escape names.
//!
//! In: the site's files and the built-in ones. Out: diagnostics. That a file lacks messages is no fault: English
//! stands below every language.

mod definitions;
mod expansion;
mod messages;
mod nesting;
mod references;
mod unseen;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::parser;

use crate::diagnostic::{Code, Diagnostic};
use crate::model::{LanguageTag, SourceTree};
use crate::text::{FileId, Span};
use messages::Asked;
use references::Known;

/// A text with its language, and the file it is from: none for what Beleg brings.
struct Text<'a> {
    tag: &'a str,
    file: Option<FileId>,
    /// Without entries that are nested too deep: blanks stand in their place.
    text: Cow<'a, str>,
    /// The names of those.
    too_deep: Vec<&'a str>,
}

/// A locale file that was read.
struct LocaleFile<'a> {
    tag: &'a str,
    file: Option<FileId>,
    text: &'a str,
    resource: Resource<&'a str>,
    /// The names of entries that could not be read.
    unread: Vec<&'a str>,
}

/// All faults of the site's locale files; `built_in` are those that Beleg brings, with their languages.
pub(super) fn faults(tree: &SourceTree, built_in: &[(&str, &str)]) -> Vec<Diagnostic> {
    if tree.locales.is_empty() {
        return Vec::new();
    }
    let text = |file: &FileId| tree.files.get(*file).text();
    let own: Vec<_> = tree.locales.iter().map(|(tag, file)| (tag.as_str(), Some(*file), text(file))).collect();
    let templates: Vec<&str> = tree.templates.iter().map(|(_, file)| text(file)).collect();
    check(&own, built_in, &templates)
}

fn check(own: &[(&str, Option<FileId>, &str)], built_in: &[(&str, &str)], templates: &[&str]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    let built_in: Vec<Text<'_>> = built_in.iter().map(|(tag, text)| Text::new(tag, None, text, &mut faults)).collect();
    let own: Vec<Text<'_>> = own.iter().map(|(tag, file, text)| Text::new(tag, *file, text, &mut faults)).collect();
    let built_in: Vec<LocaleFile<'_>> = built_in.iter().map(|text| LocaleFile::read(text, &mut faults)).collect();
    let own: Vec<LocaleFile<'_>> = own.iter().map(|text| LocaleFile::read(text, &mut faults)).collect();
    let asked = Asked::new(templates, &own);
    let by_language: Vec<_> = built_in.iter().map(|file| definitions::laid_over([file])).collect();
    let all_built_in = definitions::laid_over(&built_in);
    for file in &own {
        let chain = chain(file.tag, &built_in, &own);
        let unread = chain.iter().flat_map(|file| file.unread.iter().copied()).collect::<BTreeSet<_>>();
        let definitions = definitions::laid_over(chain);
        faults.extend(messages::faults(file, &asked, &all_built_in));
        faults.extend(references::faults(file, &Known { definitions: &definitions, unread }, &by_language));
        faults.extend(expansion::faults(file, &definitions));
        faults.extend(file.file.into_iter().flat_map(|id| unseen::escaped_controls(file.text, id)));
    }
    faults
}

/// The files that the pages in a language are made with, each above those before it; see [`Locale`](super::locale).
fn chain<'a>(tag: &str, built_in: &'a [LocaleFile<'a>], own: &'a [LocaleFile<'a>]) -> Vec<&'a LocaleFile<'a>> {
    let primary = LanguageTag::new(tag).map_or_else(|| tag.to_owned(), |tag| tag.primary().to_string());
    let with = |files: &'a [LocaleFile<'a>], tag: &str| -> Vec<&'a LocaleFile<'a>> {
        files.iter().filter(|file| file.tag == tag).collect()
    };
    let (primary, tag) = (primary.as_str(), tag);
    let own_tags = if primary == tag { vec!["en", tag] } else { vec!["en", primary, tag] };
    let from_built_in = ["en", primary].into_iter().flat_map(|tag| with(built_in, tag));
    from_built_in.chain(own_tags.into_iter().flat_map(|tag| with(own, tag))).collect()
}

impl<'a> Text<'a> {
    fn new(tag: &'a str, file: Option<FileId>, text: &'a str, faults: &mut Vec<Diagnostic>) -> Self {
        let found = nesting::too_deep(text);
        if found.is_empty() {
            return Self { tag, file, text: text.into(), too_deep: Vec::new() };
        }
        let mut blanked = text.to_owned();
        for too_deep in &found {
            let message = "placeables stand deeper in each other than Beleg follows".to_owned();
            let help = "take the braces apart: a message can refer to another one, `{ other-message }`";
            faults.push(diagnostic(file, too_deep.place.clone(), message, help));
            let blanks: String =
                text[too_deep.entry.clone()].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect();
            blanked.replace_range(too_deep.entry.clone(), &blanks);
        }
        let names = found.iter().filter_map(|too_deep| name_of(&text[too_deep.entry.clone()])).collect();
        Self { tag, file, text: blanked.into(), too_deep: names }
    }
}

impl<'a> LocaleFile<'a> {
    fn read(text: &'a Text<'a>, faults: &mut Vec<Diagnostic>) -> Self {
        let resource = parser::parse(&*text.text).unwrap_or_else(|(resource, errors)| {
            faults.extend(errors.into_iter().map(|error| {
                let message = format!("the locale file cannot be read: {}", error.kind);
                diagnostic(
                    text.file,
                    whole_characters(&text.text, error.pos),
                    message,
                    "write `id = text`, as Fluent does",
                )
            }));
            resource
        });
        let junk = resource.body.iter().filter_map(|entry| match entry {
            Entry::Junk { content } => name_of(content),
            _ => None,
        });
        let unread = junk.chain(text.too_deep.iter().copied()).collect();
        Self { tag: text.tag, file: text.file, text: &text.text, resource, unread }
    }

    /// A fault at a part of its text.
    fn fault(&self, part: &str, message: String, help: impl Into<String>) -> Diagnostic {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        diagnostic(self.file, start..start + part.len(), message, help)
    }
}

/// The characters that a range of bytes touches: Fluent's parser names the byte it stopped at.
fn whole_characters(text: &str, range: Range<usize>) -> Range<usize> {
    text.floor_char_boundary(range.start)..text.ceil_char_boundary(range.end)
}

/// The name that an entry begins with.
fn name_of(entry: &str) -> Option<&str> {
    Some(entry.split_once('=')?.0.trim_ascii().trim_start_matches('-'))
}

fn diagnostic(file: Option<FileId>, range: Range<usize>, message: String, help: impl Into<String>) -> Diagnostic {
    let fault = Diagnostic::new(Code::Locale, message, help);
    match file {
        Some(file) => fault.at(Span::new(file, range), "here"),
        None => fault,
    }
}

#[cfg(test)]
mod tests;

//! What to write where a key is missing, or what a name leads to is: said of the thing at hand, so that it can be pasted.

use crate::keys::Key;
use crate::model::{LanguageTag, PartyId, suggested_id};
use crate::typed_toml::{Table, written};

/// How many words of a passage make an id.
const WORDS_OF_ID: usize = 4;
/// How many speakers are listed.
const LISTED: usize = 5;
/// The kinds of speakers besides the first.
const OTHER_KINDS: &str = "or \"organisation\", \"group\", \"unnamed\"";

/// For the id of a claim: one that is made of its words.
pub(super) fn claim_id(table: &Table<'_>, key: &Key) -> String {
    let words = table.first_text("passage").unwrap_or_default();
    let words: Vec<&str> = words.split_whitespace().take(WORDS_OF_ID).collect();
    an_id(table, key, &words.join(" "))
}

/// For the id of a speaker or a source: one that is made of what it is called.
pub(super) fn party_id(table: &Table<'_>, key: &Key) -> String {
    let name = table.first_text("name").or_else(|| table.first_text("title"));
    an_id(table, key, name.unwrap_or_default())
}

fn an_id(table: &Table<'_>, key: &Key, words: &str) -> String {
    let english = || LanguageTag::new("en").expect("`en` is a language tag");
    let language = table.language().cloned().unwrap_or_else(english);
    match suggested_id(words, &language) {
        Some(id) => format!("add a line such as `id = \"{id}\"`"),
        None => format!("add a line such as `id = {}`", key.example),
    }
}

/// For the speaker of a voice: those that the reading has.
pub(super) fn speaker(speakers: &[PartyId]) -> String {
    let listed: Vec<String> = speakers.iter().take(LISTED).map(|id| format!("\"{id}\"")).collect();
    match &listed[..] {
        [] => "add `speaker` with the id of who says it, and a [[speaker]] with that id".to_owned(),
        [only] => format!("add `speaker = {only}`, or the id of another [[speaker]]"),
        [first, others @ ..] => {
            let more = if speakers.len() > LISTED { ", …" } else { "" };
            format!("add `speaker = {first}`, or another [[speaker]]: {}{more}", others.join(", "))
        }
    }
}

/// For a key that takes one of a few words: that of its example, or another.
pub(super) fn one_of(key: &Key) -> String {
    let others = key.choices.iter().map(|(word, _)| format!("\"{word}\"")).filter(|word| word != key.example);
    format!("add a line such as `{} = {}` (or {})", key.name, key.example, others.collect::<Vec<_>>().join(", "))
}

/// For the name of a speaker or an annotator, the title of a source, and what a speaker is.
pub(super) fn of_party(key: &Key, id: &str) -> String {
    match key.choices {
        [] => format!("add a line such as `{} = {}`", key.name, written::string(&named_by(id))),
        _ => one_of(key),
    }
}

/// How to define a speaker that something names: all that it needs.
pub(super) fn speaker_definition(id: &PartyId) -> String {
    let name = written::string(&named_by(id.as_str()));
    format!(
        "define it in this file: a [[speaker]] with `id = \"{id}\"`, `name = {name}` and `kind = \"person\"` ({OTHER_KINDS})"
    )
}

/// The same for a source.
pub(super) fn source_definition(id: &PartyId) -> String {
    let title = written::string(&named_by(id.as_str()));
    format!("define it in this file: a [[source]] with `id = \"{id}\"` and `title = {title}`")
}

/// What the one with this id may be called: its words, each with a capital.
fn named_by(id: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
    };
    id.split('-').map(capital).collect::<Vec<String>>().join(" ")
}

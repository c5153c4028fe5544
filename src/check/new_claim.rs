//! Claims to paste into `reading.toml`: what a lint offers for words that no claim is about yet.
//!
//! A claim that is pasted has to find its words. What typography varies and a reader does not see is left out,
//! since passages are found without it; words that stand in the copy more than once come with what stands
//! around them. The id is made of the words, so that several claims can be pasted one after the other.

use std::collections::{HashMap, HashSet};

use aho_corasick::AhoCorasick;

use super::subject::InCopy;
use super::voucher::Voucher;
use crate::model::{Function, PartyId, Utterance, plain_letters};
use crate::text::{NormalizedText, TextRange, is_ignored, normalize};
use crate::typed_toml::written;

/// Two passages that begin with so many bytes in common are rare, and no harm is done by telling more of them.
const HEAD: usize = 64;
/// A passage of more bytes is told from others by its beginning.
const LONG: usize = 1024;
/// How many words of an id come from the passage.
const WORDS_OF_ID: usize = 4;
/// What stands behind the second of several ids that would be the same.
const FIRST_NUMBER: u32 = 2;
/// What is offered where the text does not say who vouches for a figure.
const NOBODY: &str = "# source = \"…\"   # who vouches for it: a source, or a speaker";
/// How much before and after a passage tells it from others like it: the first that does is taken.
const AROUND: [Around; 4] = [
    Around { words: 4, bytes: 120, is_in_line: true },
    Around { words: 12, bytes: 240, is_in_line: true },
    Around { words: 24, bytes: 400, is_in_line: false },
    Around { words: 80, bytes: 800, is_in_line: false },
];
/// So many passages that stand in the same words as others are told apart by more than the fewest words.
const MOST_TOLD_APART: usize = 300;

/// How many words beside a passage are told, within so many bytes.
#[derive(Clone, Copy)]
struct Around {
    words: usize,
    bytes: usize,
    is_in_line: bool,
}

/// Writes claims about the words of one copy.
pub(super) struct NewClaims<'a> {
    copy: InCopy<'a>,
    /// What stands before and after those passages that stand in the copy more than once.
    around: HashMap<TextRange, (&'a str, &'a str)>,
    /// The ids that are taken, with the number that the next one like it gets.
    ids: HashMap<String, u32>,
}

impl<'a> NewClaims<'a> {
    /// Ready to write claims about `places`, in time linear in the length of the copy.
    pub(super) fn new(copy: InCopy<'a>, places: impl IntoIterator<Item = TextRange>) -> Self {
        let ids = copy
            .of
            .reading
            .reading
            .claims
            .iter()
            .map(|claim| (claim.id.value.as_str().to_owned(), FIRST_NUMBER))
            .collect();
        Self { copy, around: told_apart(&copy.article().document.text, places.into_iter().collect()), ids }
    }

    /// A voice of what `said` shows. What it does is for a person to judge, and so is who speaks, unless the text says it.
    pub(super) fn voice(&mut self, said: &Utterance, speaker: Option<&PartyId>) -> String {
        let (parts, form) = (&said.parts, said.form);
        let function = said.function.unwrap_or(Function::Statement);
        let id = self.id(parts, "voice");
        let speaker = speaker.map_or("…", PartyId::as_str);
        let passage = self.passage(parts);
        format!(
            "[[voice]]\nid = \"{id}\"\nspeaker = \"{speaker}\"\nform = \"{}\"\nfunction = \"{}\"\n{passage}",
            form.name(),
            function.name()
        )
    }

    /// A figure that states what stands at `place`, with who vouches for it as far as the text says so.
    pub(super) fn figure(&mut self, place: TextRange, voucher: Option<&Voucher>) -> String {
        let id = self.id(&[place], "figure");
        let passage = self.passage(&[place]);
        let line = voucher.map_or_else(|| NOBODY.to_owned(), Voucher::line);
        let party = voucher.map(Voucher::party).unwrap_or_default();
        format!("[[figure]]\nid = \"{id}\"\n{line}\n{passage}{party}")
    }

    fn passage(&self, parts: &[TextRange]) -> String {
        let key = match self.copy.of.reading.copies.len() {
            1 => "passage".to_owned(),
            _ => format!("passage.{}", self.copy.id()),
        };
        let parts: Vec<String> = parts.iter().map(|part| self.part(*part)).collect();
        match &parts[..] {
            [only] => format!("{key} = {only}"),
            several => format!("{key} = [\n{}]", several.iter().map(|part| format!("  {part},\n")).collect::<String>()),
        }
    }

    fn part(&self, place: TextRange) -> String {
        let words = self.copy.words(place);
        let (prefix, suffix) = self.around.get(&place).copied().unwrap_or_default();
        written::selector(&visible(prefix), &visible(words), &visible(suffix))
    }

    /// An id that no claim has yet; `kind` where the words don't make one.
    fn id(&mut self, parts: &[TextRange], kind: &str) -> String {
        let words = parts.iter().flat_map(|part| self.copy.words(*part).split_whitespace());
        let words: Vec<String> = words
            .map(|word| plain_letters(word, &self.copy.article().language))
            .filter(|word| !word.is_empty())
            .take(WORDS_OF_ID)
            .collect();
        let mut id = words.join("-");
        if !id.starts_with(|first: char| first.is_ascii_lowercase()) {
            id = format!("{kind}-{id}").trim_end_matches('-').to_owned();
        }
        let mut free = id.clone();
        let mut next = self.ids.get(&id).copied().unwrap_or_default();
        while self.ids.contains_key(&free) {
            free = format!("{id}-{next}");
            next += 1;
        }
        // The next one like it need not try these numbers again.
        self.ids.insert(id, next.max(FIRST_NUMBER));
        self.ids.entry(free.clone()).or_insert(FIRST_NUMBER);
        free
    }
}

/// How a passage begins, in the form in which passages are compared.
fn head(words: &str) -> String {
    let mut head = normalize(&words[..words.floor_char_boundary(2 * HEAD)]);
    head.truncate(head.floor_char_boundary(HEAD));
    head
}

/// What stands around those of `places` whose words stand in `text` more than once: enough to tell them apart, if
/// anything does.
fn told_apart(text: &str, places: Vec<TextRange>) -> HashMap<TextRange, (&str, &str)> {
    let heads: HashSet<String> = places.iter().map(|place| head(&text[place.range()])).collect();
    if heads.iter().all(String::is_empty) {
        return HashMap::new();
    }
    let normalized = NormalizedText::new(text);
    let twice = repeated(heads, &normalized);
    let mut open: Vec<TextRange> =
        places.into_iter().filter(|place| twice.contains(&head(&text[place.range()]))).collect();
    let mut told = HashMap::new();
    for around in AROUND {
        let in_full = |place: TextRange| {
            let (prefix, suffix) = beside(text, place, around);
            let words = &text[place.range()];
            match words.len() {
                ..=LONG => normalize(&[prefix, words, suffix].concat()),
                // Its beginning is enough to know it by, and to look for all of it takes too long.
                _ => normalize(&[prefix, &words[..words.floor_char_boundary(LONG)]].concat()),
            }
        };
        told.extend(open.iter().map(|place| (*place, beside(text, *place, around))));
        open.truncate(MOST_TOLD_APART);
        let in_full: Vec<String> = open.iter().map(|place| in_full(*place)).collect();
        let again = repeated(in_full.iter().cloned().collect(), &normalized);
        let mut is_told = in_full.iter().map(|words| !again.contains(words));
        open.retain(|_| !is_told.next().unwrap_or(true));
        if open.is_empty() {
            break;
        }
    }
    told
}

/// What stands before and after `place`.
fn beside(text: &str, place: TextRange, around: Around) -> (&str, &str) {
    (before(&text[..place.range().start], around), after(&text[place.range().end..], around))
}

/// Those of `heads` that stand in the text more than once.
fn repeated(heads: HashSet<String>, normalized: &NormalizedText) -> HashSet<String> {
    let mut heads: Vec<String> = heads.into_iter().filter(|head| !head.is_empty()).collect();
    if heads.is_empty() {
        return HashSet::new();
    }
    heads.sort_unstable();
    // Without the automaton a passage is told without its surroundings, and anchoring asks for them.
    let Ok(automaton) = AhoCorasick::new(&heads) else { return HashSet::new() };
    let mut times = vec![0_u32; heads.len()];
    for found in automaton.find_overlapping_iter(normalized.text()) {
        times[found.pattern().as_usize()] += 1;
    }
    heads.into_iter().zip(times).filter(|(_, times)| *times > 1).map(|(head, _)| head).collect()
}

/// The words as they are pasted: on one line, without what a reader does not see.
fn visible(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars().filter(|c| !is_ignored(*c)) {
        match c {
            ' ' | '\n' | '\r' | '\t' if text.ends_with(' ') => {}
            '\n' | '\r' | '\t' => text.push(' '),
            c => text.push(c),
        }
    }
    text
}

/// The last words of `text`.
fn before(text: &str, around: Around) -> &str {
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(around.bytes))..];
    let line = &near[near.rfind('\n').filter(|_| around.is_in_line).map_or(0, |at| at + 1)..];
    let start = line.trim_end().rmatch_indices(' ').nth(around.words - 1).map_or(0, |(at, _)| at + 1);
    &line[start..]
}

/// The first words of `text`.
fn after(text: &str, around: Around) -> &str {
    let near = &text[..text.floor_char_boundary(around.bytes)];
    let line = &near[..near.find('\n').filter(|_| around.is_in_line).unwrap_or(near.len())];
    let blanks = line.len() - line.trim_start().len();
    let end = line[blanks..].match_indices(' ').nth(around.words - 1).map_or(line.len(), |(at, _)| blanks + at);
    &line[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;
    use crate::diagnostic::{Code, Diagnostic};
    use crate::model::Form;

    /// What `write` makes of the copy of a fixture.
    fn written(fixture: &Fixture, write: impl Fn(InCopy<'_>) -> String + Sync) -> String {
        let diagnostics = fixture
            .checked_by(|reading| reading.in_copies(|copy| vec![Diagnostic::new(Code::RawHtml, "", write(copy))]));
        diagnostics[0].help.clone()
    }

    fn place(text: &str, words: &str) -> TextRange {
        let start = text.find(words).unwrap();
        TextRange::new(start..start + words.len())
    }

    /// What the text has, with the typography of the text.
    #[test]
    fn a_voice_is_written_with_its_parts() {
        let text = "“So\u{ad}on,”\nsaid Ann, “or \\ never.”";
        let parts = [place(text, "“So\u{ad}on,”"), place(text, "“or \\ never.”")];
        let said = Utterance {
            form: Form::Direct,
            parts: parts.to_vec(),
            cue: Vec::new(),
            speaker: Vec::new(),
            function: Some(Function::Announcement),
            frame: place(text, text),
        };
        let voice = written(&Fixture::new().text(text), |copy| {
            NewClaims::new(copy, parts).voice(&said, Some(&PartyId::new("ann").unwrap()))
        });
        let expected = "\
[[voice]]
id = \"soon-or-never\"
speaker = \"ann\"
form = \"direct\"
function = \"announcement\"
passage = [
  \"“Soon,”\",
  \"“or \\\\ never.”\",
]";
        assert_eq!(voice, expected);
    }

    #[test]
    fn words_that_stand_there_twice_come_with_their_surroundings() {
        let text = "The mill has five boats.\n\nIn May it had five boats, says Ann.";
        let last = TextRange::new(text.rfind("five").unwrap()..text.rfind(", says").unwrap());
        let figure = written(&Fixture::new().text(text), |copy| NewClaims::new(copy, [last]).figure(last, None));
        let expected = "\
[[figure]]
id = \"five-boats\"
# source = \"…\"   # who vouches for it: a source, or a speaker
passage = { exact = \"five boats\", prefix = \"In May it had \", suffix = \", says Ann.\" }";
        assert_eq!(figure, expected);
    }

    /// Whoever pastes several claims would otherwise get an error for the second.
    #[test]
    fn no_id_is_given_twice() {
        let fixture = Fixture::new().text("5 Größen 5 Größen 语 a").figure("a", "a");
        let ids = written(&fixture, |copy| {
            let mut claims = NewClaims::new(copy, []);
            let text = copy.article().document.text.as_str();
            let mut id = |words: &str| claims.id(&[place(text, words)], "figure");
            [id("5 Größen"), id("5 Größen"), id("语"), id("语"), id("a"), id("a")].join(" ")
        });
        assert_eq!(ids, "figure-5-grossen figure-5-grossen-2 figure figure-2 a-2 a-3");
    }
}

//! Who the words of a text name: a guess at a speaker, compared with the speakers that are known.
//!
//! Both questions are answered with care, each in its own direction. Words *name* a speaker only if all that they
//! say is in the name or the role (`the expert Li Yanming`, `Musk`; not `a spokesman for Musk`). A speaker *may
//! stand* in words if anything there could be a part of the name or the role, an inflected form, or an acronym.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use crate::language::Language;
use crate::model::{Localized, Parties, PartyId, Reading, Speaker, SpeakerKind};
use crate::text::normalize;

/// Words that more speakers than this have in common tell nobody.
const MOST: usize = 16;
/// Words that are at least so long may be one word in two forms if one holds the other.
const LONG: usize = 4;

/// The speakers of a site or of a reading, by the words of their names and roles.
pub(super) struct Names<'a> {
    known: Vec<Known<'a>>,
    by_word: HashMap<String, Vec<usize>>,
}

/// A speaker, with what a text may call them.
pub(super) struct Known<'a> {
    pub speaker: &'a Speaker,
    names: Vec<Vec<Word>>,
    roles: Vec<Vec<Word>>,
}

/// A word, as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    small: String,
    capital: bool,
    /// Its capitals in small letters, if it has little else: `KPCh`.
    acronym: Option<String>,
}

/// By what words name a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    /// By the name, or by a part of it that is enough.
    Name,
    /// By what they are, as the reading presents them.
    Role,
}

/// The speakers of a site by their names; they are looked up only where something is missing.
#[derive(Default)]
pub struct SiteNames<'a>(OnceLock<Names<'a>>);

impl<'a> SiteNames<'a> {
    /// The speaker that the words name, if they name one alone: by name among those of the site, by role among those
    /// of the reading.
    pub(super) fn only<'b>(
        &'b self,
        parties: &'a Parties,
        words: &str,
        of_reading: &'b Names<'_>,
    ) -> Option<&'b PartyId> {
        let by_name = self.0.get_or_init(|| Names::of_site(parties)).named(words);
        let by_role = || of_reading.named(words).filter(|(_, by)| *by == By::Role);
        by_name.or_else(by_role).map(|(known, _)| &known.speaker.id.value)
    }
}

impl<'a> Names<'a> {
    /// All speakers of a site, by their names.
    pub(super) fn of_site(parties: &'a Parties) -> Self {
        Self::new(parties.speakers.values().map(|speaker| Known::new(speaker, None)).collect())
    }

    /// Those whose words a reading claims or whom it presents, by names and roles.
    pub(super) fn of_reading(parties: &'a Parties, reading: &'a Reading) -> Self {
        let voices = reading.claims.iter().filter_map(|claim| claim.voice()).flat_map(|voice| voice.speakers.ids());
        let ids: BTreeSet<&PartyId> = voices.chain(reading.roles.keys()).collect();
        let speakers = ids.into_iter().filter_map(|id| parties.speakers.get(id));
        Self::new(speakers.map(|speaker| Known::new(speaker, reading.roles.get(&speaker.id.value))).collect())
    }

    fn new(known: Vec<Known<'a>>) -> Self {
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, known) in known.iter().enumerate() {
            for word in known.words() {
                let speakers = by_word.entry(word.small.clone()).or_default();
                if speakers.last() != Some(&index) {
                    speakers.push(index);
                }
            }
        }
        Self { known, by_word }
    }

    /// The one speaker that `words` name.
    pub(super) fn named(&self, words: &str) -> Option<(&Known<'a>, By)> {
        let words = telling(words);
        let titles = |word: &&Word| self.by_word.contains_key(&word.small) || !word.is_title();
        let speakers =
            words.iter().filter(titles).map(|word| self.by_word.get(&word.small).map_or(&[][..], Vec::as_slice));
        let fewest = speakers.min_by_key(|speakers| speakers.len())?;
        let candidates = fewest.iter().take(MOST + 1).map(|index| &self.known[*index]);
        let mut named = candidates.filter_map(|known| Some((known, known.is_named_by(&words)?)));
        let first = named.next().filter(|_| fewest.len() <= MOST)?;
        named.next().is_none().then_some(first)
    }

    /// The speaker with this id.
    pub(super) fn get(&self, id: &PartyId) -> Option<&Known<'a>> {
        let at = self.known.binary_search_by(|known| known.speaker.id.value.cmp(id)).ok()?;
        Some(&self.known[at])
    }
}

impl<'a> Known<'a> {
    fn new(speaker: &'a Speaker, roles: Option<&Localized<String>>) -> Self {
        let names = speaker.name.iter().map(|(_, name)| telling(name)).collect();
        let roles = roles.into_iter().flat_map(|roles| roles.iter()).map(|(_, role)| telling(role)).collect();
        Self { speaker, names, roles }
    }

    /// The name, in the first language that has one.
    pub(super) fn name(&self) -> &str {
        self.speaker.name.iter().next().map_or(self.speaker.id.value.as_str(), |(_, name)| name)
    }

    fn words(&self) -> impl Iterator<Item = &Word> {
        self.names.iter().chain(&self.roles).flatten()
    }

    /// Whether the reading says what they are.
    pub(super) fn has_role(&self) -> bool {
        !self.roles.is_empty()
    }

    fn is_named_by(&self, words: &[Word]) -> Option<By> {
        let within = |word: &Word, of: &[Word]| of.iter().any(|other| other.small == word.small);
        let is_person = self.speaker.kind == SpeakerKind::Person;
        let told = |word: &Word| self.words().any(|own| own.small == word.small) || is_person && word.is_title();
        if words.is_empty() || !words.iter().all(told) {
            return None;
        }
        let whole = |name: &Vec<Word>| !name.is_empty() && name.iter().all(|word| within(word, words));
        let part = |word: &Word| word.capital && self.names.iter().any(|name| within(word, name));
        if self.names.iter().any(whole) || is_person && words.iter().any(part) {
            return Some(By::Name);
        }
        self.roles.iter().any(whole).then_some(By::Role)
    }

    /// Whether `words` could speak of them in any way.
    pub(super) fn may_stand_in(&self, words: &str) -> bool {
        let words = split(words);
        let initials: String =
            words.iter().filter(|word| word.capital).filter_map(|word| word.small.chars().next()).collect();
        let is_short_for = |own: &Word| own.acronym.as_ref().is_some_and(|own| initials.contains(own));
        let named_shortly = |name: &Vec<Word>| {
            let initials: String = name.iter().filter_map(|word| word.small.chars().next()).collect();
            let is_it = |word: &Word| word.acronym.as_ref().is_some_and(|acronym| acronym.starts_with(&initials));
            name.len() > 1 && words.iter().any(is_it)
        };
        let stands_there = |own: &Word| words.iter().any(|word| own.is_related(word));
        let is_called_so = |own: &Word| words.iter().any(|word| own.is_form_of(word));
        let names = || self.names.iter().flatten();
        let roles = || self.roles.iter().flatten().filter(|word| word.is_long());
        names().any(|own| is_short_for(own) || stands_there(own))
            || roles().any(is_called_so)
            || self.names.iter().any(named_shortly)
    }

    /// Whether the one is presented through the other: `spokeswoman of the railway`.
    pub(super) fn is_tied_to(&self, other: &Known<'_>) -> bool {
        let presents = |one: &Known<'_>, other: &Known<'_>| {
            let names = one.names.iter().flatten();
            let mut words = names.flat_map(|name| other.words().map(move |word| (name, word)));
            words.any(|(name, word)| name.is_related(word))
        };
        presents(self, other) || presents(other, self)
    }
}

impl Word {
    fn new(word: &str) -> Self {
        let plain = word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word);
        let capitals: String = plain.chars().filter(|c| c.is_uppercase()).flat_map(char::to_lowercase).collect();
        let is_acronym =
            (2..).contains(&capitals.chars().count()) && plain.chars().count() < capitals.chars().count() + 2;
        Self {
            small: plain.to_lowercase(),
            // Scripts without capitals don't tell names from other words.
            capital: plain.chars().next().is_some_and(|c| !c.is_lowercase()),
            acronym: is_acronym.then_some(capitals),
        }
    }

    /// Whether `other` may be this word in another form, or a compound with it: `mayors`, `Altbürgermeister`.
    fn is_form_of(&self, other: &Self) -> bool {
        let is_stem = |rest: &str| rest.chars().count() <= 3;
        other.small.contains(&self.small) || self.small.strip_prefix(other.small.as_str()).is_some_and(is_stem)
    }

    /// `senator`, `Hafenexperte`: says nothing of who it is that the name beside it names.
    fn is_title(&self) -> bool {
        Language::any_has(|words| words.titles.is_of(&self.small))
    }

    fn is_long(&self) -> bool {
        self.small.chars().count() >= LONG
    }

    /// Whether `other` may be this word with another ending: `Jahresberichts`.
    pub(super) fn is_form(&self, other: &Self) -> bool {
        let ending = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.len() < 3);
        self.small == other.small
            || self.is_long()
                && other.is_long()
                && (ending(&self.small, &other.small) || ending(&other.small, &self.small))
    }

    /// Whether the two may be forms of one word, or one a part of the other: `Musks`, `Bundesregierung`.
    pub(super) fn is_related(&self, other: &Self) -> bool {
        let (one, other) = (&self.small, &other.small);
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        match short.chars().count() {
            LONG.. => long.contains(short.as_str()),
            _ => long.split('-').any(|part| part.strip_prefix(short.as_str()).is_some_and(|rest| rest.len() < 2)),
        }
    }
}

/// The words of `text` that say something of someone.
pub(super) fn telling(text: &str) -> Vec<Word> {
    let is_beside = |word: &Word| Language::any_has(|words| words.beside_names.contains(&word.small));
    split(text).into_iter().filter(|word| !is_beside(word)).collect()
}

fn split(text: &str) -> Vec<Word> {
    let text = normalize(text);
    let words = text
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'')))
        .map(|word| word.trim_matches(['-', '\'']));
    words.filter(|word| !word.is_empty()).map(Word::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;

    /// A person, an organisation and what the reading presents them as.
    fn three() -> Fixture {
        let fixture = Fixture::new();
        let fixture = fixture.named("ida", "Ida von Lund", SpeakerKind::Person, "mayor of Hafen");
        let fixture = fixture.named("ferry", "Hafen Ferry Line", SpeakerKind::Organisation, "runs the boats");
        fixture.named("ole", "Ole Brandt", SpeakerKind::Person, "spokesman of the Hafen Ferry Line")
    }

    fn named(words: &str) -> Option<(String, By)> {
        let fixture = three();
        let names = Names::of_reading(&fixture.parties, &fixture.reading);
        names.named(words).map(|(known, by)| (known.speaker.id.value.to_string(), by))
    }

    #[test]
    fn words_name_a_speaker_by_name_by_surname_and_by_role() {
        let ida = |by| Some(("ida".to_owned(), by));
        assert_eq!(named("Ida von Lund"), ida(By::Name));
        assert_eq!(named("the Mayor of Hafen, Ida von Lund"), ida(By::Name));
        assert_eq!(named("Ms. Lund"), ida(By::Name));
        assert_eq!(named("senator Ida von Lund"), ida(By::Name));
        assert_eq!(named("Hafenexpertin Lund"), ida(By::Name));
        assert_eq!(named("Hafen’s mayor"), ida(By::Role));
        assert_eq!(named("the Hafen Ferry Line"), Some(("ferry".to_owned(), By::Name)));
    }

    /// Whoever else the words may mean.
    #[test]
    fn words_that_say_more_or_less_name_nobody() {
        for words in [
            "she",
            "Peter Lund",
            "Lund and Brandt",
            "the mayor",
            "the line",
            "a man of the Hafen Ferry Line",
            "Senator",
            "the senator",
            "",
        ] {
            assert_eq!(named(words), None, "{words}");
        }
    }

    #[test]
    fn a_speaker_may_stand_in_words_in_any_form() {
        let fixture = three();
        let names = Names::of_reading(&fixture.parties, &fixture.reading);
        let may = |id: &str, words: &str| names.get(&PartyId::new(id).unwrap()).unwrap().may_stand_in(words);
        assert!(may("ida", "Lunds Sprecher") && may("ida", "the mayors") && may("ferry", "the HFL said"));
        assert!(may("ferry", "die Fährlinie der Hafen-Reederei") && may("ole", "spokespeople of the ferry"));
        assert!(!may("ida", "Brandt said so of the boats") && !may("ole", "the council said so"));
    }

    #[test]
    fn a_spokesman_speaks_for_those_he_is_presented_by() {
        let fixture = three();
        let names = Names::of_reading(&fixture.parties, &fixture.reading);
        let get = |id: &str| names.get(&PartyId::new(id).unwrap()).unwrap();
        assert!(get("ole").is_tied_to(get("ferry")) && get("ferry").is_tied_to(get("ole")));
        assert!(!get("ole").is_tied_to(get("ida")));
    }
}

//! What words call someone: the name, what it presents them as, and what they seem to be.
//!
//! `der China-Experte Li Yanming` is Li Yanming, a person, presented as `China-Experte`; `the US government` is an
//! organisation without a name of its own; `critics` are a group, and `a spokesman for the yard` is someone whom the text
//! does not name. It goes by words of the language's lists, so it is a guess: a person looks at it before it is a claim.

use crate::language::speech::Flags;
use crate::language::{Language, Words};
use crate::model::SpeakerKind;

/// Longer appositions are not taken for what someone is.
const LONGEST_ROLE: usize = 9;
/// Longer names are no names of persons.
const LONGEST_NAME: usize = 4;

/// Who is meant, by what the text calls them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Called {
    /// The name, or what stands in its place.
    pub name: String,
    /// What they are presented as.
    pub role: Option<String>,
    /// What they seem to be.
    pub kind: SpeakerKind,
    /// Whether it is a name of their own: then the text may use a part of it, or say elsewhere who it is.
    pub is_name: bool,
}

/// Reads what a language calls people.
#[derive(Clone, Copy)]
pub(super) struct Caller {
    language: &'static Language,
}

/// The words of a phrase behind its article.
struct Phrase<'a> {
    words: Vec<&'a str>,
    article: Option<&'a str>,
}

impl Caller {
    pub(super) fn of(language: &'static Language) -> Self {
        Self { language }
    }

    /// Whom `phrase` calls so; none where a pronoun stands for someone.
    pub(super) fn called(self, phrase: &str) -> Option<Called> {
        let phrase = self.phrase(phrase)?;
        let first_of_name = self.first_of_name(&phrase);
        if let Some(at) = first_of_name.filter(|at| *at > 0) {
            let is_organisation = self.is_organisation(phrase.words[at - 1]) && !self.is_title(phrase.words[at - 1]);
            let kind = if is_organisation { SpeakerKind::Organisation } else { SpeakerKind::Person };
            let role = self.nominative(&phrase.words[..at], phrase.article);
            return Some(Called { name: phrase.words[at..].join(" "), role: Some(role), kind, is_name: true });
        }
        if first_of_name.is_some() {
            let kind = self.kind_of_name(&phrase.words);
            return Some(Called { name: phrase.words.join(" "), role: None, kind, is_name: true });
        }
        let mut words: Vec<String> = phrase.words.iter().map(|word| (*word).to_owned()).collect();
        if phrase.article.is_some_and(|article| self.words().genitive_articles.contains(&article.to_lowercase()))
            && let Some(head) = self.head(&phrase.words)
        {
            words[head] = without_genitive(&words[head]);
        }
        let kind = self.kind_of_description(&phrase);
        Some(Called { name: words.join(" "), role: None, kind, is_name: false })
    }

    /// The words of a document's title: those of the phrase behind its article.
    pub(super) fn title(self, phrase: &str) -> Option<String> {
        let phrase = self.phrase(phrase)?;
        let mut words: Vec<String> = phrase.words.iter().map(|word| (*word).to_owned()).collect();
        if phrase.article.is_some_and(|article| self.words().genitive_articles.contains(&article.to_lowercase())) {
            let head = self.head(&phrase.words)?;
            words[head] = without_genitive(&words[head]);
        }
        Some(words.join(" "))
    }

    /// What someone is who is named right before `after`: `, the founder of Xiaomi,`.
    pub(super) fn apposition(self, after: &str) -> Option<String> {
        let rest = after.strip_prefix(", ")?;
        let end = rest.find([',', '.', ';', ':', '\n', '–', '—', '(', '„', '“', '”'])?;
        let chunk = rest[..end].trim();
        let phrase = self.phrase(chunk).filter(|phrase| phrase.words.len() <= LONGEST_ROLE)?;
        let head = self.head(&phrase.words)?;
        let is_what = |word: &str| self.is_title(word) || self.is_organisation(word);
        // `Chinas Elektronikgigant`, `Xiaomi’s founder`: the one who has it stands before.
        let own = [head, head + 1].into_iter().find(|at| phrase.words.get(*at).is_some_and(|word| is_what(word)))?;
        let flat = phrase.words[own + 1..].iter().all(|word| !self.flags(word).any(Flags::AUXILIARY.or(Flags::FINITE)));
        (flat && rest[end..].starts_with([',', '–', '—'])).then(|| phrase.words.join(" "))
    }

    /// Whether the words say that they are an organisation.
    pub(super) fn speaks_of_organisation(self, words: &str) -> bool {
        words.split_whitespace().any(|word| self.is_organisation(trimmed(word)))
    }

    /// The phrase behind its article and adverbs; none if it is a pronoun or nothing.
    fn phrase(self, phrase: &str) -> Option<Phrase<'_>> {
        let words: Vec<&str> = phrase.split_whitespace().map(trimmed).filter(|word| !word.is_empty()).collect();
        let is_small = |word: &str| word.starts_with(char::is_lowercase);
        let adverbs = words
            .iter()
            .take_while(|word| {
                is_small(word) && self.flags(word).any(Flags::ADVERB) && !self.flags(word).any(Flags::DETERMINER)
            })
            .count();
        let words = &words[adverbs + self.words_of_time(&words[adverbs..])..];
        let articles =
            words.iter().take_while(|word| self.flags(word).any(Flags::DETERMINER) && !self.is_acronym(word)).count();
        let rest = self.without_addressee(&words[articles..]).to_vec();
        let is_pronoun =
            |word: &str| self.flags(word).any(Flags::PRONOUN) || self.words().pronouns.contains(&word.to_lowercase());
        match rest.as_slice() {
            [] => None,
            [only] if is_pronoun(only) => None,
            _ => Some(Phrase { words: rest, article: words[..articles].first().copied() }),
        }
    }

    /// How many words say when: `Last March Xiaomi`.
    fn words_of_time(self, words: &[&str]) -> usize {
        const FAR: usize = 3;
        let times = &self.language.speech.phrases.times;
        let is_time = |word: &str| times.iter().any(|time| time.eq_ignore_ascii_case(word));
        let until = words.iter().take(FAR).rposition(|word| is_time(word)).map_or(0, |at| at + 1);
        let leads = words.first().is_some_and(|first| self.words().before_times.contains(&first.to_lowercase()));
        let until = until.max(if leads { 2 } else { 0 });
        if until < words.len() { until } else { 0 }
    }

    /// The words before a dative that is no part of the name: `Li Yanming der Epoch Times`, and not `Ida van der Lund`.
    fn without_addressee<'a, 'b>(self, words: &'b [&'a str]) -> &'b [&'a str] {
        if !self.language.style.nouns_capitalised {
            return words;
        }
        let particles = &self.words().particles;
        let is_capital = |word: &str| word.starts_with(|c: char| c.is_uppercase());
        let cuts = |at: usize| {
            self.flags(words[at]).any(Flags::DETERMINER)
                && !particles.contains(words[at - 1])
                && words[..at].iter().all(|word| is_capital(word))
        };
        // `Sprecher der Polizei` is one phrase, since it has no name before.
        let cut = (2..words.len()).find(|at| cuts(*at) && !self.is_title(words[at - 1]));
        cut.map_or(words, |cut| &words[..cut])
    }

    /// Where the name begins: behind what someone is presented as, or with the phrase.
    fn first_of_name(self, phrase: &Phrase<'_>) -> Option<usize> {
        let words = &phrase.words;
        let tail = (0..words.len()).rev().take_while(|at| self.is_of_name(words, *at)).count();
        let mut first = words.len() - tail;
        // `Ludwig van Beethoven` begins with no particle.
        while first < words.len() && words[first].starts_with(char::is_lowercase) {
            first += 1;
        }
        if first == words.len() {
            return None;
        }
        let nouns = self.language.style.nouns_capitalised;
        let role = (first..words.len() - 1).rev().find(|at| self.is_title(words[*at]));
        if let Some(role) = role {
            return Some(role + 1);
        }
        let of_name = words.len() - first;
        let is_presented = phrase.article.is_some() || first > 0;
        if nouns && is_presented {
            // `der chinesische Elektronikriese Xiaomi`, `der Fahrer Ole Brandt`.
            let is_role = of_name > 1 && self.is_organisation(words[first]) || of_name == 3;
            return is_role.then_some(first + 1);
        }
        if first > 0 {
            // `the driver Ida Lund`, and not `the mayor of New York`.
            let before = words[first - 1];
            let is_noun = !self.flags(before).any(Flags::PREPOSITION.or(Flags::DETERMINER).or(Flags::COORDINATOR));
            return (self.is_title(before) || self.is_organisation(before) || of_name > 1 && is_noun).then_some(first);
        }
        let is_described = words.len() == 1 && (self.is_title(words[0]) || self.is_group(words[0]));
        (phrase.article.is_none() && !is_described).then_some(0)
    }

    /// A word as names have them, with the particles in them.
    fn is_of_name(self, words: &[&str], at: usize) -> bool {
        let is_particle = |at: usize| self.words().particles.contains(words[at]);
        // `Ida van der Lund`, and not `Sprecher der Polizei`.
        let is_article = |at: usize| self.flags(words[at]).any(Flags::DETERMINER);
        words[at].starts_with(|c: char| c.is_uppercase() || c.is_numeric())
            || is_particle(at) && (!is_article(at) || at > 0 && is_particle(at - 1))
    }

    fn kind_of_name(self, words: &[&str]) -> SpeakerKind {
        let stands_in = |word: &str| self.words().in_organisations.contains(&word.to_lowercase());
        let is_it =
            |word: &&str| self.is_organisation(word) || stands_in(word) || self.is_acronym(word) || has_hump(word);
        let is_organisation = words.iter().any(is_it);
        if is_organisation || words.len() > LONGEST_NAME {
            return SpeakerKind::Organisation;
        }
        if words.iter().all(|word| self.is_group(word)) { SpeakerKind::Group } else { SpeakerKind::Person }
    }

    fn kind_of_description(self, phrase: &Phrase<'_>) -> SpeakerKind {
        let Some(head) = self.head(&phrase.words).map(|head| phrase.words[head]) else { return SpeakerKind::Unnamed };
        let one =
            phrase.article.is_some_and(|article| self.words().singular_articles.contains(&article.to_lowercase()));
        let proper =
            !self.language.style.nouns_capitalised && head.starts_with(char::is_uppercase) && !self.is_title(head);
        if self.is_group(head) && !one {
            SpeakerKind::Group
        } else if self.is_organisation(head) || self.is_acronym(head) || proper {
            SpeakerKind::Organisation
        } else {
            SpeakerKind::Unnamed
        }
    }

    /// The noun that the others belong to: the first with a capital, or else the last before a preposition.
    fn head(self, words: &[&str]) -> Option<usize> {
        if self.language.style.nouns_capitalised {
            return words.iter().position(|word| word.starts_with(|c: char| c.is_uppercase()));
        }
        let link = |word: &&str| self.flags(word).any(Flags::PREPOSITION.or(Flags::DETERMINER));
        let end = words.iter().position(link).unwrap_or(words.len());
        end.checked_sub(1)
    }

    /// What someone is presented as, as it stands in a list.
    fn nominative(self, words: &[&str], article: Option<&str>) -> String {
        let (last, adjectives) = words.split_last().expect("a role has a word");
        let strong = article.and_then(|article| self.words().strong_endings.get(&article.to_lowercase()));
        // `der chinesische Riese` without its article is `chinesischer Riese`.
        let adjective = |word: &&str| match (strong, word.strip_suffix('e')) {
            (Some(strong), Some(stem)) if word.starts_with(char::is_lowercase) => format!("{stem}{strong}"),
            _ => (*word).to_owned(),
        };
        let last = self.base(last).unwrap_or(last).to_owned();
        adjectives.iter().map(adjective).chain([last]).collect::<Vec<_>>().join(" ")
    }

    /// The form of a title that the list has, of one that is inflected: `Experten` is `Experte`.
    fn base(self, word: &str) -> Option<&str> {
        let known = |word: &str| self.words().titles.is_of(&word.to_lowercase());
        if known(word) {
            return Some(word);
        }
        let endings = self.words().case_endings.iter();
        endings.filter_map(|ending| word.strip_suffix(ending.as_str())).find(|word| known(word))
    }

    fn is_title(self, word: &str) -> bool {
        self.base(word).is_some()
    }

    fn is_organisation(self, word: &str) -> bool {
        let small = word.to_lowercase();
        let bare = small.trim_end_matches("’s").trim_end_matches("'s");
        let of = |word: &str| self.words().organisations.is_of(word);
        of(bare) || ["s", "es"].iter().filter_map(|ending| bare.strip_suffix(ending)).any(of)
    }

    fn is_group(self, word: &str) -> bool {
        self.words().groups.is_of(&word.to_lowercase())
    }

    /// `KPCh`, `EU`: more capitals than other letters.
    fn is_acronym(self, word: &str) -> bool {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        letters > 1 && 2 * capitals > letters
    }

    fn flags(self, word: &str) -> Flags {
        let lexicon = &self.language.speech;
        lexicon.entry_at_start(lexicon.word(word), word).flags
    }

    fn words(self) -> &'static Words {
        &self.language.words
    }
}

/// `GalaxySpace`: a capital within the word, and no dash before it.
fn has_hump(word: &str) -> bool {
    let mut last = None;
    word.chars().any(|c| {
        let is_hump = c.is_uppercase() && last.is_some_and(char::is_lowercase);
        last = Some(c);
        is_hump
    }) && !["Mc", "Mac", "O’", "O'", "De", "Le", "La"].iter().any(|start| word.starts_with(start))
}

/// The word without the ending of the genitive.
fn without_genitive(word: &str) -> String {
    let long = ["tes", "des", "zes", "ges"].iter().find(|ending| word.ends_with(**ending));
    let bare = if long.is_some() {
        word.strip_suffix("es")
    } else {
        word.strip_suffix('s').filter(|bare| !bare.ends_with('s'))
    };
    bare.filter(|bare| bare.chars().count() > 2).unwrap_or(word).to_owned()
}

/// A word without signs around it.
fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !(c.is_alphanumeric() || c == '.' || c == '&')).trim_end_matches(',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LanguageTag;

    fn caller(language: &str) -> Caller {
        Caller::of(Language::of(&LanguageTag::new(language).unwrap()))
    }

    /// Name, role and kind, in one line.
    fn called(language: &str, phrase: &str) -> String {
        let Some(Called { name, role, kind, .. }) = caller(language).called(phrase) else { return "nobody".to_owned() };
        format!("{name} | {} | {kind:?}", role.unwrap_or_default())
    }

    #[test]
    fn a_phrase_is_parted_into_name_and_role() {
        for (language, phrase, expected) in [
            ("de", "der China-Experte Li Yanming", "Li Yanming | China-Experte | Person"),
            ("de", "Hafenexpertin Ida Lund", "Ida Lund | Hafenexpertin | Person"),
            ("de", "dem Hafenexperten Ole Brandt", "Ole Brandt | Hafenexperte | Person"),
            ("de", "der chinesische Elektronikriese Xiaomi", "Xiaomi | chinesischer Elektronikriese | Organisation"),
            ("de", "Ida Lund", "Ida Lund |  | Person"),
            ("de", "Leadleo Research", "Leadleo Research |  | Organisation"),
            ("de", "GalaxySpace", "GalaxySpace |  | Organisation"),
            ("de", "KPCh", "KPCh |  | Organisation"),
            ("de", "Die US-Regierung", "US-Regierung |  | Organisation"),
            ("de", "des Verkehrsamtes", "Verkehrsamt |  | Organisation"),
            ("de", "Kritiker", "Kritiker |  | Group"),
            ("de", "Viele Anwohner", "Anwohner |  | Group"),
            ("de", "ein Sprecher der Polizei", "Sprecher der Polizei |  | Unnamed"),
            ("de", "er", "nobody"),
            ("en", "the China expert Li Yanming", "Li Yanming | China expert | Person"),
            ("en", "Senator Ida Lund", "Ida Lund | Senator | Person"),
            ("en", "Ludwig van Beethoven", "Ludwig van Beethoven |  | Person"),
            ("en", "the US government", "US government |  | Organisation"),
            ("en", "the Coast Watch", "Coast Watch |  | Organisation"),
            ("en", "critics", "critics |  | Group"),
            ("en", "a spokesman for the yard", "spokesman for the yard |  | Unnamed"),
            ("en", "an insider", "insider |  | Unnamed"),
            ("en", "she", "nobody"),
        ] {
            assert_eq!(called(language, phrase), expected, "{phrase}");
        }
    }

    #[test]
    fn what_someone_is_may_stand_behind_the_name() {
        for (language, after, expected) in [
            ("de", ", der Gründer von Xiaomi, bekannt", Some("Gründer von Xiaomi")),
            ("de", ", der Xiaomi gegründet hat, gab", None),
            ("de", ", Chinas Elektronikgigant, wird", Some("Chinas Elektronikgigant")),
            ("de", ", und der Leiter.", None),
            ("en", ", the founder of the mill, said", Some("founder of the mill")),
            ("en", ", who founded the mill, said", None),
            ("en", " said", None),
        ] {
            assert_eq!(caller(language).apposition(after).as_deref(), expected, "{after}");
        }
    }
}

//! Which source the words of a text name: a document by its title, or what its publisher is called.
//!
//! As with the names of speakers ([`names`](super::names)), both questions are answered with care. Words *name* a source
//! only if all that they say is in its title or publisher, and if they say it of one source alone. They *may mean* a
//! source if they have a word in common with it, or say no more than that there is a document: `the report`.

use super::names::{Word, telling};
use crate::language::Language;
use crate::language::speech::Flags;
use crate::model::{LanguageTag, Parties, PartyId, Source};

/// The one source of a site that `words` name.
pub(super) fn named<'a>(parties: &'a Parties, words: &str) -> Option<&'a PartyId> {
    let words = telling(words);
    let mut named = parties.sources.values().filter(|source| is_named_by(source, &words));
    let first = named.next().filter(|_| !words.is_empty())?;
    named.next().is_none().then_some(&first.id.value)
}

/// All words are the source's, one of its title is among them, or the whole of its publisher.
fn is_named_by(source: &Source, words: &[Word]) -> bool {
    let title: Vec<Word> = source.title.iter().flat_map(|(_, title)| telling(title)).collect();
    let publisher = source.publisher.as_deref().map(telling).unwrap_or_default();
    let among = |word: &Word, of: &[Word]| of.iter().any(|own| own.is_form(word));
    let told = words.iter().all(|word| among(word, &title) || among(word, &publisher));
    let published = !publisher.is_empty() && publisher.iter().all(|own| words.iter().any(|word| own.is_form(word)));
    told && (published || words.iter().any(|word| among(word, &title)))
}

/// Whether `words` may speak of the source.
pub(super) fn may_mean(source: &Source, words: &str, language: &LanguageTag) -> bool {
    let told = telling(words);
    let own = source.title.iter().map(|(_, title)| title.as_str()).chain(source.publisher.as_deref());
    let own: Vec<Word> = own.chain([source.id.value.as_str()]).flat_map(telling).collect();
    let shared = told.iter().any(|word| own.iter().any(|own| own.is_related(word)));
    shared || told.len() == 1 && is_document(words, language)
}

/// Whether the words speak of something written: `eine Studie`, `the annual report`.
pub(super) fn is_document(words: &str, language: &LanguageTag) -> bool {
    let lexicon = &Language::of(language).speech;
    let written = |word: &str| {
        let entry = lexicon.entry_at_start(lexicon.word(word), word);
        let last = word.rsplit('-').next().unwrap_or(word).to_lowercase();
        entry.flags.any(Flags::DOCUMENT)
            || lexicon.phrases.document_endings.iter().any(|end| last.ends_with(end.as_str()))
    };
    words.split(|c: char| !(c.is_alphanumeric() || c == '-')).filter(|word| !word.is_empty()).any(written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::Fixture;

    /// A report, a survey, and an agency.
    fn three() -> Parties {
        let fixture = Fixture::new().titled("port-report", "Annual report 2031", "Port of Delen");
        let fixture = fixture.titled("teachers", "Teachers’ survey", "School union");
        fixture.titled("agency", "Coast Agency", "Coast Agency").parties
    }

    #[test]
    fn words_name_a_source_by_what_is_in_its_title_and_nothing_else() {
        let parties = three();
        for (words, id) in [
            ("the annual report", Some("port-report")),
            ("The report", Some("port-report")),
            ("the annual report of the port", Some("port-report")),
            ("the Coast Agency", Some("agency")),
            ("a survey", Some("teachers")),
            ("an annual survey", None),
            ("the police report", None),
            ("the port", None),
            ("she", None),
            ("", None),
        ] {
            assert_eq!(named(&parties, words).map(PartyId::as_str), id, "{words}");
        }
    }

    #[test]
    fn words_that_two_sources_share_name_none() {
        let fixture =
            Fixture::new().titled("one", "Report on roads", "City").titled("two", "Report on bridges", "City");
        assert_eq!(named(&fixture.parties, "the report"), None);
    }

    #[test]
    fn a_document_by_itself_may_mean_any_source_and_other_words_only_their_own() {
        let parties = three();
        let report = parties.sources.values().find(|source| source.id.value.as_str() == "port-report").unwrap();
        let english = LanguageTag::new("en").unwrap();
        let may = |words: &str| may_mean(report, words, &english);
        assert!(may("the study") && may("a report") && may("the port’s own report"));
        assert!(!may("police") && !may("the union’s study") && !may("the mayor"));
    }
}

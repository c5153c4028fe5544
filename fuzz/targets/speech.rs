//! The speech rules: what is lost otherwise is who says what, or where.

use beleg::detect::speech;
use beleg::language::Language;
use beleg::model::{Form, LanguageTag, SpeechFindings, Utterance};
use beleg::text::TextRange;

use crate::input;

/// Quotation marks of all kinds, what announces speech, and what makes a clause or ends a sentence.
#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", "\n", "\n\n", "„", "“", "”", "\"", "'", "’", "‚", "‘", "»", "«", "›", "‹", "''", "``", "「", "」", "‟", "(", ")",
    "[", "]", ".", ",", ":", ";", "?", "!", "…", " – ", "—", "-", ". ", ", ", ": „", "“, ", ".“ ", ",\" ", "\u{a0}",
    "\u{ad}", "\u{301}", "🚆", "ß", "é", "小米", " sagte ", " sagt ", " Voss", " Ida ", " sie ", " er ", " man ", " die ",
    " der ", " Bahn", " Sprecher ", " laut ", " nach ", " Angaben ", " von ", " zufolge", " sei ", " habe ", " werde ",
    " soll ", " wollen ", " kündigte ", " an", " nannte ", " als ", " dass ", " ob ", " wie ", " so ", " und ", " nicht ",
    " dem ", " Bericht ", " es ", " ist ", " hieß ", " erklärte ", " forderte ", " zu ", " bekannt", " das ", " Amt",
    " Dr. ", " z. B. ", "3. ", " Oktober ", " 1998. ", " said ", " says ", " that ", " according to ", " was ", " he ",
    " she ", " the ", " told ", " announced ", " Mr. ", " Hill", " would ", " I ", " we ", " asked", " if ", " called ",
    " of ", " it ", " has ", " not ", " würden ", " könnte ", " Wir ", " gehen", " „Nein“", " kommen ", " wegen ",
];

#[test]
fn fuzz() {
    bolero::check!(name = "speech").with_iterations(0).for_each(holds);
}

#[test]
fn sample() {
    input::sample(1200, holds);
}

fn holds(bytes: &[u8]) {
    let text = input::text(bytes, PIECES);
    for language in ["de", "en", "fr"] {
        let found = speech::speech(&text, Language::of(&LanguageTag::new(language).expect("a tag")));
        check_places(&text, &found);
        check_sentences(&text, &found);
        found.utterances.iter().for_each(|utterance| check_utterance(&text, utterance));
        check_nesting(&found);
        if language == "fr" {
            let bare = |said: &Utterance| said.form == Form::Direct && said.cue.is_empty() && said.speaker.is_empty();
            assert!(found.utterances.iter().all(bare), "only quotations are found without a lexicon");
        }
    }
}

/// All findings are words of the text, by their start.
fn check_places(text: &str, found: &SpeechFindings) {
    let mut places: Vec<TextRange> = found.sentences.clone();
    places.extend(found.quoted_terms.iter().map(|term| term.range));
    for said in &found.utterances {
        places.extend(said.parts.iter().chain(&said.cue).chain(&said.speaker).chain([&said.frame]));
    }
    for place in places {
        let words = text.get(place.range()).filter(|words| !words.trim().is_empty());
        assert!(words.is_some(), "{place:?} are no words of {text:?}");
    }
    assert!(found.utterances.is_sorted_by_key(|said| said.range().start), "utterances are in order");
    assert!(found.quoted_terms.is_sorted_by_key(|term| term.range.start), "terms are in order");
}

/// Sentences are in order and apart, end at line breaks, and hold every letter and digit.
fn check_sentences(text: &str, found: &SpeechFindings) {
    let sentences = &found.sentences;
    assert!(sentences.windows(2).all(|pair| pair[0].end <= pair[1].start), "{sentences:?} overlap");
    assert!(sentences.iter().all(|place| !text[place.range()].contains('\n')), "a sentence goes over a line's end");
    for (at, _) in text.char_indices().filter(|(_, sign)| sign.is_alphanumeric()) {
        let after = sentences.partition_point(|place| place.end as usize <= at);
        let holds = sentences.get(after).is_some_and(|place| place.range().contains(&at));
        assert!(holds, "byte {at} of {text:?} is in no sentence");
    }
}

/// The parts are in order and apart; who speaks is not named inside a direct quotation of that person.
fn check_utterance(text: &str, said: &Utterance) {
    assert!(!said.parts.is_empty(), "{said:?} says nothing");
    assert!(said.parts.windows(2).all(|pair| pair[0].end <= pair[1].start), "{said:?} in {text:?}: parts overlap");
    assert!(said.cue.windows(2).all(|pair| pair[0].end <= pair[1].start), "{said:?} in {text:?}: cues overlap");
    let apart = |words: &TextRange| said.parts.iter().all(|part| part.intersection(*words).is_none());
    if said.form == Form::Direct {
        assert!(said.cue.iter().all(apart), "{said:?} in {text:?} is announced by its own words");
        assert!(said.speaker.iter().all(apart), "{said:?} in {text:?} is said by its own words");
    }
    assert!(
        said.parts.iter().any(|part| said.frame.intersection(*part).is_some()),
        "{said:?} in {text:?} is elsewhere"
    );
}

/// Two utterances are apart, or one part of the outer one holds all of the inner one.
fn check_nesting(found: &SpeechFindings) {
    for (index, one) in found.utterances.iter().enumerate() {
        for other in &found.utterances[index + 1..] {
            assert!(nested(one, other) || nested(other, one), "{one:?} crosses {other:?}");
        }
    }
}

/// Whether each part of `inner` lies in one part of `outer`, or apart from all.
fn nested(outer: &Utterance, inner: &Utterance) -> bool {
    let fits =
        |inner: &TextRange| outer.parts.iter().all(|part| part.contains(*inner) || part.intersection(*inner).is_none());
    inner.parts.iter().all(fits)
}

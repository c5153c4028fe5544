//! The notes of a copy as templates see them.

use serde::Serialize;

use super::article::{Marked, Marks, count_classes};
use super::class::ClaimClass;
use super::context::PageContext;
use super::text_view::{LinkView, TextView};
use super::{note_text, number};
use crate::model::{
    ArticleCopy, Claim, ClaimId, ClaimKind, CopyId, Direction, Figure, Form, Function, LanguageTag, PartyId, Reading,
    Voice,
};

/// How many characters of a passage a slug shows.
const SLUG_LENGTH: usize = 48;
/// How many characters of its note the slug of an assertion shows: what fits on its line.
const SLUG_WORDS: usize = 30;

/// A note.
#[derive(Debug, Serialize)]
pub(super) struct NoteView {
    id: String,
    side: &'static str,
    class: ClaimClass,
    said: bool,
    /// The bold words of the slug: a speaker or a value; none for an assertion.
    name: Option<TextView>,
    /// The value of a figure for machines.
    value: Option<String>,
    function: Option<Function>,
    form: Option<Form>,
    role: Option<TextView>,
    addressee: Option<LinkView>,
    speaker: Option<LinkView>,
    source: Option<LinkView>,
    converts: Option<LinkView>,
    ratio: Option<[LinkView; 2]>,
    share: Option<[LinkView; 2]>,
    sum: Vec<LinkView>,
    /// The first words of the note, for the slug of what has no name of its own.
    words: Option<TextView>,
    /// The note's HTML, safe.
    prose: Option<String>,
    prose_lang: Option<String>,
    prose_dir: Option<Direction>,
}

/// How many claims of a class begin in a block.
#[derive(Debug, Serialize)]
pub(super) struct Tally {
    pub class: ClaimClass,
    pub count: usize,
}

/// What the notes of one copy have in common.
pub(super) struct NoteWriter<'a> {
    pub context: &'a PageContext<'a>,
    pub reading: &'a Reading,
    pub copy: &'a ArticleCopy,
    pub marks: &'a Marks<'a>,
}

impl NoteWriter<'_> {
    /// The note of a claim.
    pub(super) fn note(&self, marked: &Marked<'_>) -> NoteView {
        let claim = marked.claim;
        let mut view = NoteView {
            id: marked.id().to_owned(),
            side: marked.class.side(),
            class: marked.class,
            said: marked.said,
            name: self.name(marked),
            value: None,
            function: None,
            form: None,
            role: None,
            addressee: None,
            speaker: None,
            source: None,
            converts: None,
            ratio: None,
            share: None,
            sum: Vec::new(),
            words: None,
            prose: None,
            prose_lang: None,
            prose_dir: None,
        };
        match &claim.kind {
            ClaimKind::Voice(voice) => self.voice(&mut view, voice),
            ClaimKind::Figure(figure) => self.figure(&mut view, figure),
            ClaimKind::Assertion => {}
        }
        self.prose(&mut view, claim);
        view
    }

    /// What a claim is called: its speaker, its value or the words of its passage; nothing for an
    /// assertion.
    pub(super) fn name(&self, marked: &Marked<'_>) -> Option<TextView> {
        match &marked.claim.kind {
            ClaimKind::Voice(voice) => Some(self.context.party_name(&voice.speaker.value)),
            ClaimKind::Figure(figure) => Some(self.value(figure).unwrap_or_else(|| self.words(marked))),
            ClaimKind::Assertion => None,
        }
    }

    /// The hidden words before a claim's mark: what it is and its name.
    pub(super) fn label(&self, marked: &Marked<'_>) -> String {
        let message = match marked.claim.voice() {
            Some(voice) => format!("function-{}", voice.function.name()),
            None => format!("class-{}", marked.class.name()),
        };
        let what = self.context.locale().text(&message);
        self.name(marked).map_or(what.clone(), |name| format!("{what}: {}", name.text))
    }

    fn voice(&self, view: &mut NoteView, voice: &Voice) {
        let speaker = &voice.speaker.value;
        view.function = Some(voice.function);
        view.form = voice.form.get(&self.copy.id).copied();
        view.speaker = Some(self.context.party(speaker));
        view.role = self.role(speaker);
        view.addressee = addressee(voice, &self.copy.id).map(|id| self.context.party(id));
    }

    fn figure(&self, view: &mut NoteView, figure: &Figure) {
        view.value = figure.value.as_ref().map(|value| number::machine(&value.value));
        view.speaker = figure.speaker.as_ref().map(|speaker| self.context.party(&speaker.value));
        view.source = figure.source.as_ref().map(|source| self.context.party(&source.value));
        view.converts = figure.converts.as_ref().map(|claim| self.other_figure(&claim.value));
        let pair = |of: &ClaimId, to: &ClaimId| [self.other_figure(of), self.other_figure(to)];
        view.ratio = figure.ratio.as_ref().map(|ratio| pair(&ratio.of.value, &ratio.to.value));
        view.share = figure.share.as_ref().map(|share| pair(&share.of.value, &share.to.value));
        view.sum = figure.sum.iter().map(|claim| self.other_figure(&claim.value)).collect();
    }

    /// Another figure of the reading, linked if it stands in this copy.
    fn other_figure(&self, id: &ClaimId) -> LinkView {
        let marked = self.marks.claim(id);
        let value = || self.reading.claim(id)?.figure().and_then(|figure| self.value(figure));
        let text = marked.and_then(|marked| self.name(marked)).or_else(value);
        LinkView {
            text: text.unwrap_or_else(|| TextView::plain(id.as_str())),
            href: marked.map(|marked| format!("#{}", marked.id())),
        }
    }

    /// A figure's value where the interface has words for its unit.
    fn value(&self, figure: &Figure) -> Option<TextView> {
        let shown = number::quantity(&figure.value.as_ref()?.value, self.context.locale())?;
        Some(TextView::plain(shown))
    }

    /// The words of a passage, cut to what a slug has room for.
    fn words(&self, marked: &Marked<'_>) -> TextView {
        let text = &self.copy.document.text[marked.parts[0].range()];
        TextView::new(abridged(text, SLUG_LENGTH), Some(&self.copy.language), self.context.language)
    }

    fn role(&self, speaker: &PartyId) -> Option<TextView> {
        self.reading.roles.get(speaker).map(|role| self.context.localized(role))
    }

    fn prose(&self, view: &mut NoteView, claim: &Claim) {
        let Some(notes) = &claim.note else { return };
        let (language, note) = notes.get(self.context.language, self.context.site.default_language());
        if claim.kind == ClaimKind::Assertion {
            let words = abridged(&note_text::plain(note, SLUG_LENGTH), SLUG_WORDS);
            view.words = Some(TextView::new(words, language, self.context.language));
        }
        view.prose = Some(note_text::html(note, self.context));
        let foreign = language.filter(|language| *language != self.context.language);
        view.prose_lang = foreign.map(ToString::to_string);
        view.prose_dir = foreign.map(LanguageTag::direction);
    }
}

/// Whom a voice speaks to in a copy.
pub(super) fn addressee<'a>(voice: &'a Voice, copy: &CopyId) -> Option<&'a PartyId> {
    voice.addressee.as_ref()?.get(copy).map(|addressee| &addressee.value)
}

/// How many of these claims there are of each class, in the order of the legend.
pub(super) fn tallies(classes: impl Iterator<Item = ClaimClass> + Clone) -> Vec<Tally> {
    count_classes(classes).into_iter().map(|(class, count)| Tally { class, count }).collect()
}

/// `text` on one line, cut after a word so that it has at most `length` characters.
pub(super) fn abridged(text: &str, length: usize) -> String {
    let mut words = text.split_whitespace().filter(|word| *word != "\u{fffc}");
    let mut short = String::new();
    let mut count = 0;
    for word in words.by_ref() {
        let more = word.chars().count() + usize::from(count > 0);
        if count > 0 && count + more > length {
            short.push_str("\u{a0}…");
            break;
        }
        if count > 0 {
            short.push(' ');
        }
        short.extend(word.chars().take(length));
        count += more;
    }
    short
}

#[cfg(test)]
mod tests {
    use super::abridged;

    #[test]
    fn a_long_passage_is_cut_after_a_word() {
        assert_eq!(abridged("eins zwei\n drei", 9), "eins zwei\u{a0}…");
        assert_eq!(abridged("eins zwei", 9), "eins zwei");
        assert_eq!(abridged("Donaudampfschiff", 5), "Donau");
        assert_eq!(abridged("", 5), "");
    }
}

//! The notes of a copy as templates see them.

use serde::Serialize;

use super::lines::Line;
use super::note_text;
use super::note_writer::{NoteWriter, SLUG_LENGTH};
use crate::interface::{Html, LinkView, TextView, Word};
use crate::model::{Claim, ClaimClass, ClaimKind, Direction, Form, Function, LanguageTag, Note};
use crate::render::class::kind;
use crate::render::marks::Marked;
use crate::text::in_columns;

/// How many characters of its note the slug of an assertion shows: what fits on its line.
const SLUG_WORDS: usize = 30;

/// A note. What is the same for every note of its kind is put together here, since a page has many.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NoteView {
    id: String,
    side: Word,
    class: ClaimClass,
    /// The symbol of the class.
    icon: Html,
    said: bool,
    /// The bold words of the slug: a speaker, a value, or what an assertion is called.
    name: Html,
    /// The words beside them.
    words: Html,
    /// What the claim is, in words.
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<Function>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    /// Whose other claims the note leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    speaker: Option<LinkView>,
    /// What else is known.
    #[serde(rename = "facts")]
    lines: Vec<Line>,
    /// The note's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    prose: Option<Html>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prose_lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prose_dir: Option<Direction>,
}

impl NoteWriter<'_> {
    /// The note of a claim.
    pub(in crate::render) fn note(&self, marked: &Marked<'_>) -> NoteView {
        let claim = marked.claim;
        let voice = claim.voice();
        let note = claim.note.as_ref();
        let note = note.map(|note| note.get(self.context.language, self.context.site.default_language()));
        let foreign = note.and_then(|(language, _)| language.filter(|language| *language != self.context.language));
        let form = voice.and_then(|voice| voice.form.get(&self.copy.copy.id).copied());
        NoteView {
            id: marked.id().to_owned(),
            side: Word(marked.class.side()),
            class: marked.class,
            icon: Html::of(marked.class.icon()),
            said: marked.said,
            name: self.slug_name(marked),
            words: self.slug_words(claim, form, note),
            kind: kind(self.context.locale(), marked.class, voice.map(|voice| voice.function), form),
            function: voice.map(|voice| voice.function),
            form,
            speaker: voice.map(|voice| self.context.party(&voice.speaker.value)),
            lines: self.lines(marked),
            prose: note.map(|(_, note)| note_text::html(note, self.context)),
            prose_lang: foreign.map(ToString::to_string),
            prose_dir: foreign.map(LanguageTag::direction),
        }
    }

    /// The bold words of the slug.
    fn slug_name(&self, marked: &Marked<'_>) -> Html {
        let Some(name) = self.name(marked).filter(|_| marked.claim.assertion().is_none()) else {
            let mut out = Html::default();
            out.text(&self.context.locale().word("assertion-slug"));
            return out;
        };
        let Some(quantity) = self.quantity(marked) else { return name.html() };
        let mut out = Html::with_capacity(name.text.len() + 64);
        out.raw("<data").attribute("value", quantity.to_string()).raw(">");
        name.write(&mut out);
        out.raw("</data>");
        out
    }

    /// The words of the slug beside its name: what a voice does, who vouches for a figure, the label
    /// of an assertion, or how its note begins.
    fn slug_words(&self, claim: &Claim, form: Option<Form>, note: Option<(Option<&LanguageTag>, &Note)>) -> Html {
        let (context, locale) = (self.context, self.context.locale());
        let mut out = Html::with_capacity(64);
        match &claim.kind {
            ClaimKind::Voice(voice) => {
                out.text(&locale.word(function_short(voice.function)));
                if let Some(form) = form {
                    out.raw(", ").text(&locale.word(form_message(form)));
                }
            }
            ClaimKind::Figure(figure) => match figure.source.as_ref().or(figure.speaker.as_ref()) {
                Some(party) => context.party_name(&party.value).write(&mut out),
                None => _ = out.text(&locale.word("note-no-source")),
            },
            ClaimKind::Assertion(assertion) => match (context.label(assertion), note) {
                (Some(label), _) => label.write(&mut out),
                (None, Some((language, note))) => {
                    let words = in_columns(&note_text::plain(note, SLUG_LENGTH), SLUG_WORDS);
                    TextView::new(words, language, context.language).write(&mut out);
                }
                (None, None) => _ = out.text(&locale.word("assertion-slug-words")),
            },
        }
        out
    }
}

/// The message that says in a word or two what a voice does.
fn function_short(function: Function) -> &'static str {
    match function {
        Function::Opinion => "function-short-opinion",
        Function::Statement => "function-short-statement",
        Function::Announcement => "function-short-announcement",
        Function::Prediction => "function-short-prediction",
        Function::Demand => "function-short-demand",
    }
}

/// The message that names a form.
fn form_message(form: Form) -> &'static str {
    match form {
        Form::Direct => "form-direct",
        Form::Indirect => "form-indirect",
        Form::Mixed => "form-mixed",
        Form::Reported => "form-reported",
    }
}

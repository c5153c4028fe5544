//! The notes of a copy as templates see them.

use serde::Serialize;

use super::lines::Line;
use super::note_text;
use super::note_writer::NoteWriter;
use super::typeset::{Head, NoteText, Place};
use crate::interface::{Html, LinkView, TextView, Word};
use crate::model::{Claim, ClaimClass, ClaimKind, Direction, Form, Function, LanguageTag, Note};
use crate::render::class::kind;
use crate::render::marks::Marked;

/// A note. What is the same for every note of its kind is put together here, since a page has many.
#[derive(Debug, Serialize)]
pub(in crate::render) struct NoteView {
    id: String,
    /// How far its mark is below the one before it, as classes.
    down: String,
    /// How much of it is seen unopened, as classes.
    seen: String,
    side: Word,
    class: ClaimClass,
    /// The symbol of the class.
    icon: Html,
    said: bool,
    /// Whether nobody has accepted the claim yet; in a preview alone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    draft: bool,
    /// The bold words of the first line: a speaker, a value, or what an assertion is called, which only ears are told.
    name: Html,
    /// The words beside them.
    words: Option<Html>,
    /// What the claim is, in words.
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    function: Option<Function>,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    /// Whose other claims the note leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    speakers: Option<Vec<LinkView>>,
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

/// What stands in the first line of a note.
pub(in crate::render) enum FirstLine {
    /// Whose words or what value, and what is said of it.
    Named(TextView, TextView),
    /// The label of an assertion, where it has one; else the note begins at once.
    RunIn(Option<TextView>),
}

impl NoteWriter<'_> {
    /// The note of a claim.
    pub(in crate::render) fn note(&self, marked: &Marked<'_>, place: Place) -> NoteView {
        let claim = marked.claim;
        let voice = claim.voice();
        let note = self.words_of(claim);
        let foreign = note.and_then(|(language, _)| language.filter(|language| *language != self.context.language));
        let form = self.form(claim);
        let first_line = self.first_line(marked);
        NoteView {
            id: marked.id().to_owned(),
            down: place.down.classes(),
            seen: place.classes(),
            side: Word(marked.class.side()),
            class: marked.class,
            icon: Html::of(marked.class.icon()),
            said: marked.said,
            draft: claim.is_draft,
            name: self.bold(marked, &first_line),
            words: match &first_line {
                FirstLine::Named(_, words) => Some(words.html()),
                FirstLine::RunIn(_) => None,
            },
            kind: kind(self.context.locale(), marked.class, voice.and_then(|voice| voice.function), form),
            function: voice.and_then(|voice| voice.function),
            form,
            speakers: voice.map(|voice| voice.said_by().ids().map(|id| self.context.party(id)).collect()),
            lines: self.lines(marked),
            prose: match (&first_line, note) {
                (FirstLine::RunIn(Some(label)), note) => {
                    Some(note_text::html_behind(label, note.map(|(_, note)| note), self.context))
                }
                (_, note) => note.map(|(_, note)| note_text::html(note, self.context)),
            },
            prose_lang: foreign.map(ToString::to_string),
            prose_dir: foreign.map(LanguageTag::direction),
        }
    }

    /// A note as it is set in lines, behind its first line.
    pub(in crate::render) fn text<'b>(&'b self, marked: &Marked<'b>, first_line: &'b FirstLine) -> NoteText<'b> {
        let head = match first_line {
            FirstLine::Named(name, words) => Head::Line(&name.text, &words.text),
            FirstLine::RunIn(label) => Head::RunIn(label.as_ref().map_or("", |label| &label.text)),
        };
        let note = self.words_of(marked.claim).map(|(_, note)| note);
        NoteText { is_figure: marked.class.is_figure(), head, note }
    }

    /// What a note begins with: who speaks, of what kind and in what form; a value and who vouches for it; the label of
    /// an assertion.
    pub(in crate::render) fn first_line(&self, marked: &Marked<'_>) -> FirstLine {
        let line = self.first_line_of_claim(marked);
        if !marked.claim.is_draft {
            return line;
        }
        let draft = self.context.locale().word("draft");
        let behind = |text: TextView, separator: &str| {
            let separator = if text.text.is_empty() { "" } else { separator };
            TextView { text: [&draft, separator, &text.text].concat(), ..text }
        };
        match line {
            FirstLine::Named(name, words) => FirstLine::Named(name, behind(words, ", ")),
            FirstLine::RunIn(label) => {
                FirstLine::RunIn(Some(label.map_or_else(|| TextView::plain(&*draft), |label| behind(label, ": "))))
            }
        }
    }

    fn first_line_of_claim(&self, marked: &Marked<'_>) -> FirstLine {
        let (context, locale) = (self.context, self.context.locale());
        let words = match &marked.claim.kind {
            ClaimKind::Voice(voice) => {
                let function = voice.function.map(|function| locale.word(function_short(function)));
                let form = self.form(marked.claim).map(|form| locale.word(form_message(form)));
                TextView::plain(function.into_iter().chain(form).collect::<Vec<_>>().join(", "))
            }
            ClaimKind::Figure(figure) => {
                match context.group(&figure.sources).or_else(|| context.group(&figure.speakers)) {
                    Some(vouchers) => vouchers.text(),
                    None => TextView::plain(&*locale.word("note-no-source")),
                }
            }
            ClaimKind::Assertion(assertion) => return FirstLine::RunIn(context.label(assertion)),
        };
        let name = self.name(marked).unwrap_or_else(|| TextView::plain(&*locale.word("draft-nobody")));
        FirstLine::Named(name, words)
    }

    /// The note's own words, with their language.
    fn words_of<'b>(&self, claim: &'b Claim) -> Option<(Option<&'b LanguageTag>, &'b Note)> {
        let note = claim.note.as_ref()?;
        Some(note.get(self.context.language, self.context.site.default_language()))
    }

    /// In what form a voice is quoted here.
    fn form(&self, claim: &Claim) -> Option<Form> {
        claim.voice().and_then(|voice| voice.form_in(&self.copy.copy.id))
    }

    /// The bold words of the first line.
    fn bold(&self, marked: &Marked<'_>, first_line: &FirstLine) -> Html {
        let FirstLine::Named(name, _) = first_line else {
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

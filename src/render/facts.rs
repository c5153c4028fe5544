//! What a note tells beside its claim: the role of a speaker, to whom they speak, who vouches for a
//! figure, which figures it is made from.

use serde::Serialize;

use super::html::Html;
use super::notes::{NoteWriter, addressee};
use super::stencil::Word;
use super::text_view::{LinkView, TextView};
use crate::model::{Claim, ClaimId, ClaimKind, Figure, Ratio, Voice};

/// A line of a note.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    /// What it is about, for templates that show some and not others.
    about: Word,
    /// The line.
    html: Html,
}

impl NoteWriter<'_> {
    /// What is known beside the claim's words, in the order of the note.
    pub(super) fn facts(&self, claim: &Claim) -> Vec<Fact> {
        match &claim.kind {
            ClaimKind::Voice(voice) => self.facts_of_voice(voice),
            ClaimKind::Figure(figure) => self.facts_of_figure(figure),
            ClaimKind::Assertion => Vec::new(),
        }
    }

    fn facts_of_voice(&self, voice: &Voice) -> Vec<Fact> {
        let role = self.reading.roles.get(&voice.speaker.value).map(|role| self.context.localized(role));
        let role = role.map(|role| Fact { about: Word("role"), html: role.html() });
        let addressee = addressee(voice, &self.copy.id).map(|id| self.context.party(id));
        role.into_iter().chain(addressee.map(|link| self.fact("addressee", "note-addressee", &[link]))).collect()
    }

    fn facts_of_figure(&self, figure: &Figure) -> Vec<Fact> {
        let mut facts = Vec::new();
        if let Some(speaker) = &figure.speaker {
            facts.push(self.fact("speaker", "note-according-to", &[self.context.party(&speaker.value)]));
        }
        if let Some(source) = &figure.source {
            facts.push(self.fact("source", "note-source", &[self.context.party(&source.value)]));
        }
        if let Some(other) = &figure.converts {
            facts.push(self.fact("converts", "note-converts", &[self.other_figure(&other.value)]));
        }
        facts.extend(figure.ratio.as_ref().map(|ratio| self.pair("ratio", ratio, "note-ratio", "note-ratio-to")));
        facts.extend(figure.share.as_ref().map(|share| self.pair("share", share, "note-share", "note-share-of")));
        if !figure.sum.is_empty() {
            let parts: Vec<LinkView> = figure.sum.iter().map(|part| self.other_figure(&part.value)).collect();
            facts.push(self.fact("sum", "note-sum", &parts));
        }
        facts
    }

    /// A message and what it is about; several links are put together with a plus.
    fn fact(&self, about: &'static str, message: &str, links: &[LinkView]) -> Fact {
        let mut out = self.begin(message);
        for (index, link) in links.iter().enumerate() {
            out.raw(if index == 0 { " " } else { " + " });
            link.write(&mut out);
        }
        Fact { about: Word(about), html: out }
    }

    /// Two figures, with a message before each.
    fn pair(&self, about: &'static str, ratio: &Ratio, first: &str, second: &str) -> Fact {
        let mut out = self.begin(first);
        self.other_figure(&ratio.of.value).write(out.raw(" "));
        out.raw(" ").text(&self.context.locale().word(second)).raw(" ");
        self.other_figure(&ratio.to.value).write(&mut out);
        Fact { about: Word(about), html: out }
    }

    fn begin(&self, message: &str) -> Html {
        let mut out = Html::with_capacity(128);
        out.text(&self.context.locale().word(message));
        out
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
}

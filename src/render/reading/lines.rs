//! What a note tells beside its claim: the role of a speaker, to whom they speak; what a figure states in
//! words, who vouches for it, which figures it is made from and what comes out of them.

use serde::Serialize;

use super::derived::Derivation;
use super::note_writer::NoteWriter;
use crate::interface::{Html, LinkView, TextView, Word, number};
use crate::model::{
    Agreement, Amount, Claim, ClaimId, ClaimKind, Computed, Conversion, Figure, Group, PartyId, Ratio, Verdict, Voice,
};
use crate::render::marks::Marked;
use crate::render::outcome;
use crate::render::quantities::Stated;

/// A line of a note.
#[derive(Debug, Serialize)]
pub(in crate::render) struct Line {
    /// What it is about, for templates that show some and not others.
    about: Word,
    /// The line.
    html: Html,
}

impl NoteWriter<'_> {
    /// What is known beside the claim's words, in the order of the note.
    pub(in crate::render) fn lines(&self, marked: &Marked<'_>) -> Vec<Line> {
        let mut lines = match &marked.claim.kind {
            ClaimKind::Voice(voice) => self.lines_of_voice(voice),
            ClaimKind::Figure(figure) => self.lines_of_figure(marked, figure),
            ClaimKind::Assertion(assertion) => {
                self.group("source", "note-source", &assertion.sources).into_iter().collect()
            }
        };
        lines.extend(self.annotator(marked.claim));
        lines
    }

    /// The initials of who annotated a claim, unless the reading has no other annotator; ears are told the name.
    fn annotator(&self, claim: &Claim) -> Option<Line> {
        let by = &claim.by.as_ref()?.value;
        let is_only = matches!(&self.reading.reading.annotators[..], [only] if only.value == *by);
        let annotator = self.context.site_library.parties.annotators.get(by).filter(|_| !is_only)?;
        let name = self.context.localized(&annotator.name);
        let mut out = Html::with_capacity(128);
        out.raw("<span class=\"by\" aria-hidden=\"true\"").attribute("title", &name.text).raw(">");
        out.text(&annotator.initials).raw("</span><span class=\"vh\">");
        out.text(&self.context.locale().word("note-annotated-by")).raw(" ");
        name.write(&mut out);
        out.raw("</span>");
        Some(Line { about: Word("by"), html: out })
    }

    fn lines_of_voice(&self, voice: &Voice) -> Vec<Line> {
        let role = self.roles(voice).map(|html| Line { about: Word("role"), html });
        let addressee = voice.addressee_in(&self.copy.copy.id).map(|id| self.context.party(id));
        role.into_iter().chain(addressee.map(|link| self.line("addressee", "note-addressee", &[link]))).collect()
    }

    /// What the speakers are presented as; each with the name where there are several.
    fn roles(&self, voice: &Voice) -> Option<Html> {
        let role = |id: &PartyId| self.reading.reading.roles.get(id).map(|role| self.context.localized(role));
        let speakers = voice.said_by();
        let mut out = Html::default();
        for (id, role) in speakers.ids().filter_map(|id| Some((id, role(id)?))) {
            if speakers.len() > 1 {
                out.raw(if out.is_empty() { "" } else { "; " });
                self.context.party_name(id).write(&mut out);
                out.raw(", ");
            }
            role.write(&mut out);
        }
        (!out.is_empty()).then_some(out)
    }

    fn lines_of_figure(&self, marked: &Marked<'_>, figure: &Figure) -> Vec<Line> {
        let stated = Stated::of(self.context, self.copy, marked.placed);
        let value = stated.filter(Stated::needs_words).map(|stated| stated.words(self.context));
        let mut lines: Vec<_> = value.map(|html| Line { about: Word("value"), html }).into_iter().collect();
        lines.extend(self.group("speaker", "note-according-to", &figure.speakers));
        lines.extend(self.group("source", "note-source", &figure.sources));
        if let Some(other) = &figure.converts {
            lines.push(self.line("converts", "note-converts", &[self.other_figure(&other.value)]));
        }
        lines.extend(figure.ratio.as_ref().map(|ratio| self.pair("ratio", ratio, "note-ratio", "note-ratio-to")));
        lines.extend(figure.share.as_ref().map(|share| self.pair("share", share, "note-share", "note-share-of")));
        if !figure.sum.is_empty() {
            let parts: Vec<LinkView> = figure.sum.iter().map(|part| self.other_figure(&part.value)).collect();
            lines.push(self.line("sum", "note-sum", &parts));
        }
        self.add_derived(marked, figure, &mut lines);
        lines
    }

    /// Adds what comes out of the figures that this one is made from, and which are made from it.
    fn add_derived(&self, marked: &Marked<'_>, figure: &Figure, lines: &mut Vec<Line>) {
        let mut operand_of = Vec::new();
        for derivation in self.derived.of(&marked.claim.id.value) {
            match derivation {
                Derivation::Result(computed) => lines.extend(self.outcome(marked, computed)),
                Derivation::OperandOf(claim) => operand_of.push(self.other_figure(claim)),
                Derivation::Converts(conversion) => {
                    if figure.converts.is_none() {
                        lines.push(self.line("converts", "note-converts", &[self.amount(&conversion.from)]));
                    }
                    lines.extend(self.rate(conversion));
                }
                Derivation::ConvertedTo(amount) => {
                    lines.push(self.line("converted", "note-converted-to", &[self.amount(amount)]));
                }
            }
        }
        if !operand_of.is_empty() {
            lines.push(self.line("operand", "note-operand-of", &operand_of));
        }
    }

    /// What comes out of a figure's operands, and whether that is at odds with what it states; if the reading dismisses
    /// that, why.
    fn outcome(&self, marked: &Marked<'_>, computed: &Computed) -> Option<Line> {
        let (locale, stated) = (self.context.locale(), marked.placed.quantity.as_deref()?);
        let found = computed.outcome?;
        let mut out = self.begin("note-computed");
        out.raw(" ").text(&outcome::words(found, computed.operation, stated, locale));
        match &computed.verdict {
            Verdict::Fits | Verdict::Rounded => {}
            Verdict::AtOdds => _ = out.raw("; ").text(&locale.text("note-at-odds")),
            Verdict::Dismissed(reason) => _ = out.raw("; ").text(&outcome::dismissed(self.context, reason)),
        }
        Some(Line { about: Word("computed"), html: out })
    }

    /// What a conversion comes to at a fixed factor, and whether that is at odds with what the text states.
    fn fixed(&self, conversion: &Conversion) -> Option<Line> {
        let comes = outcome::in_unit(conversion.comes_to()?, &conversion.to.quantity, self.context.locale());
        let mut out = self.begin("note-computed");
        out.raw(" ").text(&comes);
        match &conversion.agreement {
            Agreement::Agrees => {}
            Agreement::Odd => _ = out.raw("; ").text(&self.context.locale().text("note-at-odds")),
            Agreement::Dismissed(reason) => _ = out.raw("; ").text(&outcome::dismissed(self.context, reason)),
        }
        Some(Line { about: Word("computed"), html: out })
    }

    /// The rate that a conversion implies, or what it comes to where it needs none.
    fn rate(&self, conversion: &Conversion) -> Option<Line> {
        if !conversion.is_at_rate() {
            return self.fixed(conversion);
        }
        let currencies = conversion.direction();
        let rate = conversion.rate(currencies.0).outcome?;
        let mut out = self.begin("note-rate");
        out.raw(" ").text(&outcome::rate_words(rate, currencies, self.context.locale()));
        Some(Line { about: Word("rate"), html: out })
    }

    /// One side of a conversion, linked if it is a figure of its own.
    fn amount(&self, amount: &Amount) -> LinkView {
        let shown = || number::measured(&amount.quantity, self.context.locale());
        let plain = || LinkView { text: TextView::plain(shown()), href: None };
        amount.claim.as_ref().map_or_else(plain, |claim| self.other_figure(claim))
    }

    /// A message and what it is about; several links are put together with a plus, or a comma where they
    /// are no sum.
    fn line(&self, about: &'static str, message: &str, links: &[LinkView]) -> Line {
        let mut out = self.begin(message);
        for (index, link) in links.iter().enumerate() {
            out.raw(match index {
                0 => " ",
                _ if about == "sum" => " + ",
                _ => ", ",
            });
            link.write(&mut out);
        }
        Line { about: Word(about), html: out }
    }

    /// A message and those whom it is about; nothing where nobody is named.
    fn group(&self, about: &'static str, message: &str, group: &Group) -> Option<Line> {
        let links = self.context.group(group)?;
        let mut out = self.begin(message);
        links.write(out.raw(" "));
        Some(Line { about: Word(about), html: out })
    }

    /// Two figures, with a message before each.
    fn pair(&self, about: &'static str, ratio: &Ratio, first: &str, second: &str) -> Line {
        let mut out = self.begin(first);
        self.other_figure(&ratio.of.value).write(out.raw(" "));
        out.raw(" ").text(&self.context.locale().word(second)).raw(" ");
        self.other_figure(&ratio.to.value).write(&mut out);
        Line { about: Word(about), html: out }
    }

    fn begin(&self, message: &str) -> Html {
        let mut out = Html::with_capacity(128);
        out.text(&self.context.locale().word(message));
        out
    }

    /// Another figure of the reading, linked if it stands in this copy.
    fn other_figure(&self, id: &ClaimId) -> LinkView {
        let marked = self.marks.claim(id);
        let elsewhere = || self.reading.reading.claim(id)?.figure()?.value.as_ref();
        let value = || number::quantity(&elsewhere()?.value, self.context.locale()).map(TextView::plain);
        let text = marked.and_then(|marked| self.name(marked)).or_else(value);
        LinkView {
            text: text.unwrap_or_else(|| TextView::plain(id.as_str())),
            href: marked.map(|marked| format!("#{}", marked.id())),
        }
    }
}

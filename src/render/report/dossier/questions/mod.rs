//! Open questions: what the text leaves open, as a list to print and take along.
//!
//! `provenance` asks where copies and sources can be found, `odds` about figures that do not fit each other or
//! differ between copies, this file about figures and voices that no one can be asked about.

mod odds;
mod provenance;

use serde::Serialize;

use super::Subject;
use super::balance::vague;
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, Locale, TextView, Word};
use crate::model::{AnchoredClaim, Claim, ClaimKind, Voice};
use crate::render::context::PageContext;
use crate::render::quantities::stated;
use crate::render::report::dossier::quoted::{self, InContext};

/// How many characters of a passage a question shows.
const PASSAGE_LENGTH: usize = 200;
/// Stands in a message for what is put there as HTML: messages are text, and a name has its own language.
const SLOT: &str = "\u{fffc}";

/// Questions of one kind.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// The message that names them.
    message: Word,
    items: Html,
}

/// A question.
#[derive(Debug, Serialize)]
pub(super) struct Item {
    /// The question.
    question: Html,
    /// The passage, and its place in the text.
    quoted: Option<InContext>,
    href: Option<String>,
    /// What each copy says.
    copies: Vec<Said>,
    /// What is known.
    note: Option<TextView>,
}

/// What a copy says, safe.
#[derive(Debug, Serialize)]
struct Said {
    copy: TextView,
    says: String,
}

/// The questions of the page's copy; kinds without an occasion are left out.
pub(super) fn groups(context: &PageContext<'_>, subject: &Subject<'_>) -> Result<Vec<Group>, Box<Diagnostic>> {
    let asker = Asker { context, subject, address: context.copy(subject.reading, subject.copy) };
    let (figures, voices) = asker.of_claims();
    let groups = [
        ("questions-figures", figures),
        ("questions-arithmetic", odds::arithmetic(&asker)),
        ("questions-voices", voices),
        ("questions-copies", odds::copies(&asker)),
        ("questions-provenance", provenance::questions(context, subject)),
    ];
    let groups = groups.into_iter().filter(|(_, items)| !items.is_empty());
    let items = |items| context.interface.parts("question", "item", items);
    groups.map(|(message, found)| Ok(Group { message: Word(message), items: items(found)? })).collect()
}

/// Asks about passages of the page's copy.
struct Asker<'a> {
    context: &'a PageContext<'a>,
    subject: &'a Subject<'a>,
    /// The address of the copy.
    address: String,
}

impl Asker<'_> {
    /// Who vouches for figures, and who speaks.
    fn of_claims(&self) -> (Vec<Item>, Vec<Item>) {
        let (mut figures, mut voices) = (Vec::new(), Vec::new());
        for anchored in self.subject.anchored {
            let claim = &self.subject.reading.claims[anchored.claim];
            match &claim.kind {
                ClaimKind::Figure(figure) if !figure.is_sourced() => {
                    figures.push(self.passage(self.origin(anchored), anchored, claim));
                }
                ClaimKind::Voice(Voice { speaker, .. }) if vague(self.context, &speaker.value).is_some() => {
                    let name = self.context.party(&speaker.value);
                    let question = asked(self.context.locale(), "question-voice", &[], |out| name.write(out));
                    voices.push(self.passage(question, anchored, claim));
                }
                _ => {}
            }
        }
        (figures, voices)
    }

    /// Where a figure comes from.
    fn origin(&self, anchored: &AnchoredClaim) -> Html {
        let locale = self.context.locale();
        match stated(self.context, self.subject.place(anchored.claim)) {
            Some(stated) => asked(locale, "question-figure", &[], |out| stated.write(self.context, out)),
            None => asked(locale, "question-figure-unread", &[], |_| {}),
        }
    }

    /// A question about a passage of the page's copy.
    fn passage(&self, question: Html, anchored: &AnchoredClaim, claim: &Claim) -> Item {
        let copy = (self.subject.copy, self.subject.findings);
        Item {
            quoted: Some(quoted::in_context(self.context, copy, &anchored.anchor, PASSAGE_LENGTH)),
            href: Some(format!("{}#{}", self.address, claim.id.value)),
            ..Item::new(question)
        }
    }
}

impl Item {
    fn new(question: Html) -> Self {
        Self { question, quoted: None, href: None, copies: Vec::new(), note: None }
    }
}

/// The message that asks, with texts for its variables and, where it has `$name`, what `name` writes, in bold.
fn asked(locale: &Locale, message: &str, texts: &[(&'static str, String)], name: impl FnOnce(&mut Html)) -> Html {
    let texts = texts.iter().map(|(variable, text)| (*variable, text.as_str().into()));
    let question = locale.with(message, texts.chain([("name", SLOT.into())]));
    let mut out = Html::with_capacity(question.len() + 64);
    match question.split_once(SLOT) {
        Some((before, after)) => {
            name(out.text(before).raw("<b>"));
            out.raw("</b>").text(after);
        }
        None => _ = out.text(&question),
    }
    out
}

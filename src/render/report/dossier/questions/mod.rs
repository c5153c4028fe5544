//! Open questions: what the text leaves open, as a list to print and take along.
//!
//! `provenance` asks where copies and sources can be found, `contradictions` about figures that do not fit each other or
//! differ between copies, this file about figures and voices that no one can be asked about.

mod contradictions;
mod provenance;

use serde::Serialize;

use super::Subject;
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, Locale, TextView, Word};
use crate::model::{PlacedClaim, Question};
use crate::render::context::PageContext;
use crate::render::quantities::Stated;
use crate::render::report::dossier::quoted::{self, InContext};

/// The kinds of questions, in their order on the page.
const GROUPS: [&str; 5] =
    ["questions-figures", "questions-arithmetic", "questions-voices", "questions-copies", "questions-provenance"];
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
    let asker = Asker { context, subject, address: context.copy(subject.reading(), subject.copy) };
    let mut groups: Vec<(&'static str, Vec<Item>)> = GROUPS.map(|message| (message, Vec::new())).into();
    for question in &subject.copy.questions {
        let (group, item) = (group_of(question), asker.item(question));
        if let Some((_, items)) = groups.iter_mut().find(|(message, _)| *message == group) {
            items.extend(item);
        }
    }
    let groups = groups.into_iter().filter(|(_, items)| !items.is_empty());
    let items = |items| context.interface.parts("question", "item", items);
    groups.map(|(message, found)| Ok(Group { message: Word(message), items: items(found)? })).collect()
}

/// The message that names the kind of a question.
fn group_of(question: &Question) -> &'static str {
    match question {
        Question::Figure(_) => "questions-figures",
        Question::Computed(..) | Question::Conversion(..) | Question::Rates(..) => "questions-arithmetic",
        Question::Voice(_) => "questions-voices",
        Question::Value(_) | Question::Form(_) => "questions-copies",
        Question::Outlet | Question::Published | Question::Copy(..) | Question::Source(_) => "questions-provenance",
    }
}

/// Asks about passages of the page's copy.
struct Asker<'a> {
    context: &'a PageContext<'a>,
    subject: &'a Subject<'a>,
    /// The address of the copy.
    address: String,
}

impl Asker<'_> {
    fn item(&self, question: &Question) -> Option<Item> {
        let placed = |claim| self.subject.copy.claim(claim);
        match question {
            Question::Figure(claim) => Some(self.passage(self.origin(placed(claim)?), placed(claim)?)),
            Question::Voice(claim) => {
                Some(self.passage(self.speaker(placed(claim)?, "question-voice")?, placed(claim)?))
            }
            Question::Computed(claim, operation) => contradictions::computed(self, placed(claim)?, *operation),
            Question::Conversion(sides) => Some(contradictions::conversion(self, &sides.0, &sides.1)),
            Question::Rates(of, to) => Some(contradictions::rates(self, of, to)),
            Question::Value(claim) => Some(contradictions::value(self, placed(claim)?)),
            Question::Form(claim) => contradictions::form(self, placed(claim)?),
            Question::Outlet => Some(self.plain("question-outlet")),
            Question::Published => Some(self.plain("question-published")),
            Question::Copy(copy, lacking) => provenance::of_copy(self, copy, *lacking),
            Question::Source(source) => Some(provenance::of_source(self, source)),
        }
    }

    /// Where a figure comes from.
    fn origin(&self, placed: &PlacedClaim) -> Html {
        let locale = self.context.locale();
        match Stated::of(self.context, self.subject.copy, placed) {
            Some(stated) => asked(locale, "question-figure", &[], |out| stated.write(self.context, out)),
            None => asked(locale, "question-figure-unread", &[], |_| {}),
        }
    }

    /// A question about who speaks.
    fn speaker(&self, placed: &PlacedClaim, message: &str) -> Option<Html> {
        let name = self.context.party(&placed.claim.voice()?.speaker.value);
        Some(asked(self.context.locale(), message, &[], |out| name.write(out)))
    }

    /// A question without variables.
    fn plain(&self, message: &str) -> Item {
        Item::new(asked(self.context.locale(), message, &[], |_| {}))
    }

    /// A question about a passage of the page's copy.
    fn passage(&self, question: Html, placed: &PlacedClaim) -> Item {
        let quoted = quoted::in_context(self.context, self.subject.copy, &placed.anchor, PASSAGE_LENGTH);
        Item { quoted: Some(quoted), href: Some(format!("{}#{}", self.address, placed.id())), ..Item::new(question) }
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

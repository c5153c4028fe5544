//! Open questions: what the text leaves open, as a list to print and take along. What is asked of several figures,
//! voices, copies or sources is asked once, of all of them.
//!
//! `provenance` asks where copies and sources can be found, `contradictions` about figures that do not fit each other or
//! differ between copies, this file about figures and voices that no one can be asked about.

mod contradictions;
mod provenance;

use serde::Serialize;

use super::Subject;
use super::named::{self, Names};
use crate::diagnostic::Diagnostic;
use crate::interface::{Html, TextView, Word};
use crate::model::{ClaimId, OwnQuestion, PlacedClaim, Question};
use crate::render::context::PageContext;
use crate::render::report::dossier::quoted::{self, InContext};

/// The kinds of questions, in their order on the page.
const GROUPS: [&str; 5] =
    ["questions-figures", "questions-arithmetic", "questions-voices", "questions-copies", "questions-provenance"];
/// How many characters of a passage a question shows.
const PASSAGE_LENGTH: usize = 200;

/// Questions of one kind.
#[derive(Debug, Serialize)]
pub(super) struct Group {
    /// The message that names them.
    message: Word,
    items: Html,
}

/// A question.
#[derive(Debug, Serialize)]
struct Item {
    /// The question.
    question: String,
    /// What it is asked of; empty where that is the article.
    asked: Html,
}

/// What a question is asked of: a figure, a voice, a copy, a source.
#[derive(Debug, Serialize, Default)]
struct Asked {
    /// What it is called, where its passage does not say it.
    name: Html,
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

/// A question with all that it is asked of.
struct Gathered {
    message: &'static str,
    asked: Vec<Asked>,
}

/// The questions of the page's copy; kinds without an occasion are left out.
pub(super) fn groups(context: &PageContext<'_>, subject: &Subject<'_>) -> Result<Vec<Group>, Box<Diagnostic>> {
    let address = context.copy(subject.reading(), subject.copy);
    let asker = Asker { context, subject, address, names: named::names(context, subject) };
    let mut groups: Vec<(&'static str, Vec<Gathered>)> = GROUPS.map(|message| (message, Vec::new())).into();
    for question in &subject.copy.questions {
        let found = groups.iter_mut().find(|(message, _)| *message == group_of(question));
        if let Some(((_, questions), (message, asked))) = found.zip(asker.ask(question)) {
            match questions.iter_mut().find(|gathered| gathered.message == message) {
                Some(gathered) => gathered.asked.extend(asked),
                None => questions.push(Gathered { message, asked: asked.into_iter().collect() }),
            }
        }
    }
    let groups = groups.into_iter().filter(|(_, questions)| !questions.is_empty());
    let asked_by_beleg = groups.map(|(message, questions)| group(context, message, questions));
    asker.own().transpose().into_iter().chain(asked_by_beleg).collect()
}

fn group(context: &PageContext<'_>, message: &'static str, questions: Vec<Gathered>) -> Result<Group, Box<Diagnostic>> {
    let item = |gathered: Gathered| -> Result<Item, Box<Diagnostic>> {
        let question = context.locale().count(gathered.message, gathered.asked.len());
        Ok(Item { question, asked: context.interface.parts("asked", "item", gathered.asked)? })
    };
    let items: Vec<_> = questions.into_iter().map(item).collect::<Result<_, _>>()?;
    Ok(Group { message: Word(message), items: context.interface.parts("question", "item", items)? })
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
    names: Names<'a>,
}

impl Asker<'_> {
    /// What the author asks, with the claims that each question is about.
    fn own(&self) -> Result<Option<Group>, Box<Diagnostic>> {
        let context = self.context;
        let item = |question: &OwnQuestion| -> Result<Item, Box<Diagnostic>> {
            let placed = question.about.iter().filter_map(|id| self.subject.copy.claim(&id.value));
            let asked = placed.map(|placed| self.passage(placed));
            let question = context.localized(&question.text).text;
            Ok(Item { question, asked: context.interface.parts("asked", "item", asked)? })
        };
        let items: Vec<_> = self.subject.reading().questions.iter().map(item).collect::<Result<_, _>>()?;
        if items.is_empty() {
            return Ok(None);
        }
        Ok(Some(Group { message: Word("questions-own"), items: context.interface.parts("question", "item", items)? }))
    }

    /// The message that asks, and of what.
    fn ask(&self, question: &Question) -> Option<(&'static str, Option<Asked>)> {
        let placed = |claim| self.subject.copy.claim(claim);
        let (message, asked) = match question {
            Question::Figure(claim) => ("question-figure", self.figure(claim)?),
            Question::Voice(claim) => ("question-voice", self.speaker(placed(claim)?)?),
            Question::Computed(claim, operation) => {
                ("question-at-odds", contradictions::computed(self, placed(claim)?, *operation)?)
            }
            Question::Conversion(sides) => {
                ("question-conversion", contradictions::conversion(self, &sides.0, &sides.1))
            }
            Question::Rates(of, to) => ("question-rates", contradictions::rates(self, of, to)),
            Question::Value(claim) => ("question-value-differs", contradictions::value(self, placed(claim)?)),
            Question::Form(claim) => ("question-form-differs", contradictions::form(self, placed(claim)?)?),
            Question::Outlet => return Some(("question-outlet", None)),
            Question::Published => return Some(("question-published", None)),
            Question::Copy(copy, lacking) => provenance::of_copy(self, copy, *lacking)?,
            Question::Source(source) => ("question-source", provenance::of_source(self, source)),
        };
        Some((message, Some(asked)))
    }

    /// A figure as the ledger has it, where its passage stands.
    fn figure(&self, claim: &ClaimId) -> Option<Asked> {
        let named = self.names.get(claim)?;
        let mut name = Html::default();
        if let Some(number) = &named.number {
            name.raw("<span class=\"number\">").text(number).raw("</span> ");
        }
        named.link.write(&mut name);
        Some(Asked { name, ..Asked::default() })
    }

    /// Who speaks, and the passage.
    fn speaker(&self, placed: &PlacedClaim) -> Option<Asked> {
        let mut name = Html::default();
        self.context.parties(placed.claim.voice()?.said_by().ids()).write(&mut name);
        Some(Asked { name, ..self.passage(placed) })
    }

    /// A passage of the page's copy.
    fn passage(&self, placed: &PlacedClaim) -> Asked {
        let quoted = quoted::in_context(self.context, self.subject.copy, &placed.anchor, PASSAGE_LENGTH);
        Asked { quoted: Some(quoted), href: Some(format!("{}#{}", self.address, placed.id())), ..Asked::default() }
    }
}

//! `beleg accept`: makes claims of drafts. What would be an error is refused, with what is missing.

use std::path::Path;

use anyhow::Result;

use super::chosen::listed;
use super::edited_site::{EditedSite, OnDisk};
use super::report::{self, count};
use super::{ExitStatus, WrongUsage};
use crate::diagnostic::nearest;
use crate::drafts::{self, Accepted, Changes};
use crate::edit::ReadingFile;
use crate::model;

const EXAMPLES: &str = "\
Examples:
  beleg accept my-article five-buses               one draft
  beleg accept my-article --figures                all figures
  beleg accept my-article too-late --function opinion --speaker ann
  beleg accept my-article five-buses --note \"Who counted them, the article does not say.\"

A draft that lacks something stays a draft; the others are accepted.";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The reading, by the name of its folder
    #[arg(value_name = "READING")]
    reading: String,

    /// The drafts, by their ids
    #[arg(value_name = "ID")]
    ids: Vec<String>,

    /// All drafts of figures
    #[arg(long)]
    figures: bool,

    /// What the voices do by speaking
    #[arg(long, value_enum, value_name = "FUNCTION")]
    function: Option<Function>,

    /// Who speaks, or who vouches for the figures; several times for several
    #[arg(long, value_name = "ID")]
    speaker: Vec<String>,

    /// What there is to say about the claim, in Markdown
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Function {
    /// Judges
    Opinion,
    /// Says how something is
    Statement,
    /// Says what the speaker will do
    Announcement,
    /// Says what will happen
    Prediction,
    /// Says what others shall do
    Demand,
}

impl From<Function> for model::Function {
    fn from(function: Function) -> Self {
        match function {
            Function::Opinion => Self::Opinion,
            Function::Statement => Self::Statement,
            Function::Announcement => Self::Announcement,
            Function::Prediction => Self::Prediction,
            Function::Demand => Self::Demand,
        }
    }
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let mut site = EditedSite::open(site)?;
    let file = site.file(site.reading(&arguments.reading)?)?;
    let wanted = wanted(&ReadingFile::parse(&file.text)?, arguments)?;
    let changes = Changes {
        function: arguments.function.map(model::Function::from),
        speakers: arguments.speaker.clone(),
        note: arguments.note.clone(),
    };
    let Accepted { text, accepted, refused } =
        drafts::accept(&mut site.trial, &file.path, &file.text, &wanted, &changes)?;
    for (_, refusal) in &refused {
        site.show_in(&file, &refusal.text, &refusal.faults)?;
    }
    if !accepted.is_empty() {
        site.write(&file, &text)?;
        report::say(&told(&site, &file, &text, &accepted)?);
    }
    let refused: Vec<&str> = refused.iter().flat_map(|(ids, _)| ids.iter().map(String::as_str)).collect();
    if refused.is_empty() {
        return Ok(ExitStatus::Done);
    }
    let were = if refused.len() == 1 { "was" } else { "were" };
    report::say(&format!(
        "{} {were} not accepted: {}\nhelp: give what is missing, with `--speaker` or `--function` or in the file, and run \
         the command again",
        count(refused.len(), "draft"),
        listed(&refused)
    ));
    Ok(ExitStatus::InputHasErrors)
}

/// The ids of the drafts that are to be accepted.
fn wanted(file: &ReadingFile<'_>, arguments: &Arguments) -> Result<Vec<String>> {
    let reading = &arguments.reading;
    let drafts: Vec<(&str, &str)> = file.drafts().collect();
    if arguments.ids.is_empty() && !arguments.figures {
        let message = match drafts.as_slice() {
            [] => format!("`{reading}` has no drafts\nhelp: `beleg propose {reading}` writes some"),
            drafts => {
                let ids: Vec<&str> = drafts.iter().map(|(_, id)| *id).collect();
                format!(
                    "it is not said which of {} of `{reading}` to accept\nhelp: name them, or write `--figures`: {}",
                    count(ids.len(), "draft"),
                    listed(&ids)
                )
            }
        };
        return Err(WrongUsage(message).into());
    }
    let mut wanted: Vec<String> = Vec::new();
    for id in &arguments.ids {
        if !drafts.iter().any(|(_, draft)| draft == id) {
            return Err(no_draft(file, reading, id, &drafts).into());
        }
        if !wanted.contains(id) {
            wanted.push(id.clone());
        }
    }
    if arguments.figures {
        let figures: Vec<String> =
            drafts.iter().filter(|(kind, _)| *kind == "figure").map(|(_, id)| (*id).to_owned()).collect();
        if figures.is_empty() && wanted.is_empty() {
            return Err(WrongUsage(format!(
                "`{reading}` has no drafts of figures\nhelp: `beleg propose {reading}` writes some"
            ))
            .into());
        }
        wanted.extend(figures.into_iter().filter(|id| !arguments.ids.contains(id)));
    }
    let is_voice = |id: &String| drafts.iter().any(|(kind, draft)| *kind == "voice" && draft == id);
    if arguments.function.is_some() && !wanted.iter().all(is_voice) {
        return Err(WrongUsage(
            "only voices have a function\nhelp: leave out `--function`, or accept the figures by themselves".into(),
        )
        .into());
    }
    Ok(wanted)
}

fn no_draft(file: &ReadingFile<'_>, reading: &str, id: &str, drafts: &[(&str, &str)]) -> WrongUsage {
    let near = nearest(id, drafts.iter().map(|(_, draft)| *draft));
    let help = match near {
        _ if file.line_of(id).is_some() => "it is a claim already".to_owned(),
        Some(near) => format!("did you mean `{near}`?"),
        None if drafts.is_empty() => format!("`beleg propose {reading}` writes drafts"),
        None => format!("its drafts are {}", listed(&drafts.iter().map(|(_, draft)| *draft).collect::<Vec<_>>())),
    };
    WrongUsage(format!("`{reading}` has no draft `{id}`\nhelp: {help}"))
}

fn told(site: &EditedSite, file: &OnDisk, text: &str, accepted: &[String]) -> Result<String> {
    let parsed = ReadingFile::parse(text)?;
    let mut told = format!("accepted {}", count(accepted.len(), "draft"));
    for id in accepted {
        told.push_str(&format!("\n  {}  {id}", site.place_of(file, &parsed, id)));
    }
    Ok(told)
}

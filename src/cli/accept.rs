//! `beleg accept`: makes claims of drafts. What would be an error is refused, with what is missing.

use std::path::Path;

use anyhow::Result;

use super::edited_site::{EditedSite, OnDisk, listed};
use super::report::{self, count};
use super::{ExitStatus, WrongUsage};
use crate::diagnostic::{Diagnostic, nearest};
use crate::edit::{ReadingFile, Splice};
use crate::typed_toml::written;

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

impl Function {
    fn name(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::Statement => "statement",
            Self::Announcement => "announcement",
            Self::Prediction => "prediction",
            Self::Demand => "demand",
        }
    }
}

pub(super) fn run(arguments: &Arguments, site: Option<&Path>) -> Result<ExitStatus> {
    let mut site = EditedSite::open(site)?;
    let file = site.file(site.reading(&arguments.reading)?)?;
    let parsed = file.parsed()?;
    let mut wanted = wanted(&parsed, arguments)?;
    let mut refused = Vec::new();
    let text = loop {
        let text = file.with(splices(&parsed, &wanted, arguments)?)?;
        let faults = site.try_out(&file, &text)?;
        site.put_back(&file)?;
        if faults.is_empty() {
            break text;
        }
        // Whatever is at fault stays a draft; the others are tried again without it.
        let at_fault = at_fault(&site, &file, &text, &faults, &wanted)?;
        show(&mut site, &file, &text, &faults)?;
        let (left, kept) = wanted.into_iter().partition(|id| at_fault.contains(id));
        refused.extend::<Vec<String>>(left);
        wanted = kept;
        if wanted.is_empty() {
            break file.text.clone();
        }
    };
    if !wanted.is_empty() {
        site.write(&file, &text)?;
        report::say(&told(&site, &file, &text, &wanted)?);
    }
    if refused.is_empty() {
        return Ok(ExitStatus::Done);
    }
    let ids: Vec<&str> = refused.iter().map(String::as_str).collect();
    report::say(&format!(
        "{} not accepted: {}\nhelp: give what is missing, with `--speaker` or `--function` or in the file, and run the command again",
        if refused.len() == 1 { "1 draft was".to_owned() } else { format!("{} drafts were", refused.len()) },
        listed(&ids)
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
            return Err(WrongUsage(format!("`{reading}` has no drafts of figures\nhelp: `beleg propose {reading}` writes some")).into());
        }
        wanted.extend(figures.into_iter().filter(|id| !arguments.ids.contains(id)));
    }
    let is_voice = |id: &String| drafts.iter().any(|(kind, draft)| *kind == "voice" && draft == id);
    if arguments.function.is_some() && !wanted.iter().all(is_voice) {
        return Err(WrongUsage("only voices have a function\nhelp: leave out `--function`, or accept the figures by themselves".into()).into());
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

/// The changes that make claims of these drafts.
fn splices(file: &ReadingFile<'_>, wanted: &[String], arguments: &Arguments) -> Result<Vec<Splice>> {
    let mut splices = Vec::new();
    let speaker = match arguments.speaker.as_slice() {
        [] => None,
        [only] => Some(written::string(only)),
        several => Some(format!("[{}]", several.iter().map(|id| written::string(id)).collect::<Vec<_>>().join(", "))),
    };
    for id in wanted {
        splices.extend(file.remove_key(id, "draft")?);
        if let Some(speaker) = &speaker {
            splices.push(file.set(id, "speaker", speaker)?);
            // A voice is a speaker's or a source's; a figure can have both.
            if file.kind_of(id) == Some("voice") {
                splices.extend(file.remove_key(id, "source")?);
            }
        }
        if let Some(function) = arguments.function {
            splices.push(file.set(id, "function", &written::string(function.name()))?);
        }
        if let Some(note) = &arguments.note {
            if file.has_key(id, "note") {
                let message = format!("`{id}` has a note already\nhelp: change it in the file, and leave out `--note`");
                return Err(WrongUsage(message).into());
            }
            splices.push(file.set(id, "note", &written::string(note))?);
        }
    }
    Ok(splices)
}

/// Which of the drafts the faults are about; all of them where that cannot be told.
fn at_fault(
    site: &EditedSite,
    file: &OnDisk,
    text: &str,
    faults: &[Diagnostic],
    wanted: &[String],
) -> Result<Vec<String>> {
    let parsed = ReadingFile::parse(text)?;
    let files = &site.session.tree().files;
    let claim = |fault: &Diagnostic| {
        let span = fault.primary.as_ref()?.span;
        let is_here = files.get(span.file).path().as_str() == file.path;
        let id = parsed.claim_at(span.start as usize).filter(|_| is_here)?;
        wanted.iter().find(|wanted| *wanted == id).cloned()
    };
    let found: Vec<String> = faults.iter().filter_map(claim).collect();
    Ok(if found.is_empty() { wanted.to_vec() } else { found })
}

/// Shows the faults on the text that they are about.
fn show(site: &mut EditedSite, file: &OnDisk, text: &str, faults: &[Diagnostic]) -> Result<()> {
    site.try_out(file, text)?;
    site.show(faults)?;
    site.put_back(file)
}

fn told(site: &EditedSite, file: &OnDisk, text: &str, accepted: &[String]) -> Result<String> {
    let parsed = ReadingFile::parse(text)?;
    let mut told = format!("accepted {}", count(accepted.len(), "draft"));
    for id in accepted {
        told.push_str(&format!("\n  {}  {id}", site.place_of(file, &parsed, id)));
    }
    Ok(told)
}

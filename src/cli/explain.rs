//! `beleg explain`: what a code means, why it matters, an example and the way out, on stdout.

use anyhow::Result;
use clap::builder::{NonEmptyStringValueParser, PossibleValue, TypedValueParser};
use clap::error::Error;

use super::{ExitStatus, WrongUsage, report};
use crate::diagnostic::explanation::{self, Block};
use crate::diagnostic::{Code, nearest};

const EXAMPLES: &str = "\
Examples:
  beleg explain                    list all codes
  beleg explain A101               explain one, by its number
  beleg explain anchor-orphaned    or by its name";

const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The number or the name of a code; without it, all are listed
    #[arg(value_name = "CODE", value_parser = Codes, hide_possible_values = true)]
    code: Option<String>,
}

/// Any word: [`run`] looks for the code, so that its message is short. Shells complete the known ones.
#[derive(Debug, Clone)]
struct Codes;

impl TypedValueParser for Codes {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, Error> {
        NonEmptyStringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let both = |code: &Code| [code.id(), code.name()].map(|word| (word, code.summary()));
        let words = Code::ALL.iter().flat_map(both);
        Some(Box::new(words.map(|(word, summary)| PossibleValue::new(word).help(summary))))
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitStatus> {
    let text = match &arguments.code {
        Some(typed) => explain(find(typed)?),
        None => list(),
    };
    report::print(&text)?;
    Ok(ExitStatus::Done)
}

fn find(typed: &str) -> Result<Code, WrongUsage> {
    let (number, name) = (typed.to_ascii_uppercase(), typed.to_ascii_lowercase());
    let known = Code::parse(&number).or_else(|| Code::parse(&name));
    known.ok_or_else(|| {
        let help = meant(&number, &name).map_or_else(
            || "`beleg explain` lists all codes".to_owned(),
            |code| format!("did you mean `{}` ({})? `beleg explain` lists all codes", code.id(), code.name()),
        );
        WrongUsage(format!("there is no code `{typed}`\nhelp: {help}"))
    })
}

/// The code that is closest to what was typed, or that has it in its name.
fn meant(number: &str, name: &str) -> Option<Code> {
    let all = || Code::ALL.iter().copied();
    let near = nearest(number, all().map(Code::id)).or_else(|| nearest(name, all().map(Code::name)));
    near.and_then(Code::parse).or_else(|| all().find(|code| code.name().contains(name)))
}

/// The codes, one in a line.
fn list() -> String {
    let width = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or(0);
    let line = |code: &Code| {
        let (id, name, level) = (code.id(), code.name(), explanation::level(*code));
        format!("{BOLD}{id}{PLAIN}  {name:width$}  {level:5}  {}\n", code.summary())
    };
    let lines: String = Code::ALL.iter().map(line).collect();
    format!(
        "{lines}\n`allow`, `warn` and `deny` are levels that [lints] in site.toml can set; no level changes an `error`.\n\
         For one of them, with an example: beleg explain A101\n"
    )
}

fn explain(code: Code) -> String {
    let title = format!("{BOLD}{} {}: {}{PLAIN}", code.id(), code.name(), code.summary());
    let mut text = format!("{title}\n{}\n", explanation::level_in_words(code));
    for block in explanation::blocks(code) {
        text.push('\n');
        text.push_str(&match block {
            Block::Heading(heading) => format!("{BOLD}{heading}{PLAIN}\n"),
            Block::Text(paragraphs) => paragraphs,
            Block::Sample { path, text, .. } => {
                let path = path.unwrap_or_else(|| "beleg check".to_owned());
                format!("  {path}\n\n") + &text.lines().map(indented).collect::<String>()
            }
        });
    }
    text
}

fn indented(line: &str) -> String {
    if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_in_either_case() {
        for typed in ["A101", "a101", "anchor-orphaned", "Anchor-Orphaned"] {
            assert_eq!(find(typed).ok(), Some(Code::AnchorOrphaned), "{typed}");
        }
    }

    #[test]
    fn what_is_mistyped_or_half_remembered_leads_to_a_code() {
        for (typed, code) in [("a1O1", "A101"), ("anchor-orphand", "A101"), ("orphaned", "A101"), ("P40", "P401")] {
            let Err(WrongUsage(message)) = find(typed) else { panic!("{typed} is no code") };
            assert!(message.contains(&format!("did you mean `{code}`")), "{message}");
        }
        let Err(WrongUsage(message)) = find("zebra") else { panic!("there is no such code") };
        assert_eq!(message, "there is no code `zebra`\nhelp: `beleg explain` lists all codes");
    }
}

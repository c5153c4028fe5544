//! `beleg explain`: what a code means, why it matters, an example and the way out; what a key of the files takes and is
//! for. On stdout.

mod keys;

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
  beleg explain anchor-orphaned    or by its name
  beleg explain voice.speaker      explain a key of the files
  beleg explain speaker            or all of that name
  beleg explain voice              or list those that a [[voice]] may have";

const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// A code, by its number or name, or a key such as voice.speaker; without it, all codes are listed
    #[arg(value_name = "CODE|KEY", value_parser = Subjects, hide_possible_values = true)]
    subject: Option<String>,
}

/// Any word: [`run`] looks for what it names, so that its message is short. Shells complete the known ones.
#[derive(Debug, Clone)]
struct Subjects;

impl TypedValueParser for Subjects {
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
        let codes = Code::ALL.iter().flat_map(both);
        let codes = codes.map(|(word, summary)| PossibleValue::new(word).help(summary));
        // What keys are for is said in Markdown, whose marks shells take for their own.
        let keys = keys::words().iter().map(|word| PossibleValue::new(word.as_str()).help("a key of the files"));
        Some(Box::new(codes.chain(keys)))
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitStatus> {
    let text = match arguments.subject.as_deref() {
        Some(typed) => find(typed)?,
        None => list(),
    };
    report::print(&text)?;
    Ok(ExitStatus::Done)
}

/// What there is to say of a code or of a key.
fn find(typed: &str) -> Result<String, WrongUsage> {
    let (number, name) = (typed.to_ascii_uppercase(), typed.to_ascii_lowercase());
    let code = Code::parse(&number).or_else(|| Code::parse(&name));
    let known = code.map(explain).or_else(|| keys::explain(&name));
    known.ok_or_else(|| {
        let meant = meant(&number, &name).map(|meant| format!("did you mean {meant}? "));
        let all = "`beleg explain` lists all codes, and docs/reference.md all keys";
        WrongUsage(format!("there is no code or key `{typed}`\nhelp: {}{all}", meant.unwrap_or_default()))
    })
}

/// What is closest to what was typed: a code, a key, or the first code that has it in its name.
fn meant(number: &str, name: &str) -> Option<String> {
    let all = || Code::ALL.iter().copied();
    let shown = |code: Code| format!("`{}` ({})", code.id(), code.name());
    let code = nearest(number, all().map(Code::id)).or_else(|| nearest(name, all().map(Code::name)));
    let words = || keys::words().iter().map(String::as_str);
    let key = || nearest(name, words()).map(|word| format!("`{word}`"));
    let part = || all().find(|code| code.name().contains(name)).map(shown);
    code.and_then(Code::parse).map(shown).or_else(key).or_else(part)
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
         For one of them, with an example: beleg explain A101\n\
         For a key of the files: beleg explain voice.speaker\n"
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
            assert_eq!(find(typed).ok(), Some(explain(Code::AnchorOrphaned)), "{typed}");
        }
    }

    #[test]
    fn what_is_mistyped_or_half_remembered_leads_to_a_code_or_a_key() {
        let cases = [
            ("a1O1", "A101"),
            ("anchor-orphand", "A101"),
            ("orphaned", "A101"),
            ("P40", "P401"),
            ("speeker", "speaker"),
            ("voice.speeker", "voice.speaker"),
        ];
        for (typed, meant) in cases {
            let Err(WrongUsage(message)) = find(typed) else { panic!("{typed} is neither") };
            assert!(message.contains(&format!("did you mean `{meant}`")), "{message}");
        }
        let Err(WrongUsage(message)) = find("zebra") else { panic!("there is no such code") };
        let expected =
            "there is no code or key `zebra`\nhelp: `beleg explain` lists all codes, and docs/reference.md all keys";
        assert_eq!(message, expected);
    }

    #[test]
    fn no_key_goes_by_the_name_of_a_code() {
        let of_codes = |word: &str| Code::parse(word).or_else(|| Code::parse(&word.to_ascii_uppercase()));
        assert!(keys::words().iter().all(|word| of_codes(word).is_none()));
    }
}

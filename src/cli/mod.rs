//! The command line: what a user may type, and a file for each command.
//!
//! Diagnostics and all that is said to people go to stderr; stdout has what programs read (JSON,
//! workflow commands, completions) and what was asked for (explanations, licences). The exit code is 0 when the work is done, 1 when the input has
//! errors or the system refuses, 2 when the command was used wrongly.
#![expect(clippy::disallowed_methods, reason = "this is the edge: it knows the folder, the clock and the terminal")]

mod accept;
mod build;
mod changes;
mod check;
mod chosen;
mod completions;
mod dismiss;
mod edited_site;
mod explain;
mod fix;
mod import;
mod init;
mod licenses;
mod new;
mod progress;
mod propose;
mod report;
mod serve;
mod site_folder;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::write::Stop;

/// The command's arguments, as typed.
#[derive(Debug, Parser)]
#[command(name = "beleg", version, about, long_about = LONG_ABOUT, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,

    /// The site's folder, which holds site.toml [default: the current folder or the nearest above it]
    #[arg(short = 'C', long = "site", value_name = "DIR", global = true)]
    site: Option<PathBuf>,
}

const LONG_ABOUT: &str = "\
Turns Markdown copies of an article, and a list of its claims, into an annotated reading: \
who says what, and who vouches for each figure.";

const EXAMPLES: &str = "\
Examples:
  beleg init my-readings           make a new site with a small reading in it
  beleg serve                      show the site of this folder in a browser, as you write it
  beleg import article.html        make a reading of an article that you saved
  beleg build                      build the site of this folder into public/
  beleg check --fix                show what is wrong, and mend what needs no judgement
  beleg new my-article             make a new reading in it
  beleg propose my-article         write drafts of claims for what its texts show
  beleg explain A101               say what a code means, with an example
  beleg -C my-readings build       build a site that lies elsewhere

Exit codes: 0 done, 1 the input has errors, 2 wrong usage.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site
    Build(build::Arguments),
    /// Show the site in a browser of this machine, and keep it up to date
    Serve(serve::Arguments),
    /// Show what is wrong with the site, without building it
    Check(check::Arguments),
    /// Write drafts of claims for what no claim is about
    Propose(propose::Arguments),
    /// Make claims of drafts
    Accept(accept::Arguments),
    /// Take a draft or a finding away, with the reason
    Dismiss(dismiss::Arguments),
    /// Explain a code such as A101: what it means, an example, the way out
    Explain(explain::Arguments),
    /// Make a new site with a small reading in it
    Init(init::Arguments),
    /// Make a new reading in a site
    New(new::Arguments),
    /// Make a reading of an article on disk: text, Markdown, HTML or DOCX
    Import(import::Arguments),
    /// Print the licences of Beleg and of all that is inside it
    #[command(visible_alias = "licences")]
    Licenses,
    /// Print the completions of a shell
    Completions(completions::Arguments),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ExitStatus {
    Done,
    InputHasErrors,
}

/// The command was used wrongly: what is wrong, and on a further line the way out.
#[derive(Debug)]
struct WrongUsage(String);

impl std::fmt::Display for WrongUsage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WrongUsage {}

/// Does what the command line asks for, and gives the exit code.
pub fn run() -> ExitCode {
    let outcome = match Arguments::try_parse() {
        Ok(Arguments { command, site }) => run_command(command, site.as_deref()),
        Err(answer) if answer.use_stderr() => {
            let _ = answer.print();
            return ExitCode::from(2);
        }
        Err(help_or_version) => print(&help_or_version),
    };
    match outcome {
        Ok(ExitStatus::Done) => ExitCode::SUCCESS,
        Ok(ExitStatus::InputHasErrors) => ExitCode::from(1),
        Err(error) => {
            report::error(&error);
            ExitCode::from(if is_wrong_usage(&error) { 2 } else { 1 })
        }
    }
}

/// Prints the help or the version that was asked for.
fn print(answer: &clap::Error) -> Result<ExitStatus> {
    report::of_stdout(answer.print().and_then(|()| std::io::stdout().flush()))?;
    Ok(ExitStatus::Done)
}

fn run_command(command: Command, site: Option<&Path>) -> Result<ExitStatus> {
    match command {
        Command::Build(arguments) => build::run(&arguments, site),
        Command::Serve(arguments) => serve::run(&arguments, site),
        Command::Check(arguments) => check::run(&arguments, site),
        Command::Propose(arguments) => propose::run(&arguments, site),
        Command::Accept(arguments) => accept::run(&arguments, site),
        Command::Dismiss(arguments) => dismiss::run(&arguments, site),
        Command::New(arguments) => new::run(&arguments, site),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Init(arguments) => init::run(&arguments, site),
        Command::Import(arguments) => import::run(&arguments, site),
        Command::Licenses => licenses::run(),
        Command::Completions(arguments) => completions::run(&arguments),
    }
}

/// Whether the command can't be meant: an output folder that no site may be written to is one of its arguments.
fn is_wrong_usage(error: &anyhow::Error) -> bool {
    error.is::<WrongUsage>() || matches!(error.downcast_ref(), Some(Stop::Refused { .. }))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        super::Arguments::command().debug_assert();
    }
}

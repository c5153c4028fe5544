//! `beleg completions`: what a shell needs to complete the command's arguments.

use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;

use super::{ExitStatus, explain, report};

const EXAMPLES: &str = "\
Examples:
  beleg completions bash > ~/.local/share/bash-completion/completions/beleg
  beleg completions zsh > ~/.zfunc/_beleg
  beleg completions fish > ~/.config/fish/completions/beleg.fish";

#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitStatus> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut super::Arguments::command(), "beleg", &mut script);
    if arguments.shell == Shell::Fish {
        script.extend(subjects_for_fish().into_bytes());
    }
    report::print_plain(&String::from_utf8_lossy(&script))?;
    Ok(ExitStatus::Done)
}

/// The codes and keys that `beleg explain` takes: clap_complete names the values of flags to fish, and no others.
fn subjects_for_fish() -> String {
    let line = |word: &str, summary: &str| {
        let summary = summary.replace('\\', "\\\\").replace('\'', "\\'");
        format!("complete -c beleg -n \"__fish_beleg_using_subcommand explain\" -f -a \"{word}\" -d '{summary}'\n")
    };
    explain::subjects().map(|(word, summary)| line(word, summary)).collect()
}

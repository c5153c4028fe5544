//! `beleg completions`: what a shell needs to complete the command's arguments.

use std::io::Write;

use anyhow::Result;
use clap::CommandFactory;
use clap_complete::Shell;

use super::Outcome;

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

pub(super) fn run(arguments: &Arguments) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut super::Arguments::command(), "beleg", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(Outcome::Done)
}

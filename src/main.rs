//! The `beleg` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    beleg::cli::run()
}

//! The `beleg` command.

use std::process::ExitCode;

/// Pages are made of very many small texts, by two threads or more: the system's allocator took half of
/// the time of a build of 10,000 readings.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    beleg::cli::run()
}

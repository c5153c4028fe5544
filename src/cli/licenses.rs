//! `beleg licenses`: under which terms Beleg and what is inside it may be passed on, on stdout.
//!
//! The text is written by `scripts/licenses` and compared with what the binary is made of by `tests/licences/`.

use anyhow::Result;

use super::{ExitStatus, report};

const TEXT: &str = include_str!("../../LICENSE-THIRD-PARTY");

pub(super) fn run() -> Result<ExitStatus> {
    report::print(TEXT)?;
    Ok(ExitStatus::Done)
}

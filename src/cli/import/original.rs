//! Opens the file to import, or reads standard input, as far as an article can be long.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::cli::WrongUsage;
use crate::import::LARGEST;
use crate::model::PartialDate;

/// A file that was read.
pub(super) struct Opened {
    /// Its name without folders; `-` for standard input.
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
    /// The day it was last written on.
    pub(super) retrieved: Option<PartialDate>,
}

/// Reads a file.
///
/// # Errors
/// It can't be read, or is too large.
pub(super) fn open(path: &Path) -> Result<Opened> {
    if path == Path::new("-") {
        return Ok(Opened {
            name: "-".to_owned(),
            bytes: all_of(std::io::stdin(), "standard input")?,
            retrieved: None,
        });
    }
    let shown = path.display().to_string();
    let file = File::open(path).with_context(|| format!("cannot open {shown}"))?;
    let metadata = file.metadata().with_context(|| format!("cannot open {shown}"))?;
    if metadata.is_dir() {
        let message = format!("{shown} is a folder\nhelp: name the file in it that holds the article");
        return Err(WrongUsage(message).into());
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let retrieved = metadata.modified().ok().and_then(day);
    Ok(Opened { name, bytes: all_of(file, &shown)?, retrieved })
}

fn all_of(from: impl Read, name: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LARGEST + 1).read_to_end(&mut bytes).with_context(|| format!("cannot read {name}"))?;
    if bytes.len() as u64 > LARGEST {
        anyhow::bail!(
            "{name} is longer than {} MB: no article is\nhelp: cut the article out of it, and import that",
            LARGEST / 1_000_000
        );
    }
    Ok(bytes)
}

/// The day of a time, in UTC.
fn day(time: SystemTime) -> Option<PartialDate> {
    let days = i64::try_from(time.duration_since(UNIX_EPOCH).ok()?.as_secs() / 86_400).ok()?;
    // Years that begin in March end with the day that only some have (Howard Hinnant, "chrono-compatible low-level
    // date algorithms").
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    PartialDate::new(&format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_time_is_that_of_the_calendar() {
        for (seconds, expected) in [(0, "1970-01-01"), (951_782_400, "2000-02-29"), (1_666_051_200, "2022-10-18")] {
            let time = UNIX_EPOCH + std::time::Duration::from_secs(seconds);
            assert_eq!(day(time).map(|day| day.to_string()).as_deref(), Some(expected));
        }
    }
}

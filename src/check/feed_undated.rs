//! P406: readings that the feed leaves out. An entry needs the day it changed, and a build has no clock.

use super::Checked;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Publish, ReadReading, Reading};
use crate::text::Span;

/// How many readings are named; the others are counted.
const MOST_NAMES: usize = 5;

/// One warning for all: where readings are undated, most of them are. It stands at the first.
pub(super) fn check(checked: &Checked<'_>) -> Vec<Diagnostic> {
    if checked.site.base_url.is_none() {
        return Vec::new();
    }
    let is_left_out = |reading: &&&ReadReading| {
        let is_published = reading.copies.iter().any(|copy| copy.copy.publish != Publish::Local);
        is_published && reading.updated().is_none() && !is_dismissed(&reading.reading)
    };
    let undated: Vec<_> = checked.readings.iter().filter(is_left_out).map(|reading| &reading.reading).collect();
    let Some(first) = undated.first() else { return Vec::new() };
    let help = "add the day to `reading.toml`, such as `annotated = 2026-03-31`; `retrieved` in the front matter of a copy does too";
    let message = format!("the feed leaves out {}: nothing says when it was annotated", names(&undated));
    vec![Diagnostic::new(Code::FeedUndated, message, help).at(Span::new(first.file, 0..0), "")]
}

/// A reading that dismisses the warning is not named in that of the others.
fn is_dismissed(reading: &Reading) -> bool {
    reading.ignores.iter().any(|ignore| ignore.code.value == Code::FeedUndated && ignore.passage.is_none())
}

fn names(readings: &[&Reading]) -> String {
    let names = readings.iter().take(MOST_NAMES).map(|reading| format!("`{}`", reading.id));
    let more = readings.len().saturating_sub(MOST_NAMES);
    let more = (more > 0).then(|| format!("{more} more"));
    let mut names: Vec<_> = names.chain(more).collect();
    match names.pop() {
        Some(last) if !names.is_empty() => format!("{} and {last}", names.join(", ")),
        last => last.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{self, Fixture};
    use crate::model::{ArticleCopy, PartialDate, Site};

    fn found(edit: impl FnOnce(&mut ArticleCopy), annotated: Option<&str>, base_url: Option<&str>) -> Option<String> {
        let mut fixture = Fixture::new().edit_copy(edit);
        fixture.reading.annotated = annotated.and_then(PartialDate::new);
        let site = Site { base_url: base_url.map(str::to_owned), ..testing::site() };
        fixture.checked_with(&site, check).pop().map(|fault| fault.message)
    }

    const BASE: Option<&str> = Some("https://example.org/");

    #[test]
    fn a_reading_without_a_day_is_named() {
        let message = "the feed leaves out `first`: nothing says when it was annotated";
        assert_eq!(found(|_| {}, None, BASE).as_deref(), Some(message));
    }

    #[test]
    fn a_reading_that_says_when_it_was_annotated_or_retrieved_stands_in_the_feed() {
        assert_eq!(found(|_| {}, Some("2026-03"), BASE), None);
        assert_eq!(found(|copy| copy.retrieved = PartialDate::new("2026"), None, BASE), None);
    }

    #[test]
    fn there_is_nothing_to_leave_out_of_a_site_without_feed_or_of_a_reading_without_page() {
        assert_eq!(found(|_| {}, None, None), None);
        assert_eq!(found(|copy| copy.publish = Publish::Local, None, BASE), None);
    }

    #[test]
    fn a_reading_that_dismisses_the_warning_is_not_named() {
        let fixture = Fixture::new().ignore(Code::FeedUndated);
        let site = Site { base_url: BASE.map(str::to_owned), ..testing::site() };
        assert_eq!(fixture.checked_with(&site, check), []);
    }

    #[test]
    fn many_readings_are_counted_and_not_all_named() {
        let fixture = Fixture::new();
        let reading = &fixture.reading;
        assert_eq!(names(&[reading; 2]), "`first` and `first`");
        assert_eq!(names(&[reading; 9]), "`first`, `first`, `first`, `first`, `first` and 4 more");
    }
}

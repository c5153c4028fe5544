//! Dates as templates see them.

use serde::Serialize;

use crate::interface::Locale;
use crate::model::PartialDate;

/// A date for readers and machines.
#[derive(Debug, Serialize)]
pub(super) struct Date {
    pub text: String,
    pub machine: String,
}

impl Date {
    /// The date in the words of a language.
    pub(super) fn new(date: PartialDate, locale: &Locale) -> Self {
        Self { text: locale.date(date), machine: date.to_string() }
    }
}

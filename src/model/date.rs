//! Dates that may be known only to the month or the year.

use std::fmt;

use serde::Serialize;

/// A date of the proleptic Gregorian calendar: a day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PartialDate {
    /// The year, 0–9999.
    pub year: u16,
    /// The month, 1–12.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// Reads `2022`, `2022-09` or `2022-09-23`; `None` if it is none of these or not in the calendar.
    pub fn new(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |month| month.map(Some))?;
        let day = parts.next().map(|part| digits(part, 2)).map_or(Some(None), |day| day.map(Some))?;
        if parts.next().is_some() {
            return None;
        }
        let narrow = |number: Option<u16>| number.and_then(|number| u8::try_from(number).ok());
        let date = Self { year, month: narrow(month), day: narrow(day) };
        date.is_in_calendar().then_some(date)
    }

    fn is_in_calendar(self) -> bool {
        let month_fits = self.month.is_none_or(|month| (1..=12).contains(&month));
        month_fits && self.day.is_none_or(|day| (1..=self.days_in_month()).contains(&day))
    }

    fn days_in_month(self) -> u8 {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            Some(2) if leap => 29,
            Some(2) => 28,
            Some(4 | 6 | 9 | 11) => 30,
            _ => 31,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

fn digits(text: &str, count: usize) -> Option<u16> {
    (text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_to_the_precision_it_has() {
        for text in ["2022", "2022-09", "2022-09-23", "2024-02-29"] {
            assert_eq!(PartialDate::new(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_not_in_the_calendar_is_refused() {
        for text in
            ["", "22", "2022-13", "2022-00", "2023-02-29", "2022-9-1", "2022-09-31", "2022-09-01-1", "1900-02-29"]
        {
            assert_eq!(PartialDate::new(text), None, "{text}");
        }
    }
}

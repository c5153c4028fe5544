//! Lists whose numbers are shown as they are written.
//!
//! Markdown counts the items of a list by itself, from the number of the first one. So lines that begin with `18.`,
//! `3.` and `24.` would be numbered 18, 19 and 20, and a date would be another one. Which lists that concerns is known
//! only at their end, so this reads the text once before it is rendered; most copies have no such line and are not
//! read twice. `1. 1. 1.` is left to Markdown: it asks for counting.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::faults::Faults;
use super::months::month;
use super::{explain, options};
use crate::diagnostic::Code;
use crate::model::LanguageTag;

/// Numbers that are years.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2999;

/// The items whose numbers are shown as written, by the byte at which they begin.
pub(super) type ListNumbers = HashMap<usize, ItemNumber>;

/// The number of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ItemNumber {
    /// The number.
    pub(super) number: u32,
    /// Where it stands with its dot or bracket.
    pub(super) written: Range<usize>,
}

/// What is told of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Finding {
    /// Its items are dates, or begin with years: they are no list.
    Dates,
    /// Its numbers do not follow each other; those of a countdown do, but not in other programs.
    Irregular,
}

/// Finds the items whose numbers are shown as written, and tells of lists that are none.
pub(super) fn as_written(source: &str, language: Option<&LanguageTag>, faults: &mut Faults<'_>) -> ListNumbers {
    let mut found = ListNumbers::new();
    if !holds_numbered_line(source) {
        return found;
    }
    let mut open: Vec<Vec<(usize, ItemNumber)>> = Vec::new();
    for (event, range) in Parser::new_ext(source, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::List(_)) => open.push(Vec::new()),
            Event::Start(Tag::Item) => {
                let number = number(source, range.start).map(|number| (range.start, number));
                open.last_mut().into_iter().for_each(|list| list.extend(number.clone()));
            }
            Event::End(TagEnd::List(_)) => {
                let list = open.pop().unwrap_or_default();
                if let Some(finding) = finding(&list, source, language) {
                    report(finding, &list, source, faults);
                    found.extend(list);
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether a line could begin an item with a number, whatever it stands in.
fn holds_numbered_line(source: &str) -> bool {
    let breaks = memchr::memchr2_iter(b'\n', b'\r', source.as_bytes()).map(|at| at + 1);
    std::iter::once(0).chain(breaks).any(|start| begins_item(&source[start..]))
}

fn begins_item(line: &str) -> bool {
    let line = line.trim_start_matches([' ', '\t', '>', '-', '+', '*']);
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && rest.starts_with(['.', ')'])
}

/// The number of the item that begins at this byte, if it has one.
fn number(source: &str, start: usize) -> Option<ItemNumber> {
    let item = &source[start..];
    let start = start + item.len() - item.trim_start_matches([' ', '\t']).len();
    let digits = source[start..].bytes().take_while(u8::is_ascii_digit).count();
    let number = source[start..start + digits].parse().ok()?;
    let is_marked = source[start + digits..].starts_with(['.', ')']);
    is_marked.then_some(ItemNumber { number, written: start..start + digits + 1 })
}

fn finding(list: &[(usize, ItemNumber)], source: &str, language: Option<&LanguageTag>) -> Option<Finding> {
    let numbers: Vec<u32> = list.iter().map(|(_, item)| item.number).collect();
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let months = language.and_then(|language| {
        list.iter().map(|(_, item)| month(words(source, item), language)).collect::<Option<Vec<u32>>>()
    });
    let is_day = |number: &u32| (1..=31).contains(number) || YEARS.contains(number);
    let are_dates = months.as_ref().is_some_and(|months| {
        // `1. January`, `2. February`, … is a list of the months.
        numbers.iter().all(is_day) && (*months != numbers || numbers.len() == 1)
    });
    let all = |follows: fn(u32, u32) -> bool| numbers.windows(2).all(|pair| follows(pair[0], pair[1]));
    if are_dates || numbers.iter().all(|number| YEARS.contains(number)) {
        Some(Finding::Dates)
    } else if all(|one, next| next == one + 1) || (all(|one, next| next == one) && first == last) {
        None
    } else {
        Some(Finding::Irregular)
    }
}

/// The words of an item, without marks of emphasis before them.
fn words<'a>(source: &'a str, item: &ItemNumber) -> &'a str {
    source[item.written.end..].trim_start_matches([' ', '\t', '*', '_'])
}

fn report(finding: Finding, list: &[(usize, ItemNumber)], source: &str, faults: &mut Faults<'_>) {
    let Some((_, first)) = list.first() else { return };
    let (span, marker) = (faults.span(first.written.clone()), &source[first.written.clone()]);
    match finding {
        Finding::Dates => faults.report(Code::ListNumbers, || explain::dates_as_list(marker, span)),
        Finding::Irregular => {
            let numbers: Vec<u32> = list.iter().map(|(_, item)| item.number).collect();
            faults.report(Code::ListNumbers, || explain::irregular_list(&numbers, marker, span));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Option<Finding> {
        let list: Vec<_> = source
            .split_inclusive('\n')
            .scan(0, |at, line| {
                let start = *at;
                *at += line.len();
                Some((start, number(source, start)?))
            })
            .collect();
        finding(&list, source, LanguageTag::new("de").as_ref())
    }

    #[test]
    fn numbers_that_do_not_count_are_told_from_those_that_do() {
        for (source, expected) in [
            ("18. Oktober\n3. Mai", Some(Finding::Dates)),
            ("18. Oktober", Some(Finding::Dates)),
            ("1. **Mai** 2020", Some(Finding::Dates)),
            ("18. Oktober\n19. November", Some(Finding::Dates)),
            ("1984. Ein Roman", Some(Finding::Dates)),
            ("1984. a\n1984. b", Some(Finding::Dates)),
            ("1. a\n3. b", Some(Finding::Irregular)),
            ("1. a\n1. b\n2. c", Some(Finding::Irregular)),
            ("2) a\n1) b", Some(Finding::Irregular)),
            ("3. a\n2. b\n1. c", Some(Finding::Irregular)),
            ("1. a\n2. b", None),
            ("0. a\n1. b", None),
            ("1. a\n1. b\n1. c", None),
            ("18. a", None),
            ("1. Januar\n2. Februar\n3. März", None),
            ("40. Mai", None),
            ("1. Mai\n2. Fähre", None),
        ] {
            assert_eq!(found(source), expected, "{source}");
        }
    }
}

//! Which bytes of a file a request wants: players of audio and video ask for parts (RFC 9110, section 14).

use std::ops::Range;

/// What a `Range` header asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wanted {
    /// All of it: there is no such header, it is none that is known, or it asks for several parts.
    Whole,
    /// These bytes, of which there is at least one.
    Part(Range<u64>),
    /// Bytes that are not there.
    Nothing,
}

/// Which of `length` bytes are wanted.
pub(super) fn wanted(header: Option<&str>, length: u64) -> Wanted {
    let Some(range) = header.and_then(|header| header.strip_prefix("bytes=")).filter(|range| !range.contains(','))
    else {
        return Wanted::Whole;
    };
    let Some((first, last)) = range.trim().split_once('-') else { return Wanted::Whole };
    let part = match (number(first), number(last)) {
        (Some(first), Some(last)) if first <= last => first..last.saturating_add(1).min(length),
        (Some(first), None) if last.is_empty() => first..length,
        (None, Some(count)) if first.is_empty() => length.saturating_sub(count)..length,
        _ => return Wanted::Whole,
    };
    if part.is_empty() { Wanted::Nothing } else { Wanted::Part(part) }
}

fn number(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_given_and_all_else_is_the_whole_file() {
        assert_eq!(wanted(Some("bytes=0-3"), 10), Wanted::Part(0..4));
        assert_eq!(wanted(Some("bytes=4-"), 10), Wanted::Part(4..10));
        assert_eq!(wanted(Some("bytes=-3"), 10), Wanted::Part(7..10));
        assert_eq!(wanted(Some("bytes=-30"), 10), Wanted::Part(0..10));
        assert_eq!(wanted(Some("bytes=8-99"), 10), Wanted::Part(8..10));
        for header in
            [None, Some("lines=1-2"), Some("bytes=0-1,4-5"), Some("bytes=5-2"), Some("bytes=x-y"), Some("bytes=-")]
        {
            assert_eq!(wanted(header, 10), Wanted::Whole, "{header:?}");
        }
    }

    #[test]
    fn bytes_that_are_not_there_are_nothing() {
        assert_eq!(wanted(Some("bytes=10-"), 10), Wanted::Nothing);
        assert_eq!(wanted(Some("bytes=10-12"), 10), Wanted::Nothing);
        assert_eq!(wanted(Some("bytes=-0"), 10), Wanted::Nothing);
        assert_eq!(wanted(Some("bytes=0-"), 0), Wanted::Nothing);
        assert_eq!(wanted(Some(&format!("bytes=0-{}", u64::MAX)), 10), Wanted::Part(0..10));
    }
}

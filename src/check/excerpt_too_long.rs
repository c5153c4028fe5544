//! P404: an excerpt that shows more of the text than its limit allows. P405: one without a limit that shows most of it.
//!
//! How much may be quoted no number says: the limit is the site's own. Where none is written nothing stops, since a
//! reading that was built yesterday shall be built today; but what shows more than half of another's text is hardly a
//! quotation. Of one's own text, or one that is free, any part may be shown.

use super::subject::InReading;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{ArticleCopy, Percent, Rights, Shown};
use crate::text::{Span, Spanned};

/// P404.
pub(super) fn check(reading: InReading<'_>) -> Vec<Diagnostic> {
    let over = |(copy, shown): (&ArticleCopy, &Shown)| {
        let limit = copy.excerpt.limit?;
        (shown.words > limit.value.of(shown.total)).then(|| over_limit(copy, shown, limit))
    };
    excerpts(reading).filter_map(over).collect()
}

/// P405.
pub(super) fn without_limit(reading: InReading<'_>) -> Vec<Diagnostic> {
    let is_anothers = |copy: &ArticleCopy| matches!(copy.rights, Rights::Quotation | Rights::Unknown);
    let most = |(copy, shown): &(&ArticleCopy, &Shown)| {
        is_anothers(copy) && copy.excerpt.limit.is_none() && 2 * shown.words > shown.total
    };
    excerpts(reading).filter(most).map(|(copy, shown)| most_of_it(copy, shown)).collect()
}

/// The copies of which an excerpt is shown.
fn excerpts<'a>(reading: InReading<'a>) -> impl Iterator<Item = (&'a ArticleCopy, &'a Shown)> {
    reading.reading.copies.iter().filter_map(|copy| Some((&copy.copy, copy.shown.as_ref()?)))
}

fn over_limit(copy: &ArticleCopy, shown: &Shown, limit: Spanned<Percent>) -> Diagnostic {
    let (share, over) = excess(shown, limit.value);
    let allowed = limit.value.of(shown.total);
    let message = format!(
        "the excerpt of `{}` shows {share} of the text, {over} more than its limit of {}",
        copy.id, limit.value
    );
    let note = format!(
        "{} of {} words are shown, {} are allowed: {} too many",
        shown.words,
        shown.total,
        allowed,
        shown.words - allowed
    );
    let words = if copy.excerpt.words.is_some_and(|words| words > 0) { ", lower `words`" } else { "" };
    let help = format!(
        "annotate fewer or shorter sentences{words}, raise the limit to `limit = \"{}%\"`, or write `publish = \"full\"` \
         if you have the right to show all of it",
        whole_percent(shown)
    );
    Diagnostic::new(Code::ExcerptTooLong, message, help)
        .at(Span::new(copy.file, 0..0), "")
        .also(limit.span, "the limit is set here")
        .note(note)
}

fn most_of_it(copy: &ArticleCopy, shown: &Shown) -> Diagnostic {
    let share = shown.words * 100 / shown.total.max(1);
    let message = format!("the excerpt of `{}` shows {share} % of the text, and nothing limits it", copy.id);
    let note = format!("{} of {} words are shown", shown.words, shown.total);
    let help = format!(
        "annotate fewer or shorter sentences, or say how much may be shown: `excerpt = {{ limit = \"{}%\" }}` in \
         site.toml, reading.toml or the copy's front matter, or `publish = \"full\"`",
        whole_percent(shown)
    );
    Diagnostic::new(Code::ExcerptShowsMost, message, help).at(Span::new(copy.file, 0..0), "").note(note)
}

/// How much is shown, and by how much that is more than `limit`; with as many decimals as tell the two apart.
fn excess(shown: &Shown, limit: Percent) -> (Percent, String) {
    let share = Percent::ratio(shown.words, shown.total);
    let whole = share.rounded();
    let share = if whole.hundredths() >= limit.hundredths() + 100 { whole } else { share };
    let points = Percent::of_hundredths(share.hundredths().saturating_sub(limit.hundredths()));
    let unit = if points.hundredths() == 100 { " point" } else { " points" };
    (share, points.to_string().replace(" %", unit))
}

/// The least whole percentage that the excerpt fits in.
fn whole_percent(shown: &Shown) -> usize {
    (shown.words * 100).div_ceil(shown.total.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Fixture, reading_file};
    use crate::model::Publish;

    fn excerpt(words: usize, total: usize, limit: Option<&str>) -> Fixture {
        let span = Span::new(reading_file(), 10..15);
        let limit = limit.map(|limit| Spanned::new(Percent::parse(limit).unwrap(), span));
        let fixture = Fixture::new().edit_copy(|copy| {
            (copy.rights, copy.publish) = (Rights::Quotation, Publish::Excerpt);
            copy.excerpt.limit = limit;
        });
        fixture.shown(Shown { parts: Vec::new(), words, total })
    }

    #[test]
    fn over_the_limit_is_an_error_that_says_by_how_much() {
        let found = excerpt(115, 500, Some("15%")).checked_by(check);
        assert!(found[0].is_error());
        assert_eq!(
            found[0].message,
            "the excerpt of `en` shows 23 % of the text, 8 points more than its limit of 15 %"
        );
        assert_eq!(found[0].notes, ["115 of 500 words are shown, 75 are allowed: 40 too many"]);
        assert!(found[0].help.contains("`limit = \"23%\"`"), "{}", found[0].help);
        assert_eq!(found[0].secondary[0].span, Span::new(reading_file(), 10..15));
    }

    #[test]
    fn one_word_too_many_is_told_apart_from_the_limit() {
        let found = excerpt(151, 1000, Some("15%")).checked_by(check);
        assert!(found[0].message.contains("shows 15.1 % of the text, 0.1 points more"), "{}", found[0].message);
    }

    #[test]
    fn one_point_is_one() {
        let found = excerpt(80, 500, Some("15%")).checked_by(check);
        assert!(found[0].message.contains("shows 16 % of the text, 1 point more"), "{}", found[0].message);
    }

    #[test]
    fn within_the_limit_or_without_one_nothing_stops() {
        assert_eq!(excerpt(75, 500, Some("15%")).checked_by(check), []);
        assert_eq!(excerpt(499, 500, None).checked_by(check), []);
        assert_eq!(Fixture::new().checked_by(check), [], "a full text is no excerpt");
    }

    #[test]
    fn without_a_limit_an_excerpt_of_most_of_the_text_is_a_warning() {
        let found = excerpt(311, 500, None).checked_by(without_limit);
        assert!(!found[0].is_error());
        assert_eq!(found[0].message, "the excerpt of `en` shows 62 % of the text, and nothing limits it");
        assert_eq!(excerpt(250, 500, None).checked_by(without_limit), []);
        assert_eq!(excerpt(311, 500, Some("70%")).checked_by(without_limit), []);
        let own = excerpt(311, 500, None).edit_copy(|copy| copy.rights = Rights::Own);
        assert_eq!(own.checked_by(without_limit), [], "of one's own text any part may be shown");
    }
}

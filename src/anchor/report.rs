//! What is told about a passage that has no clear place: where it is written, what the copy has
//! instead, and the words to paste.

use std::ops::Range;

use super::abridged;
use super::applicability::{Doubt, Setting, doubt};
use super::approximate::{Budget, Found, Nearest, nearest};
use super::case::{Case, MOST_LISTED};
use super::doubt::left_because;
use super::needle::Needle;
use super::normalised::find_either;
use super::quoted::is_in_quotation_marks;
use super::stale_context::{self, StaleContext};
use super::suggestion::{Suggested, suggest};
use super::surroundings::{sentence_after, sentence_before, written};
use super::word_diff::word_diff;
use crate::diagnostic::{Code, Diagnostic, Suggestion};
use crate::language::Language;
use crate::model::{ArticleCopy, Block, BlockKind, Claim, PerCopy};
use crate::text::normalize;

/// A102: the part stands in each of `places`, of which there are `more` than these.
pub fn ambiguous(case: &Case<'_>, part: usize, places: &[Range<usize>], more: bool, budget: &mut Budget) -> Diagnostic {
    let count = if more { format!("more than {}", places.len()) } else { places.len().to_string() };
    let message = format!("{} stands {count} times in {}", case.name(part), case.path());
    let mut tell_apart =
        |place| budget.spend(cost_of_suggesting(places)).then(|| told_apart(case, part, place)).flatten();
    let suggested: Vec<Option<Suggested>> = places.iter().take(MOST_LISTED).map(&mut tell_apart).collect();
    let help = match suggested.iter().flatten().next() {
        Some(first) => format!(
            "say which place is meant by what stands before or after it, in {}: for the first, `{}`",
            case.key(),
            first.toml
        ),
        None => format!("quote more of the sentence in {}, so that it stands there only once", case.key()),
    };
    let mut diagnostic = Diagnostic::new(Code::AnchorAmbiguous, message, help)
        .at(case.selector(part).span, "stands there more than once");
    for (place, suggested) in places.iter().zip(&suggested) {
        let paste = suggested.as_ref().map_or(String::new(), |new| format!("\nto mean this place: {}", new.toml));
        diagnostic = diagnostic.also(case.source(place), "it could be here").note(format!(
            "{}: {}{paste}",
            case.position(place),
            case.shown(place)
        ));
    }
    if places.len() > MOST_LISTED || more {
        diagnostic = diagnostic.note(format!("the first {MOST_LISTED} places are shown"));
    }
    diagnostic
}

/// A few searches for plain words, and the context of each place.
fn cost_of_suggesting(places: &[Range<usize>]) -> usize {
    20_000 + places.len() * 1_000
}

fn told_apart(case: &Case<'_>, part: usize, place: &Range<usize>) -> Option<Suggested> {
    suggest(case, part, case.needles[part].exact(), place)
}

/// A few searches, the changes word by word, and the words of a report, in nanoseconds.
const COST_OF_REPORTING: usize = 20_000;

/// A101 or A103: the part stands nowhere.
pub fn missing(case: &Case<'_>, part: usize, budget: &mut Budget) -> Diagnostic {
    let needle = &case.needles[part];
    if needle.is_empty() {
        return empty(case, part);
    }
    if !budget.spend(COST_OF_REPORTING) {
        return orphaned(case, part, needle, &Found::TooCostly);
    }
    if let Some(diagnostic) = number_of_item(case, part) {
        return diagnostic;
    }
    if let Some(stale) = stale_context::find(case.haystack, needle, budget) {
        return context_changed(case, part, &stale);
    }
    let Some(sought) = sought(case, needle) else { return far_apart(case, part) };
    let found = nearest(case.haystack, &sought, budget);
    match &found {
        Found::Near(near) if near.is_clear() => changed(case, part, &sought, near),
        _ => orphaned(case, part, &sought, &found),
    }
}

/// A103: the words stand at the start of an item of a list, without the number that the list counts by itself.
fn number_of_item(case: &Case<'_>, part: usize) -> Option<Diagnostic> {
    let words = case.needles[part].exact();
    let (number, rest) = words.split_at(words.bytes().take_while(u8::is_ascii_digit).count());
    let (mark, rest) = rest.split_at_checked(1).filter(|(mark, _)| matches!(*mark, "." | ")"))?;
    let rest = Needle::new("", rest, "");
    if number.is_empty() || rest.is_empty() {
        return None;
    }
    let place = find_either(case.haystack, &[&rest]).first()?.only()?;
    let begins = |block: &Block| block.kind == BlockKind::Item && block.text.start as usize == place.start;
    if !case.copy.document.blocks.iter().any(begins) {
        return None;
    }
    let message =
        format!("{} begins with the number of an item of a list, which is no part of the text", case.name(part));
    let help = format!(
        "leave the number out of {}; if the line is no item, write `{number}\\{mark}` in the copy, which keeps it as text",
        case.key()
    );
    let diagnostic = Diagnostic::new(Code::AnchorChanged, message, help).at(case.selector(part).span, "");
    Some(diagnostic.also(case.source(&place), "the item"))
}

/// What to look for: the words, or the first piece of abridged ones that is not there.
fn sought(case: &Case<'_>, needle: &Needle) -> Option<Needle> {
    if !abridged::is_abridged(needle) {
        return Some(needle.clone());
    }
    let pieces = abridged::split(needle);
    let hits = find_either(case.haystack, &pieces.iter().collect::<Vec<_>>());
    pieces.into_iter().zip(hits).find(|(_, hits)| hits.at.is_empty()).map(|(piece, _)| piece)
}

fn empty(case: &Case<'_>, part: usize) -> Diagnostic {
    let message = format!("{} has no words", case.name(part));
    Diagnostic::new(Code::AnchorOrphaned, message, format!("quote the words of the copy in {}", case.key()))
        .at(case.selector(part).span, "nothing to look for")
}

fn far_apart(case: &Case<'_>, part: usize) -> Diagnostic {
    let message = format!("the head and the tail of {} do not belong together in {}", case.name(part), case.path());
    let help = "choose a head and a tail that follow each other within three paragraphs, or quote more than one part";
    Diagnostic::new(Code::AnchorOrphaned, message, help)
        .at(case.selector(part).span, "both stand there, but too far apart or in another order")
}

/// A101: the parts are all there, but this one does not follow the one before.
pub fn out_of_order(case: &Case<'_>, part: usize) -> Diagnostic {
    let message = format!("{} does not stand after the part before it in {}", case.name(part), case.path());
    let help = format!("write the parts of {} in the order in which they stand in the copy", case.key());
    let listed = case.hits[part].at.iter().take(MOST_LISTED);
    let diagnostic = Diagnostic::new(Code::AnchorOrphaned, message, help)
        .at(case.selector(part).span, "stands before the part above, or overlaps it");
    listed.fold(diagnostic, |diagnostic, place| {
        diagnostic.also(case.source(place), "it stands here").note(format!(
            "{}: {}",
            case.position(place),
            case.shown(place)
        ))
    })
}

/// A104: the claim has no passage for the copy.
pub fn without_passage(claim: &Claim, copy: &ArticleCopy) -> Diagnostic {
    let (id, copy) = (&claim.id.value, &copy.id);
    let message = format!("`{id}` has no passage for the copy `{copy}` and is not shown there");
    let help = format!("add `passage.{copy} = \"…\"`, or `absent = [\"{copy}\"]` if it is missing there on purpose");
    Diagnostic::new(Code::AnchorMissing, message, help).at(claim.id.span, "")
}

/// A104: the words are meant for all copies, stand in others, and do not stand in this one.
pub fn not_there(case: &Case<'_>) -> Diagnostic {
    let copy = &case.copy.id;
    let message =
        format!("the words of `{}` do not stand in the copy `{copy}`, and it is not shown there", case.claim.id.value);
    let others: Vec<String> = case.elsewhere.iter().map(|copy| format!("`passage.{copy}`")).collect();
    let help = format!(
        "write `absent = [\"{copy}\"]` if it is missing there on purpose; if that copy says it in other words, call what \
         is written {} and add `passage.{copy} = \"…\"`",
        others.join(" and ")
    );
    Diagnostic::new(Code::AnchorMissing, message, help).at(case.passage.span, "")
}

/// A103: the words stand there, and what is asked for beside them does not, or not as it did.
fn context_changed(case: &Case<'_>, part: usize, stale: &StaleContext) -> Diagnostic {
    let message = format!("what stands around {} has changed in {}", case.name(part), case.path());
    let suggested = suggest(case, part, case.needles[part].exact(), &stale.place);
    let help = match &suggested {
        Some(Suggested { toml, .. }) => format!("if it is the same claim, write in {}: {toml}", case.key()),
        None => format!("if it is the same claim, leave `prefix` and `suffix` out of {}", case.key()),
    };
    let mut diagnostic = Diagnostic::new(Code::AnchorChanged, message, help)
        .at(case.selector(part).span, "its prefix or suffix no longer stands beside it")
        .also(case.source(&stale.place), "the words stand here")
        .note(format!("{}: {}", case.position(&stale.place), case.shown(&stale.place)));
    if let Some(elsewhere) = &stale.elsewhere {
        let note = format!("what stood beside it is at {}: {}", case.position(elsewhere), case.shown(elsewhere));
        diagnostic = diagnostic.also(case.source(elsewhere), "what stood beside them stands here").note(note);
    }
    with_suggestion(diagnostic, suggested, stale.doubt.clone().or_else(|| shared(case)).as_ref())
}

/// A103: the copy says it in other words.
fn changed(case: &Case<'_>, part: usize, sought: &Needle, near: &Nearest) -> Diagnostic {
    let new = written(&case.haystack.text[near.place.clone()]);
    let old = written(sought.exact());
    let same_words = normalize(&old) == normalize(&new);
    let message = if same_words {
        format!("what stands around {} has changed in {}", case.name(part), case.path())
    } else {
        format!("{} has changed in {}", case.name(part), case.path())
    };
    let exact = case.needles[part].exact().replacen(sought.exact(), &new, 1);
    let target = place_of(case, part, &exact, near);
    let suggested = target.as_ref().and_then(|place| suggest(case, part, &exact, place));
    let help = match &suggested {
        Some(Suggested { toml, .. }) => format!("if it is the same claim, write in {}: {}", case.key(), toml),
        None => format!("if it is the same claim, quote in {} what the copy says now: {new}", case.key()),
    };
    let is_abridged = || abridged::is_abridged(&case.needles[part]).then_some(Doubt::Unclear);
    let doubt = judged(case, sought, near, &new).or_else(is_abridged).or_else(|| shared(case));
    let diagnostic = Diagnostic::new(Code::AnchorChanged, message, help)
        .at(case.selector(part).span, "the copy says it in other words")
        .also(case.source(&near.place), "this comes nearest")
        .note(nearest_note(case, &old, &new, near));
    with_suggestion(diagnostic, suggested, doubt.as_ref())
}

/// Other copies have the words as they are.
fn shared(case: &Case<'_>) -> Option<Doubt> {
    (!case.elsewhere.is_empty()).then_some(Doubt::Shared)
}

/// Adds what is suggested, and why it is left to a person if there is a doubt.
fn with_suggestion(diagnostic: Diagnostic, suggested: Option<Suggested>, doubt: Option<&Doubt>) -> Diagnostic {
    let diagnostic = match doubt {
        Some(doubt) => diagnostic.note(left_because(doubt)),
        None => diagnostic,
    };
    match suggested.and_then(|Suggested { toml, span }| Some((toml, span?))) {
        Some((replacement, span)) => {
            diagnostic.suggest(Suggestion { span, replacement, machine_applicable: doubt.is_none() })
        }
        None => diagnostic,
    }
}

/// Where the suggested words should lead: the place found, or, for abridged ones, around it.
fn place_of(case: &Case<'_>, part: usize, exact: &str, near: &Nearest) -> Option<Range<usize>> {
    let needle = Needle::new("", exact, "");
    if !abridged::is_abridged(&case.needles[part]) {
        return Some(near.place.clone());
    }
    abridged::find(case.haystack, &[&needle]).pop()?.only()
}

/// The longest paragraph in which quotation marks are counted, in bytes.
const LONGEST_BLOCK: usize = 1 << 16;

fn judged(case: &Case<'_>, sought: &Needle, near: &Nearest, new: &str) -> Option<Doubt> {
    let block = case.haystack.block_around(near.place.start);
    // A paragraph without end is not counted through for each of its passages: then it is a person's to judge.
    let inside = block.len() > LONGEST_BLOCK
        || is_in_quotation_marks(&case.haystack.text[block.clone()], near.place.start - block.start);
    let inside = inside || case.is_in_block_quote(&near.place);
    let (text, place) = (case.haystack.text, &near.place);
    let setting = Setting {
        quotes: case.quotes(),
        in_quotation_marks: inside,
        before: sentence_before(text, block.start, place.start),
        after: sentence_after(text, block.end, place.end),
    };
    doubt(sought.exact(), new, near, &setting, Language::of(&case.copy.language))
}

/// A101.
fn orphaned(case: &Case<'_>, part: usize, sought: &Needle, found: &Found) -> Diagnostic {
    let message = format!("{} does not stand in {}", case.name(part), case.path());
    let (key, copy) = (case.key(), &case.copy.id);
    let help = match case.claim.passage {
        PerCopy::All(_) => format!("quote the words of the copy in {key}, or take the claim out if they are gone"),
        PerCopy::Each(_) => format!(
            "quote the words of the copy in {key}, or write `absent = [\"{copy}\"]` in its place if they are gone from there"
        ),
    };
    let diagnostic =
        Diagnostic::new(Code::AnchorOrphaned, message, help).at(case.selector(part).span, "not in the copy");
    match found {
        Found::Near(near) => {
            let new = written(&case.haystack.text[near.place.clone()]);
            elsewhere(case, sought, diagnostic).also(case.source(&near.place), "this comes nearest").note(nearest_note(
                case,
                &written(sought.exact()),
                &new,
                near,
            ))
        }
        Found::Nothing => elsewhere(case, sought, diagnostic).note("nothing like it stands there"),
        Found::TooCostly => diagnostic.note("the copy was not searched for something like it: it would take too long"),
    }
}

/// Adds that the words stand in the copy, but not in the context that is asked for.
fn elsewhere(case: &Case<'_>, sought: &Needle, diagnostic: Diagnostic) -> Diagnostic {
    if !sought.has_context() {
        return diagnostic;
    }
    let hits = find_either(case.haystack, &[&sought.bare()]).pop().unwrap_or_default();
    let Some(first) = hits.at.first() else { return diagnostic };
    let count = if hits.more { format!("more than {}", hits.at.len()) } else { hits.at.len().to_string() };
    diagnostic.note(format!(
        "without its prefix and suffix it stands there, {count} times; first at {}: {}",
        case.position(first),
        case.shown(first)
    ))
}

fn nearest_note(case: &Case<'_>, old: &str, new: &str, near: &Nearest) -> String {
    format!("nearest passage, {}: {}", case.position(&near.place), word_diff(old, new))
}

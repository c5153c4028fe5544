//! Bounds what a page can ask of the parsers, before they see it.
//!
//! A browser draws a page with a hundred thousand boxes inside each other, and no article has them; what reads a page
//! here needs minutes for it. Tags nested beyond any measure are left out, and attributes beyond any number. The words
//! stay: a tag that is left out takes none with it.

/// Elements inside each other.
const DEEPEST: usize = 200;
/// Bytes of one tag. Longer ones hold whole pictures.
const LONGEST_TAG: usize = 60_000;
/// Attributes of one tag, counted by their `=`.
const MOST_ATTRIBUTES: usize = 500;

/// Elements without an end.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
/// Elements that the next of their kind ends, so that a row of them is not nested.
const ENDED_BY_NEXT: [&str; 14] =
    ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rp", "rt"];
/// Elements whose text is no markup.
const RAW: [&str; 6] = ["script", "style", "textarea", "title", "xmp", "iframe"];

/// `html` without the tags that no page needs, and how many were left out.
pub(super) fn bounded(html: &str) -> (String, usize) {
    let mut kept = String::with_capacity(html.len());
    let mut open: Vec<String> = Vec::new();
    let mut dropped: Vec<String> = Vec::new();
    let (mut at, mut left_out) = (0, 0);
    while let Some(found) = memchr::memchr(b'<', &html.as_bytes()[at..]) {
        let start = at + found;
        kept.push_str(&html[at..start]);
        let end = end_of_tag(html, start);
        let tag = &html[start..end];
        at = end;
        let Some((name, is_end)) = name(tag) else {
            kept.push_str(tag);
            continue;
        };
        if is_kept(&name, is_end, &mut open, &mut dropped) && is_modest(tag) {
            kept.push_str(tag);
        } else {
            left_out += 1;
        }
        if !is_end && RAW.contains(&name.as_str()) {
            let close = end_of_raw(html, at, &name);
            if is_read(&name, tag) {
                kept.push_str(&html[at..close]);
            }
            at = close;
        }
    }
    kept.push_str(&html[at..]);
    (kept, left_out)
}

/// Where the piece that begins with `<` ends: a comment, a tag with its attributes, or the mark alone.
fn end_of_tag(html: &str, start: usize) -> usize {
    let rest = &html[start..];
    if let Some(comment) = rest.strip_prefix("<!--") {
        return comment.find("-->").map_or(html.len(), |end| start + 4 + end + 3);
    }
    if !rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
        return start + 1;
    }
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return start + at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// The name in a tag, in small letters, and whether it is one that ends an element.
fn name(tag: &str) -> Option<(String, bool)> {
    let rest = tag.strip_prefix('<')?;
    let (rest, is_end) = rest.strip_prefix('/').map_or((rest, false), |rest| (rest, true));
    let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').unwrap_or(rest.len());
    (rest.starts_with(|c: char| c.is_ascii_alphabetic()) && end < 64)
        .then(|| (rest[..end].to_ascii_lowercase(), is_end))
}

fn is_modest(tag: &str) -> bool {
    tag.len() <= LONGEST_TAG && memchr::memchr_iter(b'=', tag.as_bytes()).nth(MOST_ATTRIBUTES).is_none()
}

/// Keeps count of what is open, and says whether the tag stays.
fn is_kept(name: &str, is_end: bool, open: &mut Vec<String>, dropped: &mut Vec<String>) -> bool {
    if VOID.contains(&name) || ENDED_BY_NEXT.contains(&name) {
        return true;
    }
    if !is_end {
        let is_kept = open.len() < DEEPEST;
        if is_kept {
            open.push(name.to_owned())
        } else {
            dropped.push(name.to_owned())
        }
        return is_kept;
    }
    if dropped.last().is_some_and(|last| last == name) {
        dropped.pop();
        return false;
    }
    if let Some(at) = open.iter().rposition(|opened| opened == name) {
        open.truncate(at);
        dropped.clear();
    }
    true
}

/// Whether anyone reads what is in a raw element: titles, and scripts that are no program. Fonts and pictures are in the
/// others of pages that were saved as one file.
fn is_read(name: &str, tag: &str) -> bool {
    name == "title" || (name == "script" && tag.contains("ld+json"))
}

/// Where the text of a raw element ends.
fn end_of_raw(html: &str, start: usize, name: &str) -> usize {
    let bytes = &html.as_bytes()[start..];
    let is_end = |at: &usize| {
        bytes.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    };
    memchr::memmem::find_iter(bytes, b"</").find(is_end).map_or(html.len(), |end| start + end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_page_stays_as_it_is() {
        let page = "<!DOCTYPE html><p>a<p>b<br><img src='>'>1 < 2 <!-- <div> --><title>a<b</title>";
        assert_eq!(bounded(page), (page.to_owned(), 0));
        let rows = format!("<table>{}</table>", "<tr><td>x".repeat(2000));
        assert_eq!(bounded(&rows), (rows.clone(), 0));
    }

    #[test]
    fn of_scripts_only_what_describes_the_page_is_kept() {
        let page = "<style>p{}</style><script>if (a<b) '<div>'</script><script type='application/ld+json'>{}</script>x";
        let kept = "<style></style><script></script><script type='application/ld+json'>{}</script>x";
        assert_eq!(bounded(page), (kept.to_owned(), 0));
    }

    #[test]
    fn boxes_without_measure_are_left_out_and_no_word_with_them() {
        let deep = format!("{}word{}<p>end", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let (kept, left_out) = bounded(&deep);
        assert!(kept.len() < 5_000 && kept.contains("word") && kept.ends_with("<p>end"), "{}", kept.len());
        assert_eq!(left_out, 2 * (100_000 - DEEPEST));
        assert_eq!(bounded(&format!("<p {}>x", "a=1 ".repeat(50_000))), ("x".into(), 1));
    }
}

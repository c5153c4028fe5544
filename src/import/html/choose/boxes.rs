//! Boxes whose names say that they are not the article: related articles, newsletters, bylines.
//!
//! A name is read as words, and only whole words count: `with-sidebar` is a class of whole pages, and the teaser of a
//! German site is the first paragraph of its article. A box that holds a good part of the page is never taken out,
//! whatever it is called.

use crate::import::html::dom::Dom;

/// Words that name such a box wherever they stand in a name.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "related", "relatedposts", "newsletter", "breadcrumb", "breadcrumbs", "copyright", "byline", "footer", "subscribe",
    "outbrain", "taboola", "share", "sharing", "sharedaddy", "addtoany", "sharebar", "recommended", "recommendations",
    "authorbox", "taglist", "tagcloud", "commentlist", "comments", "disqus", "cookie", "cookies", "consent",
    "gdpr", "advert", "advertisement", "adsbygoogle", "anzeige", "werbung", "pagination", "yarpp", "navbox", "catlinks",
    "printfooter", "toc", "shariff", "noprint", "jp-relatedposts",
];
/// Words that name one if they stand side by side.
#[rustfmt::skip]
const PAIRS: &[[&str; 2]] = &[
    ["author", "box"], ["author", "bio"], ["author", "info"], ["about", "author"], ["post", "meta"], ["entry", "meta"],
    ["article", "meta"], ["tag", "list"], ["tag", "links"], ["post", "tags"], ["entry", "tags"], ["article", "tags"],
    ["comment", "list"], ["comment", "form"], ["most", "read"], ["post", "navigation"], ["nav", "links"], ["entry", "footer"],
    ["post", "footer"], ["also", "read"], ["read", "more"], ["read", "next"], ["more", "articles"], ["similar", "posts"],
    ["image", "credit"], ["photo", "credit"], ["jump", "link"],
];
/// Names that are such a box only if they stand alone.
const ALONE: &[&str] = &["hidden", "tags", "ad", "ads", "respond", "social", "nav", "navigation", "print-only"];

/// For each node, whether it stands in such a box.
pub(super) fn of(dom: &Dom) -> Vec<bool> {
    let mut is_box = vec![false; dom.len()];
    let page = dom.len().checked_sub(1).map_or(0, |_| dom.weight(0).0);
    let mut index = 0;
    while index < dom.len() {
        if dom.text(index).is_none() && is_other(dom, index) && dom.weight(index).0 <= page / 10 * 3 {
            is_box[index..dom.end(index)].fill(true);
            index = dom.end(index);
        } else {
            index += 1;
        }
    }
    is_box
}

fn is_other(dom: &Dom, index: usize) -> bool {
    if matches!(dom.name(index), "nav" | "footer" | "dialog") {
        return true;
    }
    let names = ["class", "id"].iter().filter_map(|attribute| dom.attribute(index, attribute));
    names.flat_map(str::split_ascii_whitespace).any(is_other_name)
}

fn is_other_name(name: &str) -> bool {
    if name.len() > 80 {
        return false;
    }
    let words = words(name);
    let is_pair = |pair: &[String]| PAIRS.iter().any(|[one, other]| pair[0] == *one && pair[1] == *other);
    ALONE.contains(&name.to_ascii_lowercase().as_str())
        || words.iter().any(|word| WORDS.contains(&word.as_str()))
        || words.windows(2).any(is_pair)
}

/// The words of a name, in small letters: `relatedPosts__list-2` is related, posts, list, 2.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut was_small = false;
    let mut is_open = false;
    for c in name.chars() {
        if !c.is_ascii_alphanumeric() {
            (is_open, was_small) = (false, false);
            continue;
        }
        if !is_open || (was_small && c.is_ascii_uppercase()) {
            words.push(String::new());
            is_open = true;
        }
        was_small = c.is_ascii_lowercase();
        words.last_mut().into_iter().for_each(|word| word.push(c.to_ascii_lowercase()));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_of_a_name_count() {
        for name in ["related-posts", "jp-relatedposts", "authorBox", "author-bio", "entry-meta", "hidden", "share_bar"]
        {
            assert!(is_other_name(name), "{name}");
        }
        for name in
            ["with-sidebar", "teaser", "overflow-hidden", "elementor-widget", "shareholders", "md-hidden", "content"]
        {
            assert!(!is_other_name(name), "{name}");
        }
    }
}

//! Braces behind an image or a link: `![a](b.png){width=50%}` is Pandoc's, `{: target="_blank"}` kramdown's.

use super::Leaf;
use crate::diagnostic::Diagnostic;
use crate::parse::markdown::explain::shown;

/// Finds them in a leaf: braces right behind, with nothing in them but attributes.
pub(super) fn find(leaf: &Leaf<'_>, found: &mut Vec<Diagnostic>) {
    let ends = &leaf.markdown.link_ends;
    let first = ends.partition_point(|&end| (end as usize) < leaf.start);
    let ends = ends[first..].iter().map(|&end| end as usize - leaf.start).take_while(|&end| end < leaf.text.len());
    for start in ends {
        let Some(rest) = leaf.text[start..].strip_prefix('{').filter(|_| leaf.is_bare(start)) else { continue };
        let Some(inner) = rest.find('}').map(|end| &rest[..end]).filter(|inner| are_attributes(inner)) else {
            continue;
        };
        let range = start..start + inner.len() + 2;
        let message = format!("`{}` is shown as text", shown(&leaf.text[range.clone()]));
        found.push(leaf.tell(range, message, "take it out: images and links have no attributes here".to_owned()));
    }
}

fn are_attributes(inner: &str) -> bool {
    let inner = inner.trim_start_matches(':').trim();
    let is_attribute = |word: &str| {
        (word.len() > 1 && word.starts_with(['.', '#']))
            || word.find('=').is_some_and(|at| at > 0 && at + 1 < word.len())
    };
    !inner.is_empty() && inner.split_whitespace().all(is_attribute)
}

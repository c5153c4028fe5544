//! What of a site's folder no link brings out, by its path alone.

use super::role::{self, Top};
use crate::model::{is_in_sources, never_published};

/// Whether what lies at `inside` the site's folder, in a folder that a link under `top` leads to, is kept back there.
pub(super) fn is_kept_back(inside: &str, top: Top, is_folder: bool) -> bool {
    kept_back(inside, top == Top::Content, top, is_folder).is_some()
}

/// Why what lies at `inside` the site's folder may not be had through a link under `top`, in words that follow
/// "leads". `reads_text` says whether the link stands where the same text could.
pub(super) fn kept_back(inside: &str, reads_text: bool, top: Top, is_folder: bool) -> Option<String> {
    let parts: Vec<&str> = inside.split('/').filter(|part| !part.is_empty()).collect();
    if let Some(pattern) = parts.iter().find_map(|part| never_published(part)) {
        return Some(never(pattern));
    }
    if parts.first().is_none_or(|first| *first != "content") {
        return (inside == "site.toml" && !reads_text).then(|| "to a text of the site itself".to_owned());
    }
    let is_private = is_in_sources(&parts[1..].join("/")) || parts[1..].iter().any(|part| part.starts_with('.'));
    let is_whole_reading = is_folder && top != Top::Content && parts.len() < 3;
    match () {
        () if is_private => Some("to a file or folder that is private".to_owned()),
        () if is_whole_reading => Some("to texts of the site itself".to_owned()),
        () if !is_folder && role::is_text(inside) && !reads_text => Some("to a text of the site itself".to_owned()),
        () => None,
    }
}

/// The words for what is never published by its name, which fits `pattern`.
pub(super) fn never(pattern: &str) -> String {
    format!("to what is never published (`{pattern}`)")
}

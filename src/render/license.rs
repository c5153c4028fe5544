//! The licence of the notes, as the foot of each page names it.

use crate::interface::{LinkView, TextView};

/// The kinds of Creative Commons licences, as the SPDX ids name them.
const KINDS: [&str; 6] = ["by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd"];
/// Their versions.
const VERSIONS: [&str; 5] = ["1.0", "2.0", "2.5", "3.0", "4.0"];

/// A licence, linked to its text if it is one of Creative Commons, by its SPDX id; else its own words.
pub(super) fn link(license: &str) -> LinkView {
    let small = license.to_ascii_lowercase();
    let href = match small.strip_prefix("cc-").and_then(|rest| rest.rsplit_once('-')) {
        _ if small == "cc0-1.0" => Some("https://creativecommons.org/publicdomain/zero/1.0/".to_owned()),
        Some((kind, version)) if KINDS.contains(&kind) && VERSIONS.contains(&version) => {
            Some(format!("https://creativecommons.org/licenses/{kind}/{version}/"))
        }
        _ => None,
    };
    let name = if href.is_some() { spelled(license) } else { license.to_owned() };
    LinkView { text: TextView::plain(name), href }
}

/// `CC BY-SA 4.0`, as the licences call themselves.
fn spelled(id: &str) -> String {
    let capitals = id.to_ascii_uppercase();
    let (kind, version) = capitals.rsplit_once('-').unwrap_or((&capitals, ""));
    format!("{} {version}", kind.replacen("CC-", "CC ", 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_of_creative_commons_leads_to_its_text_and_any_other_is_words() {
        let shown = |license: &str| (link(license).text.text, link(license).href);
        let by = Some("https://creativecommons.org/licenses/by/4.0/".to_owned());
        assert_eq!(shown("CC-BY-4.0"), ("CC BY 4.0".to_owned(), by));
        let share = Some("https://creativecommons.org/licenses/by-nc-sa/3.0/".to_owned());
        assert_eq!(shown("cc-by-nc-sa-3.0"), ("CC BY-NC-SA 3.0".to_owned(), share));
        assert!(shown("CC0-1.0").1.is_some());
        for other in ["CC-BY-9.0", "CC-XX-4.0", "MIT", "all rights reserved", "CC-", "cc--4.0"] {
            assert_eq!(shown(other), (other.to_owned(), None));
        }
    }
}

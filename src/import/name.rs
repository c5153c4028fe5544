//! The names that an import gives: the reading's folder, and the original in it.

use super::taken::Refusal;
use crate::model::{LanguageTag, ReadingId, suggested_id};

/// What the folder of a reading is called: after its title, else after the file.
///
/// # Errors
/// Neither has enough letters for an id.
pub(super) fn slug(title: &str, file: &str, language: &LanguageTag) -> Result<ReadingId, Refusal> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let candidates = [title, stem].into_iter().filter_map(|name| suggested_id(name, language));
    let mut ids = candidates.map(|id| whole_words(&id)).filter_map(|id| ReadingId::new(&id).ok());
    ids.find(|id| !is_reserved(id.as_str())).ok_or_else(|| {
        Refusal::new("neither its title nor its name gives a name to its folder", "say one: `--slug first-reading`")
    })
}

/// What a text without a title is called: as its file, or by its first words.
pub(super) fn title(file: &str, texts: &[String]) -> String {
    const WORDS: usize = 7;
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if stem != "-" {
        return stem.to_owned();
    }
    let mut words = texts.iter().flat_map(|text| text.split_whitespace());
    let first = words.by_ref().take(WORDS).collect::<Vec<_>>().join(" ");
    if words.next().is_some() { first + " …" } else { first }
}

/// Names that the site needs for itself: its pages, and languages.
pub(super) fn is_reserved(id: &str) -> bool {
    ReadingId::RESERVED.contains(&id) || id.len() <= 3 && LanguageTag::new(id).is_some()
}

/// The first words of a long id: an address is read aloud and typed.
fn whole_words(id: &str) -> String {
    const LONG: usize = 48;
    if id.len() <= LONG {
        return id.to_owned();
    }
    id[..=LONG].rsplit_once('-').map_or(&id[..LONG], |(words, _)| words).trim_end_matches('-').to_owned()
}

/// The name of the original in `sources/`: its own, without what systems take for something else; `ending` is for one
/// that has none.
pub(super) fn original(name: &str, ending: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = |c: char| if c.is_control() || "<>:\"|?*".contains(c) { '-' } else { c };
    let name: String = name.chars().map(kept).collect();
    let name = name.trim_matches([' ', '.']).to_owned();
    if name.is_empty() || name == "-" { format!("original.{ending}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(title: &str, file: &str) -> Option<String> {
        slug(title, file, &LanguageTag::new("de").unwrap()).ok().map(|id| id.as_str().to_owned())
    }

    #[test]
    fn a_folder_is_named_after_the_title_or_the_file() {
        assert_eq!(named("Die Mühle von Ostry", "x.html").as_deref(), Some("die-muehle-von-ostry"));
        assert_eq!(named("水车", "Water mill.html").as_deref(), Some("water-mill"));
        assert_eq!(named("水车", "水.html"), None);
        assert_eq!(named("Search", "about.txt"), None, "the site has pages of these names");
        let long = named("Warum der Fluss im Herbst so wenig Wasser führt und niemand etwas dagegen tut", "x").unwrap();
        assert_eq!(long, "warum-der-fluss-im-herbst-so-wenig-wasser-fuehrt");
    }

    #[test]
    fn the_original_keeps_its_name_as_far_as_any_system_can_hold_it() {
        assert_eq!(original("C:\\texts\\a: b?.html", "x"), "a- b-.html");
        assert_eq!(original("-", "txt"), "original.txt");
        assert_eq!(original("..", "md"), "original.md");
    }
}

//! The fonts of the theme, and who holds them.

use std::fs;

use crate::in_repository;

/// A family of fonts.
pub struct Font {
    pub name: &'static str,
    /// What its files' names begin with.
    pub files: &'static str,
    /// The text of its licence, in this repository.
    pub licence: &'static str,
    /// What the name tables of its files say of its holder (name 0).
    pub copyright: &'static str,
    pub address: &'static str,
}

pub const FONTS: [Font; 2] = [
    Font {
        name: "Source Sans 3",
        files: "source-sans-3-",
        licence: "static/theme/fonts/LICENSE-source-sans-3.txt",
        copyright: "© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’",
        address: "https://github.com/adobe-fonts/source-sans",
    },
    Font {
        name: "Source Serif 4",
        files: "source-serif-4-",
        licence: "static/theme/fonts/LICENSE-source-serif-4.txt",
        copyright: "© 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.",
        address: "https://github.com/adobe-fonts/source-serif",
    },
];

/// The licence asks for the notice of its holder in every copy, and so do the fonts.
#[test]
fn the_licence_of_each_font_names_its_holder_and_the_name_that_is_reserved() {
    for font in FONTS {
        let text = fs::read_to_string(in_repository(font.licence)).unwrap();
        let (holder, licence) = text.split_once('\n').unwrap();
        assert_eq!(holder, font.copyright, "{}", font.name);
        assert!(licence.contains("SIL OPEN FONT LICENSE Version 1.1"), "{}", font.name);
        assert!(licence.trim_end().ends_with("OTHER DEALINGS IN THE FONT SOFTWARE."), "{} is cut", font.name);
    }
}

#[test]
fn every_font_of_the_theme_has_its_licence_beside_it() {
    for entry in fs::read_dir(in_repository("static/theme/fonts")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_known = FONTS.iter().any(|font| name.starts_with(font.files) || font.licence.ends_with(&name));
        assert!(is_known, "{name} is of no font whose licence is known");
    }
}

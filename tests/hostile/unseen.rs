//! Characters that nobody sees: control characters are told wherever they stand, and none reaches a page or a
//! terminal.

use beleg::diagnostic::{github, human, json};
use beleg::text::is_control;

use crate::site::Site;

/// One of each kind.
const CONTROLS: [char; 16] = [
    '\0',
    '\u{1}',
    '\u{8}',
    '\u{b}',
    '\u{c}',
    '\u{1b}',
    '\u{1f}',
    '\u{7f}',
    '\u{80}',
    '\u{85}',
    '\u{9b}',
    '\u{fdd0}',
    '\u{fffe}',
    '\u{ffff}',
    '\u{1fffe}',
    '\u{10ffff}',
];

/// What a terminal obeys, or shows as nothing.
const OBEYED: [char; 8] = ['\u{1b}', '\u{9b}', '\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}', '\u{fffe}', '\u{2028}'];

/// A site whose every place that takes words has a `@` in it, as its files.
const FILES: [(&str, &str); 6] = [
    ("site.toml", "title = \"Readings @\"\n"),
    ("content/speakers.toml", "[[speaker]]\nid = \"someone\"\nname = \"Some @ One\"\nkind = \"person\"\n"),
    (
        "content/sources.toml",
        "[[source]]\nid = \"paper\"\ntitle = \"The @ Paper\"\npublisher = \"The @ Press\"\nurl = \"https://example.org/@\"\n",
    ),
    (
        "content/first/reading.toml",
        "title.en = \"One @\"\nrights = \"own\"\noutlet = \"paper\"\n\
         [[speaker]]\nid = \"someone\"\nrole.en = \"the @ one\"\n\
         [[voice]]\nid = \"says\"\nspeaker = \"someone\"\nform = \"direct\"\nfunction = \"opinion\"\n\
         passage = { exact = \"one @ two\", prefix = \"@\" }\nnote = '''a @\n\n[b](#says \"@\") ![c @](./x@.png) `@`'''\n\
         [[figure]]\nid = \"counts\"\nsource = \"paper\"\npassage = [\"thr@ee\", \"fo@ur\"]\nvalue = \"3 @\"\nnote.en = \"c @\"\n\
         [[ignore]]\ncode = \"F201\"\nreason = \"for @\"\n",
    ),
    (
        "content/first/en.md",
        "+++\ntranslator = \"An @ one\"\nnote = \"The @ note\"\nsource_url = \"https://example.org/@\"\n+++\n\n# Head @\n\n\
         one, two @ three[^1] four.\n\n> quoted @\n\n- item @\n\n| cell @ |\n|---|\n| cell @ |\n\n    code @\n\n\
         `code @` *stress @* [link @](#says \"title @\") <https://example.org/@> ![alt @](./no@.png)\n\n<b>b @</b>\n\n\
         <!-- comment @ -->\n\n[^1]: note @\n\n[r@]: https://example.org/\n",
    ),
    ("templates/locales/en.ftl", "# comment @\nnav-readings = Readings @\n"),
];

fn site(of: impl Fn(&str, &str) -> String) -> Site {
    let site = Site::empty();
    for (path, text) in FILES {
        site.write(path, of(path, text));
    }
    site
}

/// As TOML names it.
fn escape(c: char) -> String {
    format!("\\U{:08X}", u32::from(c))
}

/// The bytes of each `@` in a text.
fn marks(text: &str) -> Vec<usize> {
    text.match_indices('@').map(|(at, _)| at).collect()
}

/// The ranges of a file in which a control character was told.
fn told(site: &Site, path: &str) -> Vec<std::ops::Range<usize>> {
    let read = site.read();
    let faults = read.diagnostics().iter().filter(|fault| fault.code.id() == "S116");
    let spans = faults.filter_map(|fault| fault.primary.as_ref()).map(|label| label.span);
    spans.filter(|span| read.tree().files.get(span.file).path().as_str() == path).map(|span| span.range()).collect()
}

#[test]
fn a_control_character_in_any_place_of_any_file_is_an_error_with_its_place() {
    for (path, text) in FILES {
        for (number, at) in marks(text).into_iter().enumerate() {
            let c = CONTROLS[number % CONTROLS.len()];
            let text = format!("{}{c}{}", &text[..at], &text[at + 1..]).replace('@', "x");
            let site = site(|other, words| if other == path { text.clone() } else { words.replace('@', "x") });
            let place = at..at + c.len_utf8();
            assert_eq!(told(&site, path), std::slice::from_ref(&place), "{path}: {text:?}");
            let outcome = site.outcome();
            outcome.assert_refused("S116");
            assert!(!outcome.faults.iter().any(|fault| fault.code.id() == "S101"), "told twice:\n{}", outcome.said);
        }
    }
}

#[test]
fn a_control_character_that_toml_names_by_an_escape_is_told_at_each_text() {
    for c in CONTROLS {
        for (path, text) in FILES.into_iter().filter(|(path, _)| path.ends_with(".toml")) {
            let escaped = text.replace("'''", "\"\"\"").replace("\"@\")", "x)").replace('@', &escape(c));
            let site = site(|other, words| if other == path { escaped.clone() } else { words.replace('@', "x") });
            let told = told(&site, path);
            let missed: Vec<usize> = escaped
                .match_indices(&escape(c))
                .map(|(at, _)| at)
                .filter(|at| !told.iter().any(|range| range.contains(at)))
                .collect();
            assert!(missed.is_empty(), "{path}: {c:?} is not told at {missed:?}\n{}", site.outcome().said);
        }
    }
}

#[test]
fn a_control_character_that_markdown_names_by_an_entity_is_told_at_each_text() {
    let text = "# Head @\n\none @\n\n> two @\n\n| @ |\n|---|\n| @ |\n\n[three @](#x@ \"four @\") ![five @](x@.png \"six @\")\n";
    for c in CONTROLS {
        for entity in [format!("&#{};", u32::from(c)), format!("&#x{:X};", u32::from(c))] {
            let site = Site::of("rights = \"own\"\n", text.replace('@', &entity));
            let told = told(&site, "content/first/en.md");
            for at in text.replace('@', &entity).match_indices(&entity).map(|(at, _)| at) {
                assert!(told.iter().any(|range| range.contains(&at)), "{entity} at {at}: {told:?}");
            }
        }
    }
}

#[test]
fn a_control_character_that_a_note_names_by_an_entity_is_told() {
    for note in ["a &#7; b", "[a](#says \"&#x7;\")", "<b title=\"&#7\">a</b>", "<p>&#xFFFE;</p>", "**&#0;**"] {
        let toml = format!("rights = \"own\"\n[[assertion]]\nid = \"a\"\npassage = \"one\"\nnote = '{note}'\n");
        Site::of(toml, "# A\n\none\n").outcome().assert_refused("S116");
    }
}

/// In code an entity is no entity, and these are characters that a text may have.
#[test]
fn what_is_no_control_character_is_left_alone() {
    let text = "# A\n\none `&#7;` \\&#7; &amp;#7; &#9;&#x2014;&#xFFFD; \u{fffd} R&D &#; &#x; &#99999999;\n\n    &#7;\n";
    let note = "`&#7;` &#x2014; &#150; \u{2028}\u{fffc}";
    let toml = format!("rights = \"own\"\n[[assertion]]\nid = \"a\"\npassage = \"one\"\nnote = '{note}'\n");
    let outcome = Site::of(toml.replace("&#150; ", ""), text).outcome();
    assert!(outcome.page().contains("&amp;#7;") && !outcome.has("S116"), "{}", outcome.said);
    let in_html = "<b title=\"&#150;\">a</b>";
    let site = Site::of(toml.replace("&#150;", in_html), "# A\n\none\n");
    site.outcome().page();
}

#[test]
fn a_locale_file_that_names_a_control_character_is_told() {
    let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
    site.write("templates/locales/en.ftl", "nav-readings = Readings { \"\\u0007\" }\n");
    site.outcome().assert_refused("S116");
}

/// What is copied from a PDF is told once a file, and not in hundreds of lines.
#[test]
fn a_file_full_of_control_characters_is_told_once() {
    let outcome = Site::of("rights = \"own\"\n", format!("# A\n\none\n\n{}", "two\u{2}\n".repeat(500))).outcome();
    outcome.assert_refused("S116");
    assert_eq!(outcome.faults.len(), 1, "{}", outcome.said);
    assert!(outcome.said.contains("499 more"), "{}", outcome.said);
}

#[test]
fn hidden_characters_are_warned_of_in_texts_titles_and_notes() {
    let shown = [
        ("content/first/reading.toml", &["One @", "the @ one", "'a @", "![c @", "c @\"", "for @"][..]),
        ("content/speakers.toml", &["Some @"]),
        ("content/sources.toml", &["The @ Paper", "The @ Press"]),
        (
            "content/first/en.md",
            &[
                "An @ one",
                "The @ note",
                "# Head @",
                "two @ three",
                "quoted @",
                "item @",
                "| cell @ |\n|",
                "    code @",
                "`code @",
                "stress @",
                "[link @",
                "title @",
                "![alt @",
                "<b>b @",
                "[^1]: note @",
            ],
        ),
    ];
    for (path, places) in shown {
        for place in places {
            let (_, text) = FILES.into_iter().find(|(file, _)| *file == path).unwrap();
            let hidden = place.replace('@', "\u{202e}");
            let text = text.replacen(place, &hidden, 1).replace('@', "x");
            assert!(text.contains('\u{202e}'), "{place} stands in {path}");
            let site = site(|other, words| if other == path { text.clone() } else { words.replace('@', "x") });
            let found = site.outcome().faults.iter().filter(|fault| fault.code.id() == "M115").count();
            assert_eq!(found, 1, "{path}: {place}\n{}", site.outcome().said);
        }
    }
}

#[test]
fn a_warning_of_hidden_characters_points_at_them_and_stops_nothing() {
    let text = "# A\n\none *fi\u{200b}rst* and &#x202B;last\n";
    let site = Site::of("rights = \"own\"\nannotated = 2026-03-31\n", text);
    let read = site.read();
    let spans: Vec<_> = read.diagnostics().iter().map(|fault| fault.primary.as_ref().unwrap().span.range()).collect();
    let at = |part: &str| text.find(part).unwrap()..text.find(part).unwrap() + part.len();
    assert_eq!(spans, [at("\u{200b}"), at("&#x202B;")], "{}", site.outcome().said);
    assert!(site.outcome().has("M115") && !site.outcome().page().is_empty());
}

/// A byte order mark begins a file, and joiners and marks belong to scripts.
#[test]
fn what_a_language_needs_is_not_warned_of() {
    let text = "\u{feff}# A\n\none می\u{200c}خواهم क्\u{200d}ष 👩\u{200d}🔬 Do\u{ad}nau 5\u{a0}km a\u{200e}b\u{200f} \
                \u{2067}שלום\u{2069} \u{2068}x\u{2069} \u{202b}שלום\u{202c} ไทย\u{200b}ภาษา either/\u{200b}or\n";
    let outcome = Site::of("rights = \"own\"\n", text).outcome();
    assert!(!outcome.has("M115") && !outcome.has("S116") && !outcome.page().is_empty(), "{}", outcome.said);
}

/// A text, a path or a message must not turn a terminal around, colour it, or write a line of its own there.
#[test]
fn no_format_shows_what_a_terminal_obeys() {
    for c in OBEYED {
        let site = Site::of(
            format!("rights = \"{c}own\"\n\"k{c}\" = 1\n[[assertion]]\nid = \"a{c}\"\npassage = \"no{c}where\"\n"),
            format!("# A\n\none {c} [x](./{c}.md) <x{c}> [^{c}]\n"),
        );
        site.write(&format!("content/b{c}/en.md"), "x").write(&format!("content/first/{c}.md"), "x");
        site.write(&format!("templates/{c}.html"), "{{").write(&format!("content/{c}.txt"), "x");
        let read = site.read();
        let files = &read.tree().files;
        for said in [
            human::render(read.diagnostics(), files, "", human::Style::Plain),
            json::render(read.diagnostics(), None, files),
            github::render(read.diagnostics(), files, ""),
        ] {
            let obeyed: Vec<char> =
                said.chars().filter(|&shown| OBEYED.contains(&shown) || is_control(shown)).collect();
            assert!(obeyed.is_empty(), "{c:?}: {obeyed:?}\n{said:?}");
        }
    }
}

//! Copies: their front matter, their languages and their order.

use super::*;
use crate::model::{CopyStatus, Inline, InlineKind, Link, LinkTarget, ParsedReading, Publish, Rights};

/// A reading with one copy in the file `name`.
fn copy(name: &str, text: &str) -> Parsed {
    parsed(&[(&format!("r/{name}"), text), ("r/reading.toml", "rights = \"cc\"\n")])
}

#[test]
fn front_matter_speaks_of_its_copy_alone() {
    let text = "\u{feff}+++\r\nlang = \"en\"\r\nstatus = \"translation\"\r\nsource_url = \"https://a.org/x\"\r\n\
                archive_url = \"https://b.org\"\r\nretrieved = 2022-10-18\r\ntranslator = \"T\"\r\nnote.en = \"N\"\r\n\
                rights = \"own\"\r\npublish = \"local\"\r\n+++\r\n# Head\r\n";
    let parsed = copy("draft-2.md", text);
    assert_eq!(parsed.faults, []);
    let copy = &parsed.corpus.readings[0].copies[0];
    assert_eq!((copy.rights, copy.publish, copy.status), (Rights::Own, Publish::Local, CopyStatus::Translation));
    assert_eq!((copy.language.to_string().as_str(), copy.id.as_str()), ("en", "draft-2"));
    assert_eq!(parsed.tree.files.snippet(copy.source_url.as_ref().unwrap().span), "\"https://a.org/x\"");
}

#[test]
fn a_copy_takes_the_readings_rights_where_it_says_nothing() {
    let parsed = copy("de.md", "# Kopf\n");
    assert_eq!(parsed.faults, []);
    assert_eq!(parsed.corpus.readings[0].copies[0].rights, Rights::Cc);
}

#[test]
fn copies_stand_in_the_order_of_the_sites_languages() {
    let lang = |tag: &str| format!("+++\nlang = \"{tag}\"\n+++\n# H\n");
    let parsed = parsed(&[
        ("r/a-retold.md", &lang("en")),
        ("r/de-at.md", "# H\n"),
        ("r/en.md", "# H\n"),
        ("r/fr.md", "# H\n"),
        ("r/reading.toml", ""),
    ]);
    assert_eq!(parsed.faults, []);
    let ids: Vec<_> = parsed.corpus.readings[0].copies.iter().map(|copy| copy.id.as_str()).collect();
    assert_eq!(ids, ["de-at", "a-retold", "en", "fr"]);
}

#[test]
fn a_copy_that_names_no_language_is_asked_for_one() {
    for name in ["reprint.md", "en-draft.md"] {
        let parsed = copy(name, "# Head\n");
        assert_eq!(parsed.only().0, Code::MissingKey);
        assert!(parsed.only().2.contains("lang = \"en\""), "{}", parsed.only().2);
    }
    assert_eq!(copy("reprint.md", "+++\nlang = \"english\"\n+++\n# H").only().1, "\"english\"");
}

#[test]
fn front_matter_without_end_is_reported_where_it_begins() {
    let parsed = copy("reprint.md", "+++\nlang = \"en\"\n# Head\n");
    assert_eq!(parsed.only(), (Code::FrontMatter, "+++", "end the front matter with a line `+++`"));
}

#[test]
fn front_matter_of_other_tools_says_how_to_write_it() {
    let parsed = copy("reprint.md", "---\nlang: en\n---\n\n# Head\n");
    assert_eq!((parsed.only().0, parsed.only().1), (Code::FrontMatter, "---"));
}

#[test]
fn a_headline_and_a_title_are_one_too_many_and_neither_is_one_too_few() {
    let both = copy("de.md", "+++\ntitle = \"T\"\n+++\n# Kopf\n");
    assert_eq!((both.only().0, both.only().1), (Code::InvalidValue, "\"T\""));
    let neither = copy("de.md", "Text.\n");
    assert_eq!(neither.only().0, Code::MissingTitle);
    assert!(!neither.faults[0].is_error());
    assert_eq!(copy("de.md", "+++\ntitle = \"T\"\n+++\nText.\n").faults, []);
}

#[test]
fn faults_in_front_matter_have_their_place_in_the_file() {
    let text =
        "+++\nstatus = \"translated\"\nretrieved = 2022-02-30\nsource_url = \"javascript:x\"\nlng = \"de\"\n+++\n# H\n";
    let parsed = copy("de.md", text);
    let expected = [
        (Code::InvalidValue, "\"translated\""),
        (Code::BadDate, "2022-02-30"),
        (Code::InvalidValue, "\"javascript:x\""),
        (Code::UnknownKey, "lng"),
    ];
    assert_eq!(parsed.shown(), expected);
    assert!(parsed.faults[0].help.contains("did you mean `translation`?"));
}

#[test]
fn names_that_beleg_needs_itself_are_refused() {
    assert_eq!(copy("compare.md", "+++\nlang = \"de\"\n+++\n# H\n").only().0, Code::ReservedId);
    for name in ["sources", "en", "fr"] {
        let parsed = parsed(&[(&format!("{name}/de.md"), "# H\n"), (&format!("{name}/reading.toml"), "")]);
        assert_eq!(parsed.only().0, Code::ReservedId, "{name}");
    }
    for name in ["usa", "xiaomi", "the-beauty"] {
        let parsed = parsed(&[(&format!("{name}/de.md"), "# H\n"), (&format!("{name}/reading.toml"), "")]);
        assert_eq!(parsed.faults, [], "{name}");
    }
}

#[test]
fn a_name_that_is_no_id_says_what_to_rename_it_to() {
    assert_eq!(
        copy("README.md", "+++\nlang = \"en\"\n+++\n# H\n").only().2,
        "rename the file, and write `readme` as its name before `.md`"
    );
    let parsed = parsed(&[("My Reading/de.md", "# H\n"), ("My Reading/reading.toml", "x = 1")]);
    assert_eq!(parsed.shown().iter().map(|fault| fault.0).collect::<Vec<_>>(), [Code::InvalidValue, Code::UnknownKey]);
    assert_eq!(parsed.corpus.readings, []);
}

/// Whoever writes links in an editor sees them work there.
#[test]
fn a_link_to_a_heading_leads_to_it_as_in_any_markdown_viewer() {
    let toml =
        "rights = \"own\"\n[[assertion]]\nid = \"costs\"\npassage = \"x\"\nnote = \"[m](#our-methods) [c](#costs)\"\n";
    let parsed = parsed(&[
        ("a/reading.toml", toml),
        (
            "a/en.md",
            "# A\n\n[one](#our--methods) [two](#costs) [three](../b/en.md#end) x\n\n## Our – methods\n\n## Costs\n",
        ),
        ("b/reading.toml", "rights = \"own\"\n"),
        ("b/en.md", "# B\n\n[four](../a/en.md#Our-Methods) [five](#h--b) [six](#nowhere)\n\n## The End {#end}\n"),
    ]);
    let fragments: Vec<Vec<String>> = parsed.corpus.readings.iter().map(fragments).collect();
    assert_eq!(fragments[0], ["h--our-methods", "costs", "h--end", "h--our-methods", "costs"]);
    assert_eq!(fragments[1], ["h--our-methods", "h--b", "nowhere"]);
}

fn fragments(parsed: &ParsedReading) -> Vec<String> {
    let of_copy = |inline: &Inline| match &inline.kind {
        InlineKind::Link { link, .. } => Some((**link).clone()),
        _ => None,
    };
    let links = parsed.copies.iter().flat_map(|copy| copy.document.inlines.iter().filter_map(of_copy));
    let notes = parsed.reading.claims.iter().filter_map(|claim| claim.note.as_ref());
    let links = links.chain(notes.flat_map(|note| note.iter().flat_map(|(_, note)| note.links().cloned())));
    let fragment = |link: Link| match link.target {
        LinkTarget::Fragment(fragment) | LinkTarget::Copy { fragment: Some(fragment), .. } => fragment,
        other => panic!("{other:?}"),
    };
    links.map(fragment).collect()
}

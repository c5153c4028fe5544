//! Templates of one's own that judge by a text: each page is what its own text makes it, though pages that differ in
//! nothing but their texts are made from one skeleton.

use crate::site::Folder;

/// The built-in page of a reading, with `class` as the class of its main part.
fn with_class(class: &str) -> String {
    include_str!("../../templates/reading.html").replace("<main>", &format!("<main class=\"{class}\">"))
}

/// What stands in the class of each reading's page, in the order of `titles`.
fn classes(template: &str, titles: &[&str]) -> Vec<String> {
    let folder = Folder::empty();
    folder.write("site.toml", "title = \"Readings\"\n");
    folder.write("templates/reading.html", template);
    for (number, title) in titles.iter().enumerate() {
        folder.write(&format!("content/r{number}/reading.toml"), "rights = \"own\"\n");
        folder.write(&format!("content/r{number}/en.md"), &format!("# {title}\n\nA text of its own: {number}.\n"));
    }
    let run = folder.beleg(&["build"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let class = |number: usize| {
        let page = folder.read(&format!("public/r{number}/index.html"));
        page.split_once("<main class=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
    };
    (0..titles.len()).map(class).collect()
}

#[test]
fn a_template_that_judges_by_a_text_is_right_for_every_text() {
    let titles = ["Bridge", "Tunnel", "Bridge", "Ferry", "12", "Bridge", "Tunnel", "Ferries & more"];
    let judged =
        with_class(r#"{% if title == "Bridge" %}is{% else %}no{% endif %} {{ title | upper }} {{ title | length }}"#);
    let expected = [
        "is BRIDGE 6",
        "no TUNNEL 6",
        "is BRIDGE 6",
        "no FERRY 5",
        "no 12 2",
        "is BRIDGE 6",
        "no TUNNEL 6",
        "no FERRIES &amp; MORE 14",
    ];
    assert_eq!(classes(&judged, &titles), expected);
    assert_eq!(classes(&with_class("{{ title }}"), &titles)[7], "Ferries &amp; more", "one that only writes it");
}

//! A copy with `publish = "local"` is on this machine only: a site with an address has nothing of it.

use crate::site::Site;

const LOCAL: &str = "+++\npublish = \"local\"\nsource_url = \"https://zwirbhost.example/\"\ntranslator = \"Zwirbtranslator\"\n\
                     +++\n# Zwirbheadline\n\nZwirbopening of 12 boats. ![zwirbalt](zwirbpicture.png)\n\n## Zwirbheading\n\n\
                     Zwirbafter “zwirbquotation” it.\n";

/// A reading without a title, so that the headline of a copy stands in for it.
fn reading(more: &str) -> String {
    format!("rights = \"own\"\n[[figure]]\nid = \"boats\"\npassage.de = \"12 boats\"\n{more}")
}

#[test]
fn of_a_reading_with_a_local_copy_only_the_others_stand_in_the_output() {
    let site = Site::new()
        .with("content/first/reading.toml", &reading("passage.en = \"twelve boats\"\n"))
        .with("content/first/de.md", LOCAL)
        .with("content/first/en.md", "# The harbour\n\nThere were twelve boats. [More](de.md#h--zwirbheading)\n")
        .with("content/first/zwirbpicture.png", "png");
    let built = site.published().build();
    built.assert_nowhere("zwirb");
    built.assert_nowhere("12 boats");
    assert!(
        built.page("de/index.html").contains("The harbour"),
        "the German list has the title of a copy that is shown"
    );
}

#[test]
fn of_a_reading_that_is_local_as_a_whole_nothing_stands_in_the_output() {
    let site = Site::new()
        .with("content/first/reading.toml", &reading(""))
        .with("content/first/de.md", LOCAL)
        .with("content/first/zwirbpicture.png", "png")
        .with("content/other/reading.toml", "rights = \"own\"\n")
        .with("content/other/en.md", "# Another\n\nSee [that](../first/de.md).\n");
    let built = site.published().build();
    built.assert_nowhere("zwirb");
    built.assert_nowhere("first");
}

#[test]
fn a_preview_shows_a_local_copy_whole() {
    let site = Site::new()
        .with("content/first/reading.toml", &reading(""))
        .with("content/first/de.md", LOCAL)
        .with("content/first/zwirbpicture.png", "png");
    assert!(site.build().page("de/first/index.html").contains("Zwirbopening of"));
}

//! A file becomes a reading: its names, its keys, its original.

mod drafts;

use super::*;

const TEXT: &str = "The mill of Ostry\n\nThe miller has said that he would sell no flour until the river carries water again.\n\n18. October was the last day on which the wheel turned, and 500 sacks were ground.\n";

fn imported(name: &str, bytes: &[u8], wishes: &Wishes) -> Imported {
    import(Original { name, bytes, retrieved: PartialDate::new("2024-05-02") }, wishes).unwrap()
}

fn file<'a>(imported: &'a Imported, path: &str) -> &'a str {
    let found = imported.files.iter().find(|(name, _)| name == path);
    std::str::from_utf8(&found.unwrap_or_else(|| panic!("no {path}")).1).unwrap()
}

#[test]
fn a_text_becomes_a_copy_a_reading_and_its_original() {
    let imported = imported("mill.txt", TEXT.as_bytes(), &Wishes::default());
    assert_eq!((imported.slug.as_str(), imported.title.as_str()), ("the-mill-of-ostry", "The mill of Ostry"));
    assert_eq!(file(&imported, "sources/mill.txt"), TEXT);
    let copy = file(&imported, "en.md");
    assert!(copy.starts_with("+++\nlang = \"en\"\nretrieved = 2024-05-02\n"), "{copy}");
    assert!(copy.contains("sources/mill.txt") && copy.contains("sha256"), "{copy}");
    assert!(
        copy.ends_with("\n18\\. October was the last day on which the wheel turned, and 500 sacks were ground.\n"),
        "{copy}"
    );
    assert!(file(&imported, "reading.toml").starts_with("title.en = \"The mill of Ostry\"\n"));
    assert_eq!(imported.notices.len(), 3, "{:?}", imported.notices);
}

#[test]
fn what_the_user_says_goes_before_what_is_found() {
    let wishes = Wishes { language: LanguageTag::new("nl"), slug: ReadingId::new("molen").ok() };
    let imported = imported("-", TEXT.as_bytes(), &wishes);
    assert_eq!(imported.slug.as_str(), "molen");
    assert!(file(&imported, "nl.md").contains("lang = \"nl\""));
    assert_eq!(file(&imported, "sources/original.txt"), TEXT);
}

#[test]
fn markdown_is_kept_as_it_is() {
    let text =
        "---\ntitle: x\n---\n\n# The mill\n\nIt *turns*, and turns, and has been turning for all of the long winter.\n";
    let imported = imported("mill.md", text.as_bytes(), &Wishes::default());
    assert!(
        file(&imported, "en.md").ends_with(
            "+++\n\n# The mill\n\nIt *turns*, and turns, and has been turning for all of the long winter.\n"
        )
    );
    assert_eq!(imported.title, "The mill");
}

#[test]
fn a_text_without_headline_has_its_title_beside_it() {
    let text = "It turns, and turns, and has been turning for all of the long winter.\n\nThen the river froze over and it stopped.";
    let imported = imported("old mill.txt", text.as_bytes(), &Wishes::default());
    assert!(file(&imported, "en.md").contains("title = \"old mill\""));
    let piped = self::imported("-", text.as_bytes(), &Wishes::default());
    assert_eq!(piped.title, "It turns, and turns, and has been …");
    assert_eq!(piped.slug.as_str(), "it-turns-and-turns-and-has-been");
}

#[test]
fn a_text_that_no_article_is_as_long_as_is_refused() {
    let refusal = take("word and word ".repeat(700_000).as_bytes(), Format::Text).unwrap_err();
    assert!(refusal.reason.contains("9 MB") && !refusal.way_out.is_empty(), "{refusal:?}");
}

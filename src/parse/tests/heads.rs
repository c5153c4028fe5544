//! What stands at the top of a reading and of a copy: outlet, author, annotators, tags, provenance; and the author's own
//! questions and corrections.

use super::*;
use crate::model::Outlet;

fn outlet(toml: &str) -> Option<Outlet> {
    let parsed = with_head(toml);
    assert_eq!(parsed.faults, [], "{toml}");
    parsed.corpus.readings[0].reading.outlet.clone()
}

fn with_head(toml: &str) -> Parsed {
    reading(&format!("{toml}\n{GROUND}"))
}

#[test]
fn an_outlet_is_a_source_a_name_or_a_name_with_an_address() {
    assert!(matches!(outlet("outlet = \"leadleo\""), Some(Outlet::Source(id)) if id.value.as_str() == "leadleo"));
    assert!(matches!(outlet("outlet = \"Harbour Gazette\""), Some(Outlet::Named { url: None, .. })));
    let table = "outlet = { name = \"taz\", url = \"https://example.org/\" }";
    assert!(matches!(outlet(table), Some(Outlet::Named { url: Some(_), .. })));
}

/// A name of small letters looks like an id: one message says how to write it.
#[test]
fn an_outlet_that_is_no_source_is_put_right_in_one_try() {
    let parsed = with_head("outlet = \"gazette\"");
    assert_eq!((parsed.only().0, parsed.only().1), (Code::UnknownSource, "\"gazette\""));
    assert!(parsed.only().2.contains("outlet = { name = \"gazette\" }"), "{}", parsed.only().2);
    assert_eq!(with_head("outlet = \"ledleo\"").only().2, "did you mean `leadleo`?");
    assert_eq!(with_head("outlet = 5").only().0, Code::WrongType);
    assert_eq!(with_head("outlet = { url = \"https://example.org/\" }").only().0, Code::MissingKey);
}

#[test]
fn an_article_has_authors_and_a_reading_tags_each_once() {
    let parsed = with_head("author = [\"Jane Doe\", \"Kim Roe\"]\ntags = [\"China\", \"self-driving  cars\"]");
    assert_eq!(parsed.faults, []);
    let reading = &parsed.corpus.readings[0].reading;
    let tags: Vec<_> = reading.tags.iter().map(|tag| tag.value.as_str()).collect();
    assert_eq!((reading.authors.len(), tags), (2, vec!["China", "self-driving cars"]));
    assert_eq!(with_head("tags = [\"China\", \"china\"]").only().2, "keep one of the two");
    assert_eq!(with_head("tags = [\"–\"]").only().1, "\"–\"");
    assert_eq!(with_head("author = [\"Jane Doe\", \"Jane Doe\"]").only().0, Code::InvalidValue);
    assert_eq!(with_head("author = []").only().1, "[]");
}

#[test]
fn annotators_are_merged_as_speakers_are_and_named_with_the_nearest() {
    let shared = "[[annotator]]\nid = \"ka\"\nname = \"Kira Amsel\"\n";
    let site = |head: &str, more: &str| {
        let toml = format!("{head}\n{GROUND}{more}");
        parsed(&[("annotators.toml", shared), ("r/de.md", "# Kopf\n"), ("r/reading.toml", &toml)])
    };
    let found =
        site("annotators = [\"ka\"]", "by = \"ka\"\n[[annotator]]\nid = \"bo\"\nname = \"Bo\"\ninitials = \"Bo.\"\n");
    assert_eq!(found.faults, []);
    let initials: Vec<_> = found.corpus.parties.annotators.values().map(|it| it.initials.as_str()).collect();
    assert_eq!(initials, ["Bo.", "KA"]);
    let unknown = site("annotators = [\"kaa\"]", "by = \"kb\"\n");
    assert_eq!(unknown.shown(), [(Code::UnknownAnnotator, "\"kaa\""), (Code::UnknownAnnotator, "\"kb\"")]);
    assert_eq!(unknown.faults[0].help, "did you mean `ka`?");
    let other = site("", "[[annotator]]\nid = \"ka\"\nname = \"Karl Amsel\"\n");
    assert_eq!((other.only().0, other.only().1), (Code::ConflictingParty, "\"Karl Amsel\""));
    let twice = site("", "[[annotator]]\nid = \"bo\"\nname = \"Bo\"\n[[annotator]]\nid = \"bo\"\nname = \"Bo\"\n");
    assert_eq!(twice.only().0, Code::DuplicateId);
}

#[test]
fn questions_and_corrections_are_about_claims_that_are_there() {
    let parsed = with_ground(
        "[[question]]\ntext.de = \"Woher?\"\nabout = [\"price\"]\n[[question]]\ntext = \"Why?\"\n\
         [[correction]]\ndate = 2026-11-28\ntext = \"It was five.\"\nabout = \"price\"\n",
    );
    assert_eq!(parsed.faults, []);
    let reading = &parsed.corpus.readings[0].reading;
    assert_eq!((reading.questions.len(), reading.corrections.len()), (2, 1));
    let wrong = with_ground(
        "[[question]]\nabout = \"prise\"\ntext = \"Why?\"\n[[correction]]\ndate = \"2026-11\"\ntext = \"x\"\n[[correction]]\n",
    );
    let codes: Vec<_> = wrong.faults.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [Code::UnknownClaim, Code::BadDate, Code::MissingKey, Code::MissingKey]);
    assert_eq!(wrong.faults[0].help, "did you mean `price`?");
}

#[test]
fn a_copy_and_a_source_say_alike_what_is_kept_of_them() {
    let hash = "0123456789abcdef".repeat(4);
    let keys = format!(
        "file = \"sources/page.html\"\nsha256 = \"{}\"\nretrieved = 2026-11-20\narchive_url = \"https://example.org/a\"\n",
        hash.to_uppercase()
    );
    let source = format!("[[source]]\nid = \"s\"\ntitle = \"T\"\n{keys}");
    let copy = format!("+++\npublished = 2022-10-20\n{keys}+++\n# Kopf\n");
    let parsed = parsed(&[("r/de.md", &copy), ("r/reading.toml", &source)]);
    assert_eq!(parsed.faults, []);
    let of_copy = &parsed.corpus.readings[0].copies[0];
    let of_source = parsed.corpus.parties.sources.values().next().unwrap();
    for kept in [&of_copy.kept, &of_source.kept] {
        let kept = kept.as_ref().unwrap();
        assert_eq!((kept.path.value.as_str(), &kept.sha256.as_ref().unwrap().value), ("sources/page.html", &hash));
    }
    assert!(of_copy.published.is_some() && of_source.retrieved.is_some() && of_source.archive_url.is_some());
}

#[test]
fn a_file_stays_in_its_folder_and_a_hash_is_a_hash() {
    let fault = |keys: &str| {
        let parsed = reading(&format!("[[source]]\nid = \"s\"\ntitle = \"T\"\n{keys}"));
        (parsed.only().0, parsed.only().1.to_owned())
    };
    for path in ["../a", "/a", "a/../b", "a//b", "C:/a", ""] {
        assert_eq!(fault(&format!("file = \"{path}\"")).0, Code::InvalidValue, "{path}");
    }
    assert_eq!(fault("file = \"a\"\nsha256 = \"abc\""), (Code::InvalidValue, "\"abc\"".to_owned()));
    assert_eq!(fault(&format!("sha256 = \"{}\"", "0".repeat(64))).0, Code::MissingKey);
    let month = reading("[[source]]\nid = \"s\"\ntitle = \"T\"\nretrieved = \"2026-11\"");
    assert_eq!((month.only().0, month.faults[0].is_error()), (Code::BadDate, false), "a month was taken before");
}

/// A page that has no name yet would take the address of whoever has it now.
#[test]
fn names_that_pages_to_come_have_are_refused_with_a_way_out() {
    for name in ["tags", "pages", "embed", "cards", "evidence", "worksheet", "feed", "annotations"] {
        let (copy, toml) = (format!("{name}/de.md"), format!("{name}/reading.toml"));
        let parsed = parsed(&[(&copy, "# Kopf\n"), (&toml, "")]);
        assert_eq!(parsed.only().0, Code::ReservedId, "{name}");
        assert!(parsed.only().2.contains(&format!("{name}-article")));
    }
    for name in ["sources", "evidence", "worksheet", "embed", "cards", "original", "annotations"] {
        let copy = format!("r/{name}.md");
        let parsed = parsed(&[(&copy, "+++\nlang = \"de\"\n+++\n# Kopf\n"), ("r/reading.toml", "")]);
        assert_eq!(parsed.only().0, Code::ReservedId, "{name}");
        assert!(parsed.only().2.contains("first-edition.md"));
    }
}

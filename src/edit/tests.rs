//! Files as people write them, and what stays of them.

use proptest::prelude::*;
use toml::de::DeTable;

use super::{CannotEdit, ReadingFile, Splice, apply};

/// A file with all that may stand in the way: a comment between keys, keys in any order, texts over several lines, dotted
/// keys, tabs, letters of other scripts, a table with a header of its own.
const FILE: &str = "\
# Ours. \u{1F426}
rights = \"own\"\t# not \"cc\"

[[ speaker ]] # who
id='ann'
\tname.de = \"Änn\"
name.en = \"Ann\"
kind = \"person\"

# The claims.

  [[voice]] # first
  passage.de = [
    \"„Komm“\", # the call
    { exact = \"geh\", prefix = \"[[figure]] id = \\\"late\\\"\" },
  ]
  id = \"come\" # its id
  # draft = true
  draft = true # look again
  speaker = \"ann\"
  note.de = \"\"\"
[[voice]]
id = \"no-claim\"
\"\"\"

[[figure]]
\"id\" = \"late\"
\"draft\" = true
passage = 'fünf ⟦Boote⟧'
value = \"5\"

[[figure]]
id = \"early\"
ratio = { of = \"late\", to = \"late\" }
[figure.passage]
de = \"drei\"
en = \"three\"

[[ignore]]
code = \"F201\"
reason = \"r\"
";

/// The file in all forms in which editors save it.
fn forms() -> Vec<String> {
    let plain = FILE.to_owned();
    let windows = FILE.replace('\n', "\r\n");
    let open = |text: &str| text.trim_end().to_owned();
    let marked = |text: &str| format!("\u{feff}{text}");
    vec![plain.clone(), windows.clone(), open(&plain), open(&windows), marked(&plain), marked(&open(&windows))]
}

fn block(id: &str) -> String {
    format!("[[figure]]\nid = \"{id}\"\npassage = \"ä\"")
}

/// What is left of a text without the lines that a splice has put into it.
fn ids(text: &str) -> Vec<String> {
    let root = DeTable::parse(text.trim_start_matches('\u{feff}')).unwrap().into_inner();
    let mut ids: Vec<(usize, String)> = Vec::new();
    for kind in ["voice", "figure", "assertion"] {
        let items = root.get(kind).and_then(|items| items.get_ref().as_array());
        for item in items.into_iter().flat_map(|items| items.iter()) {
            let id = item.get_ref().get("id").unwrap().get_ref().as_str().unwrap();
            ids.push((item.span().start, id.to_owned()));
        }
    }
    ids.sort();
    ids.into_iter().map(|(_, id)| id).collect()
}

/// Whether all bytes of `old` but those of `splices` stand in `new`, in their order and where they stood.
#[track_caller]
fn assert_keeps(old: &str, splices: &[Splice], new: &str) {
    let mut sorted = splices.to_vec();
    sorted.sort_by_key(|splice| (splice.range.start, splice.range.end));
    let (mut at, mut end) = (0, 0);
    for splice in &sorted {
        let kept = &old[end..splice.range.start];
        assert_eq!(&new[at..at + kept.len()], kept);
        at += kept.len() + splice.with.len();
        end = splice.range.end;
    }
    assert_eq!(&new[at..], &old[end..]);
}

#[test]
fn a_claim_is_put_behind_another_and_every_other_byte_stays() {
    for old in forms() {
        let file = ReadingFile::parse(&old).unwrap();
        for (after, expected) in [
            (Some("come"), ["come", "new", "late", "early"]),
            (Some("early"), ["come", "late", "early", "new"]),
            (None, ["new", "come", "late", "early"]),
        ] {
            let splice = file.insert_claims(after, &[block("new")]).unwrap();
            assert!(splice.range.is_empty(), "{splice:?}");
            let new = apply(&old, vec![splice.clone()]).unwrap();
            assert_keeps(&old, &[splice], &new);
            assert_eq!(ids(&new), expected);
            assert_eq!(new.contains("\r\n"), old.contains("\r\n"));
            assert!(!new.replace("\r\n", "").contains(if old.contains("\r\n") { '\n' } else { '\r' }), "{new}");
        }
    }
}

#[test]
fn a_key_goes_where_it_is_written_and_takes_the_indent_of_its_neighbour() {
    let file = ReadingFile::parse(FILE).unwrap();
    let set = |id: &str, key: &str| apply(FILE, vec![file.set(id, key, "\"x\"").unwrap()]).unwrap();
    assert!(set("come", "function").contains("  speaker = \"ann\"\n  function = \"x\"\n"));
    assert!(set("come", "speaker").contains("  speaker = \"x\"\n  note.de"), "a value is replaced where it stands");
    assert!(set("late", "speaker").contains("\"draft\" = true\nspeaker = \"x\"\n"));
    assert!(set("late", "note").contains("value = \"5\"\nnote = \"x\"\n\n"));
    assert!(set("early", "note").contains("to = \"late\" }\nnote = \"x\"\n[figure.passage]\n"), "not into the table");
    assert_eq!(file.set("come", "note", "\"x\""), Err(CannotEdit::InParts("come".into(), "note".into())));
    assert_eq!(file.set("none", "note", "\"x\""), Err(CannotEdit::NoClaim("none".into())));
}

#[test]
fn a_draft_is_accepted_by_taking_one_line_out_and_its_comment_stays() {
    let file = ReadingFile::parse(FILE).unwrap();
    assert_eq!(file.drafts().collect::<Vec<_>>(), [("voice", "come"), ("figure", "late")]);
    let without = |id: &str| apply(FILE, vec![file.remove_key(id, "draft").unwrap().unwrap()]).unwrap();
    assert_eq!(without("late"), FILE.replace("\"draft\" = true\n", ""));
    assert_eq!(without("come"), FILE.replace("  draft = true # look", "  # look"));
    assert_eq!(file.remove_key("early", "draft"), Ok(None));
}

#[test]
fn a_claim_is_taken_out_with_its_table_and_comments_before_it_stay() {
    let file = ReadingFile::parse(FILE).unwrap();
    let without = |id: &str| apply(FILE, vec![file.remove_claim(id).unwrap()]).unwrap();
    let early = &FILE[FILE.find("\n[[figure]]\nid = \"early\"").unwrap()..FILE.find("\n[[ignore]]").unwrap()];
    assert_eq!(without("early"), FILE.replace(early, ""));
    let come = without("come");
    assert!(come.contains("# The claims.\n\n[[figure]]") && !come.contains("Komm"), "{come}");
}

#[test]
fn speakers_sources_and_dismissals_stand_with_their_own_kind() {
    for old in forms() {
        let file = ReadingFile::parse(&old).unwrap();
        let splices = vec![
            file.insert_parties("source", &["[[source]]\nid = \"s\"\ntitle = \"S\"".to_owned()]).unwrap(),
            file.insert_parties("speaker", &["[[speaker]]\nid = \"b\"\nname = \"B\"".to_owned()]).unwrap(),
            file.insert_ignores(&["[[ignore]]\ncode = \"V301\"\nreason = \"s\"".to_owned()]).unwrap(),
        ];
        let new = apply(&old, splices.clone()).unwrap();
        assert_keeps(&old, &splices, &new);
        let lines: Vec<&str> = new
            .lines()
            .filter(|line| line.trim_start().starts_with("[[ ") || line.contains("[[s") || line.contains("[[i"))
            .collect();
        assert_eq!(lines, ["[[ speaker ]] # who", "[[speaker]]", "[[source]]", "[[ignore]]", "[[ignore]]"], "{new}");
    }
}

#[test]
fn the_first_claim_of_a_file_stands_at_its_end() {
    for (old, expected) in [
        ("", "[[figure]]\nid = \"a\"\npassage = \"ä\"\n"),
        ("rights = \"own\"", "rights = \"own\"\n\n[[figure]]\nid = \"a\"\npassage = \"ä\""),
        ("rights = \"own\"\n# end\n\n", "rights = \"own\"\n# end\n\n[[figure]]\nid = \"a\"\npassage = \"ä\"\n"),
        ("a = 1\r\n", "a = 1\r\n\r\n[[figure]]\r\nid = \"a\"\r\npassage = \"ä\"\r\n"),
    ] {
        let file = ReadingFile::parse(old).unwrap();
        let new = apply(old, vec![file.insert_claims(None, &[block("a")]).unwrap()]);
        assert_eq!(new.as_deref(), Some(expected));
    }
}

#[test]
fn what_has_no_lines_of_its_own_is_refused() {
    let inline = "figure = [{ id = \"a\", passage = \"b\" }]\n";
    let file = ReadingFile::parse(inline).unwrap();
    let refused = Err(CannotEdit::Inline("figure".into()));
    assert_eq!(file.insert_claims(None, &[block("b")]), refused);
    assert_eq!(file.set("a", "note", "\"x\""), refused);
    assert_eq!(file.remove_claim("a"), refused);
    assert_eq!(
        ReadingFile::parse("ignore = []").unwrap().insert_ignores(&[]),
        Err(CannotEdit::Inline("ignore".into()))
    );
    let scattered = "[[voice]]\nid = \"a\"\n[[figure]]\nid = \"b\"\n[voice.form]\nde = \"direct\"\n";
    let file = ReadingFile::parse(scattered).unwrap();
    assert_eq!(file.remove_claim("a"), Err(CannotEdit::Scattered("a".into())));
    assert!(ReadingFile::parse("a = ").is_err());
}

#[test]
fn two_changes_of_the_same_bytes_are_refused() {
    let splice = Splice { range: 0..2, with: "b".into() };
    assert_eq!(apply("a = 1", vec![splice.clone(), Splice { range: 1..3, ..splice }]), None);
    assert_eq!(apply("a = 1", vec![Splice { range: 4..5, with: String::new() }]), None, "it is TOML no more");
}

#[test]
fn a_place_in_the_file_belongs_to_the_claim_around_it() {
    for old in forms() {
        let file = ReadingFile::parse(&old).unwrap();
        let at = |words: &str| file.claim_at(old.find(words).unwrap());
        assert_eq!(
            [at("„Komm“"), at("no-claim"), at("three"), at("Änn")],
            [Some("come"), Some("come"), Some("early"), None]
        );
        let line =
            old[..old.find("[[figure]]\r\n\"id\"").or(old.find("[[figure]]\n\"id\"")).unwrap()].matches('\n').count();
        assert_eq!(file.line_of("late"), Some(line + 1));
    }
}

/// Lines that files are made of, in any order that is TOML.
fn lines() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "  ",
        "\t# note",
        "# [[figure]]",
        "[[voice]]",
        "[[figure]]",
        "  [[assertion]] # x",
        "[[speaker]]",
        "[[source]]",
        "[[ignore]]",
        "[voice.note]",
        "[figure.note]",
        "id = \"a\"",
        "id = \"b\"",
        "  id = 'c' # c",
        "\"id\" = \"d\"",
        "draft = true",
        "draft = true # d",
        "passage.de = \"x\"",
        "passage.en = [\"x\",\n \"y\"]",
        "note = '''\n[[voice]]\n'''",
        "form = \"direct\"",
        "speaker = [\"é\"]",
        "value = { a = 1 }",
        "\u{e9} = 1",
        "x.y.z = 2026-01-01",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    /// Whatever the file: what is not changed stays, byte for byte, and what comes out says all that the old one said.
    #[test]
    fn whatever_stands_in_a_file_all_other_bytes_stay(
        lines in prop::collection::vec(lines(), 0..24),
        is_windows: bool,
        is_open: bool,
        is_marked: bool,
    ) {
        let end = if is_windows { "\r\n" } else { "\n" };
        let mut old = lines.iter().map(|line| line.replace('\n', end)).collect::<Vec<_>>().join(end);
        if !is_open { old.push_str(end); }
        if is_marked { old.insert(0, '\u{feff}'); }
        let Ok(file) = ReadingFile::parse(&old) else { return Ok(()) };
        let known: Vec<String> = ["a", "b", "c", "d"].map(str::to_owned).into_iter().filter(|id| file.line_of(id).is_some()).collect();
        let mut tries: Vec<Vec<Splice>> = Vec::new();
        tries.extend(file.insert_claims(None, &[block("new")]).ok().map(|splice| vec![splice]));
        tries.extend(file.insert_ignores(&["[[ignore]]\ncode = \"F201\"".to_owned()]).ok().map(|splice| vec![splice]));
        tries.extend(file.insert_parties("source", &["[[source]]\nid = \"s\"".to_owned()]).ok().map(|splice| vec![splice]));
        for id in &known {
            tries.extend(file.insert_claims(Some(id), &[block("new"), block("next")]).ok().map(|splice| vec![splice]));
            tries.extend(file.set(id, "note", "\"x\"").ok().map(|splice| vec![splice]));
            tries.extend(file.set(id, "speaker", "\"x\"").ok().map(|splice| vec![splice]));
            tries.extend(file.remove_claim(id).ok().map(|splice| vec![splice]));
            let both = file.remove_key(id, "draft").ok().flatten().zip(file.set(id, "function", "\"x\"").ok());
            tries.extend(both.map(|(one, other)| vec![one, other]));
        }
        for splices in tries {
            let Some(new) = apply(&old, splices.clone()) else {
                return Err(TestCaseError::fail(format!("no TOML: {splices:?} in {old:?}")));
            };
            assert_keeps(&old, &splices, &new);
            let taken: Vec<&str> = splices.iter().map(|splice| &old[splice.range.clone()]).filter(|text| text.contains("[[")).collect();
            if taken.is_empty() {
                let (before, after) = (values(&old), values(&new));
                prop_assert!(before.iter().all(|value| value.ends_with("draft = true") || value.contains(".speaker") || after.contains(value)), "{old:?}\n{new:?}");
            }
        }
    }
}

/// All values of a file with the way to each, but for which place in a list it has.
fn values(text: &str) -> Vec<String> {
    fn of(value: &toml::de::DeValue<'_>, way: &str, found: &mut Vec<String>) {
        match value {
            toml::de::DeValue::Table(table) => {
                table.iter().for_each(|(key, value)| of(value.get_ref(), &format!("{way}.{}", key.get_ref()), found));
            }
            toml::de::DeValue::Array(items) => items.iter().for_each(|item| of(item.get_ref(), way, found)),
            toml::de::DeValue::String(text) => found.push(format!("{way} = {text}")),
            toml::de::DeValue::Boolean(is_so) => found.push(format!("{way} = {is_so}")),
            _ => found.push(way.to_owned()),
        }
    }
    let root = DeTable::parse(text.trim_start_matches('\u{feff}')).unwrap().into_inner();
    let mut found = Vec::new();
    root.iter().for_each(|(key, value)| of(value.get_ref(), key.get_ref(), &mut found));
    found
}

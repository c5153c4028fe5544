//! What holds for any input: no panic, and each place inside its file.

use proptest::prelude::*;

use super::*;

/// Pieces that a reading's TOML is made of, put together at random.
fn toml_like() -> impl Strategy<Value = String> {
    let pieces = [
        "[[voice]]",
        "[[figure]]",
        "[[speaker]]",
        "[[source]]",
        "[[ignore]]",
        "[speaker]",
        "[",
        "]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "\n",
        "\n",
        "\n",
        " ",
        "\"",
        "\"\"\"",
        "'''",
        "\\",
        "+++",
        "id = \"a\"",
        "id = \"b\"",
        "converts = \"a\"",
        "sum = [\"a\", \"b\"]",
        "passage.de = \"x\"",
        "passage = [{ exact = \"x\" }, 5]",
        "form.de = \"direct\"",
        "speaker = \"a\"",
        "name.de = \"ä\"",
        "note.de = \"\"\"\nx\"\"\"",
        "title = ",
        "date = 2022-1",
        "2022-10-18",
        "absent = [\"de\"]",
        "\u{feff}",
        "\0",
        "\r",
        "„“",
        "5e9",
        "true",
        "#",
    ];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    /// Whatever someone saves, they get a site or a list of faults.
    #[test]
    fn no_text_makes_parse_panic(toml in toml_like(), shared in toml_like(), copy in toml_like()) {
        let parsed = parsed(&[("speakers.toml", &shared), ("r/de.md", &copy), ("r/reading.toml", &toml)]);
        for fault in &parsed.faults {
            prop_assert!(!fault.help.is_empty() && !fault.message.is_empty());
            let Some(label) = &fault.primary else { continue };
            let text = parsed.tree.files.get(label.span.file).text();
            prop_assert!(text.get(label.span.range()).is_some(), "{fault:?}");
        }
    }

    /// Bytes of any kind, decoded as files are.
    #[test]
    fn no_bytes_make_parse_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        parsed(&[("sources.toml", &text), ("r/de.md", &format!("+++\n{text}\n+++\n{text}")), ("r/reading.toml", &text)]);
    }
}

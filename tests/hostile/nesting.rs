//! Nesting without measure: no stack is exhausted, and the time does not grow with the square.

use crate::site::Site;

const DEEP: usize = 20_000;

#[test]
fn deep_markdown_is_cut_off_or_built() {
    for (open, close) in [
        (">", ""),
        ("> ", ""),
        ("- ", ""),
        ("1. ", ""),
        ("> - ", ""),
        ("*", "*"),
        ("**", "**"),
        ("*a ", "*"),
        ("_", "_"),
        ("~~", "~~"),
        ("[", "](x)"),
        ("![", "](x)"),
        ("[^", "]"),
        ("`", "`"),
        ("<b>", "</b>"),
        ("<b><i>", ""),
        ("</b>", ""),
        ("<!--", ""),
        ("<", ">"),
        ("&", ";"),
        ("(", ")"),
        ("\\", ""),
    ] {
        let text = format!("{}x{}", open.repeat(DEEP), close.repeat(DEEP));
        let outcome = Site::of("rights = \"own\"\ntitle = \"A\"\n", format!("# A\n\n{text}\n\nend\n")).outcome();
        assert!(!outcome.pages.is_empty() || outcome.said.contains("help"), "{open}");
        let toml = format!("rights = \"own\"\n[[assertion]]\nid = \"a\"\npassage = \"one\"\nnote = '''\n{text}'''\n");
        let outcome = Site::of(toml, "# A\n\none\n").outcome();
        assert!(!outcome.pages.is_empty() || outcome.said.contains("help"), "{open} in a note");
    }
}

/// A level that is lowered must not bring back what it warned of.
#[test]
fn deep_markdown_that_is_let_pass_is_cut_off_all_the_same() {
    let text = format!("{}x\n{}", ">".repeat(DEEP), "a\n".repeat(DEEP));
    let toml = format!("rights = \"own\"\n[[assertion]]\nid = \"a\"\npassage = \"one\"\nnote = '''\n{text}'''\n");
    let site = Site::of(toml, format!("# A\n\none\n\n{text}"));
    site.write("site.toml", "title = \"A\"\n[lints]\ntoo-deep = \"allow\"\n");
    assert!(site.outcome().page().len() < 1_000_000);
}

#[test]
fn items_inside_items_are_built() {
    let list: String = (0..500).map(|depth| format!("{}- a\n", "  ".repeat(depth))).collect();
    let outcome = Site::of("rights = \"own\"\ntitle = \"A\"\n", format!("# A\n\n{list}")).outcome();
    assert!(!outcome.pages.is_empty() || outcome.has("M107"), "{}", outcome.said);
}

#[test]
fn deep_toml_is_an_error() {
    let keys = "a.".repeat(DEEP) + "a";
    for toml in [
        format!("a = {}{}", "[".repeat(DEEP), "]".repeat(DEEP)),
        format!("a = {}", "[".repeat(DEEP)),
        format!("a = {}1{}", "{a = ".repeat(DEEP), "}".repeat(DEEP)),
        format!("{keys} = 1"),
        format!("[{keys}]"),
        format!("[[{keys}]]\n[[{keys}]]"),
        "[[voice]]\n".repeat(DEEP / 10),
        format!("title = \"{}", "\\u00e9".repeat(DEEP)),
        "'''".to_owned() + &"\n".repeat(DEEP),
        (0..DEEP / 10).map(|number| format!("key{number} = {number}\n")).collect(),
    ] {
        let shown: String = toml.chars().take(20).collect();
        let outcome = Site::of(&toml, format!("+++\n{toml}\n+++\n\n# A\n")).outcome();
        assert!(outcome.pages.is_empty() && outcome.said.contains("error"), "{shown}");
        let outcome = Site::empty().write("site.toml", &toml).outcome();
        assert!(outcome.pages.is_empty() && outcome.said.contains("error"), "{shown}");
    }
}

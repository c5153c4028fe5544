//! What is told, with its place and the way out, and what is left alone.

use crate::diagnostic::Code;
use crate::parse::markdown::tests::read_from;

/// The places that are told, and the ways out.
fn told(source: &str) -> Vec<(String, String)> {
    let (_, diagnostics) = read_from(source, 0);
    let wanted =
        diagnostics.into_iter().filter(|found| matches!(found.code, Code::LooksLikeMarkdown | Code::RunTogether));
    wanted.map(|found| (source[found.primary.unwrap().span.range()].to_owned(), found.help)).collect()
}

/// Each of these is told once, at `place`, and help holds `help`.
fn assert_told(cases: &[(&str, &str, &str)]) {
    for (source, place, help) in cases {
        let found = told(source);
        assert_eq!(found.len(), 1, "{source}: {found:?}");
        assert_eq!(found[0].0, *place, "{source}");
        assert!(found[0].1.contains(help), "{source}: {}", found[0].1);
    }
}

fn assert_silent(sources: &[&str]) {
    for source in sources {
        assert_eq!(told(source), [], "{source}");
    }
}

#[test]
fn a_destination_with_blanks_is_told_with_both_ways_to_write_it() {
    assert_told(&[
        ("a ![A boat](red boat.png) b", "![A boat](red boat.png)", "`<red boat.png>` or `red%20boat.png`"),
        ("![a](red boat.png \"At noon\")", "![a](red boat.png \"At noon\")", "`<red boat.png>`"),
        ("![a](b  c (2).png)", "![a](b  c (2).png)", "`b%20c%20(2).png`"),
        ("![a](no ending)", "![a](no ending)", "`<no ending>`"),
        ("- [a](my file.PDF)", "[a](my file.PDF)", "`my%20file.PDF`"),
        ("[a](https://x.org/my file)", "[a](https://x.org/my file)", "`<https://x.org/my file>`"),
        ("[a](../other one/en.md#b)", "[a](../other one/en.md#b)", "`<../other one/en.md#b>`"),
        ("[*a* [b]](my\nfile.pdf)", "[*a* [b]](my\nfile.pdf)", "`my%20file.pdf`"),
        ("[a]\n\n[a]: my file.pdf", "[a]: my file.pdf", "`<my file.pdf>`"),
        ("![[plan of the pier.png]]", "![[plan of the pier.png]]", "(<plan of the pier.png>)"),
    ]);
    for written in ["![a](<chart.png>)", "![a](chart%2epng)"] {
        assert_silent(&[written]);
    }
}

#[test]
fn what_other_programs_put_behind_an_image_or_a_link_is_told() {
    assert_told(&[
        ("![a](chart.png){width=50%}", "{width=50%}", "take it out"),
        ("[a](https://x.org){: target=\"_blank\" .b} c", "{: target=\"_blank\" .b}", "take it out"),
        ("![a](chart.png =300x200)", "![a](chart.png =300x200)", "write `chart.png`"),
    ]);
    assert_silent(&["![a](chart.png) {width=50%}", "![a](chart.png){a, b}", "![a](chart.png)\\{width=50%}", "a{b=c}"]);
}

#[test]
fn words_in_parentheses_behind_brackets_are_words() {
    assert_silent(&[
        "[a](see there)",
        "[die Partei](gemeint ist die alte, s. o.)",
        "!\\[a](red boat.png)",
        "`![a](red boat.png)`",
        "![a\\](red boat.png)",
        "    [a](my file.pdf)",
        "[1]: see there, and there",
        "[sic] (my file.pdf) f(x) [a] ![b]",
        "[[Pier]] [[a]](b)",
    ]);
}

#[test]
fn a_link_that_holds_the_mark_of_a_footnote_or_another_link_is_told() {
    assert_told(&[
        (
            "[the study[^1]](https://x.org/a)\n\n[^1]: b",
            "[the study[^1]](https://x.org/a)",
            "`[…](https://x.org/a)[^…]`",
        ),
        ("[the *report*[^1]][r]\n\n[r]: https://x.org\n[^1]: b", "[the *report*[^1]]", "behind it"),
        ("[a [b](#h--b) c](https://x.org)\n\n# b", "[a [b](#h--b) c](https://x.org)", "take one"),
    ]);
    assert_silent(&["[the study](https://x.org/a)[^1]\n\n[^1]: b", "[a[^1]](there)\n\n[^1]: b"]);
}

#[test]
fn a_footnote_inside_its_sentence_is_told_with_a_label_that_is_free() {
    assert_told(&[
        ("Old.^[The map is *new*.]", "^[The map is *new*.]", "`[^1]: The map is new.`"),
        ("Old[^1].^[A map.]\n\n[^1]: b", "^[A map.]", "`[^2]` here"),
    ]);
    assert_silent(&["x^[2] 10^[n]", "Old.\\^[The map is new.]", "`^[The map is new.]`", "^ [The map]"]);
}

#[test]
fn emphasis_that_punctuation_breaks_is_told_and_the_way_out_is_emphasis() {
    for (source, place) in [
        ("**好的，**他说。", "**好的，**"),
        ("船长喊**“几点？”**没有人回答。", "**“几点？”**"),
        ("これは**「重要」**です", "**「重要」**"),
        ("これは*「重要」*です", "*「重要」*"),
        ("これは__重要__です", "__重要__"),
        ("这是~~（旧）~~的", "~~（旧）~~"),
        ("a **\"Wort\"**s", "**\"Wort\"**"),
        ("die**(!)**se", "**(!)**"),
        ("it is ==new== here", "==new=="),
    ] {
        let found = told(source);
        assert_eq!(found.len(), 1, "{source}: {found:?}");
        assert_eq!(found[0].0, place, "{source}");
        let mended = source.replace(place, found[0].1.split('`').nth(1).unwrap());
        let (document, diagnostics) = read_from(&mended, 0);
        assert_eq!(diagnostics, [], "{mended}");
        assert_eq!((document.inlines.len(), document.text.contains(&place[..1])), (1, false), "{mended}");
    }
    assert_told(&[("**Hinweis: **Das gilt.", "**Hinweis: **", "`**Hinweis:**`")]);
    // The parser pairs the two in the middle.
    let source = "**好的，**他说完又问**“几点？”**没有人回答。";
    let help = "write `<strong>好的，</strong>` and `<strong>“几点？”</strong>`";
    assert_told(&[(source, "**好的，**他说完又问**“几点？”**", help)]);
    let source = "**好的，**他说完又问**“几点？”**";
    assert_told(&[(source, "好的，**他说完又问**“几点？”", help)]);
    assert_silent(&["**a *b* c** **d**", "**a <strong>b</strong> c**", "**a __b__ c**"]);
}

#[test]
fn stars_and_lines_in_prose_are_left_alone() {
    assert_silent(&[
        "Preis** und Wert**",
        "5* Hotel, 4* Haus *ohne Gewähr",
        "2 ** 3 ** 4, a * b * c",
        "snake_case_name und __init__ und _x",
        "Kolleg*(innen) und Freund*innen",
        "Kolleg*innen",
        "\\*\\*„a“\\*\\*b",
        "`**「a」**b`",
        "a == b and c == d, a==b, c==d",
        "**„a“** b, *(c)*, **「d」**",
        "* * *",
        "____ (Name)",
    ]);
}

#[test]
fn stars_in_german_words_that_became_emphasis_are_told() {
    assert_told(&[("Bürger*innen und Lehrer*innen", "innen und Lehrer", "`\\*`")]);
    assert_silent(&["Bürger\\*innen und Lehrer\\*innen", "ein*mal*ig", "*in* Berlin", "a*in*b"]);
}

#[test]
fn a_heading_without_its_blank_is_told_and_a_word_to_search_for_is_not() {
    assert_told(&[("##Part one\nText", "##Part one", "behind `##`")]);
    assert_silent(&["#Pier", "\\##Part", "a ##Part", "## Part", "####", "##!"]);
}

#[test]
fn paragraphs_without_empty_lines_between_them_are_told_once() {
    let line = "The ferry left the harbour at nine. Nobody had told the people on the pier.";
    let pasted = [line; 4].join("\n");
    assert_told(&[
        (&format!("# A\n\n{pasted}"), line, "an empty line"),
        (&format!("> {line}\n> {line}\n> {line}"), line, ""),
    ]);
    assert_silent(&[&[line; 4].join("\n\n"), &[line; 4].join("  \n"), &format!("```\n{pasted}\n```")]);
}

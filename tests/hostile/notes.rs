//! Notes whose links are hard to tell apart: each leads where its words say, whatever stands before it.

use crate::site::{Outcome, Site};

/// A site whose one assertion has this note; another reading and a plan can be linked. Links may be wrong.
fn noted(note: &str) -> Outcome {
    let toml = format!("rights = \"own\"\n[[assertion]]\nid = \"holds\"\npassage = \"one\"\nnote = '''\n{note}\n'''\n");
    let site = Site::of(toml, "# A\n\none ferry\n\n## The pier\n\ntwo\n");
    let allowed = ["unsafe-link", "broken-link", "missing-image"].map(|lint| format!("{lint} = \"allow\"\n"));
    site.write("site.toml", format!("title = \"A\"\n[lints]\n{}", allowed.concat()));
    site.write("content/first/plan.pdf", "x");
    let other = "rights = \"own\"\n[[assertion]]\nid = \"sails\"\npassage = \"sails\"\n";
    site.write("content/other/reading.toml", other).write("content/other/en.md", "# B\n\nIt sails.\n");
    site.outcome()
}

/// What the page has between this and that, at their first place.
#[track_caller]
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let rest = page.split_once(from).unwrap_or_else(|| panic!("no {from}: {page}")).1;
    rest.split(to).next().unwrap()
}

fn prose(outcome: &Outcome) -> &str {
    between(outcome.page(), "<div class=\"prose\">\n", "</div>")
}

/// The links of the note, each with the words it stands on.
fn links(outcome: &Outcome) -> Vec<(&str, &str)> {
    let links = prose(outcome).split("<a ").skip(1);
    links.map(|link| (between(link, "href=\"", "\""), between(link, ">", "</a>"))).collect()
}

/// A reader would follow the words of one link to the address of another.
#[test]
fn each_link_of_a_note_leads_where_its_own_words_say() {
    let (x, y) = ("https://example.org/x", "https://example.org/y");
    let (pier, sails) = ("#h--the-pier", "../other/index.html#sails");
    for (note, expected) in [
        (
            "[a](https://example.org/x) [b](https://example.org/y) [c](https://example.org/x)",
            vec![(x, "a"), (y, "b"), (x, "c")],
        ),
        ("[a](https://example.org/x) ![b](plan.pdf) [c](https://example.org/y)", vec![(x, "a"), (y, "c")]),
        (
            "![a](nowhere.png) [![b](plan.pdf)](https://example.org/x) [c](https://example.org/y)",
            vec![(x, "<em>b</em>"), (y, "c")],
        ),
        (
            "|[a](https://example.org/x)|b|\n|:-|-:|\n|c|*[d](#the-pier)*|\n\n[e](https://example.org/y)",
            vec![(x, "a"), (pier, "d"), (y, "e")],
        ),
        (
            "***[a **b** `c`](https://example.org/x)*** ~~[d](https://example.org/y)~~",
            vec![(x, "a <strong>b</strong> <code>c</code>"), (y, "d")],
        ),
        ("https://example.org/x [b](https://example.org/y) https://example.org/x, c", vec![(x, x), (y, "b"), (x, x)]),
        ("[a](nowhere.md) [b](javascript:c) [c](../../etc/passwd) [d](https://example.org/x)", vec![(x, "d")]),
        ("[*a*](nowhere.md) <https://example.org/x> [b][b]\n\n[b]: ../other/en.md#sails", vec![(x, x), (sails, "b")]),
        (
            "[a](#holds) [b](#the-pier) [c](../other/en.md#sails) [d](plan.pdf)",
            vec![("#holds", "a"), (pier, "b"), (sails, "c"), ("plan.pdf", "d")],
        ),
        (
            "- [a](#nowhere)\n  1. > # [b](https://example.org/x)\n\n[c](https://example.org/y)",
            vec![("#nowhere", "a"), (x, "b"), (y, "c")],
        ),
    ] {
        let outcome = noted(note);
        assert_eq!(links(&outcome), expected, "{note}");
    }
}

/// The sanitiser takes out and puts in what it likes; the links that were written in Markdown stay as they are.
#[test]
fn links_between_raw_html_lead_where_their_own_words_say() {
    let outcome = noted(
        "<a href=\"https://example.org/x\">a</a> [b](../other/en.md#sails) <a href=\"en.md\">c</a> ![d](plan.pdf)\n\
         [e](nowhere.md) [f](https://example.org/y)\n\n<p><a href='../x'>g</a></p>\n\n[h](#the-pier)",
    );
    let expected = [
        ("https://example.org/x", "a"),
        ("../other/index.html#sails", "b"),
        ("https://example.org/y", "f"),
        ("#h--the-pier", "h"),
    ];
    let found = links(&outcome).into_iter().filter(|(_, words)| !["c", "g"].contains(words));
    assert_eq!(found.collect::<Vec<_>>(), expected);
    assert!(!prose(&outcome).contains("en.md") && !prose(&outcome).contains("../x"), "{}", prose(&outcome));
}

/// What a link holds is read as it stands, beside what was never one.
#[test]
fn what_is_no_link_stays_words() {
    let outcome = noted("`[a](#holds)` \\[b](#holds) [c] \\<https://example.org/x>\n\n    [d](#holds)");
    assert_eq!(links(&outcome), [("https://example.org/x", "https://example.org/x")]);
}

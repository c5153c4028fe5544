//! What copies hold beyond CommonMark: numbers that do not count, lines of Chinese, bare addresses, ids of headings.

use super::*;

/// Dates would change their days, and no passage with one would be found.
#[test]
fn the_numbers_of_a_list_that_does_not_count_are_part_of_the_text() {
    for (source, text) in [
        ("18. Oktober 2022: a.\n\n3. *November*: b.\n", "18. Oktober 2022: a.\n\n3. November: b."),
        ("a\n\n> - 1984.\tRoman\n\nb", "a\n\n1984. Roman\n\nb"),
        ("3.\n4. b\n1. # c\n9.", "3. \n\n4. b\n\n1. c\n\n9."),
        ("1) a\n3) - b\n   - c\n", "1) a\n\n3) \n\nb\n\nc"),
        ("2. a\n\n   7. x\n   9. y\n3. b", "a\n\n7. x\n\n9. y\n\nb"),
        ("x[^1]\n\n[^1]: 5. a\n    7. b\n", "x\n\n5. a\n\n7. b"),
        ("18\\. Oktober", "18. Oktober"),
        ("1. a\n1. b\n\nx\n\n18. c", "a\n\nb\n\nx\n\nc"),
    ] {
        let (document, _) = read_from(source, 0);
        assert_eq!(document.text, text, "{source:?}");
        for number in document.item_numbers() {
            assert!(document.text[number.range()].trim_end().ends_with(['.', ')']), "{source:?}: {number:?}");
        }
    }
    let (document, _) = read_from("> 18.  Oktober", 0);
    assert_eq!(outline(&document), ["BlockQuote", "-List", "--NumberedItem", "---Plain Oktober"]);
    let date = document.source_span(TextRange::new(0..document.text.len()));
    assert_eq!(date.range(), 2..14, "a passage that begins with the number has its place");
}

#[test]
fn a_line_that_became_a_list_is_told_once_with_the_way_to_keep_it() {
    let (_, diagnostics) = read_from("18. Oktober\n\n3. November\n\na\n\n1) x\n5) y\n\n1. a\n1. b", 0);
    let helps: Vec<_> = diagnostics.iter().map(|found| (found.code, found.help.as_str())).collect();
    assert!(helps[0].1.starts_with("write `18\\.`") && helps[1].1.contains("write `1\\)`"), "{helps:?}");
    assert_eq!(helps.iter().map(|help| help.0).collect::<Vec<_>>(), [Code::ListNumbers; 2]);
    let countdown: Vec<_> = codes("10. a\n9. b\n8. c").into_iter().map(|(code, _)| code).collect();
    assert_eq!(countdown, [Code::ListNumbers], "other programs count upwards");
}

#[test]
fn lines_of_chinese_join_in_emphasis_and_around_marks_that_other_scripts_share() {
    let (document, _) = read_in("zh", "他说\n“**真\n的**\n<b>吗\n</b>好”\n。", 0);
    assert_eq!(document.text, "他说“真的吗好”。");
    assert_eq!(inlines(&document), named(&[("Strong", "真的"), ("B", "吗")]));
    let span = document.source_span(TextRange::new("他说“".len().."他说“真的吗".len()));
    assert_eq!((span.start, span.end), (12, 28), "a passage across lines has its place");
    assert_eq!(read_in("en", "小米\n“Xiaomi”", 0).0.text, "小米 “Xiaomi”");
}

/// The links of a text, as what is shown and where it leads.
fn links(document: &Document) -> Vec<(&str, &str)> {
    let link = |inline: &'_ crate::model::Inline| matches!(inline.kind, InlineKind::Link { .. });
    let links = document.inlines.iter().filter(|inline| link(inline));
    links
        .map(|inline| {
            let InlineKind::Link { link, .. } = &inline.kind else { panic!("{inline:?}") };
            (&document.text[inline.text.range()], link.destination.as_str())
        })
        .collect()
}

/// A source that is only named could not be followed.
#[test]
fn bare_addresses_are_links_wherever_words_stand() {
    let address = "https://x.org/a_b_c?d=1&e=_2";
    for place in
        ["{}.", "# {}", "- {}", "> ({})", "|{}|\n|--|", "a[^1]\n\n[^1]: {}. b", "*a {}*", "**{}**", "{}[^1]\n\n[^1]: c"]
    {
        let document = read(&place.replace("{}", address));
        assert_eq!(links(&document), [(address, address)], "{place}");
    }
    assert_eq!(
        links(&read("a\n*www.x.org*, a@b.org")),
        [("www.x.org", "http://www.x.org"), ("a@b.org", "mailto:a@b.org")]
    );
    assert_eq!(links(&read("https://x.org/?a&amp;b\\_c")), [("https://x.org/?a&b_c", "https://x.org/?a&b_c")]);
    assert_eq!(links(&read("https://x.org/lo<wbr>ng")), [("https://x.org/long", "https://x.org/long")]);
}

#[test]
fn an_address_in_code_in_a_link_or_behind_a_backslash_stays_as_it_is() {
    for source in
        ["`https://x.org`", "    https://x.org", "https:\\//x.org a\\@b.org www\\.x.org", "![https://x.org](chart.png)"]
    {
        assert_eq!(links(&read(source)), [], "{source}");
    }
    assert_eq!(links(&read("[https://x.org](https://y.org)")), [("https://x.org", "https://y.org")]);
    assert_eq!(links(&read("<https://x.org>")).len(), 1);
    assert_eq!(links(&read("*https://x.org/a*b")), [("https://x.org/a", "https://x.org/a")]);
    assert_eq!(links(&read("https://x.*org*")), [], "what is left is no address");
}

#[test]
fn the_place_of_a_bare_address_is_its_own() {
    let source = "> a\n> https://x.org/a, b";
    let document = read(source);
    let InlineKind::Link { link, .. } = &document.inlines[0].kind else { panic!("{document:?}") };
    assert_eq!(&source[link.span.range()], "https://x.org/a");
}

#[test]
fn the_id_behind_a_heading_is_its_address_and_no_part_of_its_words() {
    let source = "# Top {#top}\n\n## Part *one*  {: #part-1 } ##\n\nTwo {#2.b}\n===\n\n> ### Three[^1]{#c}\n\n[^1]: n";
    let document = read(source);
    let heading = |block: &Block| match &block.kind {
        BlockKind::Heading { slug, .. } => Some((slug.clone(), document.text[block.text.range()].to_owned())),
        _ => None,
    };
    let headings: Vec<_> = document.blocks.iter().filter_map(heading).collect();
    let expected = [("top", "Top"), ("part-1", "Part one"), ("2.b", "Two"), ("c", "Three")];
    assert_eq!(headings, expected.map(|(slug, text)| (slug.to_owned(), text.to_owned())));
    assert_eq!(runs("# A {#b}"), ["=A"]);
}

#[test]
fn braces_that_are_no_id_stay_words_and_are_told_if_they_look_like_one() {
    for words in ["The set {a, b}", "A {}", "A {#}", "{x = 1}", "A \\{#b}", "A `{#b}`", "A *b {#c}*", "A {#b} c"] {
        let text = read(&format!("# {words}")).text;
        assert_eq!(text, words.replace(['\\', '`', '*'], ""), "{words}");
    }
    for (source, text, place) in [
        ("# A {#b c}", "A {#b c}", "{#b c}"),
        ("# A {#ä/ö}", "A {#ä/ö}", "{#ä/ö}"),
        ("# A {#b .wide}", "A", "{#b .wide}"),
        ("# A {.wide}", "A", "{.wide}"),
        ("# A {#b}\n\n## B {#b}", "A\n\nB", "{#b}"),
        ("# B\n\n## A {#b}", "B\n\nA", "{#b}"),
    ] {
        assert_eq!(read_from(source, 0).0.text, text, "{source}");
        assert_eq!(codes(source), [(Code::HeadingAttributes, place.to_owned())], "{source}");
    }
}

//! What Markdown makes of a text, as passages and lints see it.

use beleg::diagnostic::Code;

use crate::site::Site;

fn assertion(passage: &str) -> Site {
    Site::new(&format!("[[assertion]]\nid = \"day\"\npassage = \"{passage}\"\n"))
}

#[test]
fn a_passage_may_begin_with_the_number_of_an_item_and_the_number_is_no_figure() {
    let text = "# Chronik\n\n18. Oktober 2022 kam der Sturm.\n\n3. November 2022: Pause.\n\nEnde.\n\n7. Ein Boot\n5. Kein Boot\n";
    for passage in ["18. Oktober 2022", "18. Oktober", "Oktober 2022 kam", "der Sturm. 3. November 2022", "7. Ein Boot"]
    {
        let found = assertion(passage).copy("de", text).level(Code::FigureUnannotated, "warn").check();
        assert_eq!(found.places(Code::ListNumbers), ["18.", "7."], "{passage}");
        for figure in found.places(Code::FigureUnannotated) {
            assert!(!figure.contains(|c: char| c.is_ascii_digit()), "{figure} is no figure");
        }
        assert!(!found.said().contains("A10"), "{passage}: {}", found.said());
    }
}

#[test]
fn a_passage_across_lines_of_chinese_is_found_however_it_is_broken() {
    let text = "# 报道\n\n渡轮将在明年\n换上新的**发动\n机**。她说\n“好”。\n";
    for passage in ["将在明年换上新的发动机", "将在明年\\n换上", "明年 换上新的发动 机", "她说“好”", "她说 “好”"]
    {
        let found = assertion(passage).copy("zh", text).check();
        assert!(!found.said().contains("A10"), "{passage}: {}", found.said());
    }
}

#[test]
fn a_passage_across_a_place_where_a_word_may_be_broken_is_found() {
    let found = assertion("Donaudampfer fährt").copy("de", "# A\n\nDer Donau<wbr>dampfer fährt.\n").check();
    assert_eq!(found.codes(), [""; 0], "{}", found.said());
}

#[test]
fn a_link_to_a_heading_is_found_and_one_to_none_gets_the_name_one_would_write() {
    let text = "# A\n\n[one](#how--we-counted) [two](#how-we-count)\n\n## How – we counted\n";
    let found = Site::new("").copy("en", text).check();
    assert_eq!(found.places(Code::BrokenLink), ["[two](#how-we-count)"]);
    assert_eq!(found.of(Code::BrokenLink)[0].help, "did you mean `#how-we-counted`?");
}

/// Its number is drawn by the browser and stands in no text, so the nearest words would be the wrong ones.
#[test]
fn a_passage_with_the_number_of_an_item_that_is_counted_is_told_so() {
    let text = "# Regeln\n\n1. Kein Boot legt an.\n2. Kein Boot legt ab.\n";
    let found = assertion("2. Kein Boot legt ab").copy("de", text).check();
    assert_eq!(found.codes(), ["A103"], "{}", found.said());
    let help = &found.of(Code::AnchorChanged)[0].help;
    assert!(help.starts_with("leave the number out of passage") && help.contains("write `2\\.`"), "{help}");
    let found = assertion("3. Kein Boot legt ab").copy("de", "# A\n\nKein Boot legt ab.\n").check();
    assert!(!found.said().contains("number of an item"), "{}", found.said());
}

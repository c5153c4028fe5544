//! Locale files at fault: each fault with its place and its way out, and what is left alone.

use super::check;
use crate::interface::locale::BUILT_IN;
use crate::text::{Files, SourceFile, SourcePath};

/// The faults of these files: language, the text under the carets with its line, message, help.
fn shown(own: &[(&str, &str)], templates: &[&str]) -> Vec<[String; 3]> {
    let mut files = Files::default();
    let mut add = |tag: &str, text: &str| {
        files.add(SourceFile::new(SourcePath::new(format!("templates/locales/{tag}.ftl")), text.to_owned()))
    };
    let own: Vec<_> = own.iter().map(|(tag, text)| (*tag, Some(add(tag, text)), *text)).collect();
    let faults = check(&own, &BUILT_IN, templates);
    let place = |fault: &crate::diagnostic::Diagnostic| {
        let span = fault.primary.as_ref().unwrap().span;
        let file = files.get(span.file);
        let line = file.text()[..span.start as usize].matches('\n').count() + 1;
        format!("{}:{line}:{}", file.path().file_name(), files.snippet(span))
    };
    faults.into_iter().map(|fault| [place(&fault), fault.message.clone(), fault.help.clone()]).collect()
}

#[test]
fn the_built_in_files_have_no_fault() {
    let own: Vec<_> = BUILT_IN.iter().map(|(tag, text)| (*tag, None, *text)).collect();
    assert_eq!(check(&own, &BUILT_IN, &[]), []);
}

/// Whoever draws the carets would otherwise cut a letter in two.
#[test]
fn a_fault_at_a_letter_of_several_bytes_is_at_the_whole_letter() {
    for words in ["ä = 1\n", "a = { ä }\n", "a = {ä", "a = { $小 }\n", "a = { \"\\ä\" }\n", "a = { -ü }"] {
        assert!(!shown(&[("en", words)], &[]).is_empty(), "{words}");
    }
}

#[test]
fn what_a_site_may_write_is_left_alone() {
    let german = "-site = Lesarten\nnav-about = Über { -site }\nmeine-worte = Worte\nnav-sources = { meine-worte }\n\
                  classes-opinion = { $n ->\n    [one] eine\n   *[other] { NUMBER($n) }\n }\n";
    let french = "nav-about = À propos\nview-text = { nav-about }\nnav-readings = { my-word }\n";
    let english = "my-word = Word\nnav-label = { $n }\nasked = Asked { $anything }\nput-together = Part\n";
    let english = english.replace("nav-label = { $n }\n", "");
    let templates = ["<p>{{ t(id=\"asked\", anything=1) }}{{ t(id='put-' ~ kind) }}</p>"];
    let found = shown(
        &[("de", german), ("fr", french), ("en", &english), ("de-AT", "nav-about = { nav-sources }")],
        &templates,
    );
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_message_that_refers_to_itself_or_leads_back_to_itself_is_an_error_with_its_place() {
    let text =
        "nav-about = { nav-about }\nnav-sources = a { view-text }\nview-text = { -round }\n-round = { nav-sources }\n";
    let found = shown(&[("en", text)], &[]);
    let places: Vec<_> = found.iter().map(|[place, message, _]| (place.as_str(), message.as_str())).collect();
    let expected = [
        ("en.ftl:1:nav-about", "`nav-about` refers to itself"),
        ("en.ftl:4:nav-sources", "`-round` leads back to itself"),
    ];
    assert_eq!(places, expected);
    let through_a_built_in_one = shown(&[("de", "month = { date-month }")], &[]);
    assert_eq!(through_a_built_in_one[0][..2], ["de.ftl:1:date-month", "`month` leads back to itself"]);
    let through_an_attribute = shown(&[("en", "nav-about = a\n    .title = { nav-about.title }\n")], &[]);
    assert_eq!(through_an_attribute[0][..2], ["en.ftl:2:title", "`nav-about` refers to itself"]);
}

#[test]
fn a_variable_that_no_page_gives_is_an_error_with_the_one_that_was_meant() {
    let found =
        shown(&[("fr", "classes-opinion = { $m } avis\nnav-about = { $who }\ndate-day = { $jour } { $yaer }\n")], &[]);
    let expected = [
        ["fr.ftl:1:m", "no page gives `classes-opinion` a variable `$m`", "did you mean `$n`?"],
        ["fr.ftl:2:who", "no page gives `nav-about` a variable `$who`", "write the words without a variable"],
        [
            "fr.ftl:3:jour",
            "no page gives `date-day` a variable `$jour`",
            "write one of those that it is given: `$day`, `$month`, `$year`",
        ],
        ["fr.ftl:3:yaer", "no page gives `date-day` a variable `$yaer`", "did you mean `$year`?"],
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_message_that_no_page_asks_for_is_an_error_with_the_one_that_was_meant() {
    let found = shown(
        &[("de", "nav-abuot = Über\nganz-anders = Worte\n-nav-about = Term\nnav-sources =\n    .title = Nur dies\n")],
        &[],
    );
    let expected = [
        ["de.ftl:1:nav-abuot", "no page asks for the message `nav-abuot`", "did you mean `nav-about`?"],
        [
            "de.ftl:2:ganz-anders",
            "no page asks for the message `ganz-anders`",
            "take it out, or let a template ask for it with `{{ t(id=\"…\") }}`",
        ],
        [
            "de.ftl:3:nav-about",
            "the term `-nav-about` would take the place of the message `nav-about`, which pages ask for",
            "give the term another name",
        ],
        ["de.ftl:4:nav-sources", "`nav-sources` has no words of its own", "write them behind `nav-sources =`"],
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_reference_to_nothing_is_an_error_with_its_place() {
    let text = "nav-about = { nav-sorces }\nnav-sources = { -sit }\n-site = Site\n    .gender = f\n\
                view-text = { nav-about.title }\nnav-label = { -site.gendre ->\n   *[f] a\n }\n\
                nav-label = { DATETIME(1) }\nnav-readings = { zebra }\n";
    let found = shown(&[("en", text)], &[]);
    let expected = [
        ["en.ftl:1:nav-sorces", "there is no message `nav-sorces` in this language", "did you mean `nav-sources`?"],
        ["en.ftl:2:sit", "there is no term `-sit` in this language", "did you mean `-site`?"],
        ["en.ftl:5:title", "the message `nav-about` has no attribute `title`", "write the words themselves"],
        ["en.ftl:6:gendre", "the term `-site` has no attribute `gendre`", "did you mean `-site.gender`?"],
        [
            "en.ftl:9:DATETIME",
            "there is no function `DATETIME`",
            "write the variable by itself, or `NUMBER($n)`, the only function there is",
        ],
        [
            "en.ftl:10:zebra",
            "there is no message `zebra` in this language",
            "write the words themselves, or define `zebra`",
        ],
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_message_that_grows_beyond_bounds_is_an_error_where_it_begins_to() {
    let mut text = String::from("nav-about = { a-9 }\na-0 = ha\n");
    for number in 1..10 {
        text.push_str(&format!("a-{number} = {}\n", format!("{{ a-{} }}", number - 1).repeat(10)));
    }
    let found = shown(&[("en", &text)], &[]);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0][..2], ["en.ftl:4:a-2", "`a-2` comes to more than 100 placeables"]);
}

#[test]
fn twenty_thousand_levels_and_a_chain_of_as_many_messages_are_faults_and_no_crash() {
    for piece in ["{ ", "{ F(", "{ $n ->\n   *[other] "] {
        let text = format!("nav-sources = fine\nnav-about = {}\n    .title = x\n", piece.repeat(20_000));
        let found = shown(&[("en", &text)], &[]);
        assert_eq!(found.len(), 1, "{:?}", &found[..2]);
        assert_eq!(found[0][1], "placeables stand deeper in each other than Beleg follows");
    }
    let chain: String = (0..20_000).map(|number| format!("m-{number} = {{ m-{} }}\n", number + 1)).collect();
    let found = shown(&[("en", &format!("{chain}m-20000 = {{ m-0 }}\n"))], &[]);
    assert_eq!(found[0][..2], ["en.ftl:20001:m-0", "`m-20000` leads back to itself"]);
}

#[test]
fn all_faults_of_all_files_show_in_one_run() {
    let deep = format!("nav-label = {}\n", "{".repeat(40));
    let german = format!("nav-about = {} \nnav-sources = {{ nav-label }}{{ nav-about }}{{ nope }}\n{deep}", "{ $who }");
    let french = "nav-about Sans\nview-text = { $n }\nnav-label = { nav-about }\n";
    let found = shown(&[("de", &german), ("fr", french)], &[]);
    let places: Vec<_> = found.iter().map(|[place, ..]| place.split_at(8)).collect();
    assert_eq!(places.len(), 5, "{found:#?}");
    assert_eq!(places.iter().filter(|(file, _)| file.starts_with("fr.ftl:")).count(), 2, "{found:#?}");
}

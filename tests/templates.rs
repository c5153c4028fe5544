//! Templates at fault, as Tera says it and as a user sees it.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its site has failed")]

use beleg::config;
use beleg::diagnostic::Diagnostic;
use beleg::load::{self, Memory};
use beleg::render::Theme;

const WAY_OUT: &str = "mend the template, or delete it to use the built-in one";

/// The faults of these templates: place, message, and the way out where it is not the usual one.
fn shown(templates: &[(&str, &str)]) -> Vec<(String, String, String)> {
    let mut site = Memory::from([("site.toml", "title = \"Readings\"\nlanguages = [\"en\", \"de\"]\n")]);
    site.extend(templates.iter().map(|(name, text)| (format!("templates/{name}"), text)));
    let tree = load::load(&site).unwrap();
    let faults = Theme::new(&tree, &config::site(&tree).0.unwrap()).err().unwrap();
    let shown = |fault: Diagnostic| {
        assert!(!fault.message.contains('\n') && fault.notes.iter().all(|note| !note.contains('\n')), "{fault:?}");
        let span = fault.primary.unwrap().span;
        let file = tree.files.get(span.file).path().file_name().to_owned();
        let help = if fault.help == WAY_OUT { String::new() } else { fault.help };
        (format!("{file}:{}", tree.files.snippet(span)), fault.message, help)
    };
    faults.into_iter().map(shown).collect()
}

fn plain(expected: &[(&str, &str)]) -> Vec<(String, String, String)> {
    expected.iter().map(|(place, message)| ((*place).into(), (*message).into(), String::new())).collect()
}

#[test]
fn each_unknown_name_is_a_fault_with_its_place_on_one_line() {
    let about =
        "{{ home | shout }}\n\u{e4}\u{e4} {{ x | whisper }}{{ nofun() }}\r\n{{ <bell a=\"x\" /> }}{{ 1 is red }}";
    let expected = [
        ("about.html:shout", "Unknown filter `shout`"),
        ("about.html:whisper", "Unknown filter `whisper`"),
        ("about.html:nofun()", "Unknown function `nofun`"),
        ("about.html:<bell a=\"x\" />", "Unknown component `bell`"),
        ("about.html:red", "Unknown test `red`"),
        ("404.html:shout", "Unknown filter `shout`"),
    ];
    let found = shown(&[("about.html", about), ("404.html", "{{ 1 | shout }}")]);
    let mut expected = plain(&expected);
    expected.sort();
    let mut sorted = found.clone();
    sorted.sort();
    assert_eq!(sorted, expected);
}

#[test]
fn a_template_that_is_not_there_is_shown_with_the_one_that_was_meant() {
    let found = shown(&[("about.html", "{% include \"parts/site-heder.html\" %}")]);
    let help = "did you mean `parts/site-header.html`?";
    let message = "Unknown template `parts/site-heder.html`";
    assert_eq!(found, [("about.html:\"parts/site-heder.html\"".into(), message.into(), help.into())]);
    let found = shown(&[("about.html", "\n{% extends 'bose.html' %}")]);
    let message = "there is no template `bose.html` to extend";
    assert_eq!(found, [("about.html:'bose.html'".into(), message.into(), "did you mean `base.html`?".into())]);
    assert_eq!(shown(&[("about.html", "{% include \"gone.html\" %}")])[0].2, "", "endings are not what is alike");
}

#[test]
fn circles_are_shown_where_a_file_names_the_next() {
    let found = shown(&[("about.html", "{% extends \"about.html\" %}")]);
    assert_eq!(found, plain(&[("about.html:\"about.html\"", "the template extends itself")]));
    let found = shown(&[("a.html", "x {% include \"b.html\" %}"), ("b.html", "{% include 'a.html' %}")]);
    assert_eq!(found, plain(&[("a.html:\"b.html\"", "the template includes itself")]));
    let found = shown(&[("a.html", "{% extends \"b.html\" %}"), ("b.html", "{% extends 'a.html' %}")]);
    assert_eq!(found, plain(&[("a.html:\"b.html\"", "the template extends itself")]));
}

#[test]
fn faults_of_syntax_show_for_each_file_and_a_name_that_is_given_twice_where_it_is() {
    let found = shown(&[("a.html", "{% if %}"), ("b.html", "\n{{ unclosed")]);
    assert_eq!(found.iter().map(|(place, ..)| place.as_str()).collect::<Vec<_>>(), ["a.html:%}", "b.html:unclosed"]);
    let bell = "<b>{% component bell(a: string) %}x{% endcomponent %}";
    let message = "Component `bell` is defined in both `a.html` and `b.html`";
    assert_eq!(shown(&[("a.html", bell), ("b.html", bell)]), plain(&[("a.html:bell", message)]));
}

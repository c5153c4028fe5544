//! Templates that do more with a text than write it give what Tera alone gives, in every build.

use proptest::prelude::*;

use super::*;

#[derive(Debug, Clone, Serialize)]
struct View {
    kind: Word,
    title: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    words: Vec<String>,
    items: Vec<Item>,
    count: usize,
}

#[derive(Debug, Clone, Serialize)]
struct Item {
    text: String,
    is_last: bool,
}

fn view(title: &str, name: &str) -> View {
    let item = |text: &str, is_last| Item { text: text.into(), is_last };
    View {
        kind: Word("voice"),
        title: title.into(),
        name: name.into(),
        note: None,
        words: vec![title.into(), "x".into()],
        items: vec![item(name, false), item("<b>", true)],
        count: 2,
    }
}

/// Texts of all kinds: among them such as other texts of the view are equal to, begin with, look like.
const TEXTS: [&str; 9] = ["X", "Xaver", "x", "12", "<b>&amp;'", "ÄÖ\u{301} ü", " ", "", "\u{fdd0}0&\u{fdd1}"];

fn views() -> Vec<View> {
    let mut views: Vec<View> = TEXTS.iter().flat_map(|title| TEXTS.map(|name| view(title, name))).collect();
    views.push(View { note: Some("X".into()), ..view("X", "y") });
    views.push(View { note: Some("X".into()), kind: Word("figure"), ..view("Z", "y") });
    views.push(View { words: vec![], items: vec![], ..view("Z", "Z") });
    views
}

const PARTS: &str = r#"
{% component plain(text, of) %}[{{ text }}|{{ of.text }}{% if body %}{{ body }}{% endif %}]{% endcomponent plain %}
{% component judging(text: string) %}{% if text is starting_with(pat="X") %}+{% endif %}{{ text }}{% endcomponent judging %}
{% component shouting() %}{{ body | upper }}{% endcomponent shouting %}
{% component given(@title) %}{% if title == name %}={% endif %}{{ title | length }}{% endcomponent given %}"#;

/// A Tera with `template` as a page, and what it may use.
fn tera(template: &str) -> (Tera, [(String, String); 4]) {
    let base = "<{% block main %}{{ title }}{% endblock main %}>";
    let judging = r#"{% if name == "X" %}!{% endif %}{{ name }}"#;
    let files = [("parts.html", PARTS), ("base.html", base), ("judging.html", judging), ("page.html", template)];
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    (tera, files.map(|(name, text)| (name.to_owned(), text.to_owned())))
}

/// Fills the page with all views, one after another, as Tera alone does and with skeletons, and compares. Tells
/// how many views were only copied; none if Tera refuses the template.
fn copied(template: &str, views: &[View]) -> Option<usize> {
    let (mut plain, files) = tera(template);
    plain.add_raw_templates(files.clone()).ok()?;
    let skeletons = Skeletons::new(tera(template).0, files.to_vec());
    assert!(skeletons.guarded.is_some(), "{template} cannot be guarded");
    let mut copied = 0;
    for view in views {
        let known = skeletons.find("page.html", &Shape::of(view).unwrap()).known;
        copied += usize::from(matches!(known, Some(Known::Skeleton(_))));
        let alone = plain.render("page.html", &Context::from_serialize(view).unwrap());
        let filled = skeletons.fill(&plain, "page.html", view, |tera, context| tera.render("page.html", context));
        match (alone, filled) {
            (Ok(alone), Ok(filled)) => assert_eq!(filled, alone, "{template} of {view:?}"),
            (Err(alone), Err(filled)) => assert_eq!(filled.to_string(), alone.to_string()),
            (alone, filled) => panic!("{template} of {view:?}: {alone:?}, {filled:?}"),
        }
    }
    Some(copied)
}

/// Whether what these templates make is right, and views with texts of their own are copied or filled one by one.
fn hold(templates: &[&str], is_copied: bool) {
    let own: Vec<View> = (0..40).map(|number| view(&format!("title {number}"), &format!("name {number}"))).collect();
    for template in templates {
        copied(template, &[views(), views(), views()].concat()).expect(template);
        let copied = copied(template, &own).unwrap();
        assert_eq!(copied > 0, is_copied, "{template}: {copied} copied");
    }
}

#[test]
fn a_template_that_only_writes_texts_is_filled_once_for_each_shape() {
    hold(
        &[
            "{{ title }}{{ name | safe }}{{- title -}} {{count}}",
            r#"{% if kind == "voice" %}{{ title }}{% elif note %}{{ note }}{% else %}-{% endif %}"#,
            "{% if title and not note or name %}{{ title }}{% endif %}{# {{ title | upper }} #}{% raw %}{{ x }}{% endraw %}",
            "{% for word in words %}{% if not loop.first %}, {% endif %}{{ word }}{{ loop.index }}{% endfor %}",
            "{% for item in items %}{{ item.text }}{% if item.is_last %}.{% endif %}{% endfor %}{{ items | length }}",
            "{{ items[0].text }}{{ words[0] }}{{ note?.text }}",
            "{{ <plain text={title} of={items[1]} /> }}{% <plain text={name} of={items[0]}> %}{{ title }}{% </plain> %}",
            r#"{% extends "base.html" %}{% block main %}{{ super() }}{{ name }}{% endblock main %}"#,
            "{% set own = title %}{{ own }}{% set block %}<i>{{ name }}</i>{% endset %}{{ block }}",
            "{% set title = name %}{{ title }}{% if count > 1 and kind != \"x\" %}{{ note | default(value=2) }}{% endif %}",
        ]
        .map(|template| template.replace("{{ note?.text }}", "{% if note?.text is defined %}x{% endif %}"))
        .each_ref()
        .map(String::as_str),
        true,
    );
}

#[test]
fn a_template_that_judges_by_a_text_gives_what_tera_gives() {
    hold(
        &[
            r#"{% if title == "X" %}yes{% endif %}{{ title }}"#,
            r#"{% if title != "X" and name %}{{ name }}{% elif "X" in title %}in{% endif %}"#,
            "{{ name | upper }}",
            "{{ title | length }}{{ title | truncate(length=2) }}",
            r#"{{ title ~ name }}{{ "a" ~ title }}"#,
            r#"{% set both = title ~ "-" %}{{ both }}"#,
            r#"{% set other = title %}{% if other == "12" %}number{% endif %}"#,
            r#"{% set_global other = title %}{% if "X" == other %}X{% endif %}"#,
            "{% if title == name %}same{% endif %}",
            r#"{% if title is starting_with(pat="X") %}X{% endif %}"#,
            r#"{% if "Xaver" is starting_with(pat=title) %}X{% endif %}"#,
            "{% for letter in title %}{{ letter }}.{% endfor %}",
            r#"{{ title if name == "X" else "no" }}{{ name or title }}"#,
            "{% if title < name %}less{% endif %}{% if name <title %}more{% endif %}",
            r#"{{ title | replace(from="X", to=name) }}"#,
            r#"{% filter upper %}<i>{{ title }}</i>{% endfilter %}"#,
            r#"{% set block | upper %}<i>{{ title }}</i>{% endset %}{{ block }}"#,
            r#"{% set block %}{{ title }}{% endset %}{% if block == "X" %}X{% endif %}{{ block | length }}"#,
            "{{ title[0] }}{{ title[0:1] }}{% if title[1] %}{{ title[1:] }}{% endif %}",
            "{% if title[4] is defined %}long{% endif %}{{ title[3] | default(value=1) }}",
            "{% set first = title[1] | default(value='-') %}{% if name < first %}less{% endif %}",
            "{% for letter in [title][0][count] | default(value='') %}{{ letter }}{% endfor %}{% if words[0][1].x %}{% endif %}",
            "{{ __tera_context.title | upper }}",
            r#"{{ {"X": 1}[title] | default(value=title) }}"#,
            "{{ [title, name] }}{{ items }}",
            r#"{% if title in ["X", "12"] %}in{% endif %}{% if title not in ["X"] %}out{% endif %}"#,
            r#"{{ [word | upper for word in words if word != "X"] | join(sep=",") }}"#,
            r#"{{ <plain text={title ~ "!"} of={items[0]} /> | upper }}"#,
            "{{ <judging text={title} /> }}{% for word in words %}{{ <judging text={word} /> }}{% endfor %}",
            "{% for letter in <judging text={title} /> %}{{ letter }}.{% endfor %}",
            "{% <shouting> %}{{ title }}{% </shouting> %}",
            "{{ <given title={name} /> }}",
            r#"{% include "judging.html" %}"#,
            r#"{% extends "base.html" %}{% block main %}{{ super() | upper }}{% endblock main %}"#,
            r#"{% set if = title %}{% if if == "X" %}X{% endif %}{% set else = name %}{{ else | upper }}"#,
            r#"{% if (title or name or note) == "X" %}X{% endif %}"#,
            r#"{{ words | join(sep="+") }}{{ words | first }}"#,
        ],
        false,
    );
}

#[test]
fn a_text_that_is_judged_by_has_a_skeleton_of_its_own() {
    let views: Vec<View> = (0..40).map(|number| view(["X", "Y"][number % 2], &number.to_string())).collect();
    assert_eq!(copied(r#"{% if title == "X" %}yes{% endif %}{{ name }}"#, &views), Some(36), "each is met with twice");
    let count = copied(r#"{% if title == "X" %}{{ name | upper }}{% endif %}{{ name }}"#, &views);
    assert_eq!(count, Some(19), "the others judge by a name");
}

#[test]
fn what_is_learnt_has_an_end() {
    let shape = |count| View { count, ..view("x", "y") };
    let views: Vec<View> = (0..MOST_SHAPES + 10).map(shape).collect();
    assert_eq!(copied("{{ title }}{{ count }}", &[&views[..], &views[..], &views[..]].concat()), Some(MOST_SHAPES));
    let long = [view(&"x".repeat(LONGEST_KEY), "y"), view("x", "y")].map(|view| vec![view; 3]).concat();
    assert_eq!(copied("{{ title | upper }}", &long), Some(1), "only the short one");
}

/// An expression of Tera's language, right or wrong.
fn expression() -> impl Strategy<Value = String> {
    const PATHS: [&str; 10] =
        ["title", "name", "note", "words", "items", "count", "kind", "words[0]", "items[0].text", "note?.x"];
    const LITERALS: [&str; 9] = ["\"X\"", "'x'", "1", "true", "[]", "loop.index", "own", "word", "body"];
    let leaf = prop_oneof![3 => prop::sample::select(&PATHS[..]), 1 => prop::sample::select(&LITERALS[..])];
    leaf.prop_map(str::to_owned).prop_recursive(3, 12, 3, |inner| {
        const SIGNS: [&str; 11] = ["==", "!=", "~", "<", ">=", "and", "or", "in", "not in", "+", "-"];
        const FILTERS: [&str; 7] =
            ["upper", "length", "safe", "default(value=title)", "truncate(length=1)", "first", "reverse"];
        const TESTS: [&str; 5] =
            ["defined", "not string", "starting_with(pat=name)", "containing(pat='X')", "iterable"];
        prop_oneof![
            (inner.clone(), prop::sample::select(&SIGNS[..]), inner.clone())
                .prop_map(|(a, sign, b)| format!("{a} {sign} {b}")),
            (inner.clone(), prop::sample::select(&FILTERS[..])).prop_map(|(a, filter)| format!("{a} | {filter}")),
            (inner.clone(), prop::sample::select(&TESTS[..])).prop_map(|(a, test)| format!("{a} is {test}")),
            (inner.clone(), inner.clone(), inner.clone()).prop_map(|(a, b, c)| format!("{a} if {b} else {c}")),
            inner.clone().prop_map(|a| format!("({a})")),
            inner.clone().prop_map(|a| format!("not {a}")),
            inner.clone().prop_map(|a| format!("[{a}, title]")),
            inner.clone().prop_map(|a| format!("{{\"a\": {a}}}")),
            inner.clone().prop_map(|a| format!("<judging text={{{a}}} />")),
            inner.clone().prop_map(|a| format!("<plain of={{items[1]}} text={{{a}}}/>")),
            inner.clone().prop_map(|a| format!("[word | upper for word in {a} if word]")),
            (inner.clone(), inner).prop_map(|(a, b)| format!("{a}[{b}]")),
        ]
    })
}

fn template() -> impl Strategy<Value = String> {
    let tag = (0..8, expression(), expression()).prop_map(|(tag, a, b)| match tag {
        0 => format!("{{{{ {a} }}}}"),
        1 => format!("{{%- if {a} -%}}1{{% elif {b} %}}2{{% else %}}3{{% endif %}}"),
        2 => format!("{{% for word in {a} %}}{{{{ word }}}}{{{{ {b} }}}}{{% else %}}-{{% endfor %}}"),
        3 => format!("{{% set own = {a} %}}{{{{ own }}}}"),
        4 => format!("{{% set own | upper %}}{{{{ {a} }}}}{{% endset %}}{{{{ own }}}}"),
        5 => format!("{{% filter truncate(length=3) %}}{{{{ {a} }}}}{{% endfilter %}}"),
        6 => format!("{{% <shouting> %}}{{{{ {a} }}}}{{% </shouting> %}}"),
        _ => format!("{{% set block %}}{{{{ {a} }}}}{{% endset %}}{{{{ block }}}}{{{{ {b} }}}}"),
    });
    prop::collection::vec(tag, 1..3).prop_map(|tags| tags.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Most of them fail while they are filled; what is asked is that they fail alike.
    #[test]
    fn any_template_gives_what_tera_gives(template in template()) {
        let some: Vec<View> = views().into_iter().step_by(5).collect();
        copied(&template, &[&some[..], &some[..], &some[..]].concat());
    }
}

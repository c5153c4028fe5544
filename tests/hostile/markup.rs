//! Markup where words belong: it is shown as text.

use crate::site::Site;

const MARKUP: [&str; 12] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<!--<script>",
    "]]><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt;&#60;script&#62;",
    "<svg/onload=alert(1)>",
    "\u{202e}<b onclick=alert(1)>\u{2066}",
    "a\u{feff}\u{fffc}\u{fffd}\u{2028}<",
];

/// A text as TOML takes it.
fn quoted(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04X}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// Every place that takes words.
fn reading(markup: &str) -> String {
    let text = quoted(markup);
    format!(
        "title = {text}\nrights = \"own\"\noutlet = \"paper\"\nannotated = 2026-03-31\n\
         [[source]]\nid = \"paper\"\ntitle = {text}\npublisher = {text}\n\
         [[speaker]]\nid = \"someone\"\nname = {text}\nkind = \"person\"\nrole = {text}\n\
         [[voice]]\nid = \"says\"\nspeaker = \"someone\"\nto = \"paper\"\nform = \"direct\"\nfunction = \"opinion\"\n\
         passage = \"one two\"\nnote = {text}\n\
         [[figure]]\nid = \"counts\"\nsource = \"paper\"\npassage = \"three\"\nvalue = {}\nnote = {text}\n\
         [[assertion]]\nid = \"holds\"\npassage = \"four\"\nnote = {text}\n",
        quoted(&format!("3 {}", markup.replace(char::is_whitespace, " ")))
    )
}

fn copy(markup: &str) -> String {
    let text = quoted(markup);
    format!(
        "+++\ntranslator = {text}\nnote = {text}\n+++\n\n# Head {markup}\n\none two, three, four. {markup}\n\n> {markup}\n\n\
         - {markup}\n\n| {markup} |\n|---|\n| {markup} |\n\n    {markup}\n\n`{markup}` *{markup}* [{markup}](#says \"{markup}\")\n"
    )
}

/// One reader who opens the page would run what a stranger wrote.
#[test]
fn markup_in_any_text_is_shown_as_text() {
    for markup in MARKUP {
        let site = Site::of(reading(markup), copy(markup));
        site.write("site.toml", format!("title = {}\n", quoted(markup)));
        let outcome = site.outcome();
        let page = outcome.page();
        assert!(!page.contains("49") || !markup.contains("7 * 7"), "{page}");
        assert!(outcome.pages.len() > 6, "{markup}");
    }
}

/// A feed that is no XML is read by no one.
#[test]
fn markup_is_escaped_in_the_feed() {
    let outcome = Site::of(reading("<script>&\"'"), copy("x")).outcome();
    let feed = &outcome.pages["feed.xml"];
    assert!(feed.contains("&lt;script&gt;&amp;") && !feed.contains("<script"), "{feed}");
}

/// Notes take HTML, but none that runs, loads or looks like the page around it.
#[test]
fn raw_html_in_a_note_is_made_harmless() {
    for html in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>a</a>",
        "<a href='jav&#x09;ascript:alert(1)'>a</a>",
        "<a href='data:text/html,<script>'>a</a>",
        "<p id='says' style='position:fixed' onclick='x()'>a",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form action='javascript:x()'><button formaction='javascript:x()'>a</button></form>",
        "<iframe srcdoc='<script>x()</script>'></iframe><object data='x'></object><base href='//x'>",
        "</div></div></details></main><b>",
        "<b><p></b></p><i><table><b>",
        "<style>* { display: none }</style>",
        "<meta http-equiv=refresh content='0;url=javascript:x()'>",
        "<template><script>x()</script></template>",
        "<!--><script>x()</script>-->",
        "<a href=\"/x\">a</a><a href=\"//x\">a</a><a href=\"#counts\">a</a>",
    ] {
        let inline = format!("words {html} words");
        for note in [html, &inline, &format!("- {html}\n\n> {html}\n\n|{html}|\n|-|\n|a|")] {
            let toml = format!(
                "rights = \"own\"\n[[assertion]]\nid = \"holds\"\npassage = \"one\"\nnote = {}\n",
                quoted(note)
            );
            Site::of(toml, "# A\n\none\n").outcome().page();
        }
    }
}

/// An id stands in addresses, in style sheets and in attributes without being escaped.
#[test]
fn an_id_is_never_markup() {
    for id in ["\"><script>", "a b", "a{}", "a'b", "a--b", "A", "ä", "", "a\u{0}", "-a", "a/../b", &"a".repeat(100_000)]
    {
        let toml = format!("rights = \"own\"\n[[assertion]]\nid = {}\npassage = \"one\"\n", quoted(id));
        let outcome = Site::of(toml, "# A\n\none\n").outcome();
        assert!(outcome.has("S105") || id.len() > 1000, "`{id}`:\n{}", outcome.said);
    }
}

/// A template may be as wrong as any other file.
#[test]
fn a_broken_template_is_an_error_with_its_place() {
    for template in [
        "{% if",
        "{{ a.b.c }}",
        "{% extends \"base.html\" %}",
        "{% include \"nothing.html\" %}",
        "{{",
        "\u{0}{% block a %}",
    ] {
        let site = Site::of("rights = \"own\"\n", "# A\n\none\n");
        site.write("templates/base.html", template);
        let mut read = site.read();
        let target = beleg::pipeline::Target { out: site.path("public"), in_place: false };
        let built = beleg::pipeline::build(&mut read, &site.path(""), &target, &Default::default()).unwrap();
        assert!(built.is_none() && !site.path("public").exists(), "{template}");
        assert!(
            read.diagnostics().iter().any(|fault| fault.code.id() == "T101"),
            "{template}: {:?}",
            read.diagnostics()
        );
    }
}

/// The page of a text with `<b></b>ä` could not be written.
#[test]
fn elements_without_text_stand_before_any_letter() {
    let copy = "# A\n\none ä<b></b>ä <i><b></b></i><b></b><i>ü</i> Ü<wbr>ö\n\n- <s></s>\n- é<u></u>\n";
    let outcome = Site::of("rights = \"own\"\n", copy).outcome();
    let page = outcome.page();
    assert!(page.contains("ä<b></b>ä <i></i><b></b>"), "{page}");
    assert!(page.contains("<b></b><i>ü</i> Ü<wbr>ö"), "{page}");
}

/// A chronicle would have other days on the page than in its text.
#[test]
fn the_numbers_of_a_list_that_does_not_count_are_shown_as_they_are_written() {
    let outcome = Site::of(
        "rights = \"own\"\n[[assertion]]\nid = \"day\"\npassage = \"18. October 2022: the pier\"\n",
        "# A\n\n18. October 2022: the pier is shut.\n\n3. November 2022: it opens.\n\nEnd\n\n1. one\n1. two\n",
    )
    .outcome();
    let page = outcome.page();
    assert!(page.contains("<li value=\"18\"><p>") && page.contains("<li value=\"3\"><p>November"), "{page}");
    assert!(page.contains("data-claims=\"day\" aria-details=\"n--day\">October 2022: the pier</mark>"), "{page}");
    assert!(page.contains("<li>one</li>\n<li>two</li>"), "{page}");
}

/// A link in a note that holds raw HTML goes through the sanitiser, which has a list of its own.
#[test]
fn links_of_all_allowed_schemes_and_bare_addresses_reach_the_page() {
    let note = "<b>a</b> [b](tel:+49301234) [c](doi:10.1000/182) https://example.org/d_e_f, g@example.org";
    let outcome = Site::of(
        format!("rights = \"own\"\n[[assertion]]\nid = \"holds\"\npassage = \"one\"\nnote = '''{note}'''\n"),
        "# A\n\none[^1] [two](geo:54,12) [three](#the-end)\n\n## The end\n\n[^1]: www.example.org/h. [i](sms:1)\n",
    )
    .outcome();
    let page = outcome.page();
    for address in [
        "tel:+49301234",
        "https://doi.org/10.1000/182",
        "https://example.org/d_e_f",
        "mailto:g@example.org",
        "geo:54,12",
        "#h--the-end",
        "http://www.example.org/h",
        "sms:1",
    ] {
        assert!(page.contains(&format!("href=\"{address}\"")), "{address}: {page}");
    }
}

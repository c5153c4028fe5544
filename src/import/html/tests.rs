//! Pages, and what becomes of them.

use super::read;
use crate::import::block::Block;
use crate::import::taken::{Body, Taken};

const FILLER: &str = "Nobody in the village remembers a winter as long as this one, and the old mill has stood still since November, says the miller.";

fn page(body: &str) -> String {
    format!("<!DOCTYPE html><html lang=en><head><title>The mill stands still</title></head><body>{body}</body></html>")
}

fn taken(body: &str) -> Taken {
    read(&page(body)).unwrap()
}

fn texts(body: &str) -> Vec<String> {
    let Body::Blocks(blocks) = taken(body).body else { panic!("blocks") };
    blocks.iter().flat_map(Block::texts).skip(1).collect()
}

fn refusal(html: &str) -> String {
    let refusal = read(html).unwrap_err();
    assert!(!refusal.way_out.is_empty());
    refusal.reason
}

#[test]
fn two_line_breaks_part_paragraphs_wherever_they_stand() {
    let body = format!(
        "<article><p>{FILLER}<br><br>\n{FILLER}</p><p><b>One.<br> <br>Two</b> three.</p><p>{FILLER}</p></article>"
    );
    assert_eq!(texts(&body), [FILLER, FILLER, "One.", "Two three.", FILLER]);
}

#[test]
fn white_space_is_that_of_html() {
    let body = format!(
        "<article><p>\n  A  <b> b</b>\t<i>c </i> d&nbsp; e<br> f\n</p><p>{FILLER}</p><p>{FILLER}</p><p>&nbsp;</p></article>"
    );
    assert_eq!(texts(&body)[0], "A b c d\u{a0} e\nf");
    assert_eq!(texts(&body).len(), 3, "what is blank is no paragraph");
}

#[test]
fn tables_that_arrange_a_page_become_its_paragraphs() {
    let body = format!(
        "<article><table><tr><td><p>{FILLER}</p><p>{FILLER}</p></td><td><p>A note at the side.</p></td></tr></table></article>"
    );
    assert_eq!(texts(&body), [FILLER, FILLER, "A note at the side."]);
}

#[test]
fn pictures_are_listed_and_captions_are_text() {
    let caption =
        "The mill in January, seen from the bridge: the wheel is frozen to the ground, and the door is locked.";
    let body = format!(
        "<article><figure><img src='/mill.jpg'><figcaption>{caption}</figcaption></figure><p>{FILLER}</p><p>{FILLER}</p></article>"
    );
    assert_eq!(texts(&body)[0], caption);
    assert!(taken(&body).notices.iter().any(|notice| notice.contains("/mill.jpg")));
}

#[test]
fn a_page_without_an_article_is_refused() {
    let links = "<li><a href=/a>Somewhere else</a></li>".repeat(40);
    assert_eq!(refusal(&page(&format!("<ul>{links}</ul><p>Page 1 of 7</p>"))), "there is no article in this page");
    assert!(refusal(&page("<div id=root></div><script src=app.js></script>")).contains("by a script"));
    assert_eq!(refusal(""), "there is no article in this page");
}

#[test]
fn a_set_of_frames_is_refused_with_the_files_of_its_frames() {
    let html = "<html><head><title>x</title></head><frameset cols='20%,*'><frame src=menu.html><FRAME SRC=\"text.html\" name=t></frameset></html>";
    let reason = refusal(html);
    assert!(reason.contains("frames") && reason.contains("menu.html") && reason.contains("text.html"), "{reason}");
}

#[test]
fn the_beginning_of_a_paid_article_is_refused() {
    let paid = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false,\"headline\":\"x\"}</script>";
    let body = format!(
        "{paid}<article><h1>The mill</h1><p>{FILLER}</p><p>{FILLER}</p></article><div class=paywall-box>Subscribe to continue reading.</div>"
    );
    assert!(refusal(&page(&body)).contains("against payment"));
    let whole = format!("{paid}<article><h1>The mill</h1>{}</article>", format!("<p>{FILLER}</p>").repeat(20));
    assert!(read(&page(&whole)).is_ok(), "one who has paid and saved the whole page may read it");
}

#[test]
fn a_page_that_is_deep_or_wide_without_measure_is_read_all_the_same() {
    let deep = format!("{}<p>{FILLER}</p><p>{FILLER}</p>", "<div>".repeat(60_000));
    assert!(texts(&deep).contains(&FILLER.to_owned()));
    let lists = format!("{}<p>{FILLER}</p>{}<p>{FILLER}</p>", "<ul><li>".repeat(5_000), "</li></ul>".repeat(5_000));
    assert!(texts(&lists).contains(&FILLER.to_owned()));
    let attributes = format!("<p {}>{FILLER}</p><p>{FILLER}</p><p>{FILLER}</p>", "a='b' ".repeat(50_000));
    assert!(texts(&attributes).contains(&FILLER.to_owned()));
}

#[test]
fn a_page_says_what_it_is_before_anything_is_guessed() {
    let head = "<meta property='og:site_name' content='Mill Post'><meta property='article:published_time' content='2024-01-31T23:00:00+01:00'>\
        <meta name=author content='Ada Example'><link rel=canonical href='https://www.mill.example/a/b.html'>\
        <script type='application/ld+json'>[{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"The mill &amp; the river\",\"author\":{\"@id\":\"#p\"}},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Bo Sample\"}]</script>";
    let html = format!(
        "<html><head><title>x</title>{head}</head><body><article><p>{FILLER}</p><p>See <a href='../c?d=1'>here</a>. {FILLER}</p></article></body></html>"
    );
    let stated = read(&html).unwrap().stated;
    assert_eq!(stated.title.as_deref(), Some("The mill & the river"));
    assert_eq!((stated.outlet.as_deref(), &stated.authors[..]), (Some("Mill Post"), &["Bo Sample".to_owned()][..]));
    assert_eq!(stated.published.map(|date| date.to_string()).as_deref(), Some("2024-01-31"));
    assert_eq!(stated.address.as_deref(), Some("https://www.mill.example/a/b.html"));
}

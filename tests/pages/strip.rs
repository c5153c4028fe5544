//! The profile strip: where in the text who speaks, and what is counted.

use super::{assertion, between, figure, page, voice};

/// The strip of a page.
fn strip(page: &str) -> &str {
    between(page, "<svg aria-hidden=\"true\"><line class=\"axis\"", "</svg>").next().unwrap()
}

/// What the strip draws of the claim with that id.
fn of<'a>(strip: &'a str, id: &str) -> &'a str {
    let link = format!("<a href=\"#{id}\"");
    strip.split(&link).nth(1).unwrap_or_else(|| panic!("no link to {id} in {strip}")).split("</a>").next().unwrap()
}

fn attribute<'a>(markup: &'a str, name: &'a str) -> Vec<&'a str> {
    between(markup, name, "\"").collect()
}

/// A text of 100 characters, of which the tenth to the twentieth are `before it`.
fn hundred() -> String {
    format!("{:-<9} before it {:-<72} at last\n", "", "").replace("- ", "x ").replace(" -", " x")
}

/// The strip is read as a picture of the text: what stands in its middle must lie in the middle.
#[test]
fn places_and_widths_are_shares_of_the_text() {
    let text = hundred();
    assert_eq!(text.trim_end().len(), 100);
    let page = page(&voice("middle", "before it"), &text);
    let drawn = of(strip(&page), "middle");
    assert_eq!(attribute(drawn, " x1=\""), ["10.00%"]);
    assert_eq!(attribute(drawn, " x2=\""), ["19.00%"]);
    let hit = [" x=\"", " width=\""].map(|name| attribute(drawn, name)[0]);
    assert_eq!(hit, ["6.00%", "17.00%"], "a finger hits what is drawn, and twelve pixels beside it");
}

/// What is said last would be cut off at the edge, or missing.
#[test]
fn a_claim_at_the_very_end_reaches_the_end_and_no_further() {
    let page = page(&voice("end", "at last"), &hundred());
    let drawn = of(strip(&page), "end");
    assert_eq!((attribute(drawn, " x1=\""), attribute(drawn, " x2=\"")), (vec!["93.00%"], vec!["100.00%"]));
}

/// A text that is one claim is a line from end to end.
#[test]
fn a_claim_that_is_the_whole_text_is_as_long_as_the_strip() {
    let page = page(&voice("all", "It sank"), "It sank\n");
    let drawn = of(strip(&page), "all");
    assert_eq!((attribute(drawn, " x1=\""), attribute(drawn, " x2=\"")), (vec!["0.00%"], vec!["100.00%"]));
}

/// One of two lines on the same place could not be seen.
#[test]
fn overlapping_voices_lie_on_lanes_of_their_own_and_later_ones_use_them_again() {
    let copy = "One two three four five six seven eight.\n";
    let claims = [
        voice("outer", "One two three four"),
        voice("inner", "two three"),
        voice("third", "three four five"),
        voice("after", "seven eight"),
    ];
    let page = page(&claims.concat(), copy);
    let lane = |id| attribute(of(strip(&page), id), " y1=\"")[0];
    assert_eq!(["outer", "inner", "third", "after"].map(lane), ["23", "15", "7", "23"]);
}

/// More than three at once do not leave the strip: the last lane has all that are left.
#[test]
fn a_fourth_voice_in_one_place_shares_the_last_lane() {
    let copy = "One two three four five six.\n";
    let passages = ["One two three four", "two three four", "three four five", "four five six"];
    let claims: Vec<_> = passages.iter().zip(["a", "b", "c", "d"]).map(|(passage, id)| voice(id, passage)).collect();
    let page = page(&claims.concat(), copy);
    let lane = |id| attribute(of(strip(&page), id), " y1=\"")[0];
    assert_eq!(["a", "b", "c", "d"].map(lane), ["23", "15", "7", "7"]);
}

/// Figures stand below the line and voices above it, so that both can be told apart without colour.
#[test]
fn figures_stand_below_the_line_and_all_else_above() {
    let claims = [assertion("leaks", "leaks"), figure("docks", "7 docks")];
    let page = page(&claims.concat(), "The ferry leaks at 7 docks.\n");
    let top = |id, name| attribute(of(strip(&page), id), name)[0].parse::<f32>().unwrap();
    assert!(top("leaks", " y1=\"") < 30.5 && top("docks", " y=\"") > 30.5);
}

/// A finger needs 24 pixels: each half of the strip has them, wherever no other voice lies above.
#[test]
fn each_claim_is_hit_over_the_whole_height_of_its_half() {
    let claims = [voice("leaks", "leaks"), figure("docks", "7 docks")];
    let page = page(&claims.concat(), "The ferry leaks at 7 docks.\n");
    let hit = |id| -> f32 {
        let hit = of(strip(&page), id).split("class=\"hit\"").nth(1).unwrap();
        attribute(hit, " height=\"")[0].parse().unwrap()
    };
    assert!(hit("leaks") >= 24.0 && hit("docks") >= 24.0);
}

/// The strip is the page's map: a reader sees which section a claim stands in, and gets there.
#[test]
fn sections_are_named_where_they_begin_and_lead_to_their_headings() {
    let copy =
        "# The ferry\n\nIt leaks, they say, and it has leaked for years now.\n\n## At the docks\n\nMore of it.\n";
    let page = page(&assertion("leaks", "It leaks"), copy);
    let names: Vec<_> = between(strip(&page), "<foreignObject", "</foreignObject>").collect();
    assert_eq!(names.len(), 1, "the headline is no section: {names:?}");
    assert!(names[0].contains("href=\"#h--at-the-docks\"") && names[0].contains(">At the docks<"), "{names:?}");
    assert!(page.contains("id=\"h--at-the-docks\""));
}

/// A name of two letters says nothing.
#[test]
fn a_section_without_room_is_not_named() {
    let long = "It leaks, and leaks. ".repeat(40);
    let page = page(&assertion("first", "It is old"), &format!("It is old.\n\n{long}\n\n## So\n\nYes.\n"));
    assert!(!strip(&page).contains("<foreignObject"));
}

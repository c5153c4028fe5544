//! Words in quotation marks inside a voice that is partly direct are said word for word.

use crate::site::Site;

const VOICE: &str = "rights = \"own\"\n[[speaker]]\nid = \"ada-finn\"\nname = \"Ada Finn\"\nkind = \"person\"\n\
                     [[voice]]\nid = \"bridge\"\nspeaker = \"ada-finn\"\nfunction = \"opinion\"\n";

/// What the dossier says in its lead.
fn lead(form: &str, passage: &str, text: &str) -> String {
    let reading = format!("{VOICE}form = \"{form}\"\npassage = '''{passage}'''\n");
    let built = Site::of(&reading, &format!("# The bridge\n\n{text}\n")).build();
    let page = built.page("first/dossier/index.html").replace('\u{a0}', " ");
    let lead = page.split("<p").find(|part| part.contains("word for word") && part.contains("words")).unwrap();
    lead.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()
}

#[test]
fn quoted_words_of_a_mixed_voice_count_as_word_for_word() {
    let text = "Ada Finn said the bridge was “far too narrow for two carts” and would not last.";
    let passage = "the bridge was “far too narrow for two carts” and would not last";
    let mixed = lead("mixed", passage, text);
    assert!(mixed.contains(" 7 "), "seven words stand in quotation marks: {mixed}");
    assert!(mixed.contains(" 6 "), "six do not: {mixed}");
    let indirect = lead("indirect", passage, text);
    assert!(indirect.contains(" 13 "), "in another form all are the article's: {indirect}");
}

#[test]
fn a_scare_quote_of_one_word_counts_too() {
    let mixed = lead("mixed", "it was a “joke” of a bridge", "Ada Finn said it was a “joke” of a bridge.");
    assert!(mixed.contains(" 1 ") && mixed.contains(" 6 "), "{mixed}");
}

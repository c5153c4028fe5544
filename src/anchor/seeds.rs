//! Where a passage may stand in another form, by the rare pieces that it shares with the text.
//!
//! Comparing a passage with every place of a text takes time by the length of both; for thousands of lost
//! passages that is time by the square of an article. What became of a passage still shares pieces of it, and
//! the rare ones say where: each votes for the place at which the passage would begin. This is seed and
//! extend, as in the search of gene banks (BLAST). It may miss a place, so it is used only once the thorough
//! comparison has become too dear; what it finds is compared as thoroughly.

use std::ops::Range;

use super::grams::{Grams, LENGTH};

/// How many pieces of a passage are looked up.
const PIECES: usize = 32;
/// How many of their places are looked at.
const PLACES: usize = 512;
/// How many stretches of the text are compared with the passage.
const STRETCHES: usize = 3;

/// The stretches of `text`, in bytes on boundaries of characters, where `words` may stand, the likeliest first.
pub fn stretches(text: &str, grams: &Grams, words: &str) -> Vec<Range<usize>> {
    let mut starts = starts(text, grams, words);
    starts.sort_unstable();
    let slack = words.len() / 4 + LENGTH;
    let mut clusters: Vec<&[usize]> = starts.chunk_by(|a, b| b - a <= slack / 4).collect();
    // With the votes the order of the text decides, so that two runs find the same.
    clusters.sort_by_key(|cluster| (std::cmp::Reverse(cluster.len()), cluster[0]));
    let stretch = |cluster: &&[usize]| {
        // Starts are counted from one passage before the text, so that none is negative.
        let first = cluster[0].saturating_sub(words.len() + slack);
        let last = (cluster[cluster.len() - 1] + slack).min(text.len());
        text.floor_char_boundary(first)..text.ceil_char_boundary(last.max(first))
    };
    clusters.iter().take(STRETCHES).map(stretch).collect()
}

/// Where the words would begin, by each place of their rarest pieces, counted from `words.len()` bytes before
/// the text.
fn starts(text: &str, grams: &Grams, words: &str) -> Vec<usize> {
    let pieces = words.as_bytes().windows(LENGTH).enumerate();
    let mut pieces: Vec<(usize, &[u32])> =
        pieces.map(|(offset, piece)| (offset, grams.places(piece))).filter(|(_, places)| !places.is_empty()).collect();
    pieces.sort_by_key(|(offset, places)| (places.len(), *offset));
    let mut starts = Vec::new();
    for (offset, places) in pieces.into_iter().take(PIECES) {
        if !starts.is_empty() && starts.len() + places.len() > PLACES {
            break;
        }
        let piece = &words.as_bytes()[offset..offset + LENGTH];
        let stands_there = |place: &usize| text.as_bytes()[*place..].starts_with(piece);
        let places = places.iter().take(PLACES).map(|&place| place as usize).filter(stands_there);
        starts.extend(places.map(|place| words.len() + place - offset));
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_words_are_led_to_by_what_they_share() {
        let filler = "Hier steht etwas ganz anderes, das nichts damit zu tun hat. ".repeat(50);
        let text = format!("{filler}Der Roboter kostete rund 84.000 US-Dollar, hieß es. {filler}");
        let found = stretches(&text, &Grams::new(&text), "Der Roboter kostet etwa 84.000 Dollar");
        assert!(text[found[0].clone()].contains("Der Roboter kostete rund 84.000 US-Dollar"), "{found:?}");
    }

    #[test]
    fn words_of_another_text_lead_nowhere() {
        let text = "Heute scheint die Sonne.".repeat(9);
        assert!(stretches(&text, &Grams::new(&text), "Quartalszahlen blieben aus").is_empty());
        assert!(stretches("", &Grams::new(""), "x").is_empty());
    }
}

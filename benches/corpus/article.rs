//! The text of a synthetic article: the sentences with claims, in paragraphs filled up to about 900 words.

use super::claims::{Told, capitalised};
use super::lexicon::{HEADINGS, SEQUELS, TELLINGS, THINGS};
use super::random::Random;

/// How many words an article has at least; the last sentence may run over.
const WORDS: usize = 900;

/// An article.
pub struct Article {
    /// Its headline.
    pub title: String,
    /// Its Markdown, with the headline.
    pub markdown: String,
}

/// Writes the article that the sentences `told` stand in, in their order.
pub fn article(told: &[Told], random: &mut Random) -> Article {
    let title = format!("{}: {}", capitalised(random.one(&THINGS)), random.one(&HEADINGS));
    let mut markdown = format!("# {title}\n\n{}\n\n{}", lead(random), list(random));
    let fixed = words(&markdown) + told.iter().map(|told| words(&told.sentence)).sum::<usize>();
    let mut missing = WORDS.saturating_sub(fixed);
    let headings = random.shuffled(&HEADINGS);
    for (index, claimed) in told.iter().enumerate() {
        if index % 4 == 0 {
            markdown.push_str(&format!("\n## {}\n", headings[index / 4]));
        }
        if index % 2 == 0 {
            markdown.push('\n');
        }
        let share = missing / (told.len() - index);
        missing -= fill(&mut markdown, share, random).min(missing);
        markdown.push_str(&claimed.sentence);
        markdown.push('\n');
    }
    markdown.push_str("\n[^plan]: Der Plan liegt im *Stadtarchiv* und kann dort eingesehen werden.\n");
    Article { title, markdown }
}

/// The first paragraph: emphasis, a link and the mark of a footnote.
fn lead(random: &mut Random) -> String {
    format!(
        "{} Ein *alter Plan*[^plan] sieht für die Gegend **keine weiteren Umbauten** vor, und auf den Seiten des \
         [Vereins der Hafenfreunde](https://example.org/verein) ist er bis heute zu finden. {}",
        sentence(random),
        sentence(random)
    )
}

/// A list of places to see.
fn list(random: &mut Random) -> String {
    let places = random.shuffled(&THINGS);
    places.into_iter().take(4).map(|place| format!("* {}\n", capitalised(place))).collect()
}

/// Appends sentences without claims, of at least this many words together; tells how many they have.
fn fill(markdown: &mut String, at_least: usize, random: &mut Random) -> usize {
    let mut count = 0;
    while count < at_least {
        let sentence = sentence(random);
        count += words(&sentence);
        markdown.push_str(&sentence);
        markdown.push('\n');
    }
    count
}

fn sentence(random: &mut Random) -> String {
    format!("{} {}, {}.", capitalised(random.one(&THINGS)), random.one(&TELLINGS), random.one(&SEQUELS))
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

//! The claims of a synthetic reading: sentences of the article with the passages and notes about them.
//!
//! Things are dealt out, not drawn, so that no two claims are about the same one and every passage
//! stands in its copy once.

use std::fmt::Write;

use super::lexicon::{ASSERTIONS, DIRECT, INDIRECT, NAMES, NOTES, REPORTED, SECOND_PARTS, THINGS};
use super::parties::Cast;
use super::random::Random;

/// A sentence of the article and the claims about it, as tables of `reading.toml`.
pub struct Told {
    /// The sentence.
    pub sentence: String,
    tables: Vec<String>,
}

/// The sentences with claims, in the order of the article; they have 20 claims together.
pub fn claims(cast: &Cast, random: &mut Random) -> Vec<Told> {
    let mut dealt = Dealt { things: random.shuffled(&THINGS).into_iter(), random, cast, number: 0 };
    let mut told = Vec::new();
    for index in 0..2 {
        told.push(dealt.assertion(index));
        told.push(dealt.direct(index));
        told.push(dealt.sourced(index));
        told.push(dealt.indirect(index));
        told.push(dealt.unsourced(index));
        told.push(dealt.mixed(index));
        told.push(dealt.assertion(index + 2));
    }
    told.extend([dealt.two_parts(), dealt.nested(), dealt.converted(), dealt.reported()]);
    told
}

/// The tables of all claims.
pub fn toml(told: &[Told]) -> String {
    told.iter().flat_map(|told| &told.tables).fold(String::new(), |all, table| all + table)
}

struct Dealt<'a> {
    things: std::vec::IntoIter<&'static str>,
    random: &'a mut Random,
    cast: &'a Cast,
    number: usize,
}

impl Dealt<'_> {
    fn thing(&mut self) -> &'static str {
        self.things.next().expect("there are more things than sentences")
    }

    /// A number that no other claim of the reading has.
    fn amount(&mut self) -> usize {
        110 + 40 * self.number + self.random.below(40)
    }

    /// A table of `reading.toml`; `keys` are the lines that only this kind of claim has.
    fn table(&mut self, kind: &str, passage: &str, keys: &str) -> String {
        self.number += 1;
        let note = NOTES[(self.number + self.random.below(3)) % NOTES.len()];
        let more = self.random.one(&NOTES);
        let mut table = format!("[[{kind}]]\nid = \"{kind}-{}\"\n{keys}", self.number);
        let _ = write!(table, "passage.de = {passage}\nnote.de = \"\"\"\n{note}\n{more}\"\"\"\n\n");
        table
    }

    fn voice(&mut self, passage: &str, speaker: &str, form: &str, function: &str) -> String {
        let keys = format!("speaker = \"{speaker}\"\nform = \"{form}\"\nfunction = \"{function}\"\n");
        self.table("voice", passage, &keys)
    }

    fn direct(&mut self, index: usize) -> Told {
        let (speaker, name) = self.cast.speaker(index);
        let (words, function) = self.random.one(&DIRECT);
        let quoted = format!("„{} {words}“", capitalised(self.thing()));
        let keys = format!(
            "speaker = \"{speaker}\"\nto = \"{}\"\nform = \"direct\"\nfunction = \"{function}\"\n",
            self.cast.paper()
        );
        let table = self.table("voice", &basic(&quoted), &keys);
        Told { sentence: format!("{quoted}, sagte {name}."), tables: vec![table] }
    }

    fn two_parts(&mut self) -> Told {
        let (speaker, name) = self.cast.speaker(2);
        let (words, function) = self.random.one(&DIRECT);
        let first = format!("„{} {words}“", capitalised(self.thing()));
        let second = format!("„{}“", self.random.one(&SECOND_PARTS));
        let passage = format!("[{}, {}]", basic(&first), basic(&second));
        let table = self.voice(&passage, &speaker, "direct", function);
        Told { sentence: format!("{first}, sagte {name}, {second}."), tables: vec![table] }
    }

    fn indirect(&mut self, index: usize) -> Told {
        let (speaker, name) = self.cast.speaker(index + 3);
        let (words, function) = self.random.one(&INDIRECT);
        let clause = format!("{} {words}", self.thing());
        let table = self.voice(&basic(&clause), &speaker, "indirect", function);
        Told { sentence: format!("{name} sagte, {clause}."), tables: vec![table] }
    }

    fn mixed(&mut self, index: usize) -> Told {
        let (speaker, name) = self.cast.speaker(index + 4);
        let words = format!("nannte {} „{}“", self.thing(), self.random.one(&NAMES));
        let table = self.voice(&basic(&words), &speaker, "mixed", "opinion");
        Told { sentence: format!("{name} {words}."), tables: vec![table] }
    }

    fn reported(&mut self) -> Told {
        let (speaker, name) = self.cast.speaker(5);
        let (verb, function) = self.random.one(&REPORTED);
        let words = format!("{verb} {}", self.thing());
        let table = self.voice(&basic(&words), &speaker, "reported", function);
        Told { sentence: format!("{name} {words} in deutlichen Worten."), tables: vec![table] }
    }

    /// A figure that a document vouches for.
    fn sourced(&mut self, index: usize) -> Told {
        let (source, title) = self.cast.source(index);
        let amount = self.amount();
        let words = format!("{amount} Millionen Euro");
        let keys = format!("source = \"{source}\"\nvalue = \"{amount}000000 EUR\"\n");
        let table = self.table("figure", &basic(&words), &keys);
        Told { sentence: format!("Der {title} führt für {} {words} auf.", self.thing()), tables: vec![table] }
    }

    /// A figure that no one vouches for.
    fn unsourced(&mut self, index: usize) -> Told {
        let percent = 11 + 40 * index + self.random.below(40);
        let words = format!("{percent} Prozent");
        let table = self.table("figure", &basic(&words), &format!("value = \"{percent} %\"\n"));
        Told { sentence: format!("{} deckt {words} des Bedarfs.", capitalised(self.thing())), tables: vec![table] }
    }

    /// A figure inside the words of the speaker who vouches for it.
    fn nested(&mut self) -> Told {
        let (speaker, name) = self.cast.speaker(1);
        let amount = self.amount();
        let words = format!("rund {amount} Millionen Euro");
        let clause = format!("{} koste im Jahr {words} und trage sich damit selbst", self.thing());
        let voice = self.voice(&basic(&clause), &speaker, "indirect", "statement");
        let keys = format!("speaker = \"{speaker}\"\nvalue = \"~{amount}000000 EUR\"\n");
        let figure = self.table("figure", &basic(&words), &keys);
        Told { sentence: format!("{name} sagte, {clause}."), tables: vec![voice, figure] }
    }

    /// A figure in two units.
    fn converted(&mut self) -> Told {
        let (source, title) = self.cast.source(2);
        let euros = self.amount() / 10 * 10;
        let dollars = euros / 10 * 11;
        let (words, other) = (format!("{euros} Millionen Euro"), format!("etwa {dollars} Millionen US-Dollar"));
        let keys = format!("source = \"{source}\"\nvalue = \"{euros}000000 EUR\"\n");
        let first = self.table("figure", &basic(&words), &keys);
        let keys =
            format!("source = \"{source}\"\nconverts = \"figure-{}\"\nvalue = \"~{dollars}000000 USD\"\n", self.number);
        let second = self.table("figure", &basic(&other), &keys);
        let sentence = format!("Für {} stehen im {title} {words} ({other}).", self.thing());
        Told { sentence, tables: vec![first, second] }
    }

    fn assertion(&mut self, index: usize) -> Told {
        let words = ASSERTIONS[(index * 2 + self.random.below(2)) % ASSERTIONS.len()];
        let sentence = format!("{} {words}", capitalised(self.thing()));
        let table = self.table("assertion", &basic(&sentence), "");
        Told { sentence: format!("{sentence}."), tables: vec![table] }
    }
}

/// A TOML string; no text here needs an escape.
fn basic(text: &str) -> String {
    format!("\"{text}\"")
}

/// `text` as a sentence begins.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

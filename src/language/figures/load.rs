//! Reads what `figures.toml` says into a [`Lexicon`]. Keys are what phrases mean, values the phrases.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::keys::{Magnitude, Phrases};
use super::lexicon::Lexicon;
use super::role::{Mark, NumberWord, Role, Unit, UnitKind};
use super::spelled::Spelled;
use crate::model::{Decimal, IntervalBound};

type Section = BTreeMap<String, Vec<String>>;

/// A language's file. Numbers are keys as digits, magnitudes as `1e6`, units as UCUM or ISO 4217 codes.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::language) struct File {
    number: Phrases<NumberWord>,
    /// Number words that stand only within others.
    stem: Phrases<NumberWord>,
    scale: Phrases<Magnitude>,
    glued_scale: Phrases<Magnitude>,
    money_scale: Phrases<Magnitude>,
    fixed: Phrases<Decimal>,
    denominator: Phrases<u32>,
    ordinal: Phrases<u32>,
    multiplier: Phrases<Decimal>,
    alone: Phrases<u32>,
    bound: Phrases<Option<IntervalBound>>,
    after: Phrases<Option<IntervalBound>>,
    mark: BTreeMap<Mark, Vec<String>>,
    months: Phrases<u32>,
    percent: Section,
    duration: Section,
    age: Section,
    temperature: Section,
    dimension: Section,
    si: Section,
    prefix: Section,
    minor: Section,
    currency: Vec<Currency>,
    /// How the adjectives of countries end before a currency.
    country_endings: Vec<String>,
    spelled: Spelled,
}

/// Currencies with one name, told apart by their countries.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Currency {
    default: String,
    nouns: Vec<String>,
    #[serde(default)]
    of: Section,
}

/// The signs and codes that all languages share.
#[derive(Deserialize)]
struct Signs {
    signs: Section,
    codes: Section,
    nouns: Section,
}

impl Lexicon {
    /// The words of `file`, in a language that writes number words together or does not.
    #[expect(clippy::expect_used, reason = "compiled in; a test reads it")]
    pub(in crate::language) fn new(file: &File, compounds: bool) -> Self {
        let signs: Signs = toml::from_str(include_str!("signs.toml")).expect("the signs are well formed");
        let mut lexicon = Self::empty(file.spelled.clone());
        numbers(&mut lexicon, file, compounds);
        meanings(&mut lexicon, file);
        units(&mut lexicon, file);
        si(&mut lexicon, file);
        money(&mut lexicon, file, &signs);
        lexicon.note_lookaheads();
        lexicon.stems.sort_by_key(|(stem, _)| std::cmp::Reverse(stem.len()));
        lexicon.ordinals.sort_by_key(|(stem, _)| std::cmp::Reverse(stem.len()));
        lexicon
    }
}

fn numbers(lexicon: &mut Lexicon, file: &File, compounds: bool) {
    let part = |lexicon: &mut Lexicon, phrase: &str, part: NumberWord| {
        lexicon.add(phrase, Role::NumberWord(part));
        if compounds && !phrase.contains('.') {
            lexicon.stems.push((phrase.to_owned(), part));
        }
    };
    file.number.each(|phrase, value| part(lexicon, phrase, value));
    file.scale.each(|phrase, value| part(lexicon, phrase, NumberWord::Scale(value.0)));
    file.mark.get(&Mark::And).into_iter().flatten().for_each(|phrase| part(lexicon, phrase, NumberWord::And));
    file.fixed.each(|phrase, value| lexicon.add(phrase, Role::NumberWord(NumberWord::Fixed(value))));
    file.glued_scale.each(|phrase, value| lexicon.add(phrase, Role::GluedScale(value.0)));
    file.money_scale.each(|phrase, value| lexicon.add(phrase, Role::MoneyScale(value.0)));
    file.denominator.each(|phrase, value| lexicon.add(phrase, Role::Denominator(value)));
    file.multiplier.each(|phrase, value| lexicon.add(phrase, Role::Multiplier(value)));
    file.alone.each(|phrase, value| lexicon.add(phrase, Role::Alone(value)));
    file.stem.each(|phrase, value| lexicon.stems.push((phrase.to_owned(), value)));
    file.ordinal.each(|phrase, value| {
        if compounds {
            lexicon.ordinals.push((phrase.to_owned(), value));
        } else {
            lexicon.add(phrase, Role::Ordinal(value));
        }
    });
}

fn meanings(lexicon: &mut Lexicon, file: &File) {
    file.bound.each(|phrase, value| {
        lexicon.add(phrase, Role::Bound(value));
        // A single letter is known only as it is written: "A little over 20".
        if let Some(words) = phrase.strip_prefix("a ") {
            lexicon.add(&format!("A {words}"), Role::Bound(value));
        }
    });
    file.after.each(|phrase, value| lexicon.add(phrase, Role::After(value)));
    for (mark, phrases) in &file.mark {
        phrases.iter().for_each(|phrase| lexicon.add(phrase, Role::Mark(*mark)));
    }
    file.months.each(|phrase, _| lexicon.add(phrase, Role::Month));
}

fn units(lexicon: &mut Lexicon, file: &File) {
    let sections = [
        (&file.percent, UnitKind::Percent),
        (&file.duration, UnitKind::Duration),
        (&file.age, UnitKind::Age),
        (&file.temperature, UnitKind::Temperature),
        (&file.dimension, UnitKind::Dimension),
        (&file.minor, UnitKind::Minor),
    ];
    for (section, kind) in sections {
        for (code, phrases) in section {
            let unit = unit(lexicon, code, kind);
            phrases.iter().for_each(|phrase| lexicon.add(phrase, Role::Unit(unit)));
        }
    }
}

/// Each unit of the SI with all prefixes, by symbol and by name.
fn si(lexicon: &mut Lexicon, file: &File) {
    for (symbol, names) in &file.si {
        prefixed(lexicon, ("", ""), symbol, names);
        for (prefix, spoken) in &file.prefix {
            spoken.iter().for_each(|spoken| prefixed(lexicon, (prefix, spoken), symbol, names));
        }
    }
}

fn prefixed(lexicon: &mut Lexicon, (prefix, spoken): (&str, &str), symbol: &str, names: &[String]) {
    let code = format!("{prefix}{symbol}");
    let unit = unit(lexicon, &code, UnitKind::Dimension);
    names.iter().for_each(|name| lexicon.add(&format!("{spoken}{name}"), Role::Unit(unit)));
    let written = match symbol {
        "By" => "B",
        "W.h" => "Wh",
        "Ohm" => "Ω",
        _ => symbol,
    };
    let exotic = matches!(prefix, "f" | "a" | "E" | "P") && !matches!(symbol, "eV" | "Hz" | "By" | "bit");
    let clashes = exotic || matches!((prefix, written), ("", "B" | "bar" | "bit") | ("d", "B" | "A") | ("M", "m"));
    if !clashes {
        let written = format!("{prefix}{written}");
        lexicon.add(&written, Role::Unit(unit));
        if symbol == "L" && prefix != "M" {
            lexicon.add(&written.to_lowercase(), Role::Unit(unit));
        }
        if matches!(symbol, "Hz" | "W" | "W.h" | "By")
            && (matches!(prefix, "k" | "G" | "T") || prefix == "M" && symbol == "Hz")
        {
            lexicon.add(&written.to_lowercase(), Role::Unit(unit));
        }
    }
    if prefix == "u" {
        lexicon.add(&format!("μ{symbol}"), Role::Unit(unit));
        lexicon.add(&format!("µ{symbol}"), Role::Unit(unit));
    }
}

fn money(lexicon: &mut Lexicon, file: &File, signs: &Signs) {
    for currency in &file.currency {
        let default = unit(lexicon, &currency.default, UnitKind::Money);
        currency.nouns.iter().for_each(|noun| lexicon.add(noun, Role::Unit(default)));
        for (code, adjectives) in &currency.of {
            let unit = unit(lexicon, code, UnitKind::Money);
            for phrase in phrases(&currency.nouns, adjectives, &file.country_endings) {
                lexicon.add(&phrase, Role::Unit(unit));
            }
        }
    }
    for (code, nouns) in &signs.nouns {
        let unit = unit(lexicon, code, UnitKind::Money);
        nouns.iter().for_each(|noun| lexicon.add(noun, Role::Unit(unit)));
    }
    let codes = signs.codes["codes"].iter().map(|code| (code, vec![code.clone()]));
    for (code, written) in signs.signs.iter().map(|(code, signs)| (code, signs.clone())).chain(codes) {
        let unit = unit(lexicon, code, UnitKind::Money);
        for sign in written {
            lexicon.add(&sign, Role::Sign(unit));
            let small = code.to_lowercase();
            if sign == *code && signs.codes["small"].contains(&small) {
                lexicon.add(&small, Role::Sign(unit));
            }
        }
        for (letter, exponent) in [("T", 3), ("M", 6)] {
            let written = format!("{letter}{code}");
            lexicon.add(&written, Role::GluedScale(Decimal { mantissa: 1, exponent }));
            lexicon.add(&written, Role::Sign(unit));
        }
    }
}

/// All ways to say a currency with its country.
fn phrases(nouns: &[String], adjectives: &[String], endings: &[String]) -> Vec<String> {
    let joined = |noun: &str, adjective: &str| match adjective.strip_suffix('-') {
        Some(country) => vec![format!("{country}-{noun}"), format!("{country}{noun}")],
        None => endings.iter().map(|ending| format!("{adjective}{ending} {noun}")).collect(),
    };
    nouns.iter().flat_map(|noun| adjectives.iter().flat_map(move |adjective| joined(noun, adjective))).collect()
}

/// The number of the unit with `code` and `kind`, added if it is new.
fn unit(lexicon: &mut Lexicon, code: &str, kind: UnitKind) -> u16 {
    let known = lexicon.units.iter().position(|unit| unit.code == code && unit.kind == kind);
    let index = known.unwrap_or_else(|| {
        lexicon.units.push(Unit { code: code.to_owned(), kind });
        lexicon.units.len() - 1
    });
    u16::try_from(index).unwrap_or(u16::MAX)
}

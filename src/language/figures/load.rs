//! Reads what `figures.toml` says into a [`Lexicon`]. Keys are what phrases mean, values the phrases.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::compound::Compounds;
use super::lexicon::Lexicon;
use super::role::{Mark, Part, Role, Unit, UnitKind};
use crate::model::{Decimal, IntervalBound};

type Section = BTreeMap<String, Vec<String>>;

/// A language's file. Numbers are keys as digits, magnitudes as `1e6`, units as UCUM or ISO 4217 codes.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(in crate::language) struct File {
    number: Section,
    /// Number words that stand only within others.
    stem: Section,
    scale: Section,
    glued_scale: Section,
    fixed: Section,
    denominator: Section,
    ordinal: Section,
    multiplier: Section,
    alone: Section,
    bound: Section,
    after: Section,
    mark: BTreeMap<Mark, Vec<String>>,
    months: Section,
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

/// Words that are compared as they are written. In the trie they would be known words wherever they stand, and
/// unknown ones mean something, too.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Spelled {
    /// What makes an ordinal of digits: `21st`.
    pub ordinal_endings: Vec<String>,
    /// What makes a decade of a year: `1960s`.
    pub decade_endings: Vec<String>,
    /// Between a day, its month and its year: `the 9th of May`.
    pub of_month: Vec<String>,
    /// Between a month and its day: `May the 4th`.
    pub before_day: Vec<String>,
    /// Before the second day of two: `9. bis zum 12. Mai`.
    pub before_second_day: Vec<String>,
    /// Before a day whose month is not said: `on the 5`.
    pub before_lone_day: Vec<String>,
    /// Months that are common words in small letters.
    pub doubtful_months: Vec<String>,
    /// Ends of words for a street.
    pub street_endings: Vec<String>,
    /// Ends of nouns that name by number: `Tabellenplatz 3`.
    pub numbered_endings: Vec<String>,
    /// Between a number and the whole that it is a part of: `3 of 12`.
    pub part_of: Vec<String>,
    /// Behind a fraction: `half of them`.
    pub fraction_of: Vec<String>,
    /// Fractions that are nouns of all that is spoken of.
    pub fractions_of_all: Vec<String>,
    /// Denominators that are the same in singular and plural.
    pub same_in_plural: Vec<String>,
    /// Between a unit of weight and what is weighed.
    pub weight_of: Vec<String>,
    /// Currencies that are no weight, whatever follows them.
    pub no_weight: Vec<String>,
    /// Words for "per", where `a` may be only an article.
    pub per: Vec<String>,
    /// Units that are prepositions.
    pub prepositions: Vec<String>,
    /// What stands behind a unit and not behind a preposition: `12 in wide`.
    pub extents: Vec<String>,
    /// Plurals of nouns that end like no plural.
    pub plurals: Vec<String>,
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
    /// The words of `file`.
    #[expect(clippy::expect_used, reason = "compiled in; a test reads it")]
    pub(in crate::language) fn new(file: &File, compounds: Option<Compounds>) -> Self {
        let signs: Signs = toml::from_str(include_str!("signs.toml")).expect("the signs are well formed");
        let spelled = file.spelled.clone();
        let mut lexicon = Self::empty(spelled, compounds);
        numbers(&mut lexicon, file);
        meanings(&mut lexicon, file);
        units(&mut lexicon, file);
        si(&mut lexicon, file);
        money(&mut lexicon, file, &signs);
        lexicon.note_outlooks();
        lexicon.stems.sort_by_key(|(stem, _)| std::cmp::Reverse(stem.len()));
        lexicon.ordinals.sort_by_key(|(stem, _)| std::cmp::Reverse(stem.len()));
        lexicon
    }
}

/// Calls `add` with each phrase of `section` and what its key means by `meaning`.
fn each<T: Copy>(section: &Section, meaning: impl Fn(&str) -> Option<T>, mut add: impl FnMut(&str, T)) {
    for (key, phrases) in section {
        if let Some(value) = meaning(key) {
            phrases.iter().for_each(|phrase| add(phrase, value));
        }
    }
}

fn numbers(lexicon: &mut Lexicon, file: &File) {
    let compounds = lexicon.compounds.is_some();
    let part = |lexicon: &mut Lexicon, phrase: &str, part: Part| {
        lexicon.add(phrase, Role::Part(part));
        if compounds && !phrase.contains('.') {
            lexicon.stems.push((phrase.to_owned(), part));
        }
    };
    let small = |key: &str| key.parse().ok().map(|n: u8| if n == 100 { Part::Hundred } else { Part::Small(n) });
    each(&file.number, small, |phrase, value| part(lexicon, phrase, value));
    each(&file.scale, power, |phrase, value| part(lexicon, phrase, Part::Scale(value)));
    file.mark.get(&Mark::And).into_iter().flatten().for_each(|phrase| part(lexicon, phrase, Part::And));
    each(&file.fixed, Decimal::parse, |phrase, value| lexicon.add(phrase, Role::Part(Part::Fixed(value))));
    each(&file.glued_scale, power, |phrase, value| lexicon.add(phrase, Role::GluedScale(value)));
    each(&file.denominator, whole, |phrase, value| lexicon.add(phrase, Role::Denominator(value)));
    each(&file.multiplier, whole, |phrase, value| lexicon.add(phrase, Role::Multiplier(value)));
    each(&file.alone, whole, |phrase, value| lexicon.add(phrase, Role::Alone(value)));
    each(&file.stem, small, |phrase, value| lexicon.stems.push((phrase.to_owned(), value)));
    each(&file.ordinal, whole, |phrase, value| {
        if compounds {
            lexicon.ordinals.push((phrase.to_owned(), value));
        } else {
            lexicon.add(phrase, Role::Ordinal(value));
        }
    });
}

fn meanings(lexicon: &mut Lexicon, file: &File) {
    each(&file.bound, bound, |phrase, value| lexicon.add(phrase, Role::Bound(value)));
    each(&file.after, bound, |phrase, value| lexicon.add(phrase, Role::After(value)));
    for (mark, phrases) in &file.mark {
        phrases.iter().for_each(|phrase| lexicon.add(phrase, Role::Mark(*mark)));
    }
    each(&file.months, |_| Some(()), |phrase, ()| lexicon.add(phrase, Role::Month));
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
        lexicon.add(&format!("M{code}"), Role::GluedScale(Decimal { mantissa: 1, exponent: 6 }));
        lexicon.add(&format!("M{code}"), Role::Sign(unit));
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

/// `1e6` or `12`.
fn power(key: &str) -> Option<Decimal> {
    match key.strip_prefix("1e") {
        Some(exponent) => Some(Decimal { mantissa: 1, exponent: exponent.parse().ok()? }),
        None => Decimal::parse(key),
    }
}

fn whole(key: &str) -> Option<u32> {
    key.parse().ok()
}

fn bound(key: &str) -> Option<Option<IntervalBound>> {
    Some(match key {
        "about" => None,
        "exactly" => Some(IntervalBound::Exactly),
        "below" => Some(IntervalBound::Below),
        "at_most" => Some(IntervalBound::AtMost),
        "above" => Some(IntervalBound::Above),
        "at_least" => Some(IntervalBound::AtLeast),
        _ => return None,
    })
}

//! The keys of `figures.toml`: what the phrases under them mean.

use std::collections::BTreeMap;

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::role::NumberWord;
use crate::model::{Decimal, IntervalBound};

/// Phrases, by what they mean.
#[derive(Debug)]
pub(super) struct Phrases<K>(Vec<(K, Vec<String>)>);

/// A power of ten, written `1e6`, or another magnitude, written `12`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Magnitude(pub(super) Decimal);

/// What a key can mean.
pub(super) trait Key: Copy {
    /// What `key` means.
    fn read(key: &str) -> Option<Self>;
}

impl<K: Key> Phrases<K> {
    /// Calls `add` with each phrase and what it means.
    pub(super) fn each(&self, mut add: impl FnMut(&str, K)) {
        for (key, phrases) in &self.0 {
            phrases.iter().for_each(|phrase| add(phrase, *key));
        }
    }
}

impl<K> Default for Phrases<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, K: Key> Deserialize<'de> for Phrases<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let section: BTreeMap<String, Vec<String>> = Deserialize::deserialize(deserializer)?;
        let meaning =
            |key: &str| K::read(key).ok_or_else(|| D::Error::custom(format!("the key `{key}` means nothing")));
        section.into_iter().map(|(key, phrases)| Ok((meaning(&key)?, phrases))).collect::<Result<_, _>>().map(Self)
    }
}

impl Key for u32 {
    fn read(key: &str) -> Option<Self> {
        key.parse().ok()
    }
}

impl Key for Decimal {
    fn read(key: &str) -> Option<Self> {
        Self::parse(key)
    }
}

impl Key for Magnitude {
    fn read(key: &str) -> Option<Self> {
        match key.strip_prefix("1e") {
            Some(exponent) => Some(Self(Decimal { mantissa: 1, exponent: exponent.parse().ok()? })),
            None => Decimal::parse(key).map(Self),
        }
    }
}

/// A number up to a hundred.
impl Key for NumberWord {
    fn read(key: &str) -> Option<Self> {
        match key.parse().ok()? {
            number @ 0..100 => Some(Self::Small(number)),
            100 => Some(Self::Hundred),
            _ => None,
        }
    }
}

/// A bound; none is "about".
impl Key for Option<IntervalBound> {
    fn read(key: &str) -> Option<Self> {
        Some(match key {
            "about" => None,
            "just_below" => Some(IntervalBound::JustBelow),
            "just_above" => Some(IntervalBound::JustAbove),
            "exactly" => Some(IntervalBound::Exactly),
            "below" => Some(IntervalBound::Below),
            "at_most" => Some(IntervalBound::AtMost),
            "above" => Some(IntervalBound::Above),
            "at_least" => Some(IntervalBound::AtLeast),
            _ => return None,
        })
    }
}

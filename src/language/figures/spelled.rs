//! Words that the grammar compares as they are written.

use serde::Deserialize;

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
    /// Two numbers with a slash or a hyphen between that count nothing: `24/7`, `50-50`.
    pub set_pairs: Vec<String>,
    /// Before a part that is one of some in order: `the last quarter`.
    pub before_part_in_order: Vec<String>,
    /// What makes a number say how many digits another one has: `six-figure`.
    pub digits_of_number: Vec<String>,
    /// Words for so many times as much that are adjectives, too: `double`.
    pub multiplying_adjectives: Vec<String>,
    /// Nouns that such an adjective multiplies, and does not say the kind of: `double the amount`.
    pub amounts: Vec<String>,
    /// Before the infinitive of a verb, which is no adjective: `to double`.
    pub before_infinitive: Vec<String>,
    /// Participles that a year stands before: `der 1941 geborene Maler`.
    pub after_year: Vec<String>,
    /// What begins a sentence before a number that counts, and is no name: `Insgesamt 12 fehlten`.
    pub before_count: Vec<String>,
    /// Adjectives that say on which side a number lies: `eine gute Stunde`.
    pub near_adjectives: Vec<String>,
    /// Before a length of time that says since when: `nach einem guten Jahr`.
    pub before_span: Vec<String>,
    /// Between a quantity without a number and what it counts: `hundreds of boats`.
    pub counted_by: Vec<String>,
    /// Before what something changes by: "by 200 to 1,500".
    pub change_by: Vec<String>,
    /// Verbs that are spelled like a unit: "12 won".
    pub verbs_like_units: Vec<String>,
    /// Conferences and the like, whose numbers are part of their name: `COP26`.
    pub numbered_events: Vec<String>,
    /// Plurals of nouns that end like no plural.
    pub plurals: Vec<String>,
}

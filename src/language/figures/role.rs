//! What a phrase can mean where numbers are spoken of.

use crate::model::{Decimal, FigureKind, IntervalBound};

/// What a phrase means. Many have more than one meaning; the grammar asks for the one it expects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Part of a number in words.
    NumberWord(NumberWord),
    /// A magnitude that is written at the digits: `100k`.
    GluedScale(Decimal),
    /// One of so many equal parts.
    Denominator(u32),
    /// A place in an order; the stem in languages that inflect it.
    Ordinal(u32),
    /// A number where nothing else stands in the text.
    Alone(u32),
    /// A magnitude of money, in one letter: `$3b`.
    MoneyScale(Decimal),
    /// So many times as much, in one word.
    Multiplier(Decimal),
    /// A unit behind the number.
    Unit(u16),
    /// A sign or code of a currency, on either side of the number.
    Sign(u16),
    /// A bound before the number; none for "about".
    Bound(Option<IntervalBound>),
    /// A bound after the number; none for "about".
    After(Option<IntervalBound>),
    /// A month of the year.
    Month,
    /// Any other word that the grammar knows.
    Mark(Mark),
}

/// Part of a number in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberWord {
    /// Nought to ninety.
    Small(u8),
    /// A hundred.
    Hundred,
    /// A thousand and above, and the dozen.
    Scale(Decimal),
    /// A whole value with a fraction in one word: `anderthalb`.
    Fixed(Decimal),
    /// Between hundreds and ones, or between one and ten.
    And,
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// An ISO 4217 code, `%`, `pp` or a UCUM code.
    pub code: String,
    /// What it measures.
    pub kind: UnitKind,
}

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitKind {
    /// Money.
    Money,
    /// A hundredth of a unit of money.
    Minor,
    /// A share.
    Percent,
    /// A measure.
    Dimension,
    /// A length of time.
    Duration,
    /// The length of a life.
    Age,
    /// A temperature.
    Temperature,
}

impl UnitKind {
    /// The kind of figure that has such a unit.
    pub fn figure(self) -> FigureKind {
        match self {
            Self::Money | Self::Minor => FigureKind::Money,
            Self::Percent => FigureKind::Percent,
            Self::Dimension => FigureKind::Dimension,
            Self::Duration => FigureKind::Duration,
            Self::Age => FigureKind::Age,
            Self::Temperature => FigureKind::Temperature,
        }
    }
}

/// What can come of a word, by all phrases that it stands in.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lookahead {
    /// A figure or an exclusion can begin here, if a number follows.
    pub opens: bool,
    /// One can begin here whatever follows.
    pub begins: bool,
    /// It is a number or part of one.
    pub counts: bool,
    /// It is a unit.
    pub measures: bool,
    /// It may stand between what opens a figure and its number: a word of a longer phrase, or what joins numbers.
    pub goes_on: bool,
    /// The marks of all phrases that begin with it.
    pub marks: MarkSet,
}

impl Lookahead {
    /// What comes of a phrase that means `roles`, where a unit is one of `units`.
    pub fn of(roles: &[Role], units: &[Unit]) -> Self {
        let is_money = |unit: u16| units[usize::from(unit)].kind == UnitKind::Money;
        let mut lookahead = Self { marks: roles.iter().collect(), ..Self::default() };
        for role in roles {
            match *role {
                Role::Bound(_) | Role::Alone(_) => lookahead.opens = true,
                Role::Sign(_) => (lookahead.opens, lookahead.measures) = (true, true),
                Role::Mark(mark) => {
                    lookahead.begins |= mark == Mark::Plural;
                    lookahead.opens |= mark.opens();
                    lookahead.counts |= mark.counts();
                    lookahead.goes_on |= mark.joins();
                }
                Role::Unit(unit) => {
                    lookahead.measures = true;
                    lookahead.opens |= is_money(unit);
                }
                Role::NumberWord(NumberWord::And) | Role::After(_) | Role::GluedScale(_) | Role::MoneyScale(_) => {}
                Role::NumberWord(NumberWord::Small(1)) | Role::Month => {
                    (lookahead.opens, lookahead.counts) = (true, true);
                }
                Role::NumberWord(_) | Role::Denominator(_) | Role::Ordinal(_) | Role::Multiplier(_) => {
                    (lookahead.opens, lookahead.begins, lookahead.counts) = (true, true, true);
                }
            }
        }
        lookahead
    }

    /// What the phrases that go on behind a word make of it.
    pub fn add_phrases(&mut self, phrases: Self) {
        self.opens |= phrases.opens;
        self.goes_on |= phrases.goes_on || phrases.counts || phrases.measures;
        self.marks.add(phrases.marks);
    }

    /// What a phrase makes of another of its words.
    pub fn add_later(&mut self, phrase: Self) {
        self.goes_on |= phrase.goes_on;
        self.counts |= phrase.counts;
        self.measures |= phrase.measures;
    }
}

/// A set of marks, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MarkSet(u64);

impl MarkSet {
    /// Whether `mark` is in it.
    pub fn has(self, mark: Mark) -> bool {
        self.0 & (1 << mark as u64) != 0
    }

    /// Takes in all of `other`.
    pub fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// The marks among roles.
impl<'a> FromIterator<&'a Role> for MarkSet {
    fn from_iter<T: IntoIterator<Item = &'a Role>>(roles: T) -> Self {
        let bit = |role: &Role| if let Role::Mark(mark) = role { 1 << *mark as u64 } else { 0 };
        Self(roles.into_iter().map(bit).fold(0, |set, bit| set | bit))
    }
}

macro_rules! marks {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// Words that the grammar knows by what they do. The lexicon names them by the key.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
        pub enum Mark { $($(#[$doc])* #[serde(rename = $key)] $name,)* }

        /// They fit into a [`MarkSet`].
        const _: () = assert!([$($key),*].len() <= 64);
    };
}

impl Mark {
    /// Whether a figure can begin with it.
    fn opens(self) -> bool {
        let is_sign = matches!(self, Self::Minus | Self::Plus);
        let is_vague = matches!(self, Self::Several | Self::Plural);
        is_sign
            || is_vague
            || matches!(self, Self::Article | Self::Between | Self::From | Self::FoldArticle | Self::Every)
    }

    /// Whether a number goes on behind it.
    fn joins(self) -> bool {
        let is_inside_bound = matches!(self, Self::AgeBefore | Self::Filler);
        is_inside_bound || matches!(self, Self::And | Self::Or | Self::To | Self::Point | Self::Many)
    }

    /// Whether it makes a figure of an article before it.
    fn counts(self) -> bool {
        matches!(self, Self::Times | Self::Fold | Self::BelowZero | Self::Old | Self::Plural)
    }
}

marks! {
    /// Joins what belongs together: "and".
    And = "and",
    /// The decimal separator, spoken.
    Point = "point",
    /// Makes a number negative.
    Minus = "minus",
    /// Says that a number is positive.
    Plus = "plus",
    /// "A", which counts as one before a magnitude or a unit.
    Article = "article",
    /// Opens a range that "and" closes.
    Between = "between",
    /// Opens a range.
    From = "from",
    /// Stands within a range.
    To = "to",
    /// Stands between two neighbouring numbers.
    Or = "or",
    /// Speaks of a change from one value to another.
    Change = "change",
    /// Before the value that a change leads to.
    Level = "level",
    /// Makes a share of the ordinal behind it: "every third".
    Every = "every",
    /// Between the part and the whole of a share: "one in four".
    OutOf = "out_of",
    /// A phrase in which a number counts nothing.
    Idiom = "idiom",
    /// Between a bound and its number: "at most, however, two".
    Filler = "filler",
    /// Behind a length of time that says when: "a year ago".
    Ago = "ago",
    /// Joins a unit to the one it is counted by: "per".
    Per = "per",
    /// "Times".
    Times = "times",
    /// "-fold".
    Fold = "fold",
    /// Before a multiplier.
    FoldArticle = "fold_article",
    /// Makes a temperature negative.
    BelowZero = "below_zero",
    /// Says that years are an age.
    Old = "old",
    /// Says that what follows is an age.
    AgeBefore = "age_before",
    /// Follows a time of day.
    Clock = "clock",
    /// Before the hour of a time of day: "half past".
    ClockBefore = "clock_before",
    /// Follows a time of day without space.
    ClockGlued = "clock_glued",
    /// Follows a year.
    Era = "era",
    /// Before a year, and hardly ever before a count.
    YearStrong = "year_strong",
    /// Before a year, or before a count.
    YearWeak = "year_weak",
    /// Before a year where a count would have a group mark or another word before it: "by 2040 rivers …".
    YearSure = "year_sure",
    /// Before a date.
    DateBefore = "date_before",
    /// A day of the week, before a date.
    Weekday = "weekday",
    /// Before a number that names something.
    NameBefore = "name_before",
    /// Before the number of a version.
    Version = "version",
    /// Before a number to call.
    Phone = "phone",
    /// A street, or what an address has.
    Street = "street",
    /// Speaks of a match.
    Score = "score",
    /// Speaks of weight.
    Weight = "weight",
    /// Speaks of angles.
    Angle = "angle",
    /// Before an ordinal.
    Determiner = "determiner",
    /// Makes a magnitude vague.
    Many = "many",
    /// Makes a figure without a number of the magnitude behind it: "several".
    Several = "several",
    /// States a quantity without a number: "thousands".
    Plural = "plural",
    /// Units that are common words, too: "a mark".
    Common = "common",
    /// Units that are verbs and adjectives, too, where what is counted follows them: "9 won prizes".
    Homonym = "homonym",
    /// Words that no counted noun stands behind.
    Stop = "stop",
}

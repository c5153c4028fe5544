//! What reading a text finds in it without being told: figures, and numbers that are none.
//!
//! A [`FoundFigure`] is a quantity that the text states; an [`Exclusion`] is a token with a digit, or an
//! ordinal, that states none, with the reason by name. Together they cover every token with a digit.

use super::{Decimal, Interval, Quantity};
use crate::text::TextRange;

/// All that was found in one text, in the order of the text; no two overlap.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FigureFindings {
    /// The quantities.
    pub figures: Vec<FoundFigure>,
    /// The quantities that the text gives no number for.
    pub vague: Vec<VagueFigure>,
    /// The numbers that are no quantities.
    pub exclusions: Vec<Exclusion>,
}

/// A quantity that the text states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFigure {
    /// All words of the figure: bounds, currency, number, unit.
    pub whole: TextRange,
    /// The numeral alone, with its magnitude: `3,3 Milliarden`; of a range, both and what lies between.
    pub core: TextRange,
    /// What the number says about the quantity.
    pub interval: Interval,
    /// An ISO 4217 code, `%`, `pp` (percentage points) or a UCUM code; none for a count.
    pub unit: Option<String>,
    /// What kind of quantity it is.
    pub kind: FigureKind,
    /// What is counted, where the figure has no unit: `Mitarbeiter` in `500 neue Mitarbeiter`.
    pub noun: Option<TextRange>,
}

/// Kinds of quantities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FigureKind {
    /// A count or a plain number.
    Number,
    /// A share, or a difference of shares in percentage points.
    Percent,
    /// An amount of money.
    Money,
    /// A measure with a unit.
    Dimension,
    /// How old someone or something is.
    Age,
    /// A temperature.
    Temperature,
    /// A length of time.
    Duration,
    /// How many times as much.
    Multiplier,
}

/// A quantity that the text states without a number: `Tausende`, `several million dollars`. Nothing is reckoned with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VagueFigure {
    /// All its words, with the unit.
    pub whole: TextRange,
    /// The words that stand where a number would.
    pub core: TextRange,
    /// As in [`FoundFigure`].
    pub unit: Option<String>,
    /// What kind of quantity it is.
    pub kind: FigureKind,
    /// What is counted, where the figure has no unit.
    pub noun: Option<TextRange>,
}

/// A number that states no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exclusion {
    /// Its words.
    pub range: TextRange,
    /// Why it is no figure.
    pub reason: ExclusionReason,
    /// Which one, of an ordinal.
    pub ordinal: Option<Decimal>,
}

/// Why a number is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ExclusionReason {
    /// A day, or a month of a year.
    Date,
    /// A year or a decade.
    Year,
    /// A time of day.
    ClockTime,
    /// A place in an order.
    Ordinal,
    /// Part of a name: `5G`, `Falcon 9`, `Article 5`.
    Name,
    /// The result of a match, or a vote: `2:1`.
    Score,
    /// The version of a product.
    Version,
    /// A number to call, or of an account.
    Phone,
    /// A house or a postal code.
    Address,
    /// A mark that leads to a note.
    FootnoteMark,
    /// Part of a program or of what a machine says.
    Code,
}

impl FoundFigure {
    /// All words of the figure, with what is counted.
    pub fn with_noun(&self) -> TextRange {
        around(self.whole, self.noun)
    }

    /// The number with its unit.
    pub fn quantity(&self) -> Quantity {
        Quantity { interval: self.interval, unit: self.unit.clone() }
    }
}

impl VagueFigure {
    /// All words of the figure, with what is counted.
    pub fn with_noun(&self) -> TextRange {
        around(self.whole, self.noun)
    }
}

/// `whole` and what is counted.
fn around(whole: TextRange, noun: Option<TextRange>) -> TextRange {
    let noun = noun.unwrap_or(whole);
    TextRange { start: whole.start.min(noun.start), end: whole.end.max(noun.end) }
}

impl ExclusionReason {
    /// The reason's name, as reports print it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Year => "year",
            Self::ClockTime => "clock time",
            Self::Ordinal => "ordinal",
            Self::Name => "name",
            Self::Score => "score",
            Self::Version => "version",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::FootnoteMark => "footnote mark",
            Self::Code => "code",
        }
    }
}

impl FigureKind {
    /// The kind's name, as reports print it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::Dimension => "dimension",
            Self::Age => "age",
            Self::Temperature => "temperature",
            Self::Duration => "duration",
            Self::Multiplier => "multiplier",
        }
    }
}
impl FigureFindings {
    /// The figures whose numeral lies within `range`, in order.
    pub fn within(&self, range: TextRange) -> &[FoundFigure] {
        let first = self.figures.partition_point(|figure| figure.core.start < range.start);
        let count = self.figures[first..].partition_point(|figure| figure.core.end <= range.end);
        &self.figures[first..first + count]
    }

    /// The figures without a number of whose words some lie within `range`, in order: a passage that quotes one in part
    /// states no number either.
    pub fn vague_in(&self, range: TextRange) -> &[VagueFigure] {
        let first = self.vague.partition_point(|figure| figure.core.end <= range.start);
        let count = self.vague[first..].partition_point(|figure| figure.core.start < range.end);
        &self.vague[first..first + count]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Decimal, Interval};

    #[test]
    fn figures_lie_within_a_range_with_their_numeral() {
        let figure = |start, end| FoundFigure {
            whole: TextRange { start: start - 1, end: end + 1 },
            core: TextRange { start, end },
            interval: Interval::exactly(Decimal::whole(1), 0),
            unit: None,
            kind: FigureKind::Number,
            noun: None,
        };
        let findings = FigureFindings { figures: vec![figure(2, 4), figure(7, 9)], ..FigureFindings::default() };
        let count = |start, end| findings.within(TextRange { start, end }).len();
        assert_eq!([count(2, 9), count(2, 4), count(3, 9), count(2, 8), count(4, 7)], [2, 1, 1, 1, 0]);
    }

    #[test]
    fn a_figure_without_a_number_lies_in_a_range_with_any_of_its_words() {
        let range = |start, end| TextRange { start, end };
        let vague = |core| VagueFigure { whole: core, core, unit: None, kind: FigureKind::Number, noun: None };
        let vague = vec![vague(range(2, 9)), vague(range(12, 15))];
        let findings = FigureFindings { vague, ..FigureFindings::default() };
        let count = |start, end| findings.vague_in(range(start, end)).len();
        assert_eq!([count(0, 20), count(5, 7), count(8, 13), count(9, 12), count(0, 2)], [2, 1, 2, 0, 0]);
    }
}

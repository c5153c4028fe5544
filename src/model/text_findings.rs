//! What a text shows by itself, whatever a reading claims of it.

use super::{FigureFindings, SpeechFindings};

/// The findings of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextFindings {
    /// Whether there is a lexicon for its language; otherwise there are no figures, and of speech only quotations.
    pub has_lexicon: bool,
    /// Its figures, and its numbers that are none.
    pub figures: FigureFindings,
    /// Others' words in it.
    pub speech: SpeechFindings,
    /// The amounts of money that it says again in another currency, by the index of the figure: the next one is the
    /// same amount.
    pub conversions: Vec<usize>,
}

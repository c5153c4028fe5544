//! What a language says with numbers: its words with what they mean to the grammar of figures (`detect/figures/`), and
//! text as tokens of these words.

mod compound;
mod keys;
mod lexicon;
mod load;
mod role;
mod spelled;
mod spelling;
pub mod token;

pub use compound::{Compound, Compounds, Tail};
pub use lexicon::Lexicon;
pub use role::{Lookahead, Mark, NumberWord, Role, Unit, UnitKind};
pub use spelled::Spelled;
pub use token::Token;

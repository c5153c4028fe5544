//! How a language inflects its verbs. A lexicon lists each verb once.

/// A form of a verb, by what it can do in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerbForm {
    /// Carries the clause, in the Indikativ.
    Finite,
    /// Carries the clause, in Konjunktiv I.
    Subjunctive,
    /// Stands with an auxiliary.
    Participle,
    /// Stands with a modal or with `zu`.
    Infinitive,
    /// Carries a clause that has its subject from another one: `saying`.
    Gerund,
}

/// The forms of a verb, each with what it can do.
pub type Forms = Vec<(VerbForm, String)>;

/// The forms of verbs, from what a lexicon lists of them.
#[derive(Debug, Clone, Copy)]
pub struct Verbs {
    /// Of a verb that is one word there.
    pub regular: fn(&str) -> Forms,
    /// Of a verb with its principal parts, of which the first is the stem.
    pub irregular: fn(&str, &[&str]) -> Forms,
    /// What stands within an infinitive behind a particle that can stand apart: the `zu` of `anzukündigen`.
    pub joint: &'static str,
}

/// A verb has the forms that are listed, and all of them are finite.
impl Default for Verbs {
    fn default() -> Self {
        Self {
            regular: |form| vec![(VerbForm::Finite, form.to_owned())],
            irregular: |stem, rest| {
                std::iter::once(&stem).chain(rest).map(|form| (VerbForm::Finite, (*form).to_owned())).collect()
            },
            joint: "",
        }
    }
}

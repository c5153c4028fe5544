//! A claim across copies: what each has of it beside its words, and in what they differ.
//!
//! One answer for the lint that compares copies, the page that shows them side by side, and the questions that
//! are left open.

use super::{ClaimId, CopyId, Form, PartyId, PlacedClaim, Quantity, ReadCopy, Stated};

/// A claim in several copies of a reading.
#[derive(Debug)]
pub struct Across<'a> {
    /// For each copy what it has, if the claim stands there.
    pub copies: Vec<Option<Occurrence<'a>>>,
}

/// A claim in one of the copies.
#[derive(Debug, Clone, Copy)]
pub struct Occurrence<'a> {
    /// The copy.
    pub copy: &'a ReadCopy,
    /// The claim there.
    pub placed: &'a PlacedClaim,
}

impl<'a> Across<'a> {
    /// The claim in these copies.
    pub fn new(claim: &ClaimId, copies: impl IntoIterator<Item = &'a ReadCopy>) -> Self {
        let found = |copy: &'a ReadCopy| Some(Occurrence { copy, placed: copy.claim(claim)? });
        Self { copies: copies.into_iter().map(found).collect() }
    }

    /// The copies that have it.
    pub fn present(&self) -> impl Iterator<Item = Occurrence<'a>> + '_ {
        self.copies.iter().copied().flatten()
    }

    /// Whether one of the copies lacks it.
    pub fn lacks(&self) -> bool {
        self.copies.iter().any(Option::is_none)
    }

    /// Whether the form differs between the copies that have it.
    pub fn form_differs(&self) -> bool {
        self.differs(Occurrence::form)
    }

    /// Whether the addressee differs between the copies that have it.
    pub fn addressee_differs(&self) -> bool {
        self.differs(Occurrence::addressee)
    }

    /// Whether a copy states another quantity than the first that states one.
    pub fn value_differs(&self) -> bool {
        self.other_values().is_some_and(|(_, others)| !others.is_empty())
    }

    /// The first copy that states a quantity, and those whose quantity cannot be the same.
    pub fn other_values(&self) -> Option<(Occurrence<'a>, Vec<Occurrence<'a>>)> {
        let mut stating = self.present().filter(|here| here.quantity().is_some());
        let first = stating.next()?;
        let is_other =
            |here: &Occurrence<'a>| first.stated().zip(here.stated()).is_some_and(|(one, other)| !one.can_be(other));
        Some((first, stating.filter(is_other).collect()))
    }

    fn differs<T: PartialEq>(&self, of: impl Fn(&Occurrence<'a>) -> T) -> bool {
        let mut all = self.present().map(|here| of(&here));
        all.next().is_some_and(|first| all.any(|other| other != first))
    }
}

impl<'a> Occurrence<'a> {
    /// The copy's id.
    pub fn id(&self) -> &'a CopyId {
        &self.copy.copy.id
    }

    /// In what form a voice is quoted there.
    pub fn form(&self) -> Option<Form> {
        self.placed.claim.voice()?.form_in(self.id())
    }

    /// Whom a voice speaks to there.
    pub fn addressee(&self) -> Option<&'a PartyId> {
        let placed: &'a PlacedClaim = self.placed;
        placed.claim.voice()?.addressee_in(self.id())
    }

    /// The same, to be compared: with what the passage says is counted.
    fn stated(&self) -> Option<Stated<'a>> {
        let noun = self.placed.sense.and_then(|sense| sense.noun);
        Some(Stated { quantity: self.quantity()?, noun: noun.map(|noun| self.copy.words(noun)) })
    }

    /// What a figure states there.
    pub fn quantity(&self) -> Option<&'a Quantity> {
        self.placed.quantity.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Anchor, ClaimKind, LanguageTag, TextFindings, testing};
    use crate::text::{Span, Spanned, TextRange};

    /// A copy with this id, in which the claim `part` stands and states a quantity, or in which it does not.
    fn copy(id: &str, stated: Option<&str>, form: Form) -> ReadCopy {
        let [reading, file] = testing::files();
        let span = Span::new(reading, 0..1);
        let speaker = Spanned::new(PartyId::new("ann").unwrap(), span);
        let voice = testing::voice(speaker, form);
        let claim = testing::claim("part", span, ClaimKind::Voice(voice), testing::passage("x", span));
        let placed = stated.map(|stated| PlacedClaim {
            claim: Arc::new(claim),
            anchor: Anchor { parts: vec![TextRange::new(0..1)] },
            quantity: Quantity::parse(stated).ok().filter(|_| !stated.is_empty()).map(Box::new),
            sense: None,
        });
        let mut article = testing::copy(LanguageTag::new("en").unwrap(), testing::document(file, "x"));
        article.id = CopyId::new(id).unwrap();
        ReadCopy::new(article, placed.into_iter().collect(), Arc::new(TextFindings::default()))
    }

    /// In what copies differ that have the claim, and whether one lacks it.
    fn found(copies: &[ReadCopy]) -> (bool, bool, bool) {
        let across = Across::new(&ClaimId::new("part").unwrap(), copies);
        (across.value_differs(), across.form_differs(), across.lacks())
    }

    #[test]
    fn what_differs_is_told_and_nothing_else() {
        let en = |stated| copy("en", stated, Form::Direct);
        assert_eq!(found(&[en(Some("5")), copy("de", Some("5"), Form::Direct)]), (false, false, false));
        assert_eq!(found(&[en(Some("5")), copy("de", Some("6"), Form::Direct)]), (true, false, false));
        assert_eq!(found(&[en(Some("5")), copy("de", Some("~5"), Form::Indirect)]), (false, true, false));
        assert_eq!(found(&[en(Some("5")), copy("de", None, Form::Indirect)]), (false, false, true));
        assert_eq!(found(&[]), (false, false, false));
    }

    /// A copy that states nothing of its own is no other value, wherever it stands.
    #[test]
    fn each_copy_is_held_against_the_first_that_states_a_quantity() {
        let copies = [
            copy("aa", Some(""), Form::Direct),
            copy("bb", Some("500"), Form::Direct),
            copy("cc", Some("503"), Form::Direct),
            copy("dd", Some("~500"), Form::Direct),
        ];
        let (first, others) = Across::new(&ClaimId::new("part").unwrap(), &copies).other_values().unwrap();
        let others: Vec<_> = others.iter().map(|other| other.id().as_str()).collect();
        assert_eq!((first.id().as_str(), others), ("bb", vec!["cc"]));
    }
}

//! A reading as one value: what its files say, where its claims stand, what its texts show by themselves, and what
//! comes of holding these against each other.
//!
//! Lints, pages, tables and whatever else asks about a reading asks here, and no one judges again.

use std::sync::Arc;

use super::{
    Anchor, ArticleCopy, Assessment, Balance, Claim, ClaimId, Computed, Conversion, CopyId, Dismissals, FigureKind,
    LanguageTag, PartialDate, Publish, Quantity, Question, Reading, Shown, TextFindings,
};
use crate::text::{Covered, Span, TextRange};

/// A reading that was read through.
#[derive(Debug, Clone)]
pub struct ReadReading {
    /// What `reading.toml` says.
    pub reading: Reading,
    /// Its copies, in the order of the site's languages, then by id.
    pub copies: Vec<ReadCopy>,
    /// What is judged of the copies together.
    pub assessment: Assessment,
    /// What it dismisses of that.
    pub dismissals: Dismissals,
}

/// A copy with the claims that stand in it.
#[derive(Debug, Clone)]
pub struct ReadCopy {
    /// The text, and what its front matter says.
    pub copy: ArticleCopy,
    /// The claims in the order of their notes: by the start of the first part, then the longer first, then by id.
    pub claims: Vec<PlacedClaim>,
    /// The drafts, likewise: nothing that is judged of the copy knows of them.
    pub drafts: Vec<PlacedClaim>,
    /// What the text shows by itself.
    pub found: Arc<TextFindings>,
    /// The figures that are made from others, with what comes out; those that can be computed here, in the order of
    /// `reading.toml`.
    pub computed: Vec<Computed>,
    /// What it states in two units, as in two currencies: first what is claimed, then what the text shows.
    pub conversions: Vec<Conversion>,
    /// How many of its words are whose.
    pub balance: Balance,
    /// What an excerpt shows of it; `None` where all of it is shown.
    pub shown: Option<Shown>,
    /// What it leaves open: about claims first, then about what is computed, compared, and where all that is from.
    pub questions: Vec<Question>,
    /// The places of `claims` in the order of their ids.
    by_id: Box<[u32]>,
}

/// A claim that stands in a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedClaim {
    /// What is claimed.
    pub claim: Arc<Claim>,
    /// Where its words stand.
    pub anchor: Anchor,
    /// The quantity that a figure states here: the `value` of `reading.toml`, else the one number of its passage. Boxed,
    /// since most claims have none.
    pub quantity: Option<Box<Quantity>>,
    /// How the number of a figure is meant, where its passage states one.
    pub sense: Option<Sense>,
}

/// How a number is meant that a passage states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sense {
    /// What kind of quantity it is.
    pub kind: FigureKind,
    /// What is counted, where the passage says so itself.
    pub noun: Option<TextRange>,
}

impl ReadReading {
    /// The copy with this id.
    pub fn copy(&self, id: &CopyId) -> Option<&ReadCopy> {
        self.copies.iter().find(|copy| copy.copy.id == *id)
    }

    /// When the reading changed last, as far as its files say: the day it was annotated or last put right, else the
    /// newest on which a copy that may be published was retrieved.
    pub fn updated(&self) -> Option<PartialDate> {
        let published = self.copies.iter().filter(|copy| copy.copy.publish != Publish::Local);
        let corrected = self.reading.corrections.iter().map(|correction| correction.date).max();
        self.reading.annotated.max(corrected).or_else(|| published.filter_map(|copy| copy.copy.retrieved).max())
    }

    /// The title for a page in `language`, with the language it is in where that is known: the
    /// title of `reading.toml`, else the headline of a copy that is shown, else the id.
    pub fn title<'a>(
        &'a self,
        language: &LanguageTag,
        default: &LanguageTag,
        is_shown: impl Fn(&ArticleCopy) -> bool,
    ) -> (Option<&'a LanguageTag>, &'a str) {
        if let Some(title) = &self.reading.title {
            let (tag, title) = title.get(language, default);
            return (tag, title);
        }
        let copies = || self.copies.iter().map(|copy| &copy.copy).filter(|copy| is_shown(copy));
        let copy = copies().find(|copy| copy.language == *language).or_else(|| copies().next());
        match copy.and_then(|copy| Some((&copy.language, copy.headline()?))) {
            Some((tag, headline)) => (Some(tag), headline),
            None => (None, self.reading.id.as_str()),
        }
    }
}

impl ReadCopy {
    /// A copy with its claims in the order of their notes, of which nothing is judged yet.
    pub fn new(copy: ArticleCopy, claims: Vec<PlacedClaim>, found: Arc<TextFindings>) -> Self {
        let mut by_id: Box<[u32]> = (0..claims.len() as u32).collect();
        by_id.sort_unstable_by_key(|&at| claims[at as usize].id());
        Self {
            copy,
            claims,
            found,
            by_id,
            drafts: Vec::new(),
            computed: Vec::new(),
            conversions: Vec::new(),
            balance: Balance::default(),
            shown: None,
            questions: Vec::new(),
        }
    }

    /// The same copy with its drafts among its claims, for whoever writes notes. What is judged of it stays as it is.
    pub fn with_drafts(&self) -> Self {
        let mut claims: Vec<_> = self.claims.iter().chain(&self.drafts).cloned().collect();
        let place = |placed: &PlacedClaim| (placed.anchor.start(), std::cmp::Reverse(placed.anchor.len()));
        claims.sort_by(|one, other| place(one).cmp(&place(other)).then_with(|| one.id().cmp(other.id())));
        Self {
            drafts: Vec::new(),
            computed: self.computed.clone(),
            conversions: self.conversions.clone(),
            balance: self.balance.clone(),
            shown: self.shown.clone(),
            questions: self.questions.clone(),
            ..Self::new(self.copy.clone(), claims, Arc::clone(&self.found))
        }
    }

    /// The claim with this id, if it stands here.
    pub fn claim(&self, id: &ClaimId) -> Option<&PlacedClaim> {
        let at = self.by_id.binary_search_by(|&at| self.claims[at as usize].id().cmp(id)).ok()?;
        Some(&self.claims[self.by_id[at] as usize])
    }

    /// The quantity that a claim states here.
    pub fn quantity(&self, id: &ClaimId) -> Option<&Quantity> {
        self.claim(id)?.quantity.as_deref()
    }

    /// The words of the text.
    pub fn words(&self, range: TextRange) -> &str {
        &self.copy.document.text[range.range()]
    }

    /// Where a range of the text stands in the Markdown.
    pub fn span(&self, range: TextRange) -> Span {
        self.copy.document.source_span(range)
    }

    /// The places of the claims that `is_wanted`.
    pub fn covered_by(&self, is_wanted: impl Fn(&Claim) -> bool) -> Covered {
        let wanted = self.claims.iter().filter(|placed| is_wanted(&placed.claim));
        Covered::new(wanted.flat_map(|placed| placed.anchor.parts.iter().copied()))
    }

    /// The conversions at a rate that are shown.
    pub fn shown_at_rates(&self) -> impl Iterator<Item = &Conversion> {
        self.shown_conversions().filter(|conversion| conversion.is_at_rate())
    }

    /// The conversions that are shown: no amount of what an excerpt leaves out.
    pub fn shown_conversions(&self) -> impl Iterator<Item = &Conversion> {
        self.conversions.iter().filter(|found| self.shows(found.from.place) && self.shows(found.to.place))
    }

    /// How the number of a claim is meant here, and what is counted, as far as that is shown.
    pub fn shown_sense(&self, placed: &PlacedClaim) -> Option<Sense> {
        placed.sense.map(|sense| Sense { noun: sense.noun.filter(|noun| self.shows(*noun)), ..sense })
    }

    /// The words that stand where a figure's number would, as far as they are shown: `Tausende`.
    pub fn words_without_number(&self, placed: &PlacedClaim) -> Option<&str> {
        let mut parts = placed.anchor.parts.iter().filter(|_| placed.quantity.is_none());
        let vague = parts.find_map(|part| self.found.figures.vague_in(*part).first())?;
        self.shows(vague.whole).then(|| self.words(vague.whole))
    }

    /// What is shown of `range` of the copy's text: the pieces of it, in order.
    pub fn shown_in(&self, range: TextRange) -> Vec<TextRange> {
        self.shown.as_ref().map_or_else(|| vec![range], |shown| shown.within(range).collect())
    }

    /// Whether some of `range` is shown.
    fn shows(&self, range: TextRange) -> bool {
        self.shown.as_ref().is_none_or(|shown| shown.touches(range))
    }
}

impl PlacedClaim {
    /// The claim's id.
    pub fn id(&self) -> &ClaimId {
        &self.claim.id.value
    }

    /// Whether its passage says what is counted.
    pub fn counts(&self) -> bool {
        self.sense.is_some_and(|sense| sense.noun.is_some())
    }

    /// Its first part, for what points at one place.
    pub fn first_part(&self) -> TextRange {
        self.anchor.parts[0]
    }
}

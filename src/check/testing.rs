//! A small library to try lints on: one reading, one copy, and what a test adds.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::subject::InReading;
use super::{Checked, SiteNames};
use crate::diagnostic::Code;
use crate::model::*;
use crate::text::{FileId, Span, Spanned, TextRange};

/// The reading `first`, whose copy `en` is the site's own text.
#[derive(Clone)]
pub(super) struct Fixture {
    pub reading: Reading,
    pub copy: ArticleCopy,
    pub parties: Parties,
    claims: Vec<PlacedClaim>,
    /// What its copy shows: nothing, until a test says so.
    found: TextFindings,
    shown: Option<Shown>,
    /// Each id gets a place of its own.
    next: usize,
}

pub(super) fn reading_file() -> FileId {
    testing::files()[0]
}

pub(super) fn copy_file() -> FileId {
    testing::files()[1]
}

pub(super) fn site() -> Site {
    Site {
        title: Localized::all("Readings".into()),
        languages: vec![testing::english()],
        base_url: None,
        links: Links::Full,
        never_publish: Vec::new(),
        license: None,
        annotators: Vec::new(),
        unasked: std::collections::BTreeSet::new(),
        excerpt: ExcerptTerms::default(),
        lints: BTreeMap::new(),
    }
}

pub(super) fn url() -> Spanned<String> {
    Spanned::new("https://example.org/".into(), Span::new(copy_file(), 5..9))
}

fn party(text: &str, span: Span) -> Spanned<PartyId> {
    Spanned::new(PartyId::new(text).unwrap(), span)
}

impl Fixture {
    pub(super) fn new() -> Self {
        let copy = testing::copy(testing::english(), testing::document(copy_file(), "text"));
        let reading = testing::reading(reading_file());
        let (parties, found) = (Parties::default(), TextFindings::default());
        Self { reading, copy, parties, claims: vec![], found, shown: None, next: 0 }
    }

    /// The reading, read through.
    pub(super) fn read(self) -> (ReadReading, Parties) {
        let mut copy = ReadCopy::new(self.copy, self.claims, Arc::new(self.found));
        copy.shown = self.shown;
        let (assessment, dismissals) = (Assessment::default(), Dismissals::default());
        (ReadReading { reading: self.reading, copies: vec![copy], assessment, dismissals }, self.parties)
    }

    /// What a lint over one reading says.
    pub(super) fn checked_by<T>(&self, check: impl FnOnce(InReading<'_>) -> T) -> T {
        let (reading, parties) = self.clone().read();
        check(InReading { reading: &reading, parties: &parties, names: &SiteNames::default() })
    }

    /// What a lint over all readings says.
    pub(super) fn checked_with<T>(&self, site: &Site, check: impl FnOnce(&Checked<'_>) -> T) -> T {
        let (reading, parties) = self.clone().read();
        check(&Checked { readings: &[&reading], parties: &parties, site })
    }

    fn span(&mut self) -> Span {
        self.next += 10;
        Span::new(reading_file(), self.next..self.next + 5)
    }

    pub(super) fn edit_copy(mut self, edit: impl FnOnce(&mut ArticleCopy)) -> Self {
        edit(&mut self.copy);
        self
    }

    /// What an excerpt of the copy shows.
    pub(super) fn shown(mut self, shown: Shown) -> Self {
        self.shown = Some(shown);
        self
    }

    pub(super) fn text(self, text: &str) -> Self {
        self.edit_copy(|copy| copy.document = testing::document(copy_file(), text))
    }

    /// Makes the whole text a heading with this slug.
    pub(super) fn heading(self, slug: &str) -> Self {
        let kind = BlockKind::Heading { level: 2, slug: slug.into() };
        self.edit_copy(|copy| copy.document.blocks[0].kind = kind)
    }

    pub(super) fn link(self, target: LinkTarget) -> Self {
        let link = Link { destination: "…".into(), target, span: Span::new(copy_file(), 1..3) };
        let kind = InlineKind::Link { link: Box::new(link), title: String::new() };
        self.edit_copy(|copy| copy.document.inlines.push(Inline { text: TextRange::new(0..1), kind }))
    }

    pub(super) fn speaker(mut self, id: &str) -> Self {
        let id = party(id, self.span());
        let speaker = Speaker { id: id.clone(), name: Localized::all("A".into()), kind: SpeakerKind::Person };
        self.parties.speakers.insert(id.value, speaker);
        self
    }

    /// A speaker with what the reading presents them as.
    pub(super) fn named(mut self, id: &str, name: &str, kind: SpeakerKind, role: &str) -> Self {
        let id = party(id, self.span());
        self.reading.roles.insert(id.value.clone(), Localized::all(role.into()));
        let speaker = Speaker { id: id.clone(), name: Localized::all(name.into()), kind };
        self.parties.speakers.insert(id.value, speaker);
        self
    }

    pub(super) fn source(mut self, id: &str) -> Self {
        let id = party(id, self.span());
        let title = Localized::all("A".into());
        let source = testing::source(id.clone(), title, None);
        self.parties.sources.insert(id.value, source);
        self
    }

    /// A source with a title and a publisher.
    pub(super) fn titled(mut self, id: &str, title: &str, publisher: &str) -> Self {
        let id = party(id, self.span());
        let (title, publisher) = (Localized::all(title.into()), Some(publisher.into()));
        let source = testing::source(id.clone(), title, publisher);
        self.parties.sources.insert(id.value, source);
        self
    }

    pub(super) fn outlet(mut self, id: &str) -> Self {
        let id = party(id, self.span());
        self.reading.outlet = Some(Outlet::Source(id));
        self
    }

    /// Dismisses a lint everywhere in the reading.
    pub(super) fn ignore(mut self, code: Code) -> Self {
        let code = Spanned::new(code, self.span());
        self.reading.ignores.push(Ignore { code, passage: None, reason: "known".into() });
        self
    }

    pub(super) fn voice(mut self, id: &str, speaker: &str, to: Option<&str>) -> Self {
        let span = self.span();
        let addressee = to.map(|to| PerCopy::All(party(to, span)));
        let voice = Voice { addressee, ..testing::voice(party(speaker, span), Form::Direct) };
        self.claim(id, ClaimKind::Voice(voice), "said")
    }

    pub(super) fn figure(self, id: &str, words: &str) -> Self {
        self.claim(id, ClaimKind::Figure(Box::default()), words)
    }

    /// An assertion with these labels: one for `en`, one for `de`.
    pub(super) fn assertion(self, id: &str, words: &str, labels: &[&str]) -> Self {
        let tags = ["en", "de"].into_iter().filter_map(LanguageTag::new);
        let label = |(tag, text): (LanguageTag, &&str)| {
            (tag, Spanned::new((*text).to_owned(), Span::new(reading_file(), 0..1)))
        };
        let label = Localized::per_language(tags.zip(labels).map(label).collect());
        self.claim(id, ClaimKind::Assertion(Assertion { label, ..Assertion::default() }), words)
    }

    fn claim(mut self, id: &str, kind: ClaimKind, words: &str) -> Self {
        let (span, place) = (self.span(), self.span());
        let claim = testing::claim(id, span, kind, testing::passage(words, place));
        self.reading.claims.push(Arc::new(claim));
        self
    }

    /// Lets the claim that was added last stand at the start of the copy.
    pub(super) fn anchored(mut self) -> Self {
        self.place_last(vec![TextRange::new(0..1)]);
        self
    }

    /// The place of words in the copy.
    fn place(&self, words: &str) -> TextRange {
        let start = self.copy.document.text.find(words).unwrap();
        TextRange::new(start..start + words.len())
    }

    /// Lets the text of the copy show that someone says something; there is no cue or no speaker where the words
    /// are empty.
    pub(super) fn said(mut self, form: Form, parts: &[&str], cue: &str, speaker: &str) -> Self {
        let one = |words: &str| if words.is_empty() { vec![] } else { vec![self.place(words)] };
        let parts: Vec<TextRange> = parts.iter().map(|words| self.place(words)).collect();
        let frame = TextRange::new(0..self.copy.document.text.len());
        let utterance = Utterance { form, parts, cue: one(cue), speaker: one(speaker), function: None, frame };
        self.found.speech.utterances.push(utterance);
        self
    }

    /// A voice in this form, which stands at these words of the copy.
    pub(super) fn voice_at(mut self, id: &str, speaker: &str, form: Form, parts: &[&str]) -> Self {
        self = self.voice(id, speaker, None);
        let parts = parts.iter().map(|words| self.place(words)).collect();
        if let ClaimKind::Voice(voice) = &mut self.last().kind {
            voice.form = Some(PerCopy::All(form));
        }
        self.place_last(parts);
        self
    }

    /// Lets the claim that was added last stand at these places.
    fn place_last(&mut self, parts: Vec<TextRange>) {
        let claim = Arc::clone(self.reading.claims.last().unwrap());
        self.claims.push(PlacedClaim { claim, anchor: Anchor { parts }, quantity: None, sense: None });
    }

    /// The claim that was added last, before it is placed.
    fn last(&mut self) -> &mut Claim {
        Arc::make_mut(self.reading.claims.last_mut().unwrap())
    }

    /// Gives the claim that was added last a note with a link.
    pub(super) fn note_with(mut self, target: LinkTarget) -> Self {
        let span = self.span();
        let link = Link { destination: "…".into(), target, span };
        let kind = NoteKind::Link(Box::new(NoteLink { link, title: String::new() }));
        let part = NotePart { kind, text: TextRange::new(0..0), end: 1 };
        let note = Note { span, text: "".into(), parts: [part].into() };
        // A claim that is placed already is one and the same.
        let claim = Arc::make_mut(self.reading.claims.last_mut().unwrap());
        claim.note = Some(Localized::all(note));
        self
    }

    /// Changes the figure that was added last; the second argument makes ids.
    pub(super) fn edit_figure(mut self, edit: impl FnOnce(&mut Figure, &dyn Fn(&str) -> Spanned<PartyId>)) -> Self {
        let span = self.span();
        let ClaimKind::Figure(figure) = &mut self.last().kind else {
            panic!("the last claim is a figure");
        };
        edit(figure, &|id| party(id, span));
        self
    }
}

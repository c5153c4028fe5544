//! A small library to try lints on: one reading, one copy, and what a test adds.

use std::collections::BTreeMap;

use super::subject::Subject;
use crate::diagnostic::Code;
use crate::model::*;
use crate::text::{FileId, Files, SourceFile, SourcePath, Span, Spanned, TextRange};

/// A library with the reading `first`, whose copy `en` is the site's own text.
pub(super) struct Fixture {
    /// What a lint is given.
    pub library: Library,
    /// What its copy shows: nothing, until a test says so.
    findings: Findings,
    /// Each id gets a place of its own.
    next: usize,
}

pub(super) fn reading_file() -> FileId {
    files()[0]
}

pub(super) fn copy_file() -> FileId {
    files()[1]
}

fn files() -> Vec<FileId> {
    let mut files = Files::default();
    let mut add = |path: &str| files.add(SourceFile::new(SourcePath::new(path), String::new()));
    vec![add("content/first/reading.toml"), add("content/first/en.md")]
}

pub(super) fn site() -> Site {
    Site {
        title: Localized::all("Readings".into()),
        languages: vec![english()],
        base_url: None,
        links: Links::Full,
        never_publish: Vec::new(),
        excerpt: ExcerptTerms::default(),
        lints: BTreeMap::new(),
    }
}

pub(super) fn url() -> Spanned<String> {
    Spanned::new("https://example.org/".into(), Span::new(copy_file(), 5..9))
}

fn english() -> LanguageTag {
    LanguageTag::new("en").unwrap()
}

fn party(text: &str, span: Span) -> Spanned<PartyId> {
    Spanned::new(PartyId::new(text).unwrap(), span)
}

fn passage(words: &str, span: Span) -> PerCopy<Passage> {
    let part = TextQuoteSelector { exact: words.into(), prefix: None, suffix: None, span };
    PerCopy::All(Passage { parts: vec![part], span })
}

fn document(text: &str) -> Document {
    let text_range = TextRange::new(0..text.len());
    let run = Run { text: text_range, source_start: 0, source_end: text_range.end, atomic: false };
    let block = Block { kind: BlockKind::Paragraph, text: text_range, end: 1 };
    Document {
        file: copy_file(),
        text: text.into(),
        runs: vec![run],
        blocks: vec![block],
        inlines: vec![],
        footnotes: vec![],
    }
}

impl Fixture {
    pub(super) fn new() -> Self {
        let copy = ArticleCopy {
            id: CopyId::new("en").unwrap(),
            file: copy_file(),
            language: english(),
            status: CopyStatus::Original,
            source_url: None,
            archive_url: None,
            retrieved: None,
            translator: None,
            note: None,
            title: None,
            rights: Rights::Own,
            publish: Publish::Full,
            is_publish_written: false,
            excerpt: ExcerptTerms::default(),
            document: document("text"),
        };
        let reading = Reading {
            id: ReadingId::new("first").unwrap(),
            file: reading_file(),
            title: None,
            outlet: None,
            published: None,
            annotated: None,
            roles: BTreeMap::new(),
            claims: vec![],
            ignores: vec![],
            copies: vec![copy],
            publish_files: vec![],
        };
        let corpus = Corpus { readings: vec![reading], ..Corpus::default() };
        let findings = Findings { copies: vec![vec![CopyFindings::default()]], ..Findings::default() };
        Self { library: Library { corpus, anchors: vec![vec![vec![]]] }, findings, next: 0 }
    }

    pub(super) fn subject(&self) -> Subject<'_> {
        Subject { library: &self.library, findings: &self.findings }
    }

    fn span(&mut self) -> Span {
        self.next += 10;
        Span::new(reading_file(), self.next..self.next + 5)
    }

    fn reading(&mut self) -> &mut Reading {
        &mut self.library.corpus.readings[0]
    }

    pub(super) fn edit_copy(mut self, edit: impl FnOnce(&mut ArticleCopy)) -> Self {
        edit(&mut self.reading().copies[0]);
        self
    }

    /// What an excerpt of the copy shows.
    pub(super) fn shown(mut self, shown: Shown) -> Self {
        self.findings.copies[0][0].shown = Some(shown);
        self
    }

    pub(super) fn text(self, text: &str) -> Self {
        self.edit_copy(|copy| copy.document = document(text))
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
        self.library.corpus.speakers.insert(id.value, speaker);
        self
    }

    /// A speaker with what the reading presents them as.
    pub(super) fn named(mut self, id: &str, name: &str, kind: SpeakerKind, role: &str) -> Self {
        let id = party(id, self.span());
        self.reading().roles.insert(id.value.clone(), Localized::all(role.into()));
        let speaker = Speaker { id: id.clone(), name: Localized::all(name.into()), kind };
        self.library.corpus.speakers.insert(id.value, speaker);
        self
    }

    pub(super) fn source(mut self, id: &str) -> Self {
        let id = party(id, self.span());
        let title = Localized::all("A".into());
        let source = Source { id: id.clone(), title, publisher: None, date: None, url: None };
        self.library.corpus.sources.insert(id.value, source);
        self
    }

    pub(super) fn outlet(mut self, id: &str) -> Self {
        let id = party(id, self.span());
        self.reading().outlet = Some(id);
        self
    }

    pub(super) fn ignore(mut self, code: Code, words: Option<&str>) -> Self {
        let span = self.span();
        let passage = words.map(|words| passage(words, span));
        let ignore = Ignore { code: Spanned::new(code, span), passage, reason: "known".into() };
        self.reading().ignores.push(ignore);
        self
    }

    pub(super) fn voice(mut self, id: &str, speaker: &str, to: Option<&str>) -> Self {
        let span = self.span();
        let voice = Voice {
            speaker: party(speaker, span),
            addressee: to.map(|to| PerCopy::All(party(to, span))),
            form: PerCopy::All(Form::Direct),
            function: Function::Opinion,
        };
        self.claim(id, ClaimKind::Voice(voice), "said")
    }

    pub(super) fn figure(self, id: &str, words: &str) -> Self {
        self.claim(id, ClaimKind::Figure(Box::default()), words)
    }

    fn claim(mut self, id: &str, kind: ClaimKind, words: &str) -> Self {
        let (span, place) = (self.span(), self.span());
        let id = Spanned::new(ClaimId::new(id).unwrap(), span);
        let claim = Claim { id, kind, passage: passage(words, place), note: None, absent: vec![] };
        self.reading().claims.push(claim);
        self
    }

    /// Lets the claim that was added last stand at the start of the copy.
    pub(super) fn anchored(mut self) -> Self {
        let claim = self.reading().claims.len() - 1;
        let anchor = Anchor { parts: vec![TextRange::new(0..1)] };
        self.library.anchors[0][0].push(AnchoredClaim { claim, anchor });
        self
    }

    /// The place of words in the copy.
    fn place(&self, words: &str) -> TextRange {
        let start = self.library.corpus.readings[0].copies[0].document.text.find(words).unwrap();
        TextRange::new(start..start + words.len())
    }

    /// Lets the text of the copy show that someone says something; there is no cue or no speaker where the words
    /// are empty.
    pub(super) fn said(mut self, form: Form, parts: &[&str], cue: &str, speaker: &str) -> Self {
        let one = |words: &str| if words.is_empty() { vec![] } else { vec![self.place(words)] };
        let parts: Vec<TextRange> = parts.iter().map(|words| self.place(words)).collect();
        let frame = TextRange::new(0..self.library.corpus.readings[0].copies[0].document.text.len());
        let utterance = Utterance { form, parts, cue: one(cue), speaker: one(speaker), function: None, frame };
        self.findings.copies[0][0].speech.utterances.push(utterance);
        self
    }

    /// A voice in this form, which stands at these words of the copy.
    pub(super) fn voice_at(mut self, id: &str, speaker: &str, form: Form, parts: &[&str]) -> Self {
        self = self.voice(id, speaker, None);
        let parts = parts.iter().map(|words| self.place(words)).collect();
        let claim = self.reading().claims.len() - 1;
        if let ClaimKind::Voice(voice) = &mut self.reading().claims[claim].kind {
            voice.form = PerCopy::All(form);
        }
        self.library.anchors[0][0].push(AnchoredClaim { claim, anchor: Anchor { parts } });
        self
    }

    /// Gives the claim that was added last a note with a link.
    pub(super) fn note_with(mut self, target: LinkTarget) -> Self {
        let span = self.span();
        let link = Link { destination: "…".into(), target, span };
        let note = Note { markdown: "…".into(), span, links: vec![link] };
        let claim = self.reading().claims.last_mut().unwrap();
        claim.note = Some(Localized::all(note));
        self
    }

    /// Changes the figure that was added last; the second argument makes ids.
    pub(super) fn edit_figure(mut self, edit: impl FnOnce(&mut Figure, &dyn Fn(&str) -> Spanned<PartyId>)) -> Self {
        let span = self.span();
        let ClaimKind::Figure(figure) = &mut self.reading().claims.last_mut().unwrap().kind else {
            panic!("the last claim is a figure");
        };
        edit(figure, &|id| party(id, span));
        self
    }
}

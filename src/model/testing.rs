//! Readings for tests: the least that makes a copy, a claim, a reading.

use std::collections::BTreeMap;

use super::*;
use crate::text::{FileId, Files, SourceFile, SourcePath, Span, Spanned, TextRange};

/// The files of the reading `first` and of its copy `en`.
pub fn files() -> [FileId; 2] {
    let mut files = Files::default();
    ["content/first/reading.toml", "content/first/en.md"]
        .map(|path| files.add(SourceFile::new(SourcePath::new(path), String::new())))
}

/// English.
pub fn english() -> LanguageTag {
    LanguageTag::new("en").unwrap()
}

/// A text of one paragraph, which stands so in its file.
pub fn document(file: FileId, text: &str) -> Document {
    let range = TextRange::new(0..text.len());
    let run = Run { text: range, source_start: 0, source_end: range.end, atomic: false };
    let block = Block { kind: BlockKind::Paragraph, text: range, end: 1 };
    Document { file, text: text.into(), runs: vec![run], blocks: vec![block], inlines: vec![], footnotes: vec![] }
}

/// A copy of one's own text, all of which is shown.
pub fn copy(language: LanguageTag, document: Document) -> ArticleCopy {
    ArticleCopy {
        id: CopyId::new(&language.to_string()).unwrap(),
        file: document.file,
        language,
        status: CopyStatus::Original,
        source_url: None,
        archive_url: None,
        retrieved: None,
        translator: None,
        note: None,
        title: None,
        published: None,
        kept: None,
        rights: Rights::Own,
        publish: Publish::Full,
        is_publish_written: false,
        excerpt: ExcerptTerms::default(),
        document,
    }
}

/// A reading that claims nothing yet.
pub fn reading(file: FileId) -> Reading {
    Reading {
        id: ReadingId::new("first").unwrap(),
        file,
        title: None,
        outlet: None,
        published: None,
        annotated: None,
        authors: vec![],
        annotators: vec![],
        tags: vec![],
        questions: vec![],
        corrections: vec![],
        roles: BTreeMap::new(),
        claims: vec![],
        drafts: vec![],
        ignores: vec![],
        publish_files: vec![],
    }
}

/// The passage of these words, written at `span`.
pub fn passage(words: &str, span: Span) -> PerCopy<Passage> {
    let part = TextQuoteSelector { exact: words.into(), prefix: None, suffix: None, span };
    PerCopy::All(Passage { parts: vec![part], span })
}

/// A claim without note.
pub fn claim(id: &str, at: Span, kind: ClaimKind, passage: PerCopy<Passage>) -> Claim {
    let id = Spanned::new(ClaimId::new(id).unwrap(), at);
    Claim { id, kind, passage, note: None, absent: vec![], by: None, is_draft: false }
}

/// An opinion of `speaker`, in the same form in every copy.
pub fn voice(speaker: Spanned<PartyId>, form: Form) -> Voice {
    Voice {
        speakers: speaker.into(),
        sources: Group::default(),
        addressee: None,
        form: Some(PerCopy::All(form)),
        function: Some(Function::Opinion),
    }
}

/// A source that nothing else is known of.
pub fn source(id: Spanned<PartyId>, title: Localized<String>, publisher: Option<String>) -> Source {
    Source { id, title, publisher, date: None, url: None, archive_url: None, retrieved: None, kept: None }
}

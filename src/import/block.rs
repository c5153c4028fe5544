//! What an importer takes out of a file, whatever the file is: blocks of inlines, as few kinds as an article needs.
//!
//! The texts are to the letter. White space is folded where they are made ([`super::folded`]), so that two texts are
//! equal if a reader sees the same.

/// A block of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading; its level is 1–6.
    Heading(u8, Vec<Inline>),
    /// A block quotation.
    Quote(Vec<Block>),
    /// A list.
    List {
        /// The number of its first item, if it is an ordered one.
        start: Option<u64>,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// Text whose line breaks and blanks are kept.
    Code(String),
    /// A table: rows of cells. The first row is its head, and may be empty.
    Table(Vec<Vec<Vec<Inline>>>),
    /// A thematic break.
    Rule,
    /// A footnote: its label, and what it says.
    Footnote(String, Vec<Block>),
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// A line break that the author asked for.
    Break,
    /// Words that stand out.
    Styled(Style, Vec<Inline>),
    /// A link: its whole address, and its words.
    Link(String, Vec<Inline>),
    /// The mark of the footnote with this label; it has no text.
    FootnoteMark(String),
}

/// In which way words stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Raised, as in `m²`.
    Raised,
    /// Lowered.
    Lowered,
    /// Struck out.
    Struck,
}

impl Block {
    /// The texts that a reader sees of this block and those inside it, one for each paragraph, heading or cell.
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        self.collect_texts(&mut texts);
        texts
    }

    fn collect_texts(&self, texts: &mut Vec<String>) {
        match self {
            Self::Paragraph(inlines) | Self::Heading(_, inlines) => texts.push(text_of(inlines)),
            Self::Quote(blocks) | Self::Footnote(_, blocks) => {
                blocks.iter().for_each(|block| block.collect_texts(texts));
            }
            Self::List { items, .. } => items.iter().flatten().for_each(|block| block.collect_texts(texts)),
            Self::Code(text) => texts.push(text.clone()),
            Self::Table(rows) => texts.extend(rows.iter().flatten().map(|cell| text_of(cell))),
            Self::Rule => {}
        }
    }

    /// Calls `visit` with the inlines of each paragraph, heading and cell, in order.
    pub fn visit_inlines(&self, visit: &mut impl FnMut(&[Inline])) {
        match self {
            Self::Paragraph(inlines) | Self::Heading(_, inlines) => visit(inlines),
            Self::Quote(blocks) | Self::Footnote(_, blocks) => {
                blocks.iter().for_each(|block| block.visit_inlines(visit));
            }
            Self::List { items, .. } => items.iter().flatten().for_each(|block| block.visit_inlines(visit)),
            Self::Table(rows) => rows.iter().flatten().for_each(|cell| visit(cell)),
            Self::Code(_) | Self::Rule => {}
        }
    }
}

/// The text that a reader sees of these inlines; a line break is `\n`.
pub fn text_of(inlines: &[Inline]) -> String {
    let mut text = String::new();
    collect_text(inlines, &mut text);
    text
}

fn collect_text(inlines: &[Inline], text: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(words) => text.push_str(words),
            Inline::Break => text.push('\n'),
            Inline::Styled(_, inner) | Inline::Link(_, inner) => collect_text(inner, text),
            Inline::FootnoteMark(_) => {}
        }
    }
}

/// The labels of the footnotes whose marks stand in these inlines, in order.
pub fn marks_of(inlines: &[Inline], labels: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::FootnoteMark(label) => labels.push(label.clone()),
            Inline::Styled(_, inner) | Inline::Link(_, inner) => marks_of(inner, labels),
            Inline::Text(_) | Inline::Break => {}
        }
    }
}

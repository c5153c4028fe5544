//! The stable codes of all diagnostics, in one table.
//!
//! A code's number is never given to another fault. The letter names the stage or subject: S for the
//! form of the files, M for Markdown, A for anchoring, R for references between parts of a reading,
//! F for figures, V for voices, P for publishing, T for templates and the site's own files.

use super::Severity;

/// How a lint is taken; set in `site.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not reported.
    Allow,
    /// Reported; the site is built.
    Warn,
    /// Reported; nothing is written.
    Deny,
}

macro_rules! codes {
    ($($variant:ident $id:literal $name:literal $level:ident $summary:literal;)*) => {
        /// The kind of a diagnostic.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $summary] $variant,)* }

        impl Code {
            /// All codes, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The number, such as `A101`.
            pub fn id(self) -> &'static str { match self { $(Code::$variant => $id),* } }

            /// The name in kebab-case, such as `anchor-orphaned`.
            pub fn name(self) -> &'static str { match self { $(Code::$variant => $name),* } }

            /// The level it has when `site.toml` says nothing.
            pub fn default_level(self) -> Level { match self { $(Code::$variant => Level::$level),* } }

            /// What it stands for, in one sentence.
            pub fn summary(self) -> &'static str { match self { $(Code::$variant => $summary),* } }

            /// The text of its file in `explanations/`, in Markdown. A code without one does not compile.
            pub(super) fn explanation(self) -> &'static str {
                match self { $(Code::$variant => include_str!(concat!("explanations/", $id, ".md"))),* }
            }
        }
    };
}

codes! {
    TomlSyntax "S101" "toml-syntax" Deny "the file is not TOML";
    UnknownKey "S102" "unknown-key" Deny "a key that Beleg does not know";
    MissingKey "S103" "missing-key" Deny "a key that has to be there is missing";
    WrongType "S104" "wrong-type" Deny "a value of another type than the key takes";
    InvalidValue "S105" "invalid-value" Deny "a value of the right type that says nothing sensible";
    NotUtf8 "S106" "not-utf8" Deny "a file is not UTF-8";
    FrontMatter "S107" "front-matter" Deny "a copy's front matter is not closed, or not TOML";
    MissingFile "S108" "missing-file" Deny "a file or folder that has to be there is missing";
    Unreadable "S109" "unreadable" Deny "a file or folder cannot be read";
    StrayFile "S110" "stray-file" Warn "a file that no page uses";
    UnpublishedFile "S111" "file-not-published" Warn "a file beside the copies that no page shows or links to";
    PrivateFile "S112" "private-file" Deny "a link or a pattern that names a file that is never published";
    ForeignLink "S113" "foreign-link" Deny "a link of the file system that leads to what is not the site's to publish";
    UnportableName "S114" "unportable-name" Warn "a file name that other systems refuse or take for another";
    ControlCharacter "S116" "control-character" Deny "a control character in a text";
    LabelTooLong "S117" "label-too-long" Warn "a label that is too long for the first line of a note";
    RawHtml "M101" "raw-html" Warn "HTML that is shown as text";
    UndefinedFootnote "M102" "undefined-footnote" Deny "a footnote mark without its footnote";
    UndefinedReference "M103" "undefined-reference" Deny "a link by reference without its definition";
    MissingImage "M104" "missing-image" Deny "an image that does not stand beside the copy";
    BrokenLink "M105" "broken-link" Deny "a link to a reading, copy or claim that is not there";
    UnsafeLink "M106" "unsafe-link" Deny "a link with a scheme that no page should follow";
    TooDeep "M107" "too-deep" Deny "blocks nested deeper than a page can show";
    MissingTitle "M108" "missing-title" Warn "a copy without headline or title";
    DuplicateFootnote "M109" "duplicate-footnote" Warn "two footnotes with the same label";
    UnusedFootnote "M110" "unused-footnote" Warn "a footnote that no mark leads to";
    HiddenCharacters "M115" "hidden-characters" Warn "characters that nobody sees and that change what is read";
    LooksLikeMarkdown "M111" "looks-like-markdown" Warn "what looks like Markdown and is text, or the reverse";
    ListNumbers "M112" "list-numbers" Warn "lines that became a list whose numbers do not count";
    RunTogether "M113" "run-together" Warn "paragraphs without an empty line between them";
    HeadingAttributes "M114" "heading-attributes" Warn "the id of a heading that cannot be used";
    AnchorOrphaned "A101" "anchor-orphaned" Deny "a passage that does not stand in its copy";
    AnchorAmbiguous "A102" "anchor-ambiguous" Deny "a passage that stands in its copy more than once";
    AnchorChanged "A103" "anchor-changed" Deny "a passage whose words have changed in its copy";
    AnchorMissing "A104" "anchor-missing-in-copy" Warn "a claim without a passage for a copy";
    UnknownSpeaker "R101" "unknown-speaker" Deny "a speaker that is not defined";
    UnknownSource "R102" "unknown-source" Deny "a source that is not defined";
    DuplicateId "R103" "duplicate-id" Deny "two things with the same id";
    UnusedSpeaker "R104" "unused-speaker" Warn "a speaker that no claim names";
    UnusedSource "R105" "unused-source" Warn "a source that nothing names";
    BadDate "R106" "bad-date" Deny "a date that is not in the calendar";
    UnknownClaim "R107" "unknown-claim" Deny "a reference to a claim that is not there, is no figure where one is needed, or leads back to it";
    UnknownCopy "R108" "unknown-copy" Deny "a key that names a copy the reading does not have";
    ConflictingParty "R109" "conflicting-party" Deny "one id with two names";
    ReservedId "R110" "reserved-id" Deny "an id that Beleg needs for itself";
    UnknownAnnotator "R111" "unknown-annotator" Deny "an annotator that is not defined";
    FigureUnannotated "F201" "figure-unannotated" Warn "a figure in the text that no claim is about";
    FigureWithoutNumber "F202" "figure-without-number" Deny "a figure whose passage states no number, or several";
    FigureValueDiffers "F203" "figure-value-differs" Deny "a value that is not what the passage says";
    ConversionInconsistent "F204" "conversion-inconsistent" Warn "a conversion that the others, or the table of units, rule out";
    RatioDiffers "F205" "ratio-differs" Warn "a ratio that its two figures rule out";
    CopiesDisagree "F206" "copies-disagree" Deny "a figure that the copies state differently";
    FigureUnsourced "F207" "figure-unsourced" Allow "a figure that no source and no speaker vouches for";
    ShareDiffers "F208" "share-differs" Warn "a share that its two figures rule out";
    SumDiffers "F209" "sum-differs" Warn "a sum that the figures in it rule out";
    QuotationUnannotated "V301" "quotation-unannotated" Warn "a quotation that no voice is about";
    ReportedSpeechUnannotated "V302" "reported-speech-unannotated" Warn "reported speech that no voice is about";
    SpeakerNotInSentence "V303" "speaker-not-in-sentence" Warn "a voice whose sentence names another speaker";
    DirectWithoutQuotationMarks "V304" "direct-without-quotation-marks" Warn "a voice whose form and quotation marks disagree";
    RightsUnknown "P401" "rights-unknown" Warn "a text of which nothing says whose it is, nor how much of it may be shown";
    MissingSourceLink "P402" "missing-source-link" Warn "a copy of a published text that does not link to it";
    MissingRetrievalDate "P403" "missing-retrieval-date" Warn "a link to the original without the day it was read";
    ExcerptTooLong "P404" "excerpt-too-long" Deny "an excerpt that shows more of the text than its limit allows";
    ExcerptShowsMost "P405" "excerpt-shows-most" Warn "an excerpt without a limit that shows more than half of another's text";
    FeedUndated "P406" "feed-undated" Warn "readings that the feed leaves out, since nothing says when they changed";
    KeptFile "P407" "kept-file" Deny "a file that a text was kept in is not there, or has changed since";
    Template "T101" "template" Deny "a template that cannot be read or filled";
    Locale "T102" "locale" Deny "a locale file that cannot be read";
    PathCollision "T103" "path-collision" Deny "two files of the site with the same path";
}

impl Code {
    /// The severity at the default level. Codes that are allowed by default are warnings when raised.
    pub fn default_severity(self) -> Severity {
        match self.default_level() {
            Level::Deny => Severity::Error,
            Level::Allow | Level::Warn => Severity::Warning,
        }
    }

    /// Whether `site.toml` may set its level and a reading may dismiss it. What is wrong with the form
    /// of the files, with templates, or with what a reading names leaves nothing to build with.
    pub fn is_lint(self) -> bool {
        self.default_level() != Level::Deny || !self.id().starts_with(['S', 'R', 'T'])
    }

    /// The code with this number or name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id() == text || code.name() == text)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_faults_share_a_number_or_a_name() {
        let ids: BTreeSet<_> = Code::ALL.iter().map(|code| code.id()).collect();
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!((ids.len(), names.len()), (Code::ALL.len(), Code::ALL.len()));
    }

    #[test]
    fn no_level_hides_what_leaves_nothing_to_build_with() {
        assert!(
            [Code::StrayFile, Code::UnusedSpeaker, Code::AnchorOrphaned, Code::RawHtml]
                .iter()
                .all(|code| code.is_lint())
        );
        assert!(![Code::TomlSyntax, Code::UnknownSpeaker, Code::Template].iter().any(|code| code.is_lint()));
    }

    #[test]
    fn a_code_is_found_by_number_and_by_name() {
        assert_eq!(Code::parse("A101"), Some(Code::AnchorOrphaned));
        assert_eq!(Code::parse("anchor-orphaned"), Some(Code::AnchorOrphaned));
        assert_eq!(Code::parse("A999"), None);
    }
}

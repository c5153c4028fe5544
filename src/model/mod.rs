//! What a site is about: readings, copies, claims, speakers, sources. One concept per file.
//!
//! No IO, no HTML, no Tera. Names follow the glossary in ARCHITECTURE.md.

mod anchor;
mod article_copy;
mod claim;
mod corpus;
mod date;
mod document;
mod figure;
mod finding;
mod ids;
mod language;
mod library;
mod localized;
mod note;
mod output;
mod party;
mod passage;
mod quantity;
mod reading;
mod rights;
mod site;
mod site_path;
mod source_tree;
mod utterance;
mod voice;

pub use anchor::{Anchor, AnchoredClaim};
pub use article_copy::{ArticleCopy, CopyStatus};
pub use claim::{Claim, ClaimKind};
pub use corpus::Corpus;
pub use date::PartialDate;
pub use document::{Alignment, Block, BlockKind, Document, Footnote, HtmlTag, Image, Inline, InlineKind, Run};
pub use figure::{Figure, Ratio};
pub use finding::{Exclusion, ExclusionReason, FigureFindings, FigureKind, FoundFigure, Interval, IntervalBound};
pub use ids::{ClaimId, CopyId, IdError, PartyId, ReadingId};
pub use language::{Direction, LanguageTag};
pub use library::Library;
pub use localized::{Localized, PerCopy};
pub use note::{Link, LinkTarget, Note};
pub use output::{Output, Page};
pub use party::{Source, Speaker, SpeakerKind};
pub use passage::{Passage, TextQuoteSelector};
pub use quantity::{Bound, Decimal, Quantity, QuantityError};
pub use reading::{Ignore, Reading};
pub use rights::{Publish, Rights};
pub use site::{Links, Site};
pub use site_path::SitePath;
pub use source_tree::{AssetFile, ReadingFolder, SourceTree};
pub use utterance::{QuotedTerm, QuotedTermKind, SpeechFindings, Utterance};
pub use voice::{Form, Function, Voice};

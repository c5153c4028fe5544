//! The elements that inlines become.

use crate::interface::Html;
use crate::model::HtmlTag;

/// Opens an element and returns what closes it.
pub(super) fn element(out: &mut Html, (opening, closing): (&'static str, &'static str)) -> &'static str {
    out.raw(opening);
    closing
}

/// The element of an HTML tag that a copy may use.
pub(super) fn html_tag(tag: HtmlTag) -> (&'static str, &'static str) {
    match tag {
        HtmlTag::Abbr => ("<abbr>", "</abbr>"),
        HtmlTag::B => ("<b>", "</b>"),
        HtmlTag::Cite => ("<cite>", "</cite>"),
        HtmlTag::Del => ("<del>", "</del>"),
        HtmlTag::Dfn => ("<dfn>", "</dfn>"),
        HtmlTag::Em => ("<em>", "</em>"),
        HtmlTag::I => ("<i>", "</i>"),
        HtmlTag::Ins => ("<ins>", "</ins>"),
        HtmlTag::Kbd => ("<kbd>", "</kbd>"),
        HtmlTag::Mark => ("<mark>", "</mark>"),
        HtmlTag::Q => ("<q>", "</q>"),
        HtmlTag::S => ("<s>", "</s>"),
        HtmlTag::Samp => ("<samp>", "</samp>"),
        HtmlTag::Small => ("<small>", "</small>"),
        HtmlTag::Strong => ("<strong>", "</strong>"),
        HtmlTag::Sub => ("<sub>", "</sub>"),
        HtmlTag::Sup => ("<sup>", "</sup>"),
        HtmlTag::U => ("<u>", "</u>"),
        HtmlTag::Var => ("<var>", "</var>"),
    }
}

/// The id of a footnote's mark, by the index of the footnote and which of its marks it is.
pub(super) fn footnote_mark_id(index: u32, occurrence: u32) -> String {
    match occurrence {
        1 => format!("f--{}--ref", index + 1),
        _ => format!("f--{}--ref-{occurrence}", index + 1),
    }
}

//! Which format a file is in: its name says so, and where it does not, its first bytes.

use super::taken::Refusal;

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Markdown,
    Html,
    Docx,
}

impl Format {
    /// How the names of such files end.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Docx => "docx",
        }
    }
}

/// The format of a file with this name, and these bytes. The bytes win where the name cannot be right.
///
/// # Errors
/// It is in one that is not read.
pub(super) fn format(name: &str, bytes: &[u8]) -> Result<Format, Refusal> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    foreign(&ending, bytes)?;
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Format::Docx);
    }
    match ending.as_str() {
        "docx" | "docm" => {
            Err(Refusal::new("this is no Word file, whatever its name says", "open it, and save it as DOCX"))
        }
        "html" | "htm" | "xhtml" | "shtml" => Ok(Format::Html),
        "md" | "markdown" | "mdown" => Ok(Format::Markdown),
        _ if looks_like_html(bytes) => Ok(Format::Html),
        _ => Ok(Format::Text),
    }
}

/// Formats that hold articles too, and the way from them to one that is read.
fn foreign(ending: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let (what, way_out) = if bytes.starts_with(b"%PDF-") {
        ("a PDF", "take the text out, look it through, and import that: `pdftotext -layout article.pdf article.txt`")
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        ("a file of an old Word", "open it, and save it as DOCX")
    } else if bytes.starts_with(b"{\\rtf") {
        ("RTF", "open it, and save it as DOCX")
    } else if ending == "odt" {
        ("a file of LibreOffice", "open it, and save it as DOCX")
    } else if matches!(ending, "mht" | "mhtml") || bytes.starts_with(b"From: <Saved by") {
        ("a page with all its pictures in one file", "save the page as HTML, and import that")
    } else if ending == "epub" {
        ("an EPUB", "import one of the HTML files inside it")
    } else {
        return Ok(());
    };
    Err(Refusal::new(format!("this is {what}, which `beleg import` does not read"), way_out))
}

fn looks_like_html(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{feff}', '\u{fffd}', ' ', '\n', '\r', '\t', '\0']);
    let start = start.replace('\0', "");
    let begins = |name: &&str| start.strip_prefix('<').is_some_and(|tag| tag.starts_with(*name));
    let is_page = ["!doctype html", "html", "head", "body", "article", "frameset"].iter().any(begins);
    // Browsers that save a page and XHTML put something before it.
    is_page || ["!-- saved from", "!--", "?xml"].iter().any(begins) && start.contains("html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_says_it_or_the_first_bytes_do() {
        assert_eq!(format("a.htm", b"x"), Ok(Format::Html));
        assert_eq!(format("a.txt", b"<!DOCTYPE html><p>x"), Ok(Format::Html));
        assert_eq!(format("-", b"Some words."), Ok(Format::Text));
        assert_eq!(format("a.markdown", b"# x"), Ok(Format::Markdown));
        assert_eq!(format("a", b"PK\x03\x04"), Ok(Format::Docx));
    }

    #[test]
    fn a_format_that_is_not_read_is_named_with_the_way_from_it() {
        for (name, bytes, expected) in [
            ("a.pdf", &b"%PDF-1.7"[..], "PDF"),
            ("a.doc", b"\xd0\xcf\x11\xe0", "old Word"),
            ("a.docx", b"plain", "no Word file"),
        ] {
            let refusal = format(name, bytes).unwrap_err();
            assert!(refusal.reason.contains(expected) && !refusal.way_out.is_empty(), "{refusal:?}");
        }
    }
}

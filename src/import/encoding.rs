//! How the bytes of a file become text.
//!
//! The order is the one that read every page right that was tried: a byte order mark; UTF-8, if the bytes are that;
//! what the file says of itself, if they are that; and last a guess from all of them, which is said. A page that is
//! UTF-8 but for a few bytes stays so: a guess would spoil all of it for their sake.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::taken::Refusal;

/// How many bytes of a text in UTF-8 may be no UTF-8.
const MOST_STRAY: usize = 8;

/// A text and what there is to say of how it was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) notice: Option<String>,
}

/// Reads `bytes`, which say of themselves that they are in the encoding named `declared`.
///
/// # Errors
/// The bytes are no text.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> Result<Decoded, Refusal> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes).or_else(|| wide(bytes)) {
        let notice = (encoding != UTF_8).then(|| format!("read as {}", encoding.name()));
        return Ok(Decoded { text: encoding.decode(bytes).0.into_owned(), notice });
    }
    if bytes.contains(&0) && bytes.iter().filter(|byte| **byte == 0).count() * 50 > bytes.len() {
        let reason = "this file is no text";
        return Err(Refusal::new(reason, "save the article as text, HTML or DOCX, and import that"));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: text.to_owned(), notice: None });
    }
    let declared = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    if let Some(encoding) = declared.filter(|encoding| *encoding != UTF_8)
        && let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes)
    {
        let notice = Some(format!("read as {}, as the file says", encoding.name()));
        return Ok(Decoded { text: text.into_owned(), notice });
    }
    if let Some((text, stray)) = with_stray(bytes).filter(|(_, stray)| *stray <= MOST_STRAY) {
        let notice = format!("read as UTF-8, and {stray} bytes that are none as windows-1252");
        return Ok(Decoded { text, notice: Some(notice) });
    }
    let encoding = guess(bytes);
    let notice = format!("read as {}: a guess from its bytes; look at the letters with accents", encoding.name());
    Ok(Decoded { text: encoding.decode_without_bom_handling(bytes).0.into_owned(), notice: Some(notice) })
}

/// UTF-16 without a mark: every other byte of a western text is zero.
fn wide(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    let sample = &bytes[..bytes.len().min(4000)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match sample.len() {
        0..8 => None,
        length if odd * 3 > length && even * 20 < length => Some((UTF_16LE, 0)),
        length if even * 3 > length && odd * 20 < length => Some((UTF_16BE, 0)),
        _ => None,
    }
}

/// The text as UTF-8, with each stray byte as windows-1252 has it, and how many there were; `None` if there is no
/// letter in it that only UTF-8 could have.
fn with_stray(bytes: &[u8]) -> Option<(String, usize)> {
    let (mut text, mut stray, mut is_utf8) = (String::with_capacity(bytes.len()), 0, false);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        is_utf8 |= !chunk.valid().is_ascii();
        stray += chunk.invalid().len();
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        if stray > MOST_STRAY {
            return None;
        }
    }
    is_utf8.then_some((text, stray))
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Allow)
}

/// The encoding that a page says it is in, in a `<meta>` among its first bytes.
pub(super) fn declared_in_html(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(8192)]).to_ascii_lowercase();
    let after = head.split("charset").skip(1).find_map(|rest| rest.trim_start().strip_prefix('='))?;
    let after = after.trim_start().trim_start_matches(['"', '\'']);
    let end = after.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).unwrap_or(after.len());
    (end > 0).then(|| after[..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], declared: Option<&str>) -> (String, String) {
        let decoded = decode(bytes, declared).unwrap();
        (decoded.text, decoded.notice.unwrap_or_default())
    }

    #[test]
    fn text_is_read_in_the_order_mark_utf_8_declaration_guess() {
        assert_eq!(read("Grün".as_bytes(), Some("iso-8859-1")), ("Grün".into(), String::new()));
        assert_eq!(read(b"\xef\xbb\xbfGr\xc3\xbcn", None), ("Grün".into(), String::new()));
        assert_eq!(read(b"\xff\xfeG\0r\0\xfc\0n\0", None), ("Grün".into(), "read as UTF-16LE".into()));
        assert_eq!(read(b"G\0r\0\xfc\0n\0e\0s\0", None).0, "Grünes");
        assert_eq!(
            read(b"Gr\xfcn", Some("iso-8859-1")),
            ("Grün".into(), "read as windows-1252, as the file says".into())
        );
        let (text, notice) = read(
            "Die Brücke über die Straße wird größer".chars().map(|c| c as u8).collect::<Vec<_>>().as_slice(),
            Some("utf-8"),
        );
        assert_eq!(text, "Die Brücke über die Straße wird größer");
        assert!(notice.contains("a guess"), "{notice}");
    }

    #[test]
    fn a_few_stray_bytes_do_not_spoil_a_text_in_utf_8() {
        let (text, notice) = read(b"Gr\xc3\xbcn \x96 Gr\xc3\xbcn", Some("utf-8"));
        assert_eq!((text.as_str(), notice.contains("1 bytes")), ("Grün – Grün", true));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(decode(&[0, 1, 2, 3, 0, 0, 0, 9, 0, 0, 1, 200], None).is_err());
    }

    #[test]
    fn the_charset_of_a_page_is_found() {
        assert_eq!(declared_in_html(b"<meta charset=utf-8>").as_deref(), Some("utf-8"));
        let long = b"<META content='text/html; CHARSET = \"ISO-8859-15\"'>";
        assert_eq!(declared_in_html(long).as_deref(), Some("iso-8859-15"));
        assert_eq!(declared_in_html(b"<p>no charset here"), None);
    }
}

//! Reads a part of a Word file as a row of tags and texts. Entities of its own, which can grow without measure, are
//! refused, as is depth that no document has.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::import::taken::Refusal;

/// What to do with a file that does not hold to the standard.
pub(super) const RESAVE: &str = "open the file in Word or LibreOffice, and save it anew as DOCX";
/// Elements inside each other.
const DEEPEST: usize = 400;

/// A piece of XML.
pub(super) enum Element<'a> {
    /// An element begins.
    Start(&'a Tag),
    /// An element ends.
    End(&'a str),
    /// Text between tags.
    Text(&'a str),
}

/// The start of an element, with names as they are without their prefix.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether a property is on: `<w:b/>` is, `<w:b w:val="0"/>` is not.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attribute("val"), Some("0" | "false" | "off" | "none"))
    }
}

/// Calls `visit` with each piece of a part; an empty element begins and ends.
///
/// # Errors
/// The part is no XML, or more than a document needs.
pub(super) fn each(part: &str, name: &str, visit: &mut dyn FnMut(Element<'_>)) -> Result<(), Refusal> {
    let broken = |what: String| Refusal::new(format!("`{name}` in this file is not as Word writes it: {what}"), RESAVE);
    let mut reader = Reader::from_str(part);
    let mut depth = 0usize;
    loop {
        match reader.read_event().map_err(|error| broken(error.to_string()))? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(broken("elements are nested without end".to_owned()));
                }
                visit(Element::Start(&tag(&start)));
            }
            Event::Empty(start) => {
                let tag = tag(&start);
                visit(Element::Start(&tag));
                visit(Element::End(&tag.name));
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visit(Element::End(end.local_name().as_ref()));
            }
            Event::Text(text) => visit(Element::Text(&text.xml10_content())),
            Event::CData(text) => visit(Element::Text(&text.xml10_content())),
            Event::GeneralRef(reference) => {
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) => Some(c),
                    _ => named(&reference.xml10_content()),
                };
                let c = c.ok_or_else(|| broken("it has entities of its own".to_owned()))?;
                visit(Element::Text(c.encode_utf8(&mut [0; 4])));
            }
            Event::DocType(_) => return Err(broken("it declares a document type".to_owned())),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn tag(start: &BytesStart<'_>) -> Tag {
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false).filter_map(Result::ok).map(|attribute| {
        let value = attribute.normalized_value(XmlVersion::Implicit1_0);
        (attribute.key.local_name().as_ref().to_owned(), value.map(|value| value.into_owned()).unwrap_or_default())
    });
    Tag { name: start.local_name().as_ref().to_owned(), attributes: attributes.collect() }
}

/// The five entities that XML has.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

//! A skeleton: a filled template with holes where its texts stood.

use super::shape::Shape;
use super::stand_ins::{CLOSE, OPEN};
use crate::interface::html::escape;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Skeleton {
    /// What stands between the holes, all in one.
    fixed: String,
    holes: Vec<Hole>,
}

#[derive(Debug, PartialEq, Eq)]
struct Hole {
    /// Where it is in the fixed text.
    at: usize,
    /// Which text of the view goes in.
    text: usize,
    is_escaped: bool,
}

impl Skeleton {
    /// Takes the stand-ins out of a template that was filled with them.
    pub(super) fn of(filled: &str) -> Option<Self> {
        let mut skeleton = Self { fixed: String::with_capacity(filled.len()), holes: Vec::new() };
        let mut rest = filled;
        while let Some((before, after)) = rest.split_once(OPEN) {
            let (inside, after) = after.split_once(CLOSE)?;
            let (number, mark) = inside.split_at(inside.find('&')?);
            let is_escaped = match mark {
                "&" => false,
                "&amp;" => true,
                _ => return None,
            };
            skeleton.fixed.push_str(before);
            skeleton.holes.push(Hole { at: skeleton.fixed.len(), text: number.parse().ok()?, is_escaped });
            rest = after;
        }
        skeleton.fixed.push_str(rest);
        Some(skeleton)
    }

    /// The skeleton with the texts of a view in its holes.
    pub(super) fn filled(&self, shape: &Shape) -> String {
        let texts = shape.texts().len();
        let mut out = String::with_capacity(self.fixed.len() + texts + texts / 32 + 64);
        let mut from = 0;
        for hole in &self.holes {
            out.push_str(&self.fixed[from..hole.at]);
            from = hole.at;
            match hole.is_escaped {
                true => escape(&mut out, shape.text(hole.text)),
                false => out.push_str(shape.text(hole.text)),
            }
        }
        out.push_str(&self.fixed[from..]);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stand_in_that_was_changed_makes_no_skeleton() {
        assert_eq!(Skeleton::of("a\u{fdd0}0\u{fdd1}"), None);
        assert_eq!(Skeleton::of("a\u{fdd0}"), None);
        assert_eq!(Skeleton::of("a\u{fdd0}0&lt;\u{fdd1}"), None);
        assert_eq!(Skeleton::of("a\u{fdd0}0&amp;amp;\u{fdd1}"), None, "escaped twice");
        assert!(Skeleton::of("a\u{fdd0}0&amp;\u{fdd1}").is_some());
    }
}

//! Stencils: the built-in templates, filled once for each shape of a view, and after that only copied.
//!
//! A site has thousands of notes and pages that differ in nothing but their texts, and Tera takes
//! longest for what they share: it turns each view into values, and looks each of them up by name. So a
//! view is first taken apart into its [`Shape`] and its texts. The first view of a shape is filled by
//! Tera with stand-ins for the texts; where these stand in the result is the stencil. Every other view
//! of that shape is the stencil with its own texts.
//!
//! This holds as long as a template writes a text and does not judge by it: what it compares has to be
//! an enum or a [`Word`], which belong to the shape, as do numbers, lengths, and whether a text is empty.
//! Builds with debug assertions, so all tests, fill each view both ways and compare. A text that goes
//! into a message is found out at once: `t` refuses stand-ins, and such views are filled by Tera alone.
//! So are all of a site with templates of its own, which may judge by anything.

mod shape;
mod stand_ins;

use std::sync::{Arc, PoisonError, RwLock};

use rustc_hash::FxHashMap;
use serde::{Serialize, Serializer};
use tera::{Context, TeraResult};

use super::html::escape;
use shape::Shape;
pub(crate) use stand_ins::is_stand_in;

/// How many shapes of one template are kept. A template that has more is given lists of any length, and
/// gains nothing.
const MOST_SHAPES: usize = 1024;

/// A word of the program that templates may judge by: a class, or the id of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word(pub &'static str);

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Word", 0, self.0)
    }
}

/// By shape; none for a shape that cannot be cut.
type OfTemplate = FxHashMap<Box<[u8]>, Option<Arc<Stencil>>>;

/// The stencils of one language.
#[derive(Default)]
pub(crate) struct Stencils(RwLock<FxHashMap<&'static str, OfTemplate>>);

impl Stencils {
    /// Fills the template that `fill` stands for with `view`.
    ///
    /// # Errors
    /// Those of `fill`.
    pub(crate) fn fill(
        &self,
        template: &'static str,
        view: &impl Serialize,
        fill: impl Fn(&Context) -> TeraResult<String>,
    ) -> TeraResult<String> {
        let by_tera = || fill(&Context::from_serialize(view)?);
        let Ok(shape) = Shape::of(view) else { return by_tera() };
        let known = self.read(template, &shape);
        let Some(stencil) = known.unwrap_or_else(|| self.cut(template, &shape, view, &fill)) else {
            return by_tera();
        };
        let filled = stencil.filled(&shape);
        debug_assert_eq!(by_tera().ok().as_deref(), Some(&*filled), "{template} judges by a text: make it a word");
        Ok(filled)
    }

    fn read(&self, template: &str, shape: &Shape) -> Option<Option<Arc<Stencil>>> {
        let all = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let of_template = all.get(template)?;
        let known = of_template.get(shape.key()).cloned();
        known.or((of_template.len() >= MOST_SHAPES).then_some(None))
    }

    /// Cuts the stencil of a shape. Two threads may cut the same one; they come to the same.
    fn cut(
        &self,
        template: &'static str,
        shape: &Shape,
        view: &impl Serialize,
        fill: impl Fn(&Context) -> TeraResult<String>,
    ) -> Option<Arc<Stencil>> {
        let filled = stand_ins::context(view, shape).and_then(|context| fill(&context).ok());
        let stencil = filled.and_then(|filled| Stencil::cut(&filled)).map(Arc::new);
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        all.entry(template).or_default().insert(shape.key().into(), stencil.clone());
        stencil
    }
}

/// A filled template with holes where its texts stood.
#[derive(Debug, PartialEq, Eq)]
struct Stencil {
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

impl Stencil {
    /// Cuts a template that was filled with stand-ins.
    fn cut(filled: &str) -> Option<Self> {
        let mut stencil = Self { fixed: String::with_capacity(filled.len()), holes: Vec::new() };
        let mut rest = filled;
        while let Some((before, after)) = rest.split_once(stand_ins::OPEN) {
            let (inside, after) = after.split_once(stand_ins::CLOSE)?;
            let (number, mark) = inside.split_at(inside.find('&')?);
            let is_escaped = match mark {
                "&" => false,
                "&amp;" => true,
                _ => return None,
            };
            stencil.fixed.push_str(before);
            stencil.holes.push(Hole { at: stencil.fixed.len(), text: number.parse().ok()?, is_escaped });
            rest = after;
        }
        stencil.fixed.push_str(rest);
        Some(stencil)
    }

    fn filled(&self, shape: &Shape) -> String {
        let texts = shape.bytes_of_texts();
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
    use std::cell::Cell;

    use tera::Tera;

    use super::*;

    #[derive(Serialize)]
    struct View {
        kind: Word,
        name: &'static str,
        more: Option<&'static str>,
        count: usize,
    }

    fn view(kind: &'static str, name: &'static str, more: Option<&'static str>) -> View {
        View { kind: Word(kind), name, more, count: 2 }
    }

    const TEMPLATE: &str = r#"{% if kind == "a" %}A{% endif %}{% if name %}<{{ name }}|{{ name | safe }}>{% endif %}{{ more }}{{ count }}"#;

    #[test]
    fn a_shape_is_filled_by_tera_once_and_its_texts_still_differ() {
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html"]);
        tera.add_raw_template("t.html", TEMPLATE).unwrap();
        let calls = Cell::new(0);
        let stencils = Stencils::default();
        let fill = |view: &View| {
            let by_tera = |context: &Context| {
                calls.set(calls.get() + 1);
                tera.render("t.html", context)
            };
            stencils.fill("t.html", view, by_tera).unwrap()
        };
        assert_eq!(fill(&view("a", "x", None)), "A<x|x>2");
        assert_eq!(fill(&view("a", "<&'", None)), "A<&lt;&amp;&#39;|<&'>2");
        assert_eq!(fill(&view("b", "x", None)), "<x|x>2");
        assert_eq!(fill(&view("a", "", Some("\u{fdd0}0&\u{fdd1}"))), "A\u{fdd0}0&amp;\u{fdd1}2");
        let checks = if cfg!(debug_assertions) { 4 } else { 0 };
        assert_eq!(calls.get() - checks, 3, "two of the four have one shape");
    }

    #[test]
    fn a_text_that_was_changed_is_no_stencil() {
        assert_eq!(Stencil::cut("a\u{fdd0}0\u{fdd1}"), None);
        assert_eq!(Stencil::cut("a\u{fdd0}"), None);
        assert_eq!(Stencil::cut("a\u{fdd0}0&lt;\u{fdd1}"), None);
    }
}

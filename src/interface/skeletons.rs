//! Skeletons: templates that Tera fills once for each shape of a view, and that are only copied after that.
//!
//! A site has thousands of notes and pages that differ in nothing but their texts, and Tera takes
//! longest for what they share: it turns each view into values, and looks each of them up by name. So a
//! view is first taken apart into its [`Shape`] and its texts. When a shape is met with a second time, Tera fills
//! the template with stand-ins for the texts as well; where these stand in the result are the holes of a
//! skeleton. Every further view of that shape is the skeleton with its own texts. (This is partial evaluation: the
//! template is specialised for what its views have in common.)
//!
//! That is right as long as the template only writes a text. Where it judges by one, compares it, filters it, counts
//! its letters, a guard stops the filling (`guards`): from then on that text belongs to the shape as well, and there
//! is a skeleton for each text that was met with. So it holds for any template, a site's own as well. Whether a text
//! is empty, what is a number, a flag or a [`Word`], and how long lists are, belongs to the shape from the start.
//! A skeleton is kept if it gives the view that it was made from byte for byte; builds with debug assertions, so all
//! tests and fuzzers, compare every view.

mod guards;
mod shape;
mod skeleton;
mod stand_ins;
#[cfg(test)]
mod tests;
mod tokens;

use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use rustc_hash::FxHashMap;
use serde::{Serialize, Serializer};
use tera::{Context, Tera, TeraResult, Value};

use guards::with_guards;
use shape::Shape;
use skeleton::Skeleton;

/// How many shapes of one template are kept. A template that has more is given lists of any length, and
/// gains nothing.
const MOST_SHAPES: usize = 1024;
/// How long a shape can be together with texts. Longer texts are the same on no two pages.
const LONGEST_KEY: usize = 4096;
/// How many guards may stop the filling of one view. A template that judges by each item of a list gains nothing.
const MOST_STOPS: usize = 8;

/// A word of the program: a class, or the id of a message. It belongs to the shape from the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Word(pub &'static str);

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant("Word", 0, self.0)
    }
}

/// What is known of a shape, or of a shape with some of its texts.
#[derive(Debug, Clone)]
enum Known {
    /// It was met with once.
    Met,
    Skeleton(Arc<Skeleton>),
    /// The template judges by these texts. What follows is known of the shape with them.
    Judges(Arc<[usize]>),
    /// There is no skeleton to be had.
    ByTera,
}

/// By shape, and the texts that the template judges by.
type OfTemplate = FxHashMap<Box<[u8]>, Known>;

/// What is known of a view.
struct Found {
    /// Its shape, and the texts that the template judges by.
    key: Vec<u8>,
    judged: Vec<usize>,
    /// None if it was not met with yet.
    known: Option<Known>,
}

type Guarded = LazyLock<Option<Tera>, Box<dyn FnOnce() -> Option<Tera> + Send>>;

/// The skeletons of one language.
pub(crate) struct Skeletons {
    /// The templates with guards; none where that cannot be done. Only a build needs them.
    guarded: Guarded,
    templates: RwLock<FxHashMap<&'static str, OfTemplate>>,
}

impl Skeletons {
    /// Makes skeletons from these templates; `tera` knows the functions that they call.
    pub(super) fn new(mut tera: Tera, templates: Vec<(String, String)>) -> Self {
        let guarded = move || {
            guards::register(&mut tera);
            let guarded = templates.into_iter().map(|(name, text)| Some((name, with_guards(&text)?)));
            tera.add_raw_templates(guarded.collect::<Option<Vec<_>>>()?).is_ok().then_some(tera)
        };
        Self { guarded: LazyLock::new(Box::new(guarded)), templates: RwLock::default() }
    }

    /// Fills the template that `fill` fills with `view`; `tera` has it as it is.
    ///
    /// # Errors
    /// Those of `fill`.
    pub(crate) fn fill(
        &self,
        tera: &Tera,
        template: &'static str,
        view: &impl Serialize,
        fill: impl Fn(&Tera, &Context) -> TeraResult<String>,
    ) -> TeraResult<String> {
        let by_tera = || fill(tera, &Context::from_serialize(view)?);
        let Ok(shape) = Shape::of(view) else { return by_tera() };
        let found = self.find(template, &shape);
        match found.known {
            Some(Known::Skeleton(skeleton)) => {
                let filled = skeleton.filled(&shape);
                debug_assert_eq!(by_tera().ok().as_deref(), Some(&*filled), "{template} has seen a text unguarded");
                Ok(filled)
            }
            Some(Known::Met) => {
                let view = Value::try_from_serializable(view)?;
                let filled = fill(tera, &stand_ins::context(&view))?;
                let with_stand_ins = |judged: &[usize]| {
                    let view = stand_ins::replaced(&view, &shape, judged)?;
                    Some(fill(self.guarded.as_ref()?, &stand_ins::context(&view)))
                };
                self.learn(template, learnt(&shape, found, &filled, with_stand_ins));
                Ok(filled)
            }
            Some(_) => by_tera(),
            None => {
                self.learn(template, vec![(found.key, Known::Met)]);
                by_tera()
            }
        }
    }

    /// What is known of a view of this shape.
    fn find(&self, template: &str, shape: &Shape) -> Found {
        let templates = self.templates.read().unwrap_or_else(PoisonError::into_inner);
        let of_template = templates.get(template);
        let mut found = Found { key: shape.key().to_vec(), judged: Vec::new(), known: None };
        loop {
            found.known = of_template.and_then(|known| known.get(&*found.key)).cloned();
            let Some(Known::Judges(texts)) = &found.known else { break };
            shape.extend(&mut found.key, texts);
            found.judged.extend_from_slice(texts);
            if found.key.len() > LONGEST_KEY {
                found.known = Some(Known::ByTera);
                break;
            }
        }
        let is_full = of_template.is_some_and(|known| known.len() >= MOST_SHAPES);
        found.known = found.known.or(is_full.then_some(Known::ByTera));
        found
    }

    /// Two threads may learn the same; they come to the same.
    fn learn(&self, template: &'static str, learnt: Vec<(Vec<u8>, Known)>) {
        let mut templates = self.templates.write().unwrap_or_else(PoisonError::into_inner);
        let of_template = templates.entry(template).or_default();
        for (key, new) in learnt {
            let known = of_template.entry(key.into()).or_insert(Known::Met);
            if matches!(known, Known::Met) {
                *known = new;
            }
        }
    }
}

/// What can be known of a view that Tera filled: its skeleton, or that there is none, and the texts on the way there
/// that the template judges by.
fn learnt(
    shape: &Shape,
    Found { mut key, mut judged, .. }: Found,
    filled: &str,
    with_stand_ins: impl Fn(&[usize]) -> Option<TeraResult<String>>,
) -> Vec<(Vec<u8>, Known)> {
    let mut learnt = Vec::new();
    let last = loop {
        match with_stand_ins(&judged) {
            Some(Ok(result)) => {
                let skeleton = Skeleton::of(&result).filter(|skeleton| skeleton.filled(shape) == filled);
                break skeleton.map_or(Known::ByTera, |skeleton| Known::Skeleton(Arc::new(skeleton)));
            }
            Some(Err(error)) if learnt.len() < MOST_STOPS => {
                let texts = stand_ins::refused(&error);
                if texts.is_empty() {
                    break Known::ByTera;
                }
                learnt.push((key.clone(), Known::Judges(texts.as_slice().into())));
                shape.extend(&mut key, &texts);
                if key.len() > LONGEST_KEY {
                    return learnt;
                }
                judged.extend(texts);
            }
            _ => break Known::ByTera,
        }
    };
    learnt.push((key, last));
    learnt
}

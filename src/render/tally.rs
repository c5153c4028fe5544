//! How many claims there are of each class.

use serde::Serialize;

use crate::interface::{Html, Locale};
use crate::model::ClaimClass;

/// How many claims of a class there are, as templates see it.
#[derive(Debug, Serialize)]
pub(super) struct Tally {
    pub class: ClaimClass,
    /// In digits.
    pub count: String,
    /// The symbol of the class.
    icon: Html,
    /// The class in words.
    name: String,
    /// What the count counts, in words.
    words: String,
}

/// How many of these claims there are of each class, in the order of the legend.
pub(super) fn tallies(locale: &Locale, classes: impl Iterator<Item = ClaimClass> + Clone) -> Vec<Tally> {
    let tally = |(class, count): (ClaimClass, usize)| Tally {
        class,
        count: count.to_string(),
        icon: Html::of(class.icon()),
        name: locale.text(class.singular()),
        words: locale.count(class.plural(), count),
    };
    count_classes(classes).into_iter().map(tally).collect()
}

/// How often each class occurs, in the order of the legend; classes that do not occur are left out.
fn count_classes(classes: impl Iterator<Item = ClaimClass> + Clone) -> Vec<(ClaimClass, usize)> {
    let count = |class| (class, classes.clone().filter(|found| *found == class).count());
    ClaimClass::ALL.into_iter().map(count).filter(|(_, count)| *count > 0).collect()
}

//! Forms of English verbs: as much of the grammar as verbs of saying need.

use crate::language::speech::{Forms, VerbForm};

/// `claim` gives claims, claimed, claim, claiming.
pub fn regular(stem: &str) -> Forms {
    let (base, e) = match stem.strip_suffix('e') {
        Some(base) => (base, "e"),
        None => (stem, ""),
    };
    let (third, past) = match stem.strip_suffix('y').filter(|rest| !rest.ends_with(['a', 'e', 'o'])) {
        Some(rest) => (format!("{rest}ies"), format!("{rest}ied")),
        None if stem.ends_with(['s', 'h', 'x', 'z']) => (format!("{stem}es"), format!("{stem}ed")),
        None => (format!("{stem}s"), format!("{base}{}d", if e.is_empty() { "e" } else { e })),
    };
    vec![
        (VerbForm::Finite, third),
        (VerbForm::Finite, past.clone()),
        (VerbForm::Participle, past),
        (VerbForm::Infinitive, stem.to_owned()),
        (VerbForm::Gerund, format!("{base}ing")),
    ]
}

/// The present stem, and its other forms as they are written: `say says said saying`.
pub fn irregular(stem: &str, rest: &[&str]) -> Forms {
    let mut forms = vec![(VerbForm::Infinitive, stem.to_owned())];
    for form in rest {
        let role = if form.ends_with("ing") { VerbForm::Gerund } else { VerbForm::Finite };
        forms.push((role, (*form).to_owned()));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(forms: Forms) -> Vec<String> {
        forms.into_iter().map(|(_, form)| form).collect()
    }

    #[test]
    fn verbs_are_known_in_the_forms_that_articles_use() {
        assert_eq!(forms(regular("deny")), ["denies", "denied", "denied", "deny", "denying"]);
        assert_eq!(forms(regular("argue"))[..2], ["argues", "argued"]);
        assert_eq!(forms(regular("stress"))[..2], ["stresses", "stressed"]);
    }
}

//! Forms of German verbs from their stems: as much of the grammar as verbs of saying need.

use crate::language::speech::{Forms, VerbForm};

/// `sag` gives sagt, sagte, sagten, sagen, sage, gesagt, zu sagen.
pub fn weak(stem: &str) -> Forms {
    let e = if needs_e(stem) { "e" } else { "" };
    let plural = plural(stem);
    let ge = if takes_ge(stem) { "ge" } else { "" };
    vec![
        (VerbForm::Finite, format!("{stem}{e}t")),
        (VerbForm::Finite, format!("{stem}{e}te")),
        (VerbForm::Finite, format!("{stem}{e}ten")),
        (VerbForm::Finite, plural.clone()),
        (VerbForm::Subjunctive, subjunctive(stem)),
        (VerbForm::Participle, format!("{ge}{stem}{e}t")),
        (VerbForm::Infinitive, plural),
    ]
}

/// `sprech`, with sprach, gesprochen and spricht, gives spricht, sprach, sprachen, sprechen, spreche, gesprochen.
pub fn strong(stem: &str, rest: &[&str]) -> Forms {
    let plural = plural(stem);
    let e = if needs_e(stem) { "e" } else { "" };
    let present = rest.get(2).map_or_else(|| format!("{stem}{e}t"), |form| (*form).to_owned());
    let past = rest.first().copied().unwrap_or_default();
    let pasts = if past.ends_with('e') { format!("{past}n") } else { format!("{past}en") };
    vec![
        (VerbForm::Finite, present),
        (VerbForm::Finite, past.to_owned()),
        (VerbForm::Finite, pasts),
        (VerbForm::Finite, plural.clone()),
        (VerbForm::Subjunctive, subjunctive(stem)),
        (VerbForm::Participle, rest.get(1).copied().unwrap_or_default().to_owned()),
        (VerbForm::Infinitive, plural),
    ]
}

/// `arbeit` and `rechn` need an `e` before `t`; `erklär` and `warn` don't.
fn needs_e(stem: &str) -> bool {
    stem.ends_with(['t', 'd']) || ["chn", "ffn", "gn", "tm"].iter().any(|end| stem.ends_with(end))
}

fn plural(stem: &str) -> String {
    let short = stem.ends_with("er") || stem.ends_with("el");
    format!("{stem}{}", if short && stem.len() > 3 { "n" } else { "en" })
}

fn subjunctive(stem: &str) -> String {
    match stem.strip_suffix("el").filter(|rest| rest.ends_with(['d', 'g', 'k', 'b', 'p', 'f', 't'])) {
        Some(rest) => format!("{rest}le"),
        None => format!("{stem}e"),
    }
}

/// Verbs with an unstressed prefix and those in `-ier` form their participle without `ge`.
fn takes_ge(stem: &str) -> bool {
    const UNSTRESSED: [&str; 9] = ["be", "er", "ver", "ent", "zer", "emp", "miss", "wider", "unter"];
    let prefixed = UNSTRESSED.iter().any(|prefix| stem.strip_prefix(prefix).is_some_and(|rest| rest.len() > 2));
    !prefixed && !stem.ends_with("ier") && !stem.starts_with("über")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(forms: Forms) -> Vec<String> {
        forms.into_iter().map(|(_, form)| form).collect()
    }

    #[test]
    fn verbs_are_known_in_the_forms_that_articles_use() {
        assert_eq!(
            forms(weak("erklär")),
            ["erklärt", "erklärte", "erklärten", "erklären", "erkläre", "erklärt", "erklären"]
        );
        assert_eq!(forms(weak("äußer"))[3..6], ["äußern", "äußere", "geäußert"]);
        assert_eq!(forms(weak("bericht"))[..2], ["berichtet", "berichtete"]);
        assert_eq!(
            forms(strong("sprech", &["sprach", "gesprochen", "spricht"]))[..3],
            ["spricht", "sprach", "sprachen"]
        );
    }
}

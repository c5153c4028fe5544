//! "Did you mean …?": the known name closest to a mistyped one.

/// The name among `known` that is close enough to `typed` to be what was meant.
///
/// Damerau–Levenshtein distance, at most a third of the typed name (and at least one edit), as rustc
/// does for its suggestions. The first of equally near names wins.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (typed.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(typed, name), name))
        .filter(|&(distance, _)| distance <= limit)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_typo_finds_its_name_and_a_stranger_finds_none() {
        let known = ["speaker", "source", "passage"];
        assert_eq!(nearest("speeker", known), Some("speaker"));
        assert_eq!(nearest("pasage", known), Some("passage"));
        assert_eq!(nearest("colour", known), None);
    }
}

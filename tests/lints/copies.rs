//! Passages that are meant for all copies of a reading: where their words stand they are shown, and nowhere does a
//! copy that lacks them stop the site from being built.

use beleg::diagnostic::Code;

use crate::site::Site;

const SPEAKER: &str = "[[speaker]]\nid = \"ann\"\nname = \"Ann Lund\"\nkind = \"person\"\n";

/// A voice, a figure that is computed from it, an assertion and a dismissal, none of which names a copy.
const CLAIMS: &str = "\
[[voice]]\nid = \"stay\"\nspeaker = \"ann\"\nform.en = \"direct\"\nfunction = \"statement\"\npassage = \"“The old ferry stays,”\"\n
[[figure]]\nid = \"boats\"\npassage = \"20 boats\"\n
[[assertion]]\nid = \"harbour\"\npassage = { exact = \"harbour\", prefix = \"old \" }\n
[[ignore]]\ncode = \"F201\"\npassage = \"seven sails\"\nreason = \"a song\"\n";

const ENGLISH: &str = "# Ferries\n\n“The old ferry stays,” said Ann Lund. The line has 20 boats. They sing of a ship with seven sails in \
                       the old harbour.\n";

fn reading(copies: &[(&str, &str)]) -> Vec<(Code, bool)> {
    let site = Site::new(&format!("{SPEAKER}{CLAIMS}"));
    let site = copies.iter().fold(site, |site, (id, text)| site.copy(id, text));
    let found = site.check();
    found.all().iter().map(|diagnostic| (diagnostic.code, diagnostic.is_error())).collect()
}

#[test]
fn a_second_copy_of_the_same_language_breaks_nothing() {
    assert_eq!(reading(&[("en", ENGLISH)]), []);
    let second = ENGLISH.replace("They sing", "Once more: they sing");
    assert_eq!(reading(&[("en", ENGLISH), ("second", &format!("+++\nlang = \"en\"\n+++\n{second}"))]), []);
    let short = "+++\nlang = \"en\"\n+++\n# Ferries\n\nThe line has 20 boats.\n";
    let told = reading(&[("en", ENGLISH), ("short", short)]);
    assert_eq!(told, [(Code::AnchorMissing, false); 2]);
}

#[test]
fn what_became_of_a_plain_passage_in_a_copy_of_the_same_language_is_told_and_stops_nothing() {
    let changed = ENGLISH.replace("“The old ferry stays,”", "“The old ferry leaves,”");
    let told = reading(&[("en", ENGLISH), ("second", &format!("+++\nlang = \"en\"\n+++\n{changed}"))]);
    assert_eq!(told, [(Code::AnchorChanged, false)]);
}

#[test]
fn a_copy_in_another_language_lacks_the_words_and_may_lack_them_on_purpose() {
    let german = "# Fähren\n\nDie alte Fähre bleibt, sagte Ann Lund.\n";
    let told = reading(&[("en", ENGLISH), ("de", german)]);
    let missing = told.iter().filter(|told| **told == (Code::AnchorMissing, false)).count();
    assert_eq!((missing, told.iter().any(|(_, is_error)| *is_error)), (3, false), "{told:?}");
}

#[test]
fn figures_of_a_plain_passage_are_held_against_each_other() {
    let site = Site::new("[[figure]]\nid = \"cost\"\npassage = \"1.500 Euro\"\n");
    let found = site.copy("de", "# A\n\nDas kostet 1.500 Euro.\n").copy("en", "# A\n\nIt costs 1.500 Euro.\n").check();
    assert_eq!(found.of(Code::CopiesDisagree).len(), 1);
}

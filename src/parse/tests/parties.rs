//! Speakers and sources, across the files of a site.

use super::*;

const COPY: &str = "# Kopf\n";
const LI: &str = "[[speaker]]\nid = \"li\"\nname = \"Li Yanming\"\nkind = \"person\"\n";

#[test]
fn a_reading_gives_a_shared_speaker_a_role_without_saying_the_rest_again() {
    let parsed = parsed(&[
        ("speakers.toml", LI),
        ("a/de.md", COPY),
        ("a/reading.toml", "[[speaker]]\nid = \"li\"\nrole.de = \"Experte\"\n"),
        ("b/de.md", COPY),
        ("b/reading.toml", LI),
    ]);
    assert_eq!(parsed.faults, []);
    assert_eq!(parsed.corpus.parties.speakers.len(), 1);
    assert_eq!((parsed.corpus.readings[0].reading.roles.len(), parsed.corpus.readings[1].reading.roles.len()), (1, 0));
}

#[test]
fn one_id_with_two_names_shows_both_places() {
    let parsed = parsed(&[
        ("a/de.md", COPY),
        ("a/reading.toml", LI),
        ("b/de.md", COPY),
        ("b/reading.toml", "[[speaker]]\nid = \"li\"\nname = \"Li Wei\"\nkind = \"person\"\n"),
    ]);
    assert_eq!((parsed.only().0, parsed.only().1), (Code::ConflictingParty, "\"Li Wei\""));
    assert_eq!(parsed.tree.files.snippet(parsed.faults[0].secondary[0].span), "\"Li Yanming\"");
}

#[test]
fn one_id_twice_in_a_file_or_for_a_speaker_and_a_source_is_refused() {
    assert_eq!(reading(&format!("{LI}{LI}")).only().0, Code::DuplicateId);
    let both = reading(&format!("{LI}[[source]]\nid = \"li\"\ntitle = \"T\"\n"));
    assert_eq!((both.only().0, both.only().1), (Code::DuplicateId, "\"li\""));
    assert!(both.faults[0].message.contains("both a speaker and a source"));
}

#[test]
fn a_party_without_name_is_reported_once() {
    let parsed =
        reading("[[speaker]]\nid = \"a\"\n[[source]]\nid = \"b\"\n[[speaker]]\nid = \"c\"\nname = 5\nkind = \"x\"\n");
    let expected = [
        (Code::MissingKey, "[[speaker]]"),
        (Code::MissingKey, "[[speaker]]"),
        (Code::MissingKey, "[[source]]"),
        (Code::WrongType, "5"),
        (Code::InvalidValue, "\"x\""),
    ];
    assert_eq!(parsed.shown(), expected);
}

#[test]
fn an_unknown_speaker_and_source_are_named_with_the_nearest() {
    let parsed = with_ground(
        "[[voice]]\nid = \"v\"\nspeaker = \"li-yanmin\"\nto = \"nobody-we-know\"\nform = \"direct\"\nfunction = \"opinion\"\n\
         passage.de = \"x\"\n[[figure]]\nid = \"f\"\nsource = \"ledleo\"\npassage.de = \"x\"\n",
    );
    let expected = [
        (Code::UnknownSpeaker, "\"li-yanmin\""),
        (Code::UnknownSpeaker, "\"nobody-we-know\""),
        (Code::UnknownSource, "\"ledleo\""),
    ];
    assert_eq!(parsed.shown(), expected);
    let help: Vec<_> = parsed.faults.iter().map(|fault| fault.help.as_str()).collect();
    let define = "define it in this file: a [[speaker]] with `id = \"nobody-we-know\"`, `name = \"Nobody We Know\"` and \
                  `kind = \"person\"` (or \"organisation\", \"group\", \"unnamed\"), or a [[source]] with \
                  `id = \"nobody-we-know\"` and its `title`";
    assert_eq!(help, ["did you mean `li-yanming`?", define, "did you mean `leadleo`?"]);
}

#[test]
fn a_speaker_where_a_source_belongs_is_told_so_and_the_reverse() {
    let parsed = reading(&format!(
        "outlet = \"li-yanming\"\n{GROUND}[[figure]]\nid = \"f\"\nspeaker = \"leadleo\"\npassage.de = \"x\"\n"
    ));
    assert_eq!(parsed.shown(), [(Code::UnknownSource, "\"li-yanming\""), (Code::UnknownSpeaker, "\"leadleo\"")]);
    assert_eq!(parsed.faults[0].message, "`li-yanming` is a speaker, and a source is needed here");
    assert_eq!(parsed.faults[1].message, "`leadleo` is a source, and a speaker is needed here");
}

#[test]
fn shared_files_hold_what_their_names_say() {
    let parsed = parsed(&[
        (
            "speakers.toml",
            "[[source]]\nid = \"s\"\ntitle = \"T\"\n[[speaker]]\nid = \"li\"\nname = \"L\"\nkind = \"group\"\nrole = \"r\"\n",
        ),
        ("sources.toml", "titel = 1\n"),
    ]);
    let expected = [(Code::UnknownKey, "source"), (Code::UnknownKey, "role"), (Code::UnknownKey, "titel")];
    assert_eq!(parsed.shown(), expected);
    assert!(parsed.faults[1].help.contains("reading's [[speaker]]"));
}

#[test]
fn a_syntax_error_does_not_make_speakers_unknown() {
    let voice =
        "[[voice]]\nid = \"v\"\nspeaker = \"li\"\nform = \"direct\"\nfunction = \"opinion\"\npassage.de = \"x\"\n";
    let parsed = reading(&format!("[[speaker]]\nid = „li“\nname = \"Li\"\nkind = \"person\"\n{voice}"));
    assert_eq!(parsed.only().0, Code::TomlSyntax);
}

/// Whoever follows the message once has an outlet that is known.
#[test]
fn an_outlet_may_be_a_name_and_an_unknown_id_is_mended_by_following_one_message() {
    assert_eq!(reading("outlet = \"The Harbour Post\"\n").faults, []);
    let open = reading("outlet = \"…\"\n");
    assert_eq!((open.only().0, open.only().1), (Code::InvalidValue, "\"…\""));
    assert!(open.only().2.contains("a name such as"), "{}", open.only().2);
    let source = "[[source]]\nid = \"the-harbour-post\"\ntitle = \"The Harbour Post\"\n";
    assert_eq!(reading(&format!("outlet = \"the-harbour-post\"\n{source}")).faults, []);
    let parsed = reading("outlet = \"the-harbour-post\"\n");
    assert_eq!(parsed.only().0, Code::UnknownSource);
    let help = "if it is a name, write `outlet = { name = \"the-harbour-post\" }`; if an id, define it in this file: a \
                [[source]] with `id = \"the-harbour-post\"` and `title = \"The Harbour Post\"`";
    assert_eq!(parsed.faults[0].help, help);
}

//! Voices: what others say in a text, against the claims about it.

use beleg::diagnostic::Code;

use crate::site::{Found, Site};

/// The people of all readings here; in each, what they are called is known in two languages.
const SPEAKERS: &str = "
[[speaker]]
id = \"ida-lund\"
name = \"Ida Lund\"
kind = \"person\"
role.de = \"Hafenmeisterin\"
role.en = \"harbour master\"

[[speaker]]
id = \"ole-brandt\"
name = \"Ole Brandt\"
kind = \"person\"
role.de = \"Bürgermeister von Sandhafen\"
role.en = \"mayor of Sandhafen\"

[[speaker]]
id = \"ferry-line\"
name.de = \"Fährlinie Sandhafen\"
name.en = \"Sandhafen Ferry Line\"
kind = \"organisation\"
role.de = \"betreibt die Boote\"
role.en = \"runs the boats\"
";

/// A voice of `speaker`; the passages are TOML.
fn voice(id: &str, speaker: &str, form: &str, passage: &str) -> String {
    format!(
        "[[voice]]\nid = \"{id}\"\nspeaker = \"{speaker}\"\nform = \"{form}\"\nfunction = \"statement\"\n\
         passage = {passage}\n"
    )
}

/// What is said of a copy in `language`. That no claim names some of the speakers is not of interest.
fn check(language: &str, claims: &str, text: &str) -> Found {
    let site = Site::new(&format!("{SPEAKERS}\n{claims}")).level(Code::UnusedSpeaker, "allow");
    let site = site.level(Code::AnchorMissing, "allow");
    site.copy(language, &format!("# Ship\n\n{text}\n")).check()
}

/// The codes for a text without claims.
fn codes(language: &str, text: &str) -> Vec<&'static str> {
    check(language, "", text).codes()
}

#[test]
fn quotations_want_voices_whatever_their_marks() {
    for (language, text) in [
        ("de", "„Der Hafen bleibt heute zu“, sagte Ida Lund."),
        ("de", "»Der Hafen bleibt heute zu«, sagte Ida Lund."),
        ("de", "Ida Lund sagte: ‚Der Hafen bleibt heute zu.‘"),
        ("en", "“The harbour stays closed,” said Ida Lund."),
        ("en", "Ida Lund said: ‘The harbour’s gates stay closed.’"),
        ("en", "\"The harbour\", said Ida Lund, \"stays closed.\""),
        ("fr", "« Le port reste fermé ce soir », a dit Ida Lund."),
        ("ar", "«الميناء مغلق هذا المساء وغدا أيضا»، قالت إيدا لوند."),
    ] {
        let found = check(language, "", text);
        assert_eq!(found.codes(), ["V301"], "{text}\n{}", found.said());
    }
}

#[test]
fn names_titles_and_words_at_a_distance_want_none() {
    for (language, text) in [
        ("de", "Die „Anna Lund“ liegt im Hafen."),
        ("de", "Im Roman „Der letzte Hafen“ geht es um Boote."),
        ("de", "Das sogenannte „Hafenwunder“ ist vorbei."),
        ("en", "The “Anna Lund” lies in the harbour of the “Blue Coast Line.”"),
        ("en", "In the '90s the sailors' harbour wasn't closed; rock 'n' roll played."),
        ("en", "The so-called “harbour wonder” is over."),
        ("en", "```\nprintln!(\"we have to go now, said Ann\")\n```"),
    ] {
        let found = check(language, "", text);
        assert_eq!(found.codes(), [""; 0], "{text}\n{}", found.said());
    }
}

#[test]
fn reported_speech_wants_a_voice_where_a_word_announces_it() {
    for (language, text) in [
        ("de", "Laut Ida Lund bleibt der Hafen zu."),
        ("de", "Der Hafenmeisterin zufolge bleibt der Hafen zu."),
        ("de", "Nach Angaben der Fährlinie fährt kein Boot."),
        ("de", "Ole Brandt sagte, der Hafen bleibe zu."),
        ("de", "Der Hafen bleibe zu, so der Bürgermeister."),
        ("en", "According to the harbour master, the harbour stays closed."),
        ("en", "Ole Brandt said that the harbour would stay closed."),
    ] {
        let found = check(language, "", text);
        assert_eq!(found.codes(), ["V302"], "{text}\n{}", found.said());
    }
}

#[test]
fn guesses_and_plain_sentences_want_none() {
    for (language, text) in [
        ("de", "Der Hafen ist zu. Am Abend sei er wieder offen."),
        ("de", "Die Linie wird gemäß dem Fahrplan bedient."),
        ("de", "Der Motor lief laut."),
        ("en", "The harbour is closed. Nobody asked why."),
        ("en", "It is part of a bold new plan: boats are to run."),
        ("fr", "Selon le maire, le port reste fermé."),
        ("ar", "قال العمدة إن الميناء مغلق."),
    ] {
        let found = check(language, "", text);
        assert_eq!(found.codes(), [""; 0], "{text}\n{}", found.said());
    }
}

/// A claim about a part of what is said is enough: where it begins and ends is for the annotator to say.
#[test]
fn code_and_html_that_is_shown_quote_nobody() {
    let said = "“The harbour stays closed,” said Ida Lund.";
    assert_eq!(codes("en", said), ["V301"]);
    assert_eq!(codes("en", &format!("    {said}")), [""; 0]);
    assert_eq!(codes("en", &format!("It prints `{said}` here.")), [""; 0]);
    assert_eq!(codes("en", &format!("<pre>{said}</pre>")), ["M101"]);
}

#[test]
fn a_voice_about_some_of_the_words_is_enough() {
    let text = "„Der Hafen bleibt zu“, sagte Ida Lund, „und zwar ‚bis Mai‘.“ Laut Ole Brandt ist das neu.";
    let voices = voice("zu", "ida-lund", "direct", "\"Der Hafen bleibt zu\"")
        + &voice("neu", "ole-brandt", "indirect", "\"ist das neu\"");
    check("de", &voices, text).assert_codes(&[]);
}

#[test]
fn a_split_quotation_is_offered_as_one_claim() {
    let found = check("de", "", "„Der Hafen“, sagte Ida Lund, „bleibt zu.“");
    let expected = "\
[[voice]]
id = \"der-hafen-bleibt-zu\"
speaker = \"ida-lund\"
form = \"direct\"
function = \"statement\"
passage = [
  \"„Der Hafen“\",
  \"„bleibt zu.“\",
]";
    assert_eq!(found.offered(), expected);
}

#[test]
fn a_quotation_over_paragraphs_is_offered_as_one_claim() {
    let text = "Ida Lund sagte: „Der Hafen bleibt heute zu.\n\n„Er bleibt auch morgen zu.“";
    let found = check("de", "", text);
    found.assert_codes(&["V301"]);
    check("de", &found.offered(), text).assert_codes(&[]);
}

#[test]
fn mixed_speech_is_offered_as_a_whole_and_its_quotation_is_pointed_at() {
    let text = "Ole Brandt sagte, der Hafen sei „für immer und ewig“ verloren.";
    let found = check("de", "", text);
    assert_eq!(found.places(Code::QuotationUnannotated), ["„für immer und ewig“"], "{}", found.said());
    assert!(found.offered().contains("form = \"mixed\""), "{}", found.offered());
    check("de", &found.offered(), text).assert_codes(&[]);
}

/// The words to paste lead to a reading that is annotated, whatever stands in them.
/// The answers are the named one’s own words, whatever they tell of others; the questions are the outlet’s.
#[test]
fn answers_in_an_interview_want_voices_of_the_named() {
    let text = "**Bote:** Frau Lund, ist der Hafen zu?\n\n**Ida Lund:** Ja. Ole Brandt sagte, er bleibe zu.\n\nBis morgen.\n\n\
                **Bote:** Und dann?\n\n**Ida Lund:** Dann sehen wir.";
    let found = check("de", "", text);
    assert_eq!(found.codes(), ["V301", "V301"], "{}", found.said());
    let offered = found.offered();
    assert_eq!(offered.matches("speaker = \"ida-lund\"\nform = \"direct\"").count(), 2, "{offered}");
    assert_eq!(check("de", &offered, text).codes(), [""; 0], "{offered}");
    // Whoever tells an answer in other words may say so.
    let told = voice("open", "ida-lund", "indirect", "\"Dann sehen wir\"");
    assert_eq!(check("de", &told, text).codes(), ["V301"]);
    assert_eq!(codes("en", "Q: Is it shut?\n\nA: It is, Ole Brandt said it was."), ["V301"]);
    assert_eq!(codes("en", "Note: The port is shut.\n\nUpdate: It is open."), [""; 0]);
}

#[test]
fn claims_that_are_offered_can_be_pasted() {
    for (language, text) in [
        ("de", "„Der *Hafen* bleibt\nzu“, sagte Ida Lund. Laut Ida Lund bleibt er \\\"zu\\\"."),
        ("en", "“Never again,” said Ida Lund. “Never again,” said Ida Lund. Ida Lund said it was a\\\\b &amp; c."),
        (
            "en",
            "According to Ida Lund, the [harbour](https://example.org/) is \"closed\u{ad}\". “Soon!” said Ida Lund.",
        ),
    ] {
        let found = check(language, "", text);
        assert!(found.codes().len() > 1, "{}", found.said());
        let again = check(language, &found.offered(), text);
        assert_eq!(again.codes(), [""; 0], "{}\n{}", found.offered(), again.said());
    }
}

#[test]
fn the_speaker_is_filled_in_only_where_the_words_name_one() {
    for (text, speaker) in [
        ("Laut Ida Lund bleibt der Hafen zu.", "ida-lund"),
        ("Laut Lund bleibt der Hafen zu.", "ida-lund"),
        ("Laut dem Bürgermeister von Sandhafen bleibt der Hafen zu.", "ole-brandt"),
        ("Laut der Fährlinie Sandhafen bleibt der Hafen zu.", "ferry-line"),
        ("Laut einem Sprecher der Fährlinie Sandhafen bleibt der Hafen zu.", "…"),
        ("Laut Peter Lund bleibt der Hafen zu.", "…"),
        ("Laut der Polizei bleibt der Hafen zu.", "…"),
    ] {
        let offered = check("de", "", text).offered();
        assert!(offered.contains(&format!("speaker = \"{speaker}\"\n")), "{text}\n{offered}");
    }
}

#[test]
fn with_several_copies_each_has_its_own_words() {
    let site = Site::new(SPEAKERS).level(Code::UnusedSpeaker, "allow");
    let site = site.copy("de", "# Schiff\n\nLaut Ida Lund bleibt der Hafen zu.\n");
    let found = site.copy("en", "# Ship\n\nAccording to Ida Lund, the harbour stays closed.\n").check();
    found.assert_codes(&["V302", "V302"]);
    let offered = found.offered();
    assert!(offered.contains("passage.de = \"bleibt der Hafen zu\""), "{offered}");
    assert!(offered.contains("passage.en = \"the harbour stays closed\""), "{offered}");
}

/// What claims the words for Ida Lund.
fn claimed(language: &str, form: &str, words: &str, text: &str) -> Vec<&'static str> {
    check(language, &voice("v", "ida-lund", form, &format!("'''{words}'''")), text).codes()
}

#[test]
fn a_sentence_that_names_another_speaker_is_found() {
    for (language, form, words, text) in [
        ("de", "direct", "„Der Hafen bleibt zu“", "„Der Hafen bleibt zu“, sagte Ole Brandt."),
        ("de", "direct", "„Der Hafen bleibt zu“", "„Der Hafen bleibt zu“, sagte Bürgermeister Brandt."),
        ("de", "indirect", "bleibt der Hafen zu", "Laut Brandt bleibt der Hafen zu."),
        ("de", "indirect", "bleibt der Hafen zu", "Dem Bürgermeister von Sandhafen zufolge bleibt der Hafen zu."),
        ("de", "indirect", "fährt kein Boot", "Laut der Fährlinie Sandhafen fährt kein Boot."),
        ("en", "direct", "“The port is closed,”", "“The port is closed,” said Ole Brandt."),
        ("en", "indirect", "the port is closed", "According to Mr. Brandt, the port is closed."),
    ] {
        assert_eq!(claimed(language, form, words, text), ["V303"], "{text}");
    }
}

#[test]
fn a_sentence_that_may_mean_the_speaker_is_silent() {
    for (language, form, words, text) in [
        ("de", "direct", "„Der Hafen bleibt zu“", "„Der Hafen bleibt zu“, sagte Ida Lund."),
        ("de", "direct", "„Der Hafen bleibt zu“", "„Der Hafen bleibt zu“, sagte sie."),
        ("de", "direct", "„Der Hafen bleibt zu“", "„Der Hafen bleibt zu“, sagte die Hafenmeisterin."),
        ("de", "direct", "„Der Hafen bleibt zu“", "„Der Hafen bleibt zu“, sagte die Frau am Steg."),
        ("de", "direct", "„Der Hafen bleibt zu.“", "„Der Hafen bleibt zu.“ Das weiß auch Ole Brandt."),
        ("de", "indirect", "bleibt der Hafen zu", "Laut Lunds Sprecher Ole Brandt bleibt der Hafen zu."),
        ("de", "indirect", "bleibt der Hafen zu", "Laut Anna Brandt bleibt der Hafen zu."),
        ("en", "direct", "“The port is closed,”", "“The port is closed,” she told Ole Brandt."),
        ("en", "direct", "“The port is closed,”", "“The port is closed,” said the harbour master."),
        ("en", "indirect", "the port is closed", "According to Ole Brandt and Ida Lund, the port is closed."),
        ("fr", "direct", "« Le port reste fermé ce soir »", "« Le port reste fermé ce soir », a dit Ole Brandt."),
    ] {
        assert_eq!(claimed(language, form, words, text), [""; 0], "{text}");
    }
}

#[test]
fn both_places_of_a_wrong_speaker_are_shown() {
    let found = check("de", &voice("v", "ida-lund", "indirect", "\"bleibt er zu\""), "Laut Ole Brandt bleibt er zu.");
    let diagnostic = found.of(Code::SpeakerNotInSentence)[0];
    assert_eq!(diagnostic.message, "the sentence of `v` says that Ole Brandt speaks, not Ida Lund");
    assert_eq!(found.places(Code::SpeakerNotInSentence), ["\"ida-lund\""]);
    assert_eq!(found.words(diagnostic.secondary[0].span), "Ole Brandt");
}

#[test]
fn direct_and_mixed_speech_without_marks_is_found() {
    for (language, form, words, text) in [
        ("de", "direct", "bleibt der Hafen zu", "Laut Ida Lund bleibt der Hafen zu."),
        ("de", "mixed", "bleibt der Hafen zu", "Laut Ida Lund bleibt der Hafen zu."),
        ("en", "direct", "the port is closed", "Ida Lund said that the port is closed."),
        ("fr", "direct", "le port est fermé", "Ida Lund a dit que le port est fermé."),
        ("ar", "direct", "الميناء مغلق", "قالت إيدا إن الميناء مغلق."),
    ] {
        assert_eq!(claimed(language, form, words, text), ["V304"], "{text}");
    }
}

#[test]
fn direct_speech_is_marked_in_many_ways() {
    for (language, words, text) in [
        ("de", "Der Hafen bleibt zu", "„Der Hafen bleibt zu“, sagte Ida Lund."),
        ("de", "bleibt zu", "‚Der Hafen bleibt zu‘, sagte Ida Lund."),
        ("de", "Er bleibt auch morgen zu.", "Lund sagte: „Der Hafen bleibt heute zu.\n\nEr bleibt auch morgen zu.“"),
        ("de", "bis Mai", "„Sie sagte ‚bis Mai‘ und ging“, erzählt Ida Lund."),
        ("de", "Der Hafen bleibt zu.", "Ida Lund sagte:\n\n> Der Hafen bleibt zu.\n>\n> Bis Mai."),
        ("de", "Bis Mai.", "Ida Lund sagte:\n\n> Der Hafen bleibt zu.\n>\n> Bis Mai."),
        ("en", "The port is closed", "<q>The port is closed</q>, said Ida Lund."),
        ("en", "The port is closed", "\"The port is closed, said Ida Lund."),
        ("fr", "Le port est fermé", "— Le port est fermé, dit Ida Lund."),
        ("ar", "الميناء مغلق هذا المساء", "قالت إيدا: «الميناء مغلق هذا المساء»."),
    ] {
        assert_eq!(claimed(language, "direct", words, text), [""; 0], "{text}");
    }
}

#[test]
fn indirect_speech_that_stands_in_marks_is_found() {
    let (german, english) = ("„Der Hafen bleibt zu“, sagte Ida Lund.", "“The port is closed,” said Ida Lund.");
    for form in ["indirect", "reported"] {
        assert_eq!(claimed("de", form, "Der Hafen bleibt zu", german), ["V304"]);
        assert_eq!(claimed("en", form, "“The port is closed,”", english), ["V304"]);
        assert_eq!(claimed("en", form, "“The port is closed,” said", english), [""; 0]);
    }
}

/// Within a quotation, what a third person said is told as anywhere else.
#[test]
fn speech_within_speech_has_a_form_of_its_own() {
    let text = "„Ole Brandt sagt, der Hafen bleibe zu“, erzählt Ida Lund.";
    let inner = voice("inner", "ole-brandt", "indirect", "\"der Hafen bleibe zu\"");
    let outer = voice("outer", "ida-lund", "direct", "\"„Ole Brandt sagt\"");
    check("de", &(inner + &outer), text).assert_codes(&[]);
}

#[test]
fn a_finding_is_dismissed_by_its_words_whatever_their_typography() {
    let ignore = |code: &str, words: &str| {
        format!("[[ignore]]\ncode = \"{code}\"\npassage = '''{words}'''\nreason = \"seen\"\n")
    };
    let text = "„Der Hafen\nbleibt *heute* zu“, sagte jemand. Laut der\u{a0}Polizei bleibt er auch morgen zu.";
    let both =
        ignore("quotation-unannotated", "\"Der Hafen bleibt heute zu\"") + &ignore("V302", "bleibt er auch morgen");
    check("de", &both, text).assert_codes(&[]);
    check("de", &ignore("V301", "auch morgen"), text).assert_codes(&["V301", "V302"]);
    let claim = voice("v", "ida-lund", "direct", "\"bleibt er auch zu\"");
    let text = "Laut Ole Brandt bleibt er auch zu.";
    check("de", &claim, text).assert_codes(&["V303", "V304"]);
    let both = ignore("V303", "bleibt er  auch zu") + &ignore("V304", "bleibt er auch zu");
    check("de", &(claim + &both), text).assert_codes(&[]);
}

/// Levels are those of the site, each lint's its own.
#[test]
fn each_lint_is_switched_off_by_itself() {
    let site = Site::new("").copy("de", "# Schiff\n\n„Der Hafen bleibt heute zu.“ Laut der Polizei bleibt er zu.\n");
    site.check().assert_codes(&["V301", "V302"]);
    site.level(Code::QuotationUnannotated, "allow").check().assert_codes(&["V302"]);
}

/// Every quotation a claim of its own, every other one without: a loop over both would not end while one waits.
#[test]
fn ten_thousand_quotations_are_judged() {
    const COUNT: usize = 10_000;
    let text: Vec<String> = (0..COUNT).map(|n| format!("„Wir sahen am Abend {n} Boote“, sagte Ida Lund.")).collect();
    let claims = |step: usize| -> String {
        let claim = |n: usize| voice(&format!("v{n}"), "ole-brandt", "indirect", &format!("\"am Abend {n} Boote\""));
        (0..COUNT).step_by(step).map(claim).collect()
    };
    let (together, apart) = text.split_at(COUNT / 2);
    let text = format!("# Schiff\n\n{}\n\n{}\n", together.join(" "), apart.join("\n\n"));
    let site = Site::new(&format!("{SPEAKERS}\n{}", claims(2))).level(Code::UnusedSpeaker, "allow");
    let found = site.copy("de", &text).check();
    let count = |code: Code| found.of(code).len();
    assert_eq!(count(Code::QuotationUnannotated), COUNT / 2);
    assert_eq!(count(Code::SpeakerNotInSentence), COUNT / 2);
    assert_eq!(count(Code::DirectWithoutQuotationMarks), COUNT / 2);
}

/// The same words again and again, and one quotation within the other.
#[test]
fn repetition_and_depth_are_no_burden() {
    let same = "„Wir gehen jetzt alle heim“, sagte Ida Lund. ".repeat(5_000);
    assert_eq!(codes("de", &same).len(), 5_000);
    let deep = "„Wir gehen jetzt alle heim ".repeat(5_000) + &"“ ".repeat(5_000);
    assert_eq!(codes("de", &deep).len(), 1);
}

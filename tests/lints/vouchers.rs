//! Who vouches for a figure: what is offered with it, and what then needs no voice.

use beleg::diagnostic::Code;

use crate::site::Site;

/// Those who speak in all readings here, and what is written.
const PARTIES: &str = "
[[speaker]]
id = \"rescue\"
name.de = \"Seewacht\"
name.en = \"Coast Watch\"
kind = \"organisation\"

[[speaker]]
id = \"ida-lund\"
name = \"Ida Lund\"
kind = \"person\"

[[source]]
id = \"yearbook\"
title.de = \"Jahresbericht 2031\"
title.en = \"Annual report 2031\"
publisher = \"Sandhafen\"

[[source]]
id = \"survey\"
title.de = \"Fischerumfrage\"
title.en = \"Survey of fishers\"
publisher = \"Union of the Coast\"
";

/// What is offered for the only figure of a text, without the passage.
fn offered(language: &str, text: &str) -> String {
    let found = quiet(language, "", text).check();
    let offers = found.offered();
    let lines = offers.lines().filter(|line| line.contains("speaker = ") || line.contains("source = "));
    let lines: Vec<&str> = lines.map(|line| line.split("   #").next().unwrap()).collect();
    assert_eq!(offers.matches("[[figure]]").count(), 1, "{text}");
    lines.iter().find(|line| !line.contains("\"…\"")).map_or_else(String::new, |line| (*line).to_owned())
}

fn site(language: &str, claims: &str, text: &str) -> Site {
    let site = Site::new(&format!("{PARTIES}\n{claims}")).copy(language, &format!("# Ship\n\n{text}\n"));
    site.level(Code::UnusedSpeaker, "allow").level(Code::UnusedSource, "allow")
}

/// A site in which only the figures matter.
fn quiet(language: &str, claims: &str, text: &str) -> Site {
    let site = site(language, claims, text);
    site.level(Code::QuotationUnannotated, "allow").level(Code::ReportedSpeechUnannotated, "allow")
}

#[test]
fn the_offer_names_whom_the_sentence_names() {
    for (language, text, line) in [
        ("de", "Die Seewacht sprach von 800 Booten.", "speaker = \"rescue\""),
        ("de", "Nach Angaben der Seewacht sanken 800 Boote.", "speaker = \"rescue\""),
        ("de", "Nach Seewacht-Angaben sanken 800 Boote.", "speaker = \"rescue\""),
        ("de", "Laut Ida Lund sanken 800 Boote.", "speaker = \"ida-lund\""),
        ("de", "„Wir haben 800 Boote“, sagte Ida Lund.", "speaker = \"ida-lund\""),
        ("de", "Ida Lund schätzt den Schaden auf 5 Millionen Euro.", "speaker = \"ida-lund\""),
        ("de", "Die Seewacht erwartet ein Wachstum von 2 Prozent.", "speaker = \"rescue\""),
        ("de", "Laut dem Jahresbericht sanken 800 Boote.", "source = \"yearbook\""),
        ("de", "Der Umfrage zufolge sind 40 Prozent der Fischer müde.", "# source = \"umfrage\""),
        ("en", "According to the Coast Watch, 800 boats sank.", "speaker = \"rescue\""),
        ("en", "The Coast Watch put the loss at 3 million euros.", "speaker = \"rescue\""),
        ("en", "The Coast Watch said 800 boats had sunk.", "speaker = \"rescue\""),
        ("en", "Some 800 boats sank, Ida Lund said.", "speaker = \"ida-lund\""),
        ("en", "The survey of fishers found 40 percent tired.", "source = \"survey\""),
        ("en", "The survey shows that 40 percent are tired.", "source = \"survey\""),
        ("en", "According to the annual report, 800 boats sank.", "source = \"yearbook\""),
        ("en", "According to prosecutors, 800 boats sank.", "# speaker = \"prosecutors\""),
        ("en", "An audit puts the loss at 3 million euros.", "# source = \"audit\""),
    ] {
        assert_eq!(offered(language, text), line, "{text}");
    }
}

/// A wrong voucher is worse than none.
#[test]
fn in_doubt_nobody_is_offered() {
    for (language, text) in [
        ("de", "Im Hafen liegen 800 Boote."),
        ("de", "Die Seewacht, die 800 Boote hat, kritisierte den Bau."),
        ("de", "Die Seewacht bestätigte nach 3 Stunden den Fund."),
        ("de", "Die Seewacht bestreitet, dass 800 Boote sanken."),
        ("de", "Ida Lund fragte, ob 800 Boote sanken."),
        ("de", "Sie sprach von 800 Booten."),
        ("de", "800 Boote sollen gesunken sein."),
        ("de", "„Die Wacht sagt, es seien 800 Boote“, sagte Ida Lund."),
        ("de", "Die Seewacht fordert 800 Boote."),
        ("en", "The Coast Watch has 800 boats, and Ida Lund said it was old."),
        ("en", "Ida Lund denied that 800 boats had sunk."),
        ("en", "Ida Lund asked whether 800 boats had sunk."),
        ("en", "Ida Lund would not say that 800 boats had sunk."),
        ("en", "He said 800 boats had sunk."),
        ("en", "According to the Coast Watch, the mayor said 800 boats sank."),
        ("en", "A survey of 800 fishers found that many are tired."),
        ("en", "Ida Lund criticised the loss of 800 boats."),
        ("en", "About 800 boats are reportedly lost."),
    ] {
        assert_eq!(offered(language, text), "", "{text}");
    }
}

#[test]
fn what_is_offered_with_a_voucher_can_be_pasted() {
    for (language, text) in [
        ("de", "Die Seewacht sprach von 800 Booten und 20 Kähnen."),
        ("de", "Laut Zollamt sanken 800 Boote. Das Zollamt sprach von 20 Kähnen."),
        ("en", "According to the annual report, 800 boats and 20 barges sank."),
        ("en", "According to prosecutors, 800 boats and 20 barges sank."),
        ("en", "A study by “the port” puts the loss at 3 million euros."),
    ] {
        let found = quiet(language, "", text).check();
        quiet(language, &found.offered(), text).check().assert_codes(&[]);
    }
}

/// A figure that is claimed with `source` where it has one.
fn figure(passage: &str, source: &str) -> String {
    let source = if source.is_empty() { String::new() } else { format!("source = \"{source}\"\n") };
    let id = passage.split(' ').next_back().unwrap().to_lowercase();
    format!("[[figure]]\nid = \"{id}\"\n{source}passage = \"{passage}\"\n\n")
}

fn voices_missing(language: &str, claims: &str, text: &str) -> Vec<&'static str> {
    site(language, claims, text).check().codes()
}

#[test]
fn a_document_whose_figures_are_claimed_with_it_needs_no_voice() {
    for (language, text, passage, source) in [
        ("en", "The report puts the loss at 3 million euros.", "3 million euros", "yearbook"),
        ("en", "According to the annual report, 800 boats sank.", "800 boats", "yearbook"),
        ("en", "Some 800 boats sank, the report says.", "Some 800 boats", "yearbook"),
        ("en", "A study found 40 percent of crews tired.", "40 percent", "survey"),
        ("de", "Der Jahresbericht beziffert den Schaden auf 3 Millionen Euro.", "3 Millionen Euro", "yearbook"),
        ("de", "Laut Jahresbericht sanken 800 Boote.", "800 Boote", "yearbook"),
        ("de", "Der Umfrage zufolge sind 40 Prozent müde.", "40 Prozent", "survey"),
    ] {
        assert_eq!(voices_missing(language, &figure(passage, source), text), [""; 0], "{text}");
    }
}

#[test]
fn what_else_is_said_needs_its_voice_still() {
    let report = figure("3 million euros", "yearbook");
    for (claims, text) in [
        // No source is named, another is, or one figure has none.
        (figure("3 million euros", ""), "The report puts the loss at 3 million euros."),
        (report.clone(), "The union’s own survey puts the loss at 3 million euros."),
        (report.clone(), "The Coast Watch puts the loss at 3 million euros."),
        (report.clone() + &figure("20 boats", ""), "The report says the loss was 3 million euros and 20 boats."),
        // The number is the document’s, and the opinion someone else’s.
        (report.clone(), "The report puts the loss at 3 million euros; Ida Lund said that it was too much."),
        // It tells no number at all.
        (report, "The loss was 3 million euros. The report says that the port is too old."),
    ] {
        assert_eq!(voices_missing("en", &claims, text), ["V302"], "{text}");
    }
}

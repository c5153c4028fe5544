//! Drafts: what `beleg propose` writes, and what becomes of them.

use crate::site::Folder;

/// Head, a claim of our own, and what people leave in such files.
const READING: &str = "\
# Ours.
rights = \"own\"\t# all of it

[[figure]]   # counted twice
passage = \"nine quinces\"
id = \"quinces\"

# The end.
";

const COPY: &str = "\
# Orchard

The harvest is late, said the grower Ida Lund. There are eight apples and nine quinces.

“We shall sell all of it,” Lund said. By noon twenty baskets stood there, and twenty baskets were sold.
";

fn orchard() -> Folder {
    Folder::site(READING, COPY)
}

const FILE: &str = "content/first/reading.toml";

#[test]
fn what_is_found_is_written_as_drafts_and_every_other_byte_stays() {
    let folder = orchard();
    let run = folder.beleg(&["propose", "first"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let written = folder.read(FILE);
    let expected = "\
# Ours.
rights = \"own\"\t# all of it

[[speaker]]
id = \"ida-lund\"
name = \"Ida Lund\"
kind = \"person\"
role = \"grower\"

[[voice]]
id = \"the-harvest-is-late\"
draft = true
speaker = \"ida-lund\"
form = \"indirect\"
passage = \"The harvest is late\"

[[figure]]
id = \"eight-apples\"
draft = true
passage = \"eight apples\"

[[figure]]   # counted twice
passage = \"nine quinces\"
id = \"quinces\"

[[voice]]
id = \"we-shall-sell-all\"
draft = true
speaker = \"ida-lund\"
form = \"direct\"
passage = \"“We shall sell all of it,”\"

[[figure]]
id = \"twenty-baskets\"
draft = true
passage = { exact = \"twenty baskets\", prefix = \"noon \" }

[[figure]]
id = \"twenty-baskets-2\"
draft = true
passage = { exact = \"twenty baskets\", prefix = \"and \" }

# The end.
";
    assert_eq!(written, expected);
    assert!(
        run.stderr.contains("content/first/reading.toml:10  the-harvest-is-late  “The harvest is late”"),
        "{}",
        run.stderr
    );
}

#[test]
fn nothing_is_proposed_twice() {
    let folder = orchard();
    folder.beleg(&["propose"]);
    let written = folder.read(FILE);
    let run = folder.beleg(&["propose"]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (0, "nothing to propose: claims, drafts and dismissals speak of all that was found\n")
    );
    assert_eq!(folder.read(FILE), written);
}

#[test]
fn lines_end_as_they_ended_and_a_mark_at_the_start_stays() {
    let folder = orchard();
    folder.write(FILE, &format!("\u{feff}{}", READING.trim_end().replace('\n', "\r\n")));
    assert_eq!(folder.beleg(&["propose"]).code, 0);
    let written = folder.read(FILE);
    assert!(written.starts_with("\u{feff}# Ours.\r\n") && written.ends_with("\r\n\r\n# The end."), "{written:?}");
    assert!(!written.replace("\r\n", "").contains(['\n', '\r']), "{written:?}");
}

#[test]
fn a_dismissed_finding_is_not_proposed_again() {
    let folder = orchard();
    let run = folder.beleg(&["dismiss", "first", "eight-apples", "--reason", "a manner of \"speaking\""]);
    assert_eq!(
        (run.code, run.stderr.as_str()),
        (0, "content/first/reading.toml:10: dismissed `eight-apples` (F201)\n")
    );
    let ignore = "# The end.\n\n[[ignore]]\ncode = \"F201\"\npassage = \"eight apples\"\nreason = \"a manner of \\\"speaking\\\"\"\n";
    assert_eq!(folder.read(FILE), READING.replace("# The end.\n", ignore));
    folder.beleg(&["propose"]);
    assert!(!folder.read(FILE).contains("id = \"eight-apples\""));
}

#[test]
fn a_dismissed_draft_goes_and_does_not_come_back() {
    let folder = orchard();
    folder.beleg(&["propose"]);
    let drafts = folder.read(FILE);
    let run = folder.beleg(&["dismiss", "first", "we-shall-sell-all", "--reason", "small talk"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let draft = &drafts[drafts.find("\n[[voice]]\nid = \"we-shall").unwrap()
        ..drafts.find("\n[[figure]]\nid = \"twenty-baskets\"\n").unwrap()];
    let ignore = "\n[[ignore]]\ncode = \"V301\"\npassage = \"“We shall sell all of it,”\"\nreason = \"small talk\"\n";
    assert_eq!(folder.read(FILE), drafts.replace(draft, "") + ignore);
    let written = folder.read(FILE);
    folder.beleg(&["propose"]);
    assert_eq!(folder.read(FILE), written);
}

#[test]
fn figures_are_accepted_together_and_only_their_line_goes() {
    let folder = orchard();
    folder.beleg(&["propose"]);
    let drafts = folder.read(FILE);
    let run = folder.beleg(&["accept", "first", "--figures"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stderr.starts_with("accepted 3 drafts\n  content/first/reading.toml:17  eight-apples\n"),
        "{}",
        run.stderr
    );
    let accepted = drafts
        .replace("id = \"eight-apples\"\ndraft = true\n", "id = \"eight-apples\"\n")
        .replace("id = \"twenty-baskets\"\ndraft = true\n", "id = \"twenty-baskets\"\n")
        .replace("id = \"twenty-baskets-2\"\ndraft = true\n", "id = \"twenty-baskets-2\"\n");
    assert_eq!(folder.read(FILE), accepted);
}

#[test]
fn a_draft_that_lacks_something_is_refused_and_the_others_are_accepted() {
    let folder = orchard();
    folder.beleg(&["propose"]);
    let drafts = folder.read(FILE);
    let run = folder.beleg(&["accept", "first", "the-harvest-is-late", "eight-apples"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("`function` is missing"), "{}", run.stderr);
    assert!(
        run.stderr.contains("1 draft was not accepted: `the-harvest-is-late`\nhelp: give what is missing"),
        "{}",
        run.stderr
    );
    assert_eq!(folder.read(FILE), drafts.replace("\"eight-apples\"\ndraft = true", "\"eight-apples\""));
    let run =
        folder.beleg(&["accept", "first", "the-harvest-is-late", "--function", "statement", "--note", "Of \"whom\"?"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let voice = "\
[[voice]]
id = \"the-harvest-is-late\"
speaker = \"ida-lund\"
form = \"indirect\"
function = \"statement\"
passage = \"The harvest is late\"
note = \"Of \\\"whom\\\"?\"
";
    assert!(folder.read(FILE).contains(voice), "{}", folder.read(FILE));
}

#[test]
fn a_speaker_whom_nobody_knows_is_refused_with_the_nearest() {
    let folder = orchard();
    folder.beleg(&["propose"]);
    let drafts = folder.read(FILE);
    let run =
        folder.beleg(&["accept", "first", "we-shall-sell-all", "--function", "announcement", "--speaker", "ida-lunt"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("R101") && run.stderr.contains("`ida-lund`"), "{}", run.stderr);
    assert_eq!(folder.read(FILE), drafts);
}

#[test]
fn wrong_names_are_answered_with_the_nearest() {
    let folder = orchard();
    folder.beleg(&["propose"]);
    for (arguments, said) in [
        (&["propose", "frist"][..], "error: there is no reading `frist`\nhelp: did you mean `first`?\n"),
        (
            &["accept", "first", "eight-aples"],
            "error: `first` has no draft `eight-aples`\nhelp: did you mean `eight-apples`?\n",
        ),
        (&["accept", "first", "quinces"], "error: `first` has no draft `quinces`\nhelp: it is a claim already\n"),
        (
            &["dismiss", "first", "eight-aples", "--reason", "x"],
            "error: `first` has no draft and no finding `eight-aples`\nhelp: did you mean `eight-apples`?\n",
        ),
        (
            &["accept", "first", "--figures", "--function", "opinion"],
            "error: only voices have a function\nhelp: leave out `--function`, or accept the figures by themselves\n",
        ),
    ] {
        let run = folder.beleg(arguments);
        assert_eq!((run.code, run.stderr.as_str()), (2, said));
    }
    let run = folder.beleg(&["accept", "first"]);
    assert!(run.code == 2 && run.stderr.contains("it is not said which of 5 drafts"), "{}", run.stderr);
}

#[test]
fn what_cannot_be_read_gets_no_drafts() {
    let folder = orchard();
    let broken = READING.replace("id = \"quinces\"", "id = \"quinces\"\nsourse = \"x\"");
    folder.write(FILE, &broken);
    let run = folder.beleg(&["propose"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("nothing is proposed for `first` before its errors are mended"), "{}", run.stderr);
    assert_eq!(folder.read(FILE), broken);
}

#[test]
fn claims_in_a_list_are_left_alone_with_a_reason() {
    let folder = orchard();
    let inline = "rights = \"own\"\nfigure = [{ id = \"quinces\", passage = \"nine quinces\" }]\n";
    folder.write(FILE, inline);
    let run = folder.beleg(&["propose"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("write each as a `[[figure]]` of its own"), "{}", run.stderr);
    assert_eq!(folder.read(FILE), inline);
}

/// The counterpart is plain where both copies state a value equally often, and speech stands in the same sentences.
#[test]
fn a_finding_of_two_copies_is_one_draft() {
    let folder =
        Folder::site("rights = \"own\"\n", "# Ship\n\nThere are eight boats, said Ida Lund. It took 5 years.\n");
    folder.write(
        "content/first/de.md",
        "# Schiff\n\nEs gebe acht Boote, sagte Ida Lund. Es dauerte 5 Jahre, und 3 Tage.\n",
    );
    folder.write("site.toml", "title = \"Readings\"\nlanguages = [\"en\", \"de\"]\n");
    assert_eq!(folder.beleg(&["propose"]).code, 0);
    let written = folder.read(FILE);
    assert!(written.contains("passage.en = \"eight boats\"\npassage.de = \"acht Boote\"\n"), "{written}");
    assert!(written.contains("form = \"indirect\"\nfunction = \"statement\"\npassage.en = \"There are eight boats\"\npassage.de = \"Es gebe acht Boote\"\n") || written.contains("form = \"indirect\"\npassage.en = \"There are eight boats\"\npassage.de = \"Es gebe acht Boote\"\n"), "{written}");
    assert!(
        written.contains("passage.en = \"5 years\"\npassage.de = \"5 Jahre\"\n")
            && written.contains("\npassage.de = \"3 Tage\"\n"),
        "{written}"
    );
    let again = folder.beleg(&["propose"]);
    assert!(again.stderr.starts_with("nothing to propose"), "{}", again.stderr);
}

#[test]
fn amounts_that_are_said_again_and_ratios_name_each_other() {
    let folder = Folder::site(
        "rights = \"own\"\n",
        "# Mill\n\nThe old wheel cost 20,000 dollars. The new one cost 80,000 dollars, about four times as much, and its house 500 million yuan (about 70 million dollars).\n",
    );
    assert_eq!(folder.beleg(&["propose"]).code, 0);
    let written = folder.read(FILE);
    assert!(written.contains("ratio = { of = \"figure-80000-dollars\", to = \"figure-20000-dollars\" }"), "{written}");
    assert!(written.contains("converts = \"figure-500-million-yuan\""), "{written}");
}

#[cfg(unix)]
#[test]
fn permissions_stay_and_a_file_that_is_not_to_be_written_is_not() {
    use std::os::unix::fs::PermissionsExt;
    let folder = orchard();
    let path = folder.path(FILE);
    let mode = |mode: u32| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
    mode(0o640);
    folder.beleg(&["propose"]);
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    let drafts = folder.read(FILE);
    mode(0o444);
    let run = folder.beleg(&["accept", "first", "--figures"]);
    assert!(run.code == 1 && run.stderr.contains("can't be written"), "{}", run.stderr);
    assert_eq!(folder.read(FILE), drafts);
}

#[test]
fn a_new_reading_checks_clean_in_both_languages_and_in_a_site_with_an_address() {
    for (lang, name) in [("de", "de.md"), ("en", "en.md"), ("fr", "fr.md")] {
        let folder = Folder::empty();
        folder.write(
            "site.toml",
            "title = \"Readings\"\nbase_url = \"https://example.org/\"\nlanguages = [\"en\", \"de\"]\n",
        );
        let run = folder.beleg(&["new", "night-bus", "--lang", lang]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        assert!(run.stderr.contains(&format!("content/night-bus/{name}")), "{}", run.stderr);
        let run = folder.beleg(&["check"]);
        assert!(run.code == 0 && run.stderr.starts_with("checked 1 reading: 0 errors, 0 warnings\n"), "{}", run.stderr);
        let comment = if lang == "de" { "# Eine Lektüre." } else { "# A reading." };
        assert!(folder.read(FILE.replace("first", "night-bus").as_str()).starts_with(comment));
        assert_eq!(folder.beleg(&["build"]).code, 0);
    }
}

#[test]
fn a_new_reading_has_a_name_of_its_own() {
    let folder = orchard();
    for (slug, said) in [
        (
            "first",
            "error: content/first is there already\nhelp: name the new reading otherwise, or go on in that folder\n",
        ),
        (
            "Über uns",
            "error: `Über uns` is no name for a reading: an id begins with a letter from a to z\nhelp: try `beleg new uber-uns`\n",
        ),
        (
            "about",
            "error: no reading can be named `about`: the site has a page of that name\nhelp: name it otherwise\n",
        ),
    ] {
        let run = folder.beleg(&["new", slug]);
        assert_eq!((run.code, run.stderr.as_str()), (2, said));
    }
    assert_eq!(folder.read(FILE), READING);
    assert!(!folder.has("content/about"));
}

#[test]
fn check_says_one_line_for_each_finding_and_a_program_gets_the_whole_claim() {
    let folder = orchard();
    let run = folder.beleg(&["check"]);
    let expected = "\
warning[V302]: content/first/en.md:3:1: no voice is about what is reported here (`the-harvest-is-late`)
warning[F201]: content/first/en.md:3:58: no claim is about the figure “eight apples” (`eight-apples`)
warning[V301]: content/first/en.md:5:1: no voice is about this quotation (`we-shall-sell-all`)
warning[F201]: content/first/en.md:5:47: no claim is about the figure “twenty baskets” (`twenty-baskets`)
warning[F201]: content/first/en.md:5:79: no claim is about the figure “twenty baskets” (`twenty-baskets-2`)

help: `beleg propose first` writes drafts of claims for what none is about
";
    assert!(run.stderr.starts_with(expected), "{}", run.stderr);
    let json: serde_json::Value = serde_json::from_str(&folder.beleg(&["check", "--format", "json"]).stdout).unwrap();
    let offer = json["diagnostics"][1]["offer"].as_str().unwrap();
    assert!(offer.starts_with("[[figure]]\nid = \"eight-apples\"\n"), "{offer}");
    assert!(json["diagnostics"][1]["help"].as_str().unwrap().ends_with(offer));
}

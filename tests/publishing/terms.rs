//! How much of a copy is shown where nothing says so, and who says it where several do.

use crate::site::{Built, Site};

const COPY: &str = "# The mill\n\nThe mill has four sails. The miller is away.\n";
const CLAIM: &str = "[[figure]]\nid = \"sails\"\npassage = \"four sails\"\n";

fn built(reading: &str, front: &str, has_address: bool) -> Built {
    let copy = if front.is_empty() { COPY.to_owned() } else { format!("+++\n{front}\n+++\n{COPY}") };
    let site = Site::of(&format!("{reading}\n{CLAIM}"), &copy);
    if has_address { site.published().build() } else { site.build() }
}

fn shows_all(built: &Built) -> bool {
    built.page("first/index.html").contains("The miller is away.")
}

#[test]
fn a_quotation_is_an_excerpt_unless_it_is_said_otherwise() {
    assert!(!shows_all(&built("rights = \"quotation\"", "", false)));
    assert!(!shows_all(&built("rights = \"own\"", "rights = \"quotation\"", false)), "the copy's rights count");
    assert!(shows_all(&built("rights = \"quotation\"\npublish = \"full\"", "", true)), "what is written counts");
    assert!(shows_all(&built("rights = \"quotation\"", "publish = \"full\"", true)));
    assert!(
        !shows_all(&built("publish = \"full\"", "publish = \"excerpt\"", false)),
        "the copy counts before its reading"
    );
    for rights in ["own", "licensed", "cc", "public-domain"] {
        assert!(shows_all(&built(&format!("rights = \"{rights}\""), "", true)), "{rights}");
    }
}

#[test]
fn what_is_nobodys_is_an_excerpt_where_it_is_published_and_both_ways_out_are_said() {
    assert!(shows_all(&built("", "", false)), "a preview shows all of it");
    let published = built("", "", true);
    assert!(!shows_all(&published));
    let fault = published.faults.iter().find(|fault| fault.code.id() == "P401").unwrap();
    assert!(fault.message.contains("only an excerpt of it is published"), "{}", fault.message);
    assert!(fault.help.contains("`rights = \"…\"`") && fault.help.contains("`publish = \"full\"`"), "{}", fault.help);
}

#[test]
fn each_way_out_of_unknown_rights_leads_out() {
    for way in ["rights = \"own\"", "publish = \"full\""] {
        let built = built(way, "", true);
        assert!(shows_all(&built), "{way}");
        assert!(!built.codes().contains(&"P401"), "{}", built.said);
    }
}

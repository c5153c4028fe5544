//! Voices: what others say in a text, against the claims about it.

use crate::site::Site;

#[test]
fn an_annotated_quotation_is_silent() {
    let reading = "
[[speaker]]
id = \"ann\"
name = \"Ann\"
kind = \"person\"

[[voice]]
id = \"late\"
speaker = \"ann\"
form = \"direct\"
function = \"opinion\"
passage = \"“The bus is late,”\"
";
    Site::new(reading).copy("en", "# The bus\n\n“The bus is late,” says Ann.\n").check().assert_codes(&[]);
}

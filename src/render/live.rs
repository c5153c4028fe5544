//! What a served page has that a built one has not: one script, and the leave to hear of changes.

/// A page with nothing on it, for what has no page: what is wrong lies over it.
pub const BLANK: &str = "<!doctype html><html lang=\"en\"><head><title>Beleg</title></head><body></body></html>";

/// Where the head ends in which the script is put.
const END_OF_HEAD: &[u8] = b"</head>";
/// What a policy begins with, as pages have it.
const POLICY: &[u8] = b"<meta http-equiv=\"Content-Security-Policy\" content=\"";
/// The leave to listen to this server.
const LEAVE: &[u8] = b"connect-src 'self'; ";

/// `page` with the script at the address `script`, which is one of the program's own.
pub fn live(page: &[u8], script: &str) -> Vec<u8> {
    let script = format!("<script src=\"{script}\" defer></script>");
    let find = |needle| memchr::memmem::find(page, needle);
    // A template of the site may have no head, or no policy.
    let end = find(END_OF_HEAD).unwrap_or(page.len());
    let policy = find(POLICY).map(|start| start + POLICY.len()).filter(|at| *at < end);
    let mut served = Vec::with_capacity(page.len() + LEAVE.len() + script.len());
    let before_leave = policy.unwrap_or(0);
    served.extend_from_slice(&page[..before_leave]);
    served.extend_from_slice(policy.map_or(&[][..], |_| LEAVE));
    served.extend_from_slice(&page[before_leave..end]);
    served.extend_from_slice(script.as_bytes());
    served.extend_from_slice(&page[end..]);
    served
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(page: &str) -> String {
        String::from_utf8(live(page.as_bytes(), "/s.js")).unwrap()
    }

    #[test]
    fn a_page_differs_in_its_policy_and_one_script_alone() {
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        let served = text(&format!("<head>{policy}</head><body></body>"));
        assert_eq!(
            served,
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'self'; default-src 'none'\">\
             <script src=\"/s.js\" defer></script></head><body></body>"
        );
    }

    #[test]
    fn a_template_without_a_head_or_a_policy_is_kept_up_to_date_too() {
        assert_eq!(text("<p>x"), "<p>x<script src=\"/s.js\" defer></script>");
        assert_eq!(text("</head>"), "<script src=\"/s.js\" defer></script></head>");
    }
}

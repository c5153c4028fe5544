//! The Content-Security-Policy of a page, which lets in the rules that it carries.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};

/// The policy of a page: nothing from elsewhere, no inline script, and no inline style but `style`.
pub(super) fn content_security_policy(style: Option<&str>) -> String {
    let hash = style.map_or_else(String::new, |style| format!(" 'sha256-{}'", BASE64.encode(Sha256::digest(style))));
    format!(
        "default-src 'none'; base-uri 'none'; form-action 'self'; font-src 'self'; img-src 'self'; script-src 'self'; style-src 'self'{hash}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_the_hash_of_the_style_and_nothing_else() {
        let policy = content_security_policy(Some("p { top: 0 }"));
        assert!(policy.contains("style-src 'self' 'sha256-"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        assert!(content_security_policy(None).ends_with("style-src 'self'"));
    }
}

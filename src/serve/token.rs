//! The secret that lets a browser on another machine in: once in an address, then in a cookie.

use std::io;

use hyper::header::{COOKIE, HeaderMap};
use sha2::{Digest, Sha256};

use crate::text::hex;

/// A secret and the name of its cookie.
#[derive(Debug)]
pub(super) struct Token {
    secret: String,
    name: String,
}

impl Token {
    /// A new one, of 128 random bits; browsers keep it for the server at `port`.
    ///
    /// # Errors
    /// Where the system gives no random bits.
    pub(super) fn new(port: u16) -> io::Result<Self> {
        let mut bits = [0; 16];
        getrandom::fill(&mut bits).map_err(io::Error::other)?;
        Ok(Self::of(&hex(bits), port))
    }

    /// One that is known.
    pub(super) fn of(secret: &str, port: u16) -> Self {
        // Cookies know no ports: two previews on one machine must not take each other's.
        Self { secret: secret.to_owned(), name: format!("beleg-preview-{port}") }
    }

    /// What stands behind `?` in the address that is printed.
    pub(super) fn query(&self) -> String {
        format!("token={}", self.secret)
    }

    /// Whether a query holds it.
    pub(super) fn is_in(&self, query: &str) -> bool {
        query.split('&').filter_map(|part| part.strip_prefix("token=")).any(|given| self.is(given))
    }

    /// Whether a request brings its cookie.
    pub(super) fn is_cookie_of(&self, headers: &HeaderMap) -> bool {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut given = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
        given.any(|(name, given)| name == self.name && self.is(given))
    }

    /// The cookie: no script reads it, and no other site's request brings it.
    pub(super) fn cookie(&self) -> String {
        format!("{}={}; HttpOnly; SameSite=Strict; Path=/", self.name, self.secret)
    }

    /// Whether that is the secret; how long it takes tells nothing of it.
    fn is(&self, given: &str) -> bool {
        Sha256::digest(given) == Sha256::digest(&self.secret)
    }
}

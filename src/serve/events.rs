//! The stream of one open page: what is said of the site, and when to load the page again (server-sent events, WHATWG
//! HTML, section 9.2).

use std::sync::Arc;
use std::time::Duration;

use http_body_util::Channel;
use http_body_util::channel::Sender;
use hyper::body::Bytes;
use percent_encoding::percent_decode_str;
use tokio::sync::watch;

use super::answer::{self, Answer};
use super::preview::Preview;
use super::target::{self, Target};

/// How often a sign of life is sent, so that a page that has gone is noticed.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);
/// When a page asks again after the server was gone, in milliseconds.
const RETRY: u32 = 500;

/// The page that listens.
struct Listener {
    preview: Arc<Preview>,
    /// The path of the file that it shows.
    path: String,
    /// The mark of what it shows.
    mark: String,
}

/// Opens the stream of the page that `query` names: `at`, its address, and `page`, the mark of what it shows.
pub(super) fn open(preview: Arc<Preview>, query: &str, base: &str, versions: watch::Receiver<u64>) -> Answer {
    let given = |name: &str| {
        let value = query.split('&').filter_map(|part| part.split_once('=')).find(|(key, _)| *key == name);
        value.map(|(_, value)| percent_decode_str(value).decode_utf8_lossy().into_owned()).unwrap_or_default()
    };
    let path = match target::target(&given("at"), base) {
        Ok(Target::Site(path)) => super::file_at(&path),
        _ => String::new(),
    };
    let (sender, channel) = Channel::new(4);
    tokio::spawn(tell(Listener { preview, path, mark: given("page") }, versions, sender));
    answer::stream(channel)
}

/// Tells until the page has gone.
async fn tell(listener: Listener, mut versions: watch::Receiver<u64>, mut sender: Sender<Bytes>) {
    let listener = Arc::new(listener);
    if sender.send_data(format!("retry: {RETRY}\n\n").into()).await.is_err() {
        return;
    }
    loop {
        versions.mark_unchanged();
        let listens = Arc::clone(&listener);
        let Ok(news) = tokio::task::spawn_blocking(move || listens.news()).await else { return };
        if sender.send_data(news.into()).await.is_err() {
            return;
        }
        loop {
            match tokio::time::timeout(SIGN_OF_LIFE, versions.changed()).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
                Err(_) if sender.send_data(": still here\n\n".into()).await.is_err() => return,
                Err(_) => {}
            }
        }
    }
}

impl Listener {
    /// The state of the site, and whether the page that is shown is another by now.
    fn news(&self) -> String {
        let state = self.preview.state();
        let is_other = self.preview.mark(&self.path).is_some_and(|mark| mark != self.mark);
        let state = serde_json::to_string(&state).unwrap_or_default();
        let reload = if is_other { "event: reload\ndata: \n\n" } else { "" };
        format!("event: state\ndata: {state}\n\n{reload}")
    }
}

//! Runs what reads foreign files where it can do no harm: in a thread of its own, with a stack that is large enough,
//! for a limited time. A panic in there is a refusal like any other.

use std::sync::mpsc;
use std::time::Duration;

use crate::import::{Imported, Refusal};

/// How long a file may take. Pages take milliseconds.
const LIMIT: Duration = Duration::from_secs(40);
/// The stack of the thread, in bytes: parsers of trees go as deep as these.
const STACK: usize = 128 << 20;

/// Runs `import` within its limits.
///
/// # Errors
/// It refuses, panics, or takes too long. In the last case it goes on until the program ends.
pub(super) fn within_limits(
    import: impl FnOnce() -> Result<Imported, Refusal> + Send + 'static,
) -> Result<Imported, Refusal> {
    within(LIMIT, import)
}

fn within(
    limit: Duration,
    import: impl FnOnce() -> Result<Imported, Refusal> + Send + 'static,
) -> Result<Imported, Refusal> {
    let (sender, receiver) = mpsc::channel();
    let old_hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let thread = std::thread::Builder::new().name("import".to_owned()).stack_size(STACK);
    let spawned = thread.spawn(move || {
        let imported = std::panic::catch_unwind(std::panic::AssertUnwindSafe(import));
        _ = sender.send(imported);
    });
    let answer = receiver.recv_timeout(limit);
    std::panic::set_hook(old_hook);
    if spawned.is_err() {
        return Err(Refusal::new(
            "the system has no memory left to read this file",
            "close other programs, and try again",
        ));
    }
    match answer {
        Ok(Ok(imported)) => imported,
        Ok(Err(_)) => Err(Refusal::new("reading this file failed, which is a fault of Beleg's", WAY_OUT)),
        Err(_) => {
            Err(Refusal::new(format!("reading this file takes longer than {} seconds", limit.as_secs()), WAY_OUT))
        }
    }
}

const WAY_OUT: &str = "copy the article's text into a file, and import that";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_and_an_endless_loop_are_refusals() {
        let refusal = within(LIMIT, || panic!("on purpose")).unwrap_err();
        assert!(refusal.reason.contains("fault of Beleg's"));
        let (_end, ended) = mpsc::channel::<()>();
        let refusal = within(Duration::from_millis(50), move || {
            let _ = ended.recv();
            Err(Refusal::new("", ""))
        });
        assert!(refusal.unwrap_err().reason.contains("takes longer"));
    }
}

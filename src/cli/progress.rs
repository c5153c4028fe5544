//! A progress bar, on a terminal, for work that takes longer than a moment.

use std::io::IsTerminal;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::pipeline::Progress;

/// Work that is done before shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the bar is drawn.
const REDRAW: Duration = Duration::from_millis(100);

/// Does `work`, and shows how far it is.
pub(super) fn watch<T>(doing: &'static str, progress: &Progress, work: impl FnOnce() -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let (working, done) = mpsc::channel::<()>();
    std::thread::scope(move |scope| {
        scope.spawn(move || draw(doing, progress, &done));
        // The bar ends when its sender is dropped: after the work, or when that panics.
        let _working = working;
        work()
    })
}

fn draw(doing: &'static str, progress: &Progress, done: &Receiver<()>) {
    let is_working = |time| done.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
    if !is_working(PATIENCE) {
        return;
    }
    let bar = ProgressBar::new_spinner().with_message(doing);
    loop {
        let (pages, total) = progress.pages();
        if total > 0 {
            bar.set_style(pages_style());
            bar.set_length(total as u64);
            bar.set_position(pages as u64);
        }
        bar.tick();
        if !is_working(REDRAW) {
            return bar.finish_and_clear();
        }
    }
}

fn pages_style() -> ProgressStyle {
    ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} pages").unwrap_or_else(|_| ProgressStyle::default_bar())
}

//! Steps that fail because a test says so, below a folder that no other test uses.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is left of a step that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::write) enum Trouble {
    /// Nothing of it was done.
    Nothing,
    /// Half of the file was written.
    Half,
}

/// Trouble that waits below `root`.
struct Waiting {
    root: PathBuf,
    /// How many steps go well before.
    steps: usize,
    trouble: Trouble,
    /// Whether the process dies there: no step after that is done either.
    is_last: bool,
    was_met: bool,
}

static WAITING: Mutex<Vec<Waiting>> = Mutex::new(Vec::new());

/// Does `work`, in which the step after the first `steps` steps below `root` fails; `is_last` lets it end there
/// as a killed process does. Gives what came of it, and whether there was such a step.
pub(in crate::write) fn in_trouble<T>(
    root: &Path,
    steps: usize,
    trouble: Trouble,
    is_last: bool,
    work: impl FnOnce() -> T,
) -> (T, bool) {
    let root = root.canonicalize().unwrap();
    waiting().push(Waiting { root: root.clone(), steps, trouble, is_last, was_met: false });
    let done = work();
    let mut all = waiting();
    let place = all.iter().position(|waiting| waiting.root == root).unwrap();
    (done, all.swap_remove(place).was_met)
}

/// The trouble that the next step at `path` meets. What comes after the last step of a process is not done at all.
pub(in crate::write) fn meet(path: &Path) -> Option<Trouble> {
    let mut all = waiting();
    let here = all.iter_mut().find(|waiting| path.starts_with(&waiting.root))?;
    if here.was_met {
        return here.is_last.then_some(Trouble::Nothing);
    }
    here.was_met = here.steps == 0;
    here.steps = here.steps.saturating_sub(1);
    here.was_met.then_some(here.trouble)
}

fn waiting() -> MutexGuard<'static, Vec<Waiting>> {
    WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}

//! The files of the built-in theme, inside the program.

use include_dir::{Dir, include_dir};

static STATIC: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The files of the built-in theme with their paths under `static/`, by path.
pub(crate) fn static_files() -> Vec<(String, &'static [u8])> {
    files_of(&STATIC)
}

/// A style sheet of the built-in theme.
pub(crate) fn style_sheet(name: &str) -> Option<&'static str> {
    STATIC.get_file(format!("theme/css/{name}.css"))?.contents_utf8()
}

/// All files below a folder of the program, by path.
pub(crate) fn files_of(dir: &'static Dir<'static>) -> Vec<(String, &'static [u8])> {
    let mut files: Vec<_> =
        dir.files().map(|file| (file.path().to_string_lossy().replace('\\', "/"), file.contents())).collect();
    files.extend(dir.dirs().flat_map(files_of));
    files.sort_unstable();
    files
}

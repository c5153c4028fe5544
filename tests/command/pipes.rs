//! Outputs that end too early: a full disk is an error, a reader that has read enough is none.

use std::process::{Command, Stdio};

use crate::site::{Folder, reading};

/// A reading with an error and a warning.
fn faulty() -> Folder {
    let reading = reading("\"six\"") + "\n[[speaker]]\nid = \"ann\"\nname = \"Ann\"\nkind = \"person\"\n";
    Folder::site(&reading, "# Prices\n\nIt costs five.\n")
}

fn sound() -> Folder {
    Folder::site(&reading("\"five\""), "# Prices\n\nIt costs five.\n")
}

/// The exit code and what else was said, with one of the two streams replaced.
fn run(folder: &Folder, arguments: &[&str], replace: fn(&mut Command)) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beleg"));
    command.args(arguments).current_dir(folder.path("")).stdout(Stdio::piped()).stderr(Stdio::piped());
    replace(&mut command);
    let output = command.spawn().unwrap().wait_with_output().unwrap();
    let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(!said.contains("panicked"), "{said}");
    (output.status.code().unwrap(), said)
}

#[cfg(target_os = "linux")]
fn full() -> std::fs::File {
    std::fs::File::options().write(true).open("/dev/full").unwrap()
}

/// The end of a pipe whose reader is gone.
fn closed() -> std::io::PipeWriter {
    std::io::pipe().unwrap().1
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_in_every_format() {
    for folder in [sound(), faulty()] {
        for format in ["json", "github"] {
            for command in ["check", "build"] {
                let (code, said) = run(&folder, &[command, "--format", format], |command| _ = command.stdout(full()));
                // GitHub is told nothing of a site without faults, so that there is nothing to lose.
                let says_nothing = format == "github" && !said.contains(" 1 error");
                let lost = said.ends_with("error: cannot write to stdout: No space left on device (os error 28)\n");
                assert!(lost != says_nothing && (code == 1) == lost, "{command} {format}: {code} {said}");
            }
        }
    }
    let warned = Folder::site("rights = \"own\"\n", "# Prices\n\nIt costs five.\n");
    assert_eq!(run(&warned, &["check"], |_| {}).0, 0, "a warning alone");
    assert_eq!(run(&warned, &["check"], |command| _ = command.stderr(full())).0, 1, "a warning that nobody can see");
}

#[cfg(target_os = "linux")]
#[test]
fn what_was_asked_for_and_cannot_be_printed_is_an_error() {
    let folder = sound();
    for arguments in [
        &["explain"][..],
        &["explain", "A101"],
        &["completions", "fish"],
        &["--help"],
        &["build", "--help"],
        &["--version"],
    ] {
        let (code, said) = run(&folder, arguments, |command| _ = command.stdout(full()));
        assert_eq!(code, 1, "{arguments:?}");
        assert_eq!(said, "error: cannot write to stdout: No space left on device (os error 28)\n", "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn words_beside_the_work_may_get_lost() {
    let folder = sound();
    for arguments in [&["check"][..], &["build"], &["init", "new"]] {
        let (code, said) = run(&folder, arguments, |command| _ = command.stderr(full()));
        assert_eq!((code, said.as_str()), (0, ""), "{arguments:?}");
    }
    assert!(folder.has("public/first/index.html") && folder.has("new/site.toml"));
    assert_eq!(run(&folder, &["biuld"], |command| _ = command.stderr(full())).0, 2);
    assert_eq!(run(&faulty(), &["check"], |command| _ = command.stderr(full())).0, 1);
}

#[test]
fn a_reader_that_has_read_enough_is_no_fault() {
    let (sound, faulty) = (sound(), faulty());
    for arguments in [
        &["explain"][..],
        &["completions", "zsh"],
        &["--help"],
        &["check"],
        &["check", "--format", "json"],
        &["build", "--format", "github"],
    ] {
        let stdout: fn(&mut Command) = |command| _ = command.stdout(closed());
        let stderr: fn(&mut Command) = |command| _ = command.stderr(closed());
        for replace in [stdout, stderr] {
            let (code, said) = run(&sound, arguments, replace);
            assert!(code == 0 && !said.contains("rror:"), "{arguments:?}: {code} {said}");
            let is_asked_of_a_site = ["check", "build"].contains(&arguments[0]);
            assert_eq!(run(&faulty, arguments, replace).0, i32::from(is_asked_of_a_site), "{arguments:?}");
        }
    }
}

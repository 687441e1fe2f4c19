//! Completions and manual pages. Their text changes with clap, so the tests only look for the names of all
//! subcommands and flags, which they read from `--help`.

use std::collections::BTreeSet;
use std::process::Command;

use libtest_mimic::Trial;
use regex::Regex;

use crate::support::{mapper, succeed, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "generated":
        completions_have_all_commands_and_flags,
        bash_accepts_its_completions,
        a_page_names_all_subcommands,
        each_command_has_a_page_with_its_flags,
        a_closed_stdout_is_not_an_error,
        help_has_examples,
    ]
}

const SHELLS: [&str; 5] = ["bash", "zsh", "fish", "elvish", "powershell"];

/// A command with its flags, as its `--help` prints them.
struct Documented {
    /// The names of the command and of those that contain it, without `mapper`.
    path: Vec<String>,
    flags: BTreeSet<String>,
}

/// All commands: `mapper` itself, its subcommands, and theirs.
fn commands() -> Vec<Documented> {
    let line = Regex::new(r"^\s+([a-z-]+)(?:\s|$)").unwrap();
    let flag = Regex::new(r"(?m)^\s+(-\w)?(?:, )?(--[a-z-]+)?").unwrap();
    let mut found = Vec::new();
    let mut open = vec![Vec::new()];
    while let Some(path) = open.pop() {
        let help = text(&succeed(mapper().args(&path).arg("--help")).stdout);
        let subcommands = help.lines().skip_while(|line| *line != "Commands:").skip(1);
        for name in subcommands.map_while(|text| line.captures(text)).map(|found| found[1].to_owned()) {
            if name != "help" {
                open.push(path.iter().cloned().chain([name]).collect());
            }
        }
        let options = help.split("Options:\n").nth(1).unwrap_or_default();
        let names = flag.captures_iter(options).flat_map(|found| [found.get(1), found.get(2)]);
        let flags = names.flatten().map(|name| name.as_str().to_owned()).collect();
        found.push(Documented { path, flags });
    }
    let count = |depth| found.iter().filter(|command: &&Documented| command.path.len() == depth).count();
    assert!(count(0) == 1 && count(1) >= 11 && count(2) >= 4, "the commands were not found");
    let run = found.iter().find(|command| command.path == ["run"]).unwrap();
    assert!(run.flags.contains("--mapping") && run.flags.contains("-X"), "{:?}", run.flags);
    found
}

fn completions(shell: &str) -> String {
    text(&succeed(mapper().args(["completions", shell])).stdout)
}

fn completions_have_all_commands_and_flags() {
    let commands = commands();
    for shell in SHELLS {
        let script = completions(shell);
        let names: BTreeSet<&str> =
            script.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').collect();
        for command in &commands {
            for name in command.path.iter().chain(&command.flags) {
                // fish names flags without their hyphens.
                let name = if shell == "fish" { name.trim_start_matches('-') } else { name };
                assert!(names.contains(name), "{shell}: `{name}` of {:?}", command.path);
            }
        }
    }
}

fn bash_accepts_its_completions() {
    if Command::new("bash").arg("--version").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("mapper.bash");
    std::fs::write(&script, completions("bash")).unwrap();
    succeed(Command::new("bash").arg("-n").arg(&script));
    // The word that is completed is the last one of the command line.
    let complete = |words: &[&str]| {
        let line = "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); \
                    _mapper mapper \"${!#}\" \"${@: -2:1}\"; echo \"${COMPREPLY[*]}\"";
        let mut command = Command::new("bash");
        command.args(["-c", line, "bash"]).arg(&script).args(words);
        text(&succeed(&mut command).stdout).trim_end().to_owned()
    };
    assert_eq!(complete(&["mapper", "comp"]), "completions");
    assert_eq!(complete(&["mapper", "erd", "--for"]), "--format");
    assert_eq!(complete(&["mapper", "erd", "--format", "d"]), "dot");
}

/// The text of a manual page, without the escapes of roff.
fn plain(page: &str) -> String {
    page.replace("\\-", "-").replace("\\fB", "").replace("\\fI", "").replace("\\fR", "")
}

fn a_page_names_all_subcommands() {
    let page = plain(&text(&succeed(mapper().arg("man")).stdout));
    assert!(page.contains(".TH mapper 1"), "{page}");
    for command in commands().iter().filter(|command| command.path.len() == 1) {
        assert!(page.contains(&format!("mapper-{}(1)", command.path[0])), "{:?}", command.path);
    }
    assert!(!page.contains("mapper-help"), "{page}");
}

fn each_command_has_a_page_with_its_flags() {
    let folder = tempfile::tempdir().unwrap();
    let output = succeed(mapper().args(["man", "--folder"]).arg(folder.path()));
    assert_eq!(text(&output.stdout), "");
    let commands = commands();
    for command in &commands {
        let name = ["mapper"].into_iter().chain(command.path.iter().map(String::as_str));
        let file = folder.path().join(format!("{}.1", name.collect::<Vec<_>>().join("-")));
        let page = plain(&std::fs::read_to_string(&file).unwrap());
        for flag in &command.flags {
            assert!(page.contains(flag), "{}: {flag}", file.display());
        }
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), commands.len());
    let output = mapper().args(["man", "--folder", "no/such/folder"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let stderr = text(&output.stderr);
    assert!(stderr.starts_with("error: manual pages cannot be written to `no/such/folder`: "), "{stderr}");
}

/// The generator of completions panics if its writer fails.
fn a_closed_stdout_is_not_an_error() {
    for arguments in [["completions", "bash"].as_slice(), &["man"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = mapper().args(arguments).stdout(writer).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "");
    }
}

fn help_has_examples() {
    for command in ["erd", "explain", "schema", "completions", "man"] {
        let help = text(&succeed(mapper().args([command, "--help"])).stdout);
        assert!(help.contains("\nExample"), "{help}");
    }
}

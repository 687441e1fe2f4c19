//! Plain words: names that were replaced by the field's terms do not come back, and documents, comments and
//! messages do not use the banned phrases.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use libtest_mimic::Trial;
use regex::Regex;

use crate::files::project_files;
use crate::support::root;

/// Identifiers that have a standard term. CONTRIBUTING.md says how to choose names.
#[rustfmt::skip]
const REPLACED_NAMES: &[&str] = &[
    "bring_home",
    "insist",
    "Held",
    "Beside",
    "Question",
    "is_put_to",
    "Spot",
    "Board",
    "Marks",
    "Answers",
    "Wrapping",
    "settles",
    "to_settle",
    "Unsettled",
    "settle",
    "LUMP",
    "Circles",
    "circles",
    "shares",
    "Letter",
    "letter",
    "letters",
    "Kept",
    "Bookkeeping",
    "take_off",
    "land",
    "Surroundings",
    "Hindrance",
    "hindrances",
    "Order",
    "Verdict",
    "condemn",
    "Reading",
    "Find",
    "Figures",
    "Keepers",
    "become_acquainted",
    "conclude",
    "keep_ours",
    "whose",
    "Tries",
    "Tried",
    "look_at_fences",
    "LOOK_AT_FENCES",
    "ALONE_FOR",
    "DISTRUST_FOR",
    "PATIENCE",
    "FULL",
    "FLOWING",
    "ASK_FOR_END",
    "spoken_of",
    "said",
    "whom",
    "goes_on",
    "StopButton",
    "Known",
    "ANSWER_LASTS",
    "Place",
    "by_spot",
    "Trust",
    "Touch",
    "Keysets",
    "is_blurred",
    "reach",
    "finds_one",
    "most_kept",
    "told",
    "given",
    "Others",
    "send_at_once",
    "without_values",
    "of_the_ledger",
    "folds",
    "UseOf",
    "unclaimed",
    "troubled",
    "Voice",
    "voice",
    "around",
    "Few",
    "Site",
    "Goal",
    "strangers",
    "unsure",
    "keepable",
    "makes_rows",
    "leads_somewhere",
    "beside",
    "no_circle",
    "Ground",
    "own_servers",
    "alike",
    "Misfit",
    "Draft",
    "Part",
    "Roots",
    "Names",
    "Whence",
    "Trail",
    "Queried",
    "distrust_keys", "Alone", "notes", "judge", "see", "Moved",
    "Later", "press", "pressed", "to_begin", "taken", "answers", "Kind", "relay", "grant", "Grant", "token", "Found",
    "ShowArgs", "pass", "settled_by", "trusted", "makers", "own_type", "own_types", "of_part", "Sound", "agree", "Fit",
    "whence", "makes",
];

/// Names of files and folders that have a standard term.
#[rustfmt::skip]
const REPLACED_FILES: &[&str] = &[
    "alike.sql", "taken.sql", "parked_take.sql", "house.rs", "keeping.rs", "several.rs", "ground.rs", "around.rs",
    "stop.rs", "held.rs", "reading.rs", "letter.rs", "shares.rs", "own_words.rs", "letters.rs",
];

/// Names of macros in templates that have a standard term.
const REPLACED_MACROS: &[&str] = &["told", "given", "alike", "just", "json_alike", "words", "unsigned"];

/// Phrases that a reader must read twice. `|` separates the forms of one phrase.
const BANNED_PHRASES: &[&str] = &[
    r"\bbe it\b",
    r"\bof which nothing\b",
    r"\b(?:all|nothing|none|anything|no \w+) but for\b",
    r"\bas where\b",
    r"\bso do(?:es)? (?:a|the|two|its|what)\b",
    r"\b(?:brings?|brought) home\b",
    r"\bhas no word\b",
    r"\bput aside\b",
    r"\b(?:is|are|was|were) away\b",
    r"\b(?:made|begins?|joins?|joined|make) (?:it )?anew\b",
    r"\bwhence\b",
    r"\bof whom\b",
    r"\b(?:a|its|each|all|these|those|no|one|two|their|every|more|such|last|first) letters? (?:is|are|was|were|of|that|which|in|to|has|have|stays?|says?|names?)\b",
];

/// A sentence whose subject is a clause: "What fails is tried again."
const CLAUSE_AS_SUBJECT: &str = r"(?:^|//[/!]? |[.:] )(?:What|Whoever|Who) [^?]*\.(?:$|\s)";

pub fn trials() -> Vec<Trial> {
    trials!["words": replaced_names_do_not_come_back, banned_phrases_are_not_used, the_scan_finds_both]
}

/// Text files of the project in which people read sentences, by path within the repository.
fn files() -> Vec<(PathBuf, String)> {
    // Test data and expected output are what a user or a database writes; this file quotes what is banned.
    let skipped_folders = ["cases", "faults"].map(OsStr::new);
    let extensions = ["rs", "md", "sql", "yaml", "yml", "toml", "sh"];
    let is_read = |path: &PathBuf| {
        let is_text = match path.extension() {
            Some(extension) => extensions.iter().any(|known| extension == *known),
            None => path.starts_with("scripts"),
        };
        let is_skipped = path.parent().unwrap().iter().any(|folder| skipped_folders.contains(&folder));
        is_text && !is_skipped && path != Path::new("tests/checks/words.rs")
    };
    let paths = project_files().into_iter().filter(is_read);
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(root().join(&path)).unwrap();
        (path, text)
    };
    let files: Vec<(PathBuf, String)> = paths.map(read).collect();
    assert!(files.len() > 200, "only {} files were found", files.len());
    files
}

/// Comments and literals of Rust source.
static NOT_CODE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r##"(?s)'(?:\\.|[^'\\])'|//[^\n]*|r#".*?"#|"(?:\\.|[^"\\])*""##).unwrap());
static IDENTIFIER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[A-Za-z_]\w*").unwrap());

/// An import from jaq, whose items have their own names.
static FOREIGN_IMPORT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?m)^use jaq_\w+::[^;]*;").unwrap());

/// Identifiers of Rust source, without those in comments and literals.
fn identifiers(source: &str) -> BTreeSet<String> {
    let code = NOT_CODE.replace_all(source, " ");
    let code = FOREIGN_IMPORT.replace_all(&code, " ");
    IDENTIFIER.find_iter(&code).map(|found| found.as_str().to_owned()).collect()
}

fn replaced_names_do_not_come_back() {
    let definition = Regex::new(r"\{%-? *macro (\w+)").unwrap();
    let mut wrong = String::new();
    for (path, text) in files() {
        if path.extension().is_some_and(|extension| extension == "rs") {
            let identifiers = identifiers(&text);
            for name in REPLACED_NAMES.iter().filter(|name| identifiers.contains(**name)) {
                let _ = writeln!(wrong, "{}: `{name}`", path.display());
            }
        }
        let name = path.file_name().unwrap().to_str().unwrap();
        if REPLACED_FILES.contains(&name) {
            let _ = writeln!(wrong, "{}", path.display());
        }
        for found in definition.captures_iter(&text).filter(|found| REPLACED_MACROS.contains(&&found[1])) {
            let _ = writeln!(wrong, "{}: macro `{}`", path.display(), &found[1]);
        }
    }
    assert!(wrong.is_empty(), "names that have a standard term:\n{wrong}");
}

/// Lines with a banned phrase, by number.
fn banned<'t>(text: &'t str, phrases: &[Regex]) -> Vec<(usize, &'t str)> {
    let lines = text.lines().enumerate();
    lines
        .filter(|(_, line)| phrases.iter().any(|phrase| phrase.is_match(line)))
        .map(|(index, line)| (index + 1, line))
        .collect()
}

fn phrases() -> Vec<Regex> {
    let ignoring_case = BANNED_PHRASES.iter().map(|phrase| format!("(?i){phrase}"));
    ignoring_case.chain([CLAUSE_AS_SUBJECT.to_owned()]).map(|phrase| Regex::new(&phrase).unwrap()).collect()
}

fn banned_phrases_are_not_used() {
    let phrases = phrases();
    let mut wrong = String::new();
    for (path, text) in files() {
        for (number, line) in banned(&text, &phrases) {
            let _ = writeln!(wrong, "{}:{number}: {}", path.display(), line.trim());
        }
    }
    assert!(wrong.is_empty(), "banned phrases, see CONTRIBUTING.md:\n{wrong}");
}

fn the_scan_finds_both() {
    let source = "// insist\nfn bring_home() { let s = \"Held\"; r#\"Spot\"#; '\"'; land(); }";
    let found = identifiers(source);
    assert!(found.contains("bring_home") && found.contains("land"), "{found:?}");
    assert!(!found.contains("insist") && !found.contains("Held") && !found.contains("Spot"), "{found:?}");
    let phrases = phrases();
    for sentence in [
        "/// What fails is tried again.",
        "The database is away.",
        "the topic was made anew",
        "each letter says which they were",
        "a dead letter is kept. Who reads it waits.",
    ] {
        assert_eq!(banned(sentence, &phrases).len(), 1, "{sentence}");
    }
    for sentence in [
        "## What can fail",
        "What is a dead letter?",
        "two dead letters are written",
        "capital letters count",
    ] {
        assert!(banned(sentence, &phrases).is_empty(), "{sentence}");
    }
}

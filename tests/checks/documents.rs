//! The documents: every mapping in them is sound, every command works, every link leads somewhere, and lines
//! are short.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Component, Path, PathBuf};
use std::process::Command;

use libtest_mimic::{Failed, Trial};
use mapper::diagnostic::SourceText;
use mapper::mapping::Mapping;
use mapper::mapping::keys::GROUPS;
use regex::Regex;

use crate::cookbook;
use crate::files::project_files;
use crate::support::{root, skipped_is_failure};

pub fn trials() -> Vec<Trial> {
    let mut trials = trials![
        "documents":
        links_resolve,
        lines_are_short,
        readme_is_short,
        book_has_every_page,
        mappings_are_sound,
        mappings_of_one_run_are_sound_together,
        every_shipped_mapping_is_listed,
        every_key_has_an_example,
        command_lines_are_valid,
        command_lines_without_output_are_valid,
    ];
    trials.push(console_trial());
    trials
}

const MAX_LINE: usize = 200;
const MAX_README_LINES: usize = 200;

/// A Markdown file of the project.
struct Page {
    /// Path within the repository.
    path: PathBuf,
    text: String,
}

/// A fenced block of a page.
struct Block {
    language: String,
    text: String,
    /// The name in backticks that the paragraph before the block mentions last, if it is a file's.
    file: Option<String>,
}

/// A command of a console block, with the output that the page shows for it.
struct Example {
    command: String,
    output: String,
}

impl Page {
    fn read(path: &str) -> Page {
        Page { path: path.into(), text: std::fs::read_to_string(root().join(path)).unwrap() }
    }

    /// Each line with its number, and whether it belongs to a fenced block.
    fn lines(&self) -> impl Iterator<Item = (usize, &str, bool)> {
        let mut is_code = false;
        self.text.lines().enumerate().map(move |(index, line)| {
            let is_fence = line.trim_start().starts_with("```");
            let in_block = is_code || is_fence;
            is_code ^= is_fence;
            (index + 1, line, in_block)
        })
    }

    fn blocks(&self) -> Vec<Block> {
        let file_name = Regex::new(r"`([\w.-]+\.(?:yaml|ndjson|json|properties|toml))`").unwrap();
        let mut blocks: Vec<Block> = Vec::new();
        let (mut open, mut indent, mut paragraph) = (false, 0, String::new());
        for line in self.text.lines() {
            let trimmed = line.trim_start();
            if let Some(language) = trimmed.strip_prefix("```") {
                if !open {
                    indent = line.len() - trimmed.len();
                    let file = file_name.captures_iter(&paragraph).last().map(|found| found[1].to_owned());
                    blocks.push(Block { language: language.trim().to_owned(), text: String::new(), file });
                    paragraph.clear();
                }
                open = !open;
            } else if open {
                let block = blocks.last_mut().unwrap();
                block.text += line.get(indent..).unwrap_or_default();
                block.text.push('\n');
            } else if !trimmed.is_empty() {
                paragraph += line;
                paragraph.push('\n');
            } else if !paragraph.ends_with("\n\n") {
                // A blank line ends a paragraph; a block may follow it.
                paragraph = paragraph.rsplit("\n\n").next().unwrap_or_default().to_owned() + "\n";
            }
        }
        assert!(!open, "{}: a block has no end", self.path.display());
        blocks
    }

    fn examples(&self) -> Vec<Example> {
        let mut examples: Vec<Example> = Vec::new();
        for block in self.blocks().into_iter().filter(|block| block.language == "console") {
            let mut continues = false;
            for line in block.text.lines() {
                if let Some(command) = line.strip_prefix("$ ") {
                    examples.push(Example { command: command.to_owned(), output: String::new() });
                } else {
                    let example = examples.last_mut().expect("a console block begins with `$ `");
                    let text = if continues { &mut example.command } else { &mut example.output };
                    text.push_str(line);
                    if !continues {
                        text.push('\n');
                    }
                }
                let command = &mut examples.last_mut().unwrap().command;
                continues = command.ends_with('\\');
                if continues {
                    command.pop();
                }
            }
        }
        examples
    }

    /// Anchors of the headings, as hosted Git services make them.
    fn anchors(&self) -> BTreeSet<String> {
        let mut anchors = BTreeSet::new();
        for (_, line, in_block) in self.lines() {
            let title = line.trim_start_matches('#');
            if in_block || title.len() == line.len() || !title.starts_with(' ') {
                continue;
            }
            let kept = title.trim().chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
            let anchor: String = kept.flat_map(char::to_lowercase).collect::<String>().replace(' ', "-");
            let numbered = (1..).map(|number| format!("{anchor}-{number}"));
            let free = std::iter::once(anchor.clone()).chain(numbered).find(|name| !anchors.contains(name));
            anchors.insert(free.unwrap());
        }
        anchors
    }
}

/// All Markdown files.
fn pages() -> Vec<Page> {
    let is_page = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "md");
    let paths = project_files().into_iter().filter(is_page);
    let pages: Vec<Page> = paths.map(|path| Page::read(path.to_str().unwrap())).collect();
    assert!(pages.len() > 20, "only {} pages were found", pages.len());
    pages
}

/// The path without `..`, which need not exist.
fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                normal.pop();
            }
            Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}

fn links_resolve() {
    let link = Regex::new(r"\]\(([^)\s]+)\)").unwrap();
    let code = Regex::new(r"`[^`]*`").unwrap();
    let pages = pages();
    let anchors: HashMap<PathBuf, BTreeSet<String>> =
        pages.iter().map(|page| (page.path.clone(), page.anchors())).collect();
    let mut broken = Vec::new();
    for page in &pages {
        for (number, line, _) in page.lines().filter(|(_, _, in_block)| !in_block) {
            // Code is blanked, not removed: a link's text can be code.
            let line = code.replace_all(line, "code");
            for found in link.captures_iter(&line) {
                let target = &found[1];
                if target.contains("://") {
                    continue;
                }
                let (file, anchor) = target.split_once('#').map_or((target, None), |(a, b)| (a, Some(b)));
                let path = if file.is_empty() {
                    page.path.clone()
                } else {
                    normalize(&page.path.parent().unwrap().join(file))
                };
                let has_anchor = anchor
                    .is_none_or(|anchor| anchors.get(&path).is_some_and(|anchors| anchors.contains(anchor)));
                if !root().join(&path).exists() || !has_anchor {
                    broken.push(format!("{}:{number}: {target}", page.path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "broken links:\n{}", broken.join("\n"));
}

fn lines_are_short() {
    let mut long = Vec::new();
    for page in pages() {
        for (number, line, _) in page.lines() {
            let length = line.chars().count();
            if length > MAX_LINE && !line.trim_start().starts_with('|') {
                long.push(format!("{}:{number}: {length} characters", page.path.display()));
            }
        }
    }
    assert!(long.is_empty(), "lines of more than {MAX_LINE} characters:\n{}", long.join("\n"));
}

fn readme_is_short() {
    let lines = Page::read("README.md").text.lines().count();
    assert!(lines <= MAX_README_LINES, "README.md has {lines} lines, at most {MAX_README_LINES} expected");
}

fn book_has_every_page() {
    let summary = Page::read("docs/SUMMARY.md").text;
    for page in pages() {
        let Ok(path) = page.path.strip_prefix("docs") else { continue };
        let link = format!("]({})", path.display());
        let is_listed = path == Path::new("SUMMARY.md") || summary.contains(&link);
        assert!(is_listed, "docs/SUMMARY.md does not list {}", path.display());
    }
}

/// The YAML blocks of all pages, each with its page. Those of the cookbook are completed to whole mappings.
pub fn yaml_blocks() -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    for page in pages() {
        if page.path == Path::new(cookbook::PAGE) {
            let mappings = cookbook::mappings().into_iter();
            blocks.extend(mappings.map(|mapping| (cookbook::PAGE.to_owned(), mapping)));
            continue;
        }
        let yaml = page.blocks().into_iter().filter(|block| block.language == "yaml");
        blocks.extend(yaml.map(|block| (page.path.display().to_string(), block.text)));
    }
    assert!(blocks.len() > 10, "only {} examples were found", blocks.len());
    blocks
}

fn mappings_are_sound() {
    for (page, text) in yaml_blocks() {
        match Mapping::parse(&page, &text) {
            Ok((_, warnings)) => assert!(warnings.is_empty(), "{}", warnings.render(false)),
            Err(faults) => panic!("{}", faults.render(false)),
        }
    }
}

fn mappings_of_one_run_are_sound_together() {
    let page = "docs/concepts/multiple-mappings.md";
    let blocks = Page::read(page).blocks();
    let examples: Vec<&Block> = blocks.iter().filter(|block| block.language == "yaml").collect();
    assert_eq!(examples.len(), 2);
    match Mapping::parse_all(examples.iter().map(|block| SourceText::new(page, &block.text))) {
        Ok((mapping, _)) => assert_eq!((mapping.files.len(), mapping.tables.len()), (2, 2)),
        Err(faults) => panic!("{}", faults.render(false)),
    }
}

fn every_shipped_mapping_is_listed() {
    let readme = Page::read("README.md").text;
    for entry in std::fs::read_dir(root().join("mappings")).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let name = file.trim_end_matches(".yaml");
        let link = format!("[`{name}`](mappings/{file})");
        assert!(readme.contains(&link), "README.md does not list mappings/{file}");
    }
}

fn every_key_has_an_example() {
    let examples: String = yaml_blocks().into_iter().map(|(_, text)| text).collect();
    for key in GROUPS.iter().flat_map(|group| group.keys) {
        assert!(examples.contains(&format!("{}:", key.name)), "no example of `{}`", key.name);
    }
}

/// Files that the pages show, by name. Each name has one content.
fn shown_files(pages: &[Page]) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for page in pages {
        for block in page.blocks().into_iter().filter(|block| block.language != "console") {
            let Some(name) = block.file else { continue };
            let other = files.insert(name.clone(), block.text.clone());
            let is_new = other.is_none_or(|other| other == block.text);
            assert!(is_new, "{}: another `{name}` than elsewhere", page.path.display());
        }
    }
    files
}

/// A folder with the given files, the repository's `mappings` and `tests`, and `mapper` in `bin`.
fn workspace(files: &BTreeMap<String, String>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    for name in ["mappings", "tests", "templates", "migrations"] {
        std::os::unix::fs::symlink(root().join(name), folder.path().join(name)).unwrap();
    }
    std::fs::create_dir(folder.path().join("bin")).unwrap();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_mapper"), folder.path().join("bin/mapper")).unwrap();
    folder
}

/// The command as it runs here: with the binary that is tested, in place of one that cargo builds.
fn runnable(command: &str) -> String {
    command.replace("cargo run --release -- ", "mapper ")
}

/// Whether a command needs servers that only a reader has.
fn needs_servers(command: &str) -> bool {
    command.contains("broker:9092") || command.contains("@db/")
}

/// Standard output of a command that must succeed.
fn shell(folder: &Path, command: &str) -> Result<String, Failed> {
    let path = format!("{}:{}", folder.join("bin").display(), std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh")
        .args(["-c", command])
        .current_dir(folder)
        .env("PATH", path)
        .env("DB_PASSWORD", "secret")
        .output()?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        return Err(Failed::from(format!("`{command}` ends with {}:\n{error}", output.status)));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// Lines of `sh` blocks are commands without their output.
fn command_lines_without_output_are_valid() {
    let pages = pages();
    let folder = workspace(&shown_files(&pages));
    let mut count = 0;
    for page in &pages {
        for block in page.blocks().into_iter().filter(|block| block.language == "sh") {
            for line in block.text.replace("\\\n", " ").lines().filter(|line| line.starts_with("mapper ")) {
                let command = line.split(['|', '>', '#']).next().unwrap_or_default();
                shell(folder.path(), &format!("{command} --help")).unwrap_or_else(|failed| {
                    panic!("{}: {}", page.path.display(), failed.message().unwrap_or_default());
                });
                count += 1;
            }
        }
    }
    assert!(count > 5, "only {count} commands were found");
}

/// Commands that need servers are parsed: `--help` as the last argument makes clap check all before it.
fn command_lines_are_valid() {
    let pages = pages();
    let folder = workspace(&shown_files(&pages));
    let mut count = 0;
    for page in &pages {
        for example in page.examples() {
            let command = runnable(&example.command);
            if command.starts_with("mapper ") && needs_servers(&command) {
                shell(folder.path(), &format!("{command} --help")).unwrap_or_else(|failed| {
                    panic!("{}: {}", page.path.display(), failed.message().unwrap_or_default());
                });
                count += 1;
            }
        }
    }
    assert!(count > 5, "only {count} commands were found");
}

fn console_trial() -> Trial {
    let name = "documents: console examples print what the pages show";
    let has_sqlite = Command::new("sqlite3").arg("--version").output().is_ok();
    if has_sqlite || skipped_is_failure() {
        return Trial::test(name, console_examples);
    }
    Trial::test(name, || Ok(())).with_kind("the shell of SQLite is not installed").with_ignored_flag(true)
}

/// The commands of a page run one after the other, in a folder for each page.
fn console_examples() -> Result<(), Failed> {
    let pages = pages();
    let files = shown_files(&pages);
    let mut count = 0;
    for page in &pages {
        let mut examples = page.examples();
        examples.retain(|example| {
            let command = runnable(&example.command);
            let is_local = command.starts_with("mapper ") || command.starts_with("sqlite3 ");
            is_local && !needs_servers(&command)
        });
        if examples.is_empty() {
            continue;
        }
        let folder = workspace(&files);
        for example in examples {
            let command = runnable(&example.command);
            let output = shell(folder.path(), &command)?;
            if !example.output.is_empty() && output.trim_end() != example.output.trim_end() {
                return Err(Failed::from(format!(
                    "{}: `{command}` prints\n{output}\nexpected\n{}",
                    page.path.display(),
                    example.output
                )));
            }
            count += 1;
        }
    }
    if count < 8 { Err(Failed::from(format!("only {count} commands were run"))) } else { Ok(()) }
}

//! `mapper init`: creates a folder with a mapping, a sample of its events, a case of `mapper test`, and servers for
//! local use.

use std::fmt::Write as _;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};
use clap::Args;
use minijinja::syntax::SyntaxConfig;
use minijinja::{Environment, UndefinedBehavior, context};

use super::failure::Failure;
use crate::diagnostic::escape_hidden;
use crate::infer::{RESERVED, yaml};
use crate::shell::quoted;

const SAMPLE: &str = include_str!("init/sample.ndjson.jinja");

/// The files of the folder, each with its template. `NAME` in a path stands for the name.
const FILES: [(&str, &str); 8] = [
    ("README.md", include_str!("init/README.md.jinja")),
    ("compose.yaml", include_str!("init/compose.yaml.jinja")),
    ("mappings/NAME.yaml", include_str!("init/mapping.yaml.jinja")),
    ("mappings/tests/NAME/events.ndjson", SAMPLE),
    ("mappings/tests/NAME/expected/dead_letters.ndjson", ""),
    ("mappings/tests/NAME/expected/rows.json", include_str!("init/rows.json.jinja")),
    ("mappings/tests/NAME/expected/summary.json", include_str!("init/summary.json.jinja")),
    ("sample.ndjson", SAMPLE),
];

/// The most characters of a name. The longest names made from it, such as that of the table of migrations, then fit
/// into the 63 bytes of PostgreSQL.
const MAX_NAME: usize = 48;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  mapper init bookings
  mapper init work/bookings

The name consists of ASCII letters, digits, `_` and `-`, and begins with a letter. The tables are called like it, in
lower case and with `_` for `-`.")]
pub(super) struct InitArgs {
    /// Folder to create. Its last component names the mapping, the topic and the tables
    #[arg(value_name = "NAME")]
    path: PathBuf,
}

pub(super) fn init(args: &InitArgs) -> Result<(), Failure> {
    let name = ProjectName::of(&args.path)?;
    let folder = args.path.with_file_name(&name.text);
    let target = free_folder(&folder)?;
    let files = name.files()?;
    create(&target, &files).with_context(|| format!("`{}` cannot be created", folder.display()))?;
    std::io::stdout().write_all(report(&folder, &name, &files).as_bytes())?;
    Ok(())
}

/// The name of a mapping, which is also a valid name of a file, a topic and a consumer group.
struct ProjectName {
    text: String,
    /// The name of the parent table, which begins the names of all tables and keys.
    table: String,
}

impl ProjectName {
    /// Reads the name from the last component of a path.
    fn of(path: &Path) -> Result<ProjectName, Failure> {
        let refused = |message: String, hint: &str| Failure::usage(anyhow!("{message}\n  = hint: {hint}"));
        let purpose = "the name becomes that of a topic and of tables, such as `bookings_2025`";
        let shown = escape_hidden(&path.to_string_lossy());
        let Some(name) = path.file_name() else {
            let hint = "`mapper init bookings` creates the folder `bookings`";
            return Err(refused(format!("`{shown}` does not end with a name"), hint));
        };
        // Bytes that are not UTF-8 become characters that are refused.
        let text = name.to_string_lossy().into_owned();
        let shown = escape_hidden(&text);
        let is_valid = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        if let Some(wrong) = text.chars().find(|c| !is_valid(*c)) {
            let wrong = escape_hidden(&wrong.to_string());
            let message =
                format!("name `{shown}` contains `{wrong}`, expected ASCII letters, digits, `_` and `-`");
            return Err(refused(message, purpose));
        }
        if let Some(wrong) = text.chars().next().filter(|c| !c.is_ascii_alphabetic()) {
            let message = format!("name `{text}` begins with `{wrong}`, expected a letter");
            return Err(refused(message, purpose));
        }
        if text.len() > MAX_NAME {
            let message = format!("name `{text}` has {} characters, the limit is {MAX_NAME}", text.len());
            let hint = "it is part of the names of tables and keys, which databases limit";
            return Err(refused(message, hint));
        }
        let table = text.to_ascii_lowercase().replace('-', "_");
        if let Some((beginning, by)) = RESERVED.iter().find(|(beginning, _)| table.starts_with(beginning)) {
            let message = format!("table `{table}` would begin with `{beginning}`, which {by} reserves");
            return Err(refused(message, "choose another name"));
        }
        Ok(ProjectName { text, table })
    }

    /// The files of the folder, by path within it.
    fn files(&self) -> anyhow::Result<Vec<(PathBuf, String)>> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        let syntax = SyntaxConfig::builder().keep_trailing_newline(true).build();
        environment.set_syntax(syntax.context("the syntax of the templates is invalid")?);
        let values = context! {
            name => &*self.text,
            table => &*self.table,
            quoted_name => yaml::quoted(&self.text),
            quoted_table => yaml::quoted(&self.table),
        };
        let rendered = FILES.iter().map(|(path, template)| {
            let text = environment.render_str(template, &values);
            let text = text.with_context(|| format!("the template of `{path}` cannot be rendered"))?;
            Ok((PathBuf::from(path.replace("NAME", &self.text)), text))
        });
        rendered.collect()
    }
}

/// Returns the folder to create, with its links resolved if it exists. An existing folder must be empty.
fn free_folder(folder: &Path) -> Result<PathBuf, Failure> {
    let shown = folder.display();
    let unreadable = |error: io::Error| anyhow!(error).context(format!("folder `{shown}` cannot be read"));
    match std::fs::read_dir(folder).map(|mut entries| entries.next()) {
        Ok(None) => Ok(folder.canonicalize().map_err(unreadable)?),
        Ok(Some(Ok(_))) => Err(Failure::usage(anyhow!(
            "folder `{shown}` is not empty\n  = hint: `mapper init` changes no files; choose another name"
        ))),
        // Also if a component of the path is a file: then the folder cannot be created.
        Err(_) if folder.symlink_metadata().is_err() => Ok(folder.to_owned()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            Err(Failure::usage(anyhow!("`{shown}` is not a folder\n  = hint: choose another name")))
        }
        Ok(Some(Err(error))) | Err(error) => Err(unreadable(error).into()),
    }
}

/// Creates the folder with all its files, or nothing. The files are written to a folder beside it, which then gets
/// its name.
fn create(folder: &Path, files: &[(PathBuf, String)]) -> anyhow::Result<()> {
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    // The innermost folder comes first.
    let missing: Vec<&Path> = parent.ancestors().take_while(|folder| is_missing(folder)).collect();
    let outcome = std::fs::create_dir_all(parent)
        .with_context(|| format!("folder `{}`", parent.display()))
        .and_then(|()| create_in(parent, folder, files));
    if outcome.is_err() {
        for folder in missing {
            // The first error is the one to report.
            let _ = std::fs::remove_dir(folder);
        }
    }
    outcome
}

fn is_missing(folder: &Path) -> bool {
    !folder.as_os_str().is_empty() && folder.symlink_metadata().is_err()
}

fn create_in(parent: &Path, folder: &Path, files: &[(PathBuf, String)]) -> anyhow::Result<()> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = parent.join(format!(".{name}.{}.tmp", std::process::id()));
    std::fs::create_dir(&unfinished)
        .with_context(|| format!("temporary folder `{}`", unfinished.display()))?;
    let outcome = files.iter().try_for_each(|(path, text)| write(&unfinished, path, text)).and_then(|()| {
        std::fs::rename(&unfinished, folder).context("the temporary folder cannot be renamed")
    });
    if outcome.is_err() {
        let _ = std::fs::remove_dir_all(&unfinished);
    }
    outcome
}

fn write(folder: &Path, path: &Path, text: &str) -> anyhow::Result<()> {
    let file = folder.join(path);
    let inside = file.parent().unwrap_or(folder);
    std::fs::create_dir_all(inside)
        .and_then(|()| std::fs::write(&file, text))
        .with_context(|| format!("`{}` cannot be written", path.display()))
}

/// The created files, and the next commands.
fn report(folder: &Path, name: &ProjectName, files: &[(PathBuf, String)]) -> String {
    let mut report = format!("created `{}` with the files\n", folder.display());
    for (path, _) in files {
        let _ = writeln!(report, "  {}", path.display());
    }
    let mapping = format!("mappings/{}.yaml", name.text);
    let run = format!("--mapping {mapping} --source sample.ndjson --sink sqlite://{}.db", name.text);
    let folder = quoted(&folder.to_string_lossy());
    let _ = write!(
        report,
        "\nnext:\n  cd {folder}\n  mapper check --mapping {mapping}\n  mapper test {mapping}\n  mapper run {run}\n\
         \n`README.md` has the further steps, to Kafka and MySQL\n"
    );
    report
}

//! `mapper init`: the folder that it creates is usable at once, and a refused or failed command leaves nothing.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use serde_json::Value as Json;
use tempfile::TempDir;

use crate::support::{mapper, query, root, succeed, summary, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "init":
        the_output_names_files_and_next_commands,
        the_mapping_is_sound_and_its_test_passes,
        the_sample_becomes_rows,
        every_accepted_name_gives_valid_tables,
        the_commands_of_the_readme_are_valid,
        compose_starts_kafka_and_mysql,
        a_folder_with_files_is_not_changed,
        an_empty_folder_and_a_link_to_it_are_filled,
        a_faulty_name_is_refused,
        a_failure_leaves_nothing,
    ]
}

const FILES: [&str; 8] = [
    "README.md",
    "compose.yaml",
    "mappings/bookings.yaml",
    "mappings/tests/bookings/events.ndjson",
    "mappings/tests/bookings/expected/dead_letters.ndjson",
    "mappings/tests/bookings/expected/rows.json",
    "mappings/tests/bookings/expected/summary.json",
    "sample.ndjson",
];

/// `mapper` in a folder.
fn mapper_in(folder: &Path) -> Command {
    let mut command = mapper();
    command.current_dir(folder);
    command
}

/// A folder with the project `name`.
fn project(name: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    succeed(mapper_in(folder.path()).args(["init", name]));
    let inside = folder.path().join(name);
    (folder, inside)
}

/// All files and folders below a folder, by path within it.
fn entries(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_owned()];
    while let Some(inner) = open.pop() {
        for entry in std::fs::read_dir(inner).unwrap() {
            let path = entry.unwrap().path();
            found.insert(path.strip_prefix(folder).unwrap().to_string_lossy().into_owned());
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            }
        }
    }
    found
}

/// Standard error of `mapper init` with a name that is refused.
fn refused(folder: &Path, name: &OsStr, code: i32) -> String {
    let Output { status, stdout, stderr } =
        mapper_in(folder).args([OsStr::new("init"), OsStr::new("--"), name]).output().unwrap();
    let stderr = text(&stderr);
    assert_eq!(status.code(), Some(code), "{}: {stderr}", name.display());
    assert_eq!(text(&stdout), "", "{}", name.display());
    stderr
}

fn the_output_names_files_and_next_commands() {
    let folder = tempfile::tempdir().unwrap();
    let stdout = text(&succeed(mapper_in(folder.path()).args(["init", "my work/bookings/"])).stdout);
    let files = FILES.map(|file| format!("  {file}\n")).concat();
    let expected = format!(
        "created `my work/bookings` with the files\n{files}
next:
  cd 'my work/bookings'
  mapper check --mapping mappings/bookings.yaml
  mapper test mappings/bookings.yaml
  mapper run --mapping mappings/bookings.yaml --source sample.ndjson --sink sqlite://bookings.db

`README.md` has the further steps, to Kafka and MySQL
"
    );
    assert_eq!(stdout, expected);
    let project = folder.path().join("my work/bookings");
    let is_file = |entry: &String| project.join(entry).is_file();
    let created: BTreeSet<String> = entries(&project).into_iter().filter(is_file).collect();
    assert_eq!(created, FILES.map(str::to_owned).into());
    // Nothing temporary is left.
    let outside: BTreeSet<String> =
        entries(folder.path()).into_iter().filter(|entry| !entry.starts_with("my work/bookings/")).collect();
    assert_eq!(outside, ["my work", "my work/bookings"].map(str::to_owned).into());
}

fn the_mapping_is_sound_and_its_test_passes() {
    let (_folder, project) = project("bookings");
    let output = succeed(mapper_in(&project).args(["check", "--mapping", "mappings/bookings.yaml"]));
    assert_eq!(text(&output.stdout), "mapping `bookings` is valid: tables 2, event types 2\n");
    assert_eq!(text(&output.stderr), "");
    for arguments in [&["test"][..], &["test", "mappings/bookings.yaml"]] {
        let stdout = text(&succeed(mapper_in(&project).args(arguments)).stdout);
        assert!(stdout.ends_with("1 case: 1 passed, 0 failed\n"), "{stdout}");
    }
    // The expected files are as `--update` writes them.
    let stdout = text(&succeed(mapper_in(&project).args(["test", "--update"])).stdout);
    assert!(stdout.ends_with("1 case: 0 updated, 1 unchanged, 0 failed\n"), "{stdout}");
    // A further mapping beside it does not take the case away.
    std::fs::copy(root().join("mappings/user.yaml"), project.join("mappings/user.yaml")).unwrap();
    succeed(mapper_in(&project).arg("test"));
}

fn the_sample_becomes_rows() {
    let (_folder, project) = project("bookings");
    let mut run = mapper_in(&project);
    run.args(["run", "--mapping", "mappings/bookings.yaml", "--source", "sample.ndjson"]);
    let output = succeed(run.args(["--sink", "sqlite://bookings.db", "--summary", "json"]));
    let summary = summary(&output);
    for (count, expected) in [("read", 6), ("applied", 6), ("skipped", 0), ("dead_lettered", 0)] {
        assert_eq!(summary[count], expected, "{summary}");
    }
    assert_eq!(summary["unmatched_columns"], Json::Array(Vec::new()), "{summary}");
    let url = format!("sqlite://{}", project.join("bookings.db").display());
    let rows = |sql: &str| -> Vec<String> {
        let rows = query(Dialect::Sqlite, &url, sql).unwrap();
        rows.into_iter().map(|row| row.into_iter().flatten().collect::<Vec<_>>().join(" ")).collect()
    };
    assert_eq!(
        rows("SELECT id, status, changed_at FROM bookings ORDER BY id"),
        [
            "a-1 confirmed 2025-01-16 08:15:00.000",
            "a-2 done 2025-01-17 16:45:00.250",
            "a-3 new 2025-01-16 09:00:00.000"
        ]
    );
    assert_eq!(
        rows("SELECT parent_id, code, quantity FROM bookings_items ORDER BY parent_id, code"),
        ["a-1 blue 1", "a-1 red 2", "a-2 red 5"]
    );
}

/// Words of SQL and YAML, capitals, hyphens, and the longest name.
fn every_accepted_name_gives_valid_tables() {
    let longest = "n".repeat(48);
    for (name, table) in [
        ("order", "order"),
        ("Select", "select"),
        ("null", "null"),
        ("No", "no"),
        ("y", "y"),
        ("visits-2025_b", "visits_2025_b"),
        ("a-", "a_"),
        ("tests", "tests"),
        (longest.as_str(), longest.as_str()),
    ] {
        let (_folder, project) = project(name);
        let mapping = format!("mappings/{name}.yaml");
        for dialect in ["mysql", "mariadb", "tidb", "postgres", "sqlite"] {
            let mut check = mapper_in(&project);
            let output = succeed(check.args(["check", "--mapping", &mapping, "--dialect", dialect]));
            let valid = format!("mapping `{name}` is valid: tables 2, event types 2\n");
            assert_eq!((text(&output.stdout), text(&output.stderr)), (valid, String::new()), "{dialect}");
        }
        succeed(mapper_in(&project).args(["test", &mapping]));
        let rows =
            std::fs::read_to_string(project.join("mappings/tests").join(name).join("expected/rows.json"));
        let rows: Json = serde_json::from_str(&rows.unwrap()).unwrap();
        assert_eq!(rows[table].as_array().map(Vec::len), Some(3), "{name}: {rows}");
        assert_eq!(rows[format!("{table}_items")].as_array().map(Vec::len), Some(3), "{name}: {rows}");
    }
}

/// Commands of the blocks of the page, each on one line.
fn commands(page: &str) -> Vec<String> {
    let mut commands = Vec::new();
    let mut is_code = false;
    for line in page.replace("\\\n", " ").lines().map(str::trim) {
        if line.starts_with("```") {
            is_code = !is_code;
        } else if is_code {
            commands.push(line.to_owned());
        }
    }
    commands
}

/// The commands that need no server run. Those of `mapper` that need one are parsed, by `--help` as the last argument.
fn the_commands_of_the_readme_are_valid() {
    let has_sqlite = Command::new("sqlite3").arg("--version").output().is_ok();
    for name in ["bookings", "Group-by"] {
        let (folder, project) = project(name);
        let bin = folder.path().join("bin");
        std::fs::create_dir(&bin).unwrap();
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_mapper"), bin.join("mapper")).unwrap();
        let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap_or_default());
        let (mut local, mut parsed) = (BTreeSet::new(), BTreeSet::new());
        for command in commands(&std::fs::read_to_string(project.join("README.md")).unwrap()) {
            let is_local = !command.contains("docker ") && !command.contains("127.0.0.1");
            let words: Vec<&str> = command.split_whitespace().take(2).collect();
            let line = match words[..] {
                ["sqlite3", _] if !has_sqlite => continue,
                ["mapper", subcommand] if is_local => {
                    local.insert(subcommand.to_owned());
                    command
                }
                ["mapper", subcommand] => {
                    parsed.insert(subcommand.to_owned());
                    format!("{command} --help")
                }
                _ if is_local => command,
                _ => continue,
            };
            let mut shell = Command::new("sh");
            let output = succeed(shell.args(["-ec", &line]).current_dir(&project).env("PATH", &path));
            if line.starts_with("sqlite3") {
                assert!(text(&output.stdout).contains("a-2|red|5|"), "{}", text(&output.stdout));
            }
        }
        assert_eq!(local, ["check", "ddl", "explain", "run", "test"].map(str::to_owned).into());
        assert_eq!(parsed, ["migrate", "run"].map(str::to_owned).into());
        // The migration that `mapper ddl` has written is one.
        let mapping = format!("mappings/{name}.yaml");
        let migrations = project.join("migrations").join(name);
        std::fs::rename(migrations.join("mysql"), migrations.join("sqlite")).unwrap();
        let mut ddl = mapper_in(&project);
        let ddl = succeed(ddl.args(["ddl", "--mapping", &mapping, "--dialect", "sqlite"])).stdout;
        std::fs::write(migrations.join("sqlite/0001_tables.sql"), ddl).unwrap();
        for command in ["migrate", "check"] {
            let sink = ["--sink", "sqlite://migrated.db"];
            succeed(mapper_in(&project).args([command, "--mapping", &mapping]).args(sink));
        }
    }
}

fn compose_starts_kafka_and_mysql() {
    let (_folder, project) = project("bookings");
    let yaml = std::fs::read_to_string(project.join("compose.yaml")).unwrap();
    let compose: Json = serde_saphyr::from_str(&yaml).unwrap();
    let services = compose["services"].as_object().unwrap();
    assert_eq!(services.keys().collect::<Vec<_>>(), ["kafka", "mysql"]);
    for (service, port) in [("kafka", "127.0.0.1:9092:9092"), ("mysql", "127.0.0.1:3306:3306")] {
        let service = &services[service];
        let image = service["image"].as_str().unwrap();
        let (repository, version) = image.split_once(':').unwrap();
        assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{image}");
        // No host of a registry.
        assert!(!repository.contains('.'), "{image}");
        assert_eq!(service["ports"][0], port);
        assert!(service["healthcheck"]["test"].is_array(), "{service}");
        assert!(service["environment"].is_object(), "{service}");
    }
}

fn a_folder_with_files_is_not_changed() {
    let (folder, project) = project("bookings");
    let mapping = project.join("mappings/bookings.yaml");
    std::fs::write(&mapping, "mine").unwrap();
    let before = entries(folder.path());
    let stderr = refused(folder.path(), OsStr::new("bookings"), 2);
    assert_eq!(
        stderr,
        "error: folder `bookings` is not empty\n  = hint: `mapper init` changes no files; choose another name\n"
    );
    assert_eq!(entries(folder.path()), before);
    assert_eq!(std::fs::read_to_string(mapping).unwrap(), "mine");
    // A file in place of the folder, and in place of the folder around it.
    std::fs::write(folder.path().join("file"), "mine").unwrap();
    let stderr = refused(folder.path(), OsStr::new("file"), 2);
    assert_eq!(stderr, "error: `file` is not a folder\n  = hint: choose another name\n");
    let stderr = refused(folder.path(), OsStr::new("file/bookings"), 1);
    assert!(stderr.starts_with("error: `file/bookings` cannot be created: folder `file`: "), "{stderr}");
    assert_eq!(std::fs::read_to_string(folder.path().join("file")).unwrap(), "mine");
}

fn an_empty_folder_and_a_link_to_it_are_filled() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("data/empty")).unwrap();
    std::os::unix::fs::symlink("data/empty", folder.path().join("bookings")).unwrap();
    succeed(mapper_in(folder.path()).args(["init", "bookings"]));
    assert!(folder.path().join("bookings").is_symlink());
    assert!(folder.path().join("data/empty/mappings/bookings.yaml").is_file());
    std::fs::create_dir(folder.path().join("visits")).unwrap();
    succeed(mapper_in(folder.path()).args(["init", "visits"]));
    assert!(folder.path().join("visits/mappings/visits.yaml").is_file());
    let outer = std::fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(outer, 3, "{:?}", entries(folder.path()));
}

fn a_faulty_name_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let long = "n".repeat(49);
    for (name, message) in [
        ("my bookings", "name `my bookings` contains ` `, expected ASCII letters, digits, `_` and `-`"),
        ("work/büro", "name `büro` contains `ü`, expected ASCII letters, digits, `_` and `-`"),
        ("a.b", "name `a.b` contains `.`, expected ASCII letters, digits, `_` and `-`"),
        ("a`b", "name `a`b` contains ```, expected ASCII letters, digits, `_` and `-`"),
        ("a\nb", "name `a\\nb` contains `\\n`, expected ASCII letters, digits, `_` and `-`"),
        ("2025-visits", "name `2025-visits` begins with `2`, expected a letter"),
        ("-x", "name `-x` begins with `-`, expected a letter"),
        ("_x", "name `_x` begins with `_`, expected a letter"),
        ("..", "`..` does not end with a name"),
        ("/", "`/` does not end with a name"),
        (".", "`.` does not end with a name"),
        ("PG-stats", "table `pg_stats` would begin with `pg_`, which PostgreSQL reserves"),
        ("sqlite_x", "table `sqlite_x` would begin with `sqlite_`, which SQLite reserves"),
        ("mapper_offsets", "table `mapper_offsets` would begin with `mapper_`, which `mapper` reserves"),
        (&long, &format!("name `{long}` has 49 characters, the limit is 48")),
    ] {
        let stderr = refused(folder.path(), OsStr::new(name), 2);
        let first = stderr.lines().next().unwrap_or_default();
        assert_eq!(first, format!("error: {message}"), "{name:?}");
        assert!(stderr.contains("\n  = hint: "), "{stderr}");
    }
    let stderr = refused(folder.path(), OsStr::from_bytes(b"odd\xff"), 2);
    assert!(stderr.starts_with("error: name `odd"), "{stderr}");
    assert_eq!(entries(folder.path()), BTreeSet::new());
}

/// A limit of the length of files makes writes fail, also those of root.
fn a_failure_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("work")).unwrap();
    let init = |limit: u32| {
        let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" init work/new/er/bookings");
        let mut shell = Command::new("sh");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_mapper")]).current_dir(folder.path());
        shell.output().unwrap()
    };
    for limit in [0, 4] {
        let output = init(limit);
        let stderr = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{stderr}");
        let expected = "error: `work/new/er/bookings` cannot be created: `README.md` cannot be written: ";
        assert!(stderr.starts_with(expected), "{stderr}");
        assert_eq!(entries(folder.path()), ["work".to_owned()].into());
    }
    assert!(init(64).status.success());
}

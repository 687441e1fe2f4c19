//! `mapper plan`, `mapper apply` and `mapper run --evolve`.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::support::live_schema::live_schema;
use crate::support::process::RunningProcess;
use crate::support::random::Random;
use crate::support::{Database, expect, mapper, root, succeed, text, text_type, trial, without_times};

const BEFORE: &str = "tests/database/plan/before.yaml";
const AFTER: &str = "tests/database/plan/after.yaml";
const EVENTS: &str = "tests/database/plan/events.ndjson";

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let mut add = |name: &str, run: fn(Dialect) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("plans: {name}"), move || run(dialect)));
        };
        add("a change of each kind", change_of_each_kind);
        add("rows stand in the way", rows_stand_in_the_way);
        add("a type becomes narrower", narrower_types);
        add("only what is named is dropped", drop_what_is_named);
        add("a saved plan is made exactly", saved_plan);
        add("tables with migrations are left alone", beside_migrations);
        add("a plan is written as migrations", as_migrations);
        add("a run makes additive changes", additive_changes);
        add("a renamed table gets another primary key", primary_key_of_a_renamed_table);
        add("a numbered key becomes larger", numbered_key);
        add("an index has the name of another one", named_as_another);
        add("a view reads the table", view_reads_the_table);
        add("apply is killed", killed);
        add("a transaction holds the table", table_is_held);
    }
    trials
}

/// A database with the tables and rows of a mapping.
fn database_of(dialect: Dialect, mapping: &Path) -> Database {
    let database = Database::fresh(dialect);
    let mut command = mapper();
    command.args(["run", "--source", EVENTS, "--sink", &database.url, "--mapping"]).arg(mapping);
    succeed(command.arg("--dead-letter").arg(database.folder().join("dead")));
    database
}

fn command(name: &str, database: &Database, mapping: &Path, arguments: &[&str]) -> Command {
    let mut command = mapper();
    command.args([name, "--sink", &database.url, "--mapping"]).arg(mapping).args(arguments);
    command
}

fn plan(database: &Database, mapping: &Path, arguments: &[&str]) -> Output {
    command("plan", database, mapping, arguments).output().unwrap()
}

fn apply(database: &Database, mapping: &Path, arguments: &[&str]) -> Output {
    command("apply", database, mapping, &[arguments, &["--yes"]].concat()).output().unwrap()
}

fn assert_exit(output: &Output, code: i32) -> Result<(), Failed> {
    if output.status.code() == Some(code) {
        return Ok(());
    }
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    Err(format!("{}, expected exit code {code}\n{out}{err}", output.status).into())
}

fn assert_contains(text: &str, words: &str) -> Result<(), Failed> {
    if text.contains(words) { Ok(()) } else { Err(format!("expected `{words}` in:\n{text}").into()) }
}

/// A mapping of a test, in the folder of its database.
fn mapping_file(database: &Database, name: &str, text: &str) -> PathBuf {
    let path = database.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// The text of a mapping with one table `items`.
fn items(columns: &str, keys: &str) -> String {
    format!(
        "format: 1\nmapping: items\nsource: {{}}\ntables:\n  items:\n    columns:\n{columns}\n    primary_key: [id]\n{keys}\n\
         events:\n  - {{upsert: items, update_all_but: []}}\n"
    )
}

/// Sizes of tables differ from run to run.
fn without_sizes(shown: &str) -> String {
    let lines = shown.lines().map(|line| match line.split_once("; about ") {
        Some((before, _)) => format!("{before}; SIZE\n"),
        None => format!("{line}\n"),
    });
    lines.collect()
}

fn change_of_each_kind(dialect: Dialect) -> Result<(), Failed> {
    let (before, after) = (root().join(BEFORE), root().join(AFTER));
    let database = database_of(dialect, &before);
    let planned = plan(&database, &after, &[]);
    assert_exit(&planned, 3)?;
    let expected = root().join(format!("tests/database/plan/{}.txt", dialect.name()));
    expect(&expected, &without_sizes(&text(&planned.stdout)))?;
    let applied = apply(&database, &after, &[]);
    assert_exit(&applied, 0)?;
    assert_contains(&text(&applied.stdout), "steps were made")?;
    let again = plan(&database, &after, &["--drop", "sales.former"]);
    assert_exit(&again, 3)?;
    assert_exit(&apply(&database, &after, &["--drop", "sales.former"]), 0)?;
    let rows = database.query(&format!("SELECT CAST(rack AS {}) FROM sales ORDER BY id", text_type(dialect)));
    assert_eq!(rows, [[Some("3".to_owned())], [Some("4".to_owned())]]);
    // The second does nothing.
    let second = apply(&database, &after, &[]);
    assert_exit(&second, 0)?;
    assert_eq!(text(&second.stdout), "the live tables fit the mapping\n");
    let fresh = Database::fresh(dialect);
    assert_exit(&apply(&fresh, &after, &[]), 0)?;
    assert_eq!(live_schema(&database), live_schema(&fresh));
    Ok(())
}

fn rows_stand_in_the_way(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let columns = "      id: {type: int, path: $.id}\n      code: {type: int, path: $.code}\n      owner: {type: int, path: $.owner}";
    let before = mapping_file(&database, "before.yaml", &items(columns, ""));
    assert_exit(&apply(&database, &before, &[]), 0)?;
    database.execute(
        "INSERT INTO items VALUES (1, 7, 5), (2, 7, 6), (3, 8, NULL), (4, NULL, NULL), (5, NULL, NULL)",
    );
    let more = format!(
        "{}\n      size: {{type: int, path: $.size, required: true}}",
        columns.replace("$.owner}", "$.owner, required: true}")
    );
    let keys = "    unique: {items_code: [code]}\n    foreign_keys: {items_owner: {columns: [owner], references: {items: [id]}}}";
    let after = mapping_file(&database, "after.yaml", &items(&more, keys));
    let planned = plan(&database, &after, &[]);
    assert_exit(&planned, 1)?;
    let shown = text(&planned.stdout);
    for words in [
        "unique key `items_code` (code) cannot be added: rows have the same values: (7) 2 times",
        "foreign key `items_owner` cannot be added: `items` has no rows with (6)",
        "column `owner` is NOT NULL in the mapping, which has no value for existing rows: 3 rows have none",
        "column `size` is NOT NULL in the mapping, which has no value for existing rows: the table has rows",
    ] {
        assert_contains(&shown, words)?;
    }
    let before_apply = live_schema(&database);
    assert_exit(&apply(&database, &after, &[]), 1)?;
    assert_eq!(live_schema(&database), before_apply);
    // More than ten are not shown.
    let many: Vec<String> = (10..40).map(|n| format!("({n}, {}, NULL)", n / 2)).collect();
    database.execute(&format!("INSERT INTO items VALUES {}", many.join(", ")));
    let shown = text(&plan(&database, &after, &[]).stdout);
    assert_eq!(shown.matches(" times").count(), 10, "{shown}");
    Ok(())
}

fn narrower_types(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let columns = "      id: {type: int, path: $.id}\n      name: {type: varchar(30), path: $.name}\n      size: {type: bigint, path: $.size}";
    let before = mapping_file(&database, "before.yaml", &items(columns, ""));
    assert_exit(&apply(&database, &before, &[]), 0)?;
    database.execute("INSERT INTO items VALUES (1, 'twelve chars', 70000)");
    let narrower = columns.replace("varchar(30)", "varchar(6)").replace("bigint", "smallint");
    let after = mapping_file(&database, "after.yaml", &items(&narrower, ""));
    let planned = plan(&database, &after, &[]);
    // The tables hold all that the mapping writes.
    assert_exit(&planned, 0)?;
    assert_contains(
        &text(&planned.stdout),
        "the longest value has 12 characters (`--allow-data-loss` changes that)",
    )?;
    if dialect == Dialect::Sqlite {
        // It has one type of integers.
        let after = mapping_file(&database, "after.yaml", &items(&narrower, ""));
        assert_exit(&apply(&database, &after, &["--allow-data-loss"]), 0)?;
    } else {
        let refused = plan(&database, &after, &["--allow-data-loss"]);
        assert_exit(&refused, 1)?;
        assert_contains(&text(&refused.stdout), "the values are from 70000 to 70000")?;
        database.execute("UPDATE items SET size = 5");
        let planned = plan(&database, &after, &["--allow-data-loss"]);
        assert_exit(&planned, 3)?;
        assert_contains(&text(&planned.stdout), "may lose data")?;
        assert_exit(&apply(&database, &after, &["--allow-data-loss"]), 0)?;
    }
    assert_eq!(database.query("SELECT name FROM items"), [[Some("twelve".to_owned())]]);
    assert_exit(&plan(&database, &after, &[]), 0)
}

fn drop_what_is_named(dialect: Dialect) -> Result<(), Failed> {
    let (before, after) = (root().join(BEFORE), root().join(AFTER));
    let database = database_of(dialect, &before);
    assert_exit(&apply(&database, &after, &[]), 0)?;
    database.execute("CREATE TABLE elsewhere (n INT)");
    let planned = plan(&database, &after, &[]);
    assert_exit(&planned, 0)?;
    let shown = text(&planned.stdout);
    assert_contains(
        &shown,
        "stays: sales: column `former` is not in the mapping (`--drop sales.former` changes that)",
    )?;
    assert_contains(
        &shown,
        "stays: elsewhere: no mapping names the table (`--drop elsewhere` changes that)",
    )?;
    for (name, code, words) in [
        ("nothing", 0, "names nothing that exists"),
        ("sales.nothing", 0, "names nothing that exists"),
        ("sales", 1, "names a part of the mapping"),
        ("sales.note", 1, "names a part of the mapping"),
        ("sales.sales_at", 1, "names a part of the mapping"),
        ("mapper_offsets", 1, "names an internal table"),
    ] {
        let planned = plan(&database, &after, &["--drop", name]);
        assert_exit(&planned, code)?;
        assert_contains(&text(&planned.stdout), &format!("`--drop {name}` {words}"))?;
    }
    assert_exit(&apply(&database, &after, &["--drop", "elsewhere"]), 0)?;
    let shown = text(&plan(&database, &after, &[]).stdout);
    assert!(shown.contains("sales.former") && !shown.contains("elsewhere"), "{shown}");
    Ok(())
}

fn saved_plan(dialect: Dialect) -> Result<(), Failed> {
    let (before, after) = (root().join(BEFORE), root().join(AFTER));
    let database = database_of(dialect, &before);
    let file = database.folder().join("plan.json");
    let file = file.to_str().unwrap();
    assert_exit(&plan(&database, &after, &["--out", file, "--drop", "sales.former"]), 3)?;
    let both = apply(&database, &after, &["--plan", file, "--allow-data-loss"]);
    assert_exit(&both, 2)?;
    let unasked = command("apply", &database, &after, &["--plan", file]).output().unwrap();
    assert_exit(&unasked, 2)?;
    assert_contains(&text(&unasked.stderr), "`--yes` makes the plan")?;
    let schema = live_schema(&database);
    // Each of these is a change since the plan was made.
    for (change, back) in [
        ("ALTER TABLE sales ADD COLUMN other INT", "ALTER TABLE sales DROP COLUMN other"),
        ("CREATE TABLE others (n INT)", "DROP TABLE others"),
    ] {
        database.execute(change);
        let changed = apply(&database, &after, &["--plan", file]);
        assert_exit(&changed, 1)?;
        assert_contains(
            &text(&changed.stderr),
            "the mapping or the live tables have changed since it was made, nothing was changed",
        )?;
        database.execute(back);
    }
    assert_eq!(live_schema(&database), schema);
    assert_exit(&apply(&database, &after, &["--plan", file]), 0)?;
    assert_exit(&apply(&database, &after, &["--plan", file]), 0)?;
    assert_exit(&plan(&database, &after, &[]), 0)?;
    let saved = std::fs::read_to_string(file).unwrap();
    let other = if dialect == Dialect::Sqlite { "postgres" } else { "sqlite" };
    std::fs::write(file, saved.replace(&format!("\"{}\"", dialect.name()), &format!("\"{other}\""))).unwrap();
    let wrong = apply(&database, &after, &["--plan", file]);
    assert_exit(&wrong, 2)?;
    assert_contains(
        &text(&wrong.stderr),
        &format!("the plan is for {other}, the database is {}", dialect.title()),
    )?;
    for (content, words) in [("{", "is not a plan"), ("{\"steps\": []}", "missing field `dialect`")] {
        std::fs::write(file, content).unwrap();
        let refused = apply(&database, &after, &["--plan", file]);
        assert_exit(&refused, 2)?;
        assert_contains(&text(&refused.stderr), words)?;
    }
    Ok(())
}

fn beside_migrations(dialect: Dialect) -> Result<(), Failed> {
    let (before, after) = (root().join(BEFORE), root().join(AFTER));
    let database = Database::fresh(dialect);
    let migrations = database.folder().join("migrations");
    let folder = migrations.to_str().unwrap();
    assert_exit(&plan(&database, &before, &["--write", folder]), 3)?;
    succeed(&mut command("migrate", &database, &before, &["--migrations", folder]));
    let refused = apply(&database, &after, &[]);
    assert_exit(&refused, 1)?;
    assert_contains(
        &text(&refused.stderr),
        "migrations change the tables of mapping `shop`, nothing was changed",
    )?;
    let mut run = command("run", &database, &after, &["--source", EVENTS, "--evolve", "additive"]);
    let refused = run.arg("--dead-letter").arg(database.folder().join("dead")).output().unwrap();
    assert_exit(&refused, 1)?;
    assert_contains(&text(&refused.stderr), "migrations change the tables of mapping `shop`")?;
    assert_exit(&apply(&database, &after, &["--beside-migrations"]), 0)?;
    assert_exit(&plan(&database, &after, &[]), 0)
}

/// Live tables without a history are adopted: their first migration changes nothing.
fn as_migrations(dialect: Dialect) -> Result<(), Failed> {
    let (before, after) = (root().join(BEFORE), root().join(AFTER));
    let migrations = tempfile::tempdir().unwrap();
    let folder = migrations.path().to_str().unwrap();
    let empty = Database::fresh(dialect);
    assert_exit(&plan(&empty, &before, &["--write", folder]), 3)?;
    let database = database_of(dialect, &before);
    let migrate = |database: &Database, mapping: &Path| {
        succeed(&mut command("migrate", database, mapping, &["--migrations", folder]));
    };
    migrate(&database, &before);
    let drop = ["--drop", "sales.former", "--write", folder];
    assert_exit(&plan(&database, &after, &drop), 3)?;
    migrate(&database, &after);
    assert_exit(&plan(&database, &after, &[]), 0)?;
    // The whole history gives the same tables in an empty database.
    migrate(&empty, &after);
    let fresh = Database::fresh(dialect);
    assert_exit(&apply(&fresh, &after, &[]), 0)?;
    assert_eq!(live_schema(&database), live_schema(&fresh));
    assert_eq!(live_schema(&empty), live_schema(&fresh));
    let files = std::fs::read_dir(migrations.path().join("shop").join(dialect.name())).unwrap();
    let mut names: Vec<String> =
        files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let numbered = names.iter().enumerate().all(|(at, name)| name.starts_with(&format!("{:04}_", at + 1)));
    assert!(numbered, "{names:?}");
    Ok(())
}

fn additive_changes(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let columns = "      id: {type: int, path: $.id}\n      name: {type: varchar(10), path: $.name}\n      size: {type: int, path: $.size}";
    let before = mapping_file(&database, "before.yaml", &items(columns, ""));
    assert_exit(&apply(&database, &before, &[]), 0)?;
    let more = format!("{columns}\n      colour: {{type: varchar(10), path: $.colour}}");
    let more = if dialect == Dialect::Sqlite {
        more
    } else {
        more.replace("varchar(10), path: $.name", "varchar(20), path: $.name")
    };
    let additive =
        mapping_file(&database, "additive.yaml", &items(&more, "    indexes: {items_size: [size]}"));
    let source = database.folder().join("events.ndjson");
    std::fs::write(
        &source,
        "{\"id\": 1, \"name\": \"longer than ten\", \"colour\": \"red\"}\n"
            .replace("longer than ten", "short"),
    )
    .unwrap();
    let run = |mapping: &Path, evolve: &[&str]| {
        let mut run = command("run", &database, mapping, evolve);
        run.arg("--source").arg(&source).arg("--dead-letter").arg(database.folder().join("dead"));
        run
    };
    let refused = run(&additive, &[]).output().unwrap();
    assert_exit(&refused, 1)?;
    assert_contains(&text(&refused.stderr), "`mapper plan` shows the changes that make them match")?;
    // Several members start at once.
    let members: Vec<RunningProcess> =
        (0..3).map(|_| RunningProcess::start(&mut run(&additive, &["--evolve", "additive"]))).collect();
    let mut logs = String::new();
    for member in members {
        let ended = member.finish();
        if ended.status.code() != Some(0) {
            return Err(format!("{}\n{}", ended.status, ended.stderr).into());
        }
        logs.push_str(&without_times(&ended.stderr));
    }
    let added = "INFO table `items`: add column `colour` varchar(10)\n";
    assert_eq!(logs.matches(added).count(), 1, "{logs}");
    assert_eq!(database.query("SELECT colour FROM items"), [[Some("red".to_owned())]]);
    if dialect != Dialect::Sqlite {
        // The wider type and the index are made, too.
        assert_exit(&plan(&database, &additive, &[]), 0)?;
    }
    // A member with the older mapping keeps writing.
    assert_exit(&run(&before, &[]).output().unwrap(), 0)?;
    // A required column without a DEFAULT is no additive change.
    let required = format!("{more}\n      depth: {{type: int, path: $.depth, required: true, if_absent: 1}}");
    let required = mapping_file(&database, "required.yaml", &items(&required, ""));
    let refused = run(&required, &["--evolve", "additive"]).output().unwrap();
    assert_exit(&refused, 1)?;
    assert_contains(&text(&refused.stderr), "column `depth` is missing")
}

fn primary_key_of_a_renamed_table(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let columns = "      id: {type: int, path: $.id}\n      code: {type: int, path: $.code, required: true}";
    let before = items(columns, "");
    let file = mapping_file(&database, "before.yaml", &before);
    assert_exit(&apply(&database, &file, &[]), 0)?;
    database.execute("INSERT INTO items VALUES (1, 2)");
    let renamed = before.replace("  items:\n", "  things:\n    renamed_from: items\n");
    let after = renamed.replace("upsert: items", "upsert: things").replace("[id]", "[id, code]");
    let after = mapping_file(&database, "after.yaml", &after);
    let applied = apply(&database, &after, &[]);
    if dialect == Dialect::Tidb {
        assert_exit(&applied, 1)?;
        let words = "the primary key cannot become (id, code): TiDB stores the rows by it";
        return assert_contains(&text(&applied.stdout), words);
    }
    assert_exit(&applied, 0)?;
    assert_exit(&plan(&database, &after, &[]), 0)?;
    database.execute("INSERT INTO things VALUES (1, 3)");
    Ok(())
}

/// The database goes on numbering the rows.
fn numbered_key(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let columns = "      id: {type: int, generated: auto_increment}\n      code: {type: int, path: $.code, required: true}";
    let before = items(columns, "    unique: {items_code: [code]}")
        .replace("upsert: items, update_all_but: []", "upsert: items, key: [code], update_all_but: []");
    let file = mapping_file(&database, "before.yaml", &before);
    assert_exit(&apply(&database, &file, &[]), 0)?;
    database.execute("INSERT INTO items (code) VALUES (5)");
    database.execute("INSERT INTO items (code) VALUES (9)");
    database.execute("DELETE FROM items WHERE code = 9");
    let after = before.replace("id: {type: int", "id: {type: bigint");
    let more = after.replace(
        "    primary_key",
        "      depth: {type: int, path: $.depth, required: true, fill: 3}\n    primary_key",
    );
    let after = mapping_file(&database, "after.yaml", &more);
    let applied = apply(&database, &after, &[]);
    if dialect == Dialect::Tidb {
        assert_exit(&applied, 1)?;
        return assert_contains(&text(&applied.stdout), "cannot be planned: items: ");
    }
    assert_exit(&applied, 0)?;
    assert_exit(&plan(&database, &after, &[]), 0)?;
    database.execute("INSERT INTO items (code, depth) VALUES (6, 1)");
    let numbers = database.query("SELECT id, code FROM items ORDER BY code");
    assert_eq!(numbers.len(), 2);
    let number = |at: usize| numbers[at][0].as_ref().unwrap().parse::<u64>().unwrap();
    // The number of the deleted row is not given again.
    assert!(number(1) > number(0) + 1, "{numbers:?}");
    Ok(())
}

/// A hand-made index, unique or not, that has the name of an index of the mapping and other columns is replaced.
fn named_as_another(dialect: Dialect) -> Result<(), Failed> {
    for unique in ["", "UNIQUE "] {
        let database = Database::fresh(dialect);
        let columns = "      id: {type: int, path: $.id}\n      size: {type: int, path: $.size}";
        let file = mapping_file(&database, "before.yaml", &items(columns, ""));
        assert_exit(&apply(&database, &file, &[]), 0)?;
        database.execute(&format!("CREATE {unique}INDEX items_size ON items (id, size)"));
        let after =
            mapping_file(&database, "after.yaml", &items(columns, "    indexes: {items_size: [size]}"));
        assert_exit(&apply(&database, &after, &[]), 0)?;
        assert_exit(&plan(&database, &after, &[]), 0)?;
        let fresh = Database::fresh(dialect);
        assert_exit(&apply(&fresh, &after, &[]), 0)?;
        assert_eq!(live_schema(&database), live_schema(&fresh));
    }
    Ok(())
}

fn view_reads_the_table(dialect: Dialect) -> Result<(), Failed> {
    let database = Database::fresh(dialect);
    let columns = "      id: {type: int, path: $.id}\n      name: {type: varchar(10), path: $.name}";
    let more = format!("{columns}\n      former: {{type: int, path: $.former}}");
    let before = mapping_file(&database, "before.yaml", &items(&more, ""));
    assert_exit(&apply(&database, &before, &[]), 0)?;
    database.execute("INSERT INTO items (id, name) VALUES (1, 'x')");
    database.execute("CREATE VIEW names AS SELECT name, former FROM items");
    let longer = columns.replace("varchar(10)", "varchar(20)");
    let after = mapping_file(&database, "after.yaml", &items(&longer, ""));
    if dialect == Dialect::Postgres {
        let planned = plan(&database, &after, &["--drop", "items.former"]);
        assert_exit(&planned, 1)?;
        for change in
            ["change column `name` from character varying(10) to varchar(20)", "drop column `former`"]
        {
            let words = format!("cannot be planned: items: {change}: these views read the column: names");
            assert_contains(&text(&planned.stdout), &words)?;
        }
        database.execute("DROP VIEW names");
    }
    assert_exit(&apply(&database, &after, &[]), 0)?;
    assert_exit(&plan(&database, &after, &[]), 0)?;
    if dialect != Dialect::Postgres {
        assert_eq!(database.query("SELECT name FROM names"), [[Some("x".to_owned())]]);
    }
    if dialect == Dialect::Sqlite {
        database.execute("CREATE TABLE mapper_rebuilt_items (id INT)");
        let planned = plan(&database, &before, &["--allow-data-loss"]);
        assert_exit(&planned, 1)?;
        let words = "the table cannot be rebuilt: table `mapper_rebuilt_items`, whose name it needs, exists";
        assert_contains(&text(&planned.stdout), words)?;
    }
    Ok(())
}

/// How often `mapper apply` is killed.
const KILLS: usize = 100;

/// A killed `mapper apply` leaves tables from which the next one finishes.
fn killed(dialect: Dialect) -> Result<(), Failed> {
    let (before, after) = (root().join(BEFORE), root().join(AFTER));
    let fresh = Database::fresh(dialect);
    assert_exit(&apply(&fresh, &after, &[]), 0)?;
    let wanted = live_schema(&fresh);
    let mut random = Random::named(std::process::id().into(), "killed");
    let mut database = database_of(dialect, &before);
    let arguments = ["--yes", "--drop", "sales.former"];
    let timed = |database: &Database| -> Result<Duration, Failed> {
        let started = Instant::now();
        finish(database, &after, &arguments)?;
        Ok(started.elapsed())
    };
    // An apply with all its steps, and one that has none left.
    let (whole, idle) = (timed(&database)?, timed(&database)?);
    database = database_of(dialect, &before);
    let (mut killed, mut attempts, mut within_steps) = (0, 0, 0);
    let rows = |database: &Database| database.query("SELECT id FROM sales ORDER BY id");
    loop {
        attempts += 1;
        // It compares the tables, and makes a few steps: each attempt comes further than the last one.
        let steps = whole.saturating_sub(idle) / 4;
        let until = idle / 2 + (idle / 2 + steps) * u32::try_from(random.below(1000)).unwrap() / 1000;
        let mut child = command("apply", &database, &after, &arguments);
        let mut child =
            child.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
        std::thread::sleep(until);
        child.kill().unwrap();
        let ended = child.wait_with_output().unwrap();
        let is_done = ended.status.code().is_some();
        if is_done {
            assert_exit(&ended, 0)?;
        }
        killed += usize::from(!is_done);
        within_steps += usize::from(!is_done && text(&ended.stderr).contains("INFO step "));
        if is_done || killed == KILLS {
            finish(&database, &after, &arguments)?;
            assert_eq!(live_schema(&database), wanted);
            assert_eq!(rows(&database).len(), 2);
            if killed == KILLS {
                assert!(within_steps > 0, "no step was interrupted");
                return Ok(());
            }
            database = database_of(dialect, &before);
        }
        assert!(attempts < 20 * KILLS, "{killed} of {attempts} attempts were killed");
    }
}

/// Applies what is left. The killed session may still hold its locks for a moment.
fn finish(database: &Database, mapping: &Path, arguments: &[&str]) -> Result<(), Failed> {
    let output = command("apply", database, mapping, arguments).output().unwrap();
    assert_exit(&output, 0)
}

/// Writers do not wait behind a change that waits for a long transaction, and the change is made after it.
fn table_is_held(dialect: Dialect) -> Result<(), Failed> {
    if matches!(dialect, Dialect::Sqlite | Dialect::Tidb) {
        // SQLite has one writer at a time. TiDB's changes do not wait for transactions.
        return Ok(());
    }
    let database = Database::fresh(dialect);
    let columns = "      id: {type: int, path: $.id}\n      name: {type: varchar(10), path: $.name}";
    let before = mapping_file(&database, "before.yaml", &items(columns, ""));
    assert_exit(&apply(&database, &before, &[]), 0)?;
    let more = format!("{columns}\n      colour: {{type: varchar(10), path: $.colour}}");
    let after = mapping_file(&database, "after.yaml", &items(&more, ""));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let session = runtime.block_on(async {
        let mut session = crate::support::session::Session::connect(dialect, &database.url).await.unwrap();
        session.execute("BEGIN").await.unwrap();
        session.query("SELECT name FROM items").await.unwrap();
        session
    });
    let mut applying = RunningProcess::start(&mut command("apply", &database, &after, &["--yes"]));
    applying.wait_for_log("step 1 of 1");
    // For as long as two of its waits, each write comes through.
    let (started, mut longest, mut written) = (Instant::now(), Duration::ZERO, 0);
    while started.elapsed() < Duration::from_secs(5) {
        let write = Instant::now();
        written += 1;
        database.execute(&format!("INSERT INTO items (id) VALUES ({written})"));
        longest = longest.max(write.elapsed());
    }
    runtime.block_on(async {
        let mut session = session;
        session.execute("COMMIT").await.unwrap();
        session.close().await.unwrap();
    });
    let ended = applying.finish();
    if ended.status.code() != Some(0) {
        return Err(format!("{}\n{}", ended.status, ended.stderr).into());
    }
    assert!(longest < Duration::from_secs(6), "a write waited {longest:?}");
    assert_exit(&plan(&database, &after, &[]), 0)
}

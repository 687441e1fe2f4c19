//! Plans for tables that a person has changed, for rows that do not fit, and for changes that hinder one another.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Output;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::support::{Database, execute, mapper, text, trial};

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for dialect in Dialect::ALL {
        let mut add = |name: &str, run: fn(&Scene) -> Result<(), Failed>| {
            trials.push(trial(dialect, format!("plan surprises: {name}"), move || run(&Scene::new(dialect))));
        };
        add("a check by hand stays", check_by_hand);
        add("a foreign key by hand stays", reference_by_hand);
        add("a foreign key of another table", reference_of_another_table);
        add("a unique key becomes an index", unique_becomes_an_index);
        add("an index takes the name of another one", index_takes_a_name);
        add("numbers outside the range of an unsigned type", numbers_outside);
        add("a foreign key gets another parent", another_parent);
        add("a run does not create a table that is renamed", run_beside_a_rename);
        add("additive changes beside a rename", additive_beside_a_rename);
        add("a fill of a long type", fill_of_a_long_type);
        add("a default and NULL beside a wider type", default_beside_a_wider_type);
        add("a new check has the name of an old one", name_of_a_check);
        add("migrations that are not applied", migrations_not_applied);
        add("a person replaces a table whose primary key is referenced", replaced_for_its_key);
        add("a person replaces a table that shall number its rows", replaced_for_its_numbers);
    }
    let mut sqlite = |name: &str, run: fn(&Scene) -> Result<(), Failed>| {
        let dialect = Dialect::Sqlite;
        trials.push(trial(dialect, format!("plan surprises: {name}"), move || run(&Scene::new(dialect))));
    };
    sqlite("the text of a table has comments and other letters", text_of_a_table);
    sqlite("a trigger beside a rename", trigger_beside_a_rename);
    sqlite("a dropped column with an index", dropped_column_with_an_index);
    sqlite("rows that had no parents before", orphans_before);
    sqlite("a wider type stays in a rebuilt table", wider_type_stays);
    trials
}

struct Scene {
    database: Database,
}

const ID: &str = "id: {type: int, path: $.id}";

impl Scene {
    fn new(dialect: Dialect) -> Scene {
        Scene { database: Database::fresh(dialect) }
    }

    fn is(&self, dialect: Dialect) -> bool {
        self.database.dialect == dialect
    }

    /// Writes a mapping of tables, each with its columns and other keys.
    fn mapping(&self, tables: &[(&str, &[&str], &str)]) -> PathBuf {
        let mut described = String::new();
        let mut events = String::new();
        for (name, columns, keys) in tables {
            let _ = write!(described, "  {name}:\n    columns:\n");
            for column in *columns {
                let _ = writeln!(described, "      {column}");
            }
            let _ = write!(described, "    primary_key: [id]\n{keys}\n");
            let _ = writeln!(events, "  - {{upsert: {name}, update_all_but: []}}");
        }
        let file = self.database.folder().join("mapping.yaml");
        let mapping =
            format!("format: 1\nmapping: surprises\nsource: {{}}\ntables:\n{described}events:\n{events}");
        std::fs::write(&file, mapping).unwrap();
        file
    }

    fn command(&self, arguments: &[&str], mapping: &PathBuf) -> Output {
        let mut command = mapper();
        command.args(arguments).args(["--sink", &self.database.url, "--mapping"]).arg(mapping);
        command.output().unwrap()
    }

    /// Runs a command that must end with an exit code. Returns what it prints.
    fn ends(&self, code: i32, arguments: &[&str], mapping: &PathBuf) -> Result<String, Failed> {
        let output = self.command(arguments, mapping);
        let printed = format!("{}{}", text(&output.stdout), text(&output.stderr));
        if output.status.code() == Some(code) {
            return Ok(printed);
        }
        Err(format!("{}, expected exit code {code} of {arguments:?}\n{printed}", output.status).into())
    }

    /// Applies a mapping, and plans again: nothing is left.
    fn applies(&self, mapping: &PathBuf, arguments: &[&str]) -> Result<String, Failed> {
        let printed = self.ends(0, &[&["apply", "--yes"], arguments].concat(), mapping)?;
        self.ends(0, &["plan"], mapping)?;
        Ok(printed)
    }

    /// Runs the statements that the plan prints for a change that it cannot make.
    fn runs_statements_of_obstacle(&self, mapping: &PathBuf) -> Result<(), Failed> {
        let output = self.command(&["plan", "--json"], mapping);
        let printed = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{printed}{}", text(&output.stderr));
        let plan: serde_json::Value = serde_json::from_str(&printed).unwrap();
        let [obstacle] = plan["obstacles"].as_array().unwrap().as_slice() else {
            return Err(format!("expected one obstacle\n{printed}").into());
        };
        let statements = obstacle["statements"].as_array().unwrap();
        let statements: Vec<&str> = statements.iter().map(|sql| sql.as_str().unwrap()).collect();
        let run = execute(self.database.dialect, &self.database.url, &statements.join(";\n"));
        run.map_err(|error| format!("{error}\n{printed}").into())
    }

    fn execute(&self, sql: &str) {
        self.database.execute(sql);
    }
}

fn contains(printed: &str, words: &str) -> Result<(), Failed> {
    if printed.contains(words) { Ok(()) } else { Err(format!("expected `{words}` in:\n{printed}").into()) }
}

fn check_by_hand(scene: &Scene) -> Result<(), Failed> {
    if scene.is(Dialect::Sqlite) || scene.is(Dialect::Tidb) {
        // SQLite adds no check to a table, and TiDB ignores checks by default.
        return Ok(());
    }
    let size = "size: {type: int, path: $.size}";
    let before = scene.mapping(&[("items", &[ID, size], "")]);
    scene.applies(&before, &[])?;
    scene.execute("ALTER TABLE items ADD CONSTRAINT items_size_check CHECK (size > 0)");
    let after = scene.mapping(&[("items", &[ID, size, "colour: {type: varchar(5), path: $.colour}"], "")]);
    scene.applies(&after, &[])?;
    let refused =
        execute(scene.database.dialect, &scene.database.url, "INSERT INTO items (id, size) VALUES (1, -1)");
    assert!(refused.is_err(), "the check is gone");
    Ok(())
}

fn reference_by_hand(scene: &Scene) -> Result<(), Failed> {
    if scene.is(Dialect::Sqlite) || scene.is(Dialect::Postgres) {
        // SQLite adds no foreign key to a table, and PostgreSQL changes types beside them.
        return Ok(());
    }
    let parent = "parent: {type: int, path: $.parent}";
    let before = scene.mapping(&[("parents", &[ID], ""), ("items", &[ID, parent], "")]);
    scene.applies(&before, &[])?;
    scene.execute("ALTER TABLE items ADD CONSTRAINT by_hand FOREIGN KEY (parent) REFERENCES parents (id)");
    let large = |column: &str| column.replace("type: int", "type: bigint");
    let after = scene.mapping(&[("parents", &[&large(ID)], ""), ("items", &[ID, &large(parent)], "")]);
    let printed = scene.ends(1, &["plan"], &after)?;
    contains(
        &printed,
        "foreign key `by_hand`, which the mapping does not have, has columns whose types change",
    )?;
    scene.applies(&after, &["--drop", "items.by_hand"])?;
    Ok(())
}

fn reference_of_another_table(scene: &Scene) -> Result<(), Failed> {
    let keys = "    foreign_keys: {items_parent: {columns: [parent], references: {parents: [id]}}}";
    let parent = "parent: {type: int, path: $.parent}";
    let before = scene.mapping(&[("parents", &[ID], ""), ("items", &[ID, parent], keys)]);
    scene.applies(&before, &[])?;
    let after = scene.mapping(&[("parents", &[&ID.replace("type: int", "type: bigint")], "")]);
    if scene.database.dialect.has_mysql_protocol() {
        let printed = scene.ends(1, &["plan"], &after)?;
        let problem = "foreign key `items_parent` of table `items`, which the mapping does not have, refers to columns \
                       whose types change";
        contains(&printed, problem)?;
    }
    scene.applies(&after, &["--drop", "items"])?;
    Ok(())
}

fn unique_becomes_an_index(scene: &Scene) -> Result<(), Failed> {
    let columns = [ID, "code: {type: int, path: $.code}"];
    let before = scene.mapping(&[("items", &columns, "    unique: {items_code: [code]}")]);
    scene.applies(&before, &[])?;
    let after = scene.mapping(&[("items", &columns, "    indexes: {items_code: [code]}")]);
    let printed = scene.ends(if scene.is(Dialect::Sqlite) { 3 } else { 0 }, &["plan"], &after)?;
    let name = printed
        .lines()
        .find_map(|line| line.strip_prefix("stays: items: unique key ")?.split_once("`--drop "));
    let (_, name) = name.ok_or_else(|| Failed::from(printed.clone()))?;
    let name = name.split('`').next().unwrap();
    scene.ends(0, &["apply", "--yes", "--drop", name], &after)?;
    scene.ends(0, &["plan"], &after)?;
    scene.execute("INSERT INTO items VALUES (1, 5), (2, 5)");
    Ok(())
}

fn index_takes_a_name(scene: &Scene) -> Result<(), Failed> {
    let columns = [ID, "a: {type: int, path: $.a}", "b: {type: int, path: $.b}"];
    let before = scene.mapping(&[("items", &columns, "    indexes: {first: [a], second: [b]}")]);
    scene.applies(&before, &[])?;
    let after = scene.mapping(&[("items", &columns, "    indexes: {second: [a]}")]);
    scene.applies(&after, &[])?;
    // A foreign key needs the index.
    let keys =
        "    indexes: {by_a: [a]}\n    foreign_keys: {items_a: {columns: [a], references: {items: [id]}}}";
    let before = scene.mapping(&[("items", &columns, keys)]);
    scene.applies(&before, &[])?;
    if scene.is(Dialect::Tidb) {
        return Ok(());
    }
    let after = scene.mapping(&[("items", &columns, &keys.replace("by_a: [a]", "by_a: [a, b]"))]);
    scene.applies(&after, &[])?;
    Ok(())
}

fn numbers_outside(scene: &Scene) -> Result<(), Failed> {
    let number = "n: {type: bigint, path: $.n}";
    let before = scene.mapping(&[("items", &[ID, number], "")]);
    scene.applies(&before, &[])?;
    scene.execute("INSERT INTO items VALUES (1, -5)");
    for ty in ["uint", "ubigint", "\"decimal(5,2)\""] {
        let after = scene.mapping(&[("items", &[ID, &number.replace("bigint", ty)], "")]);
        if ty.starts_with('"') {
            scene.execute("UPDATE items SET n = 123456");
            if !scene.is(Dialect::Sqlite) {
                // Servers are not asked to convert integers to decimals.
                break;
            }
        }
        let printed = scene.ends(1, &["plan", "--allow-data-loss"], &after)?;
        contains(&printed, "the values are from ")?;
    }
    scene.execute("UPDATE items SET n = 5");
    let after = scene.mapping(&[("items", &[ID, &number.replace("bigint", "uint")], "")]);
    scene.applies(&after, &["--allow-data-loss"])?;
    Ok(())
}

fn another_parent(scene: &Scene) -> Result<(), Failed> {
    let columns = [ID, "parent: {type: int, path: $.parent}"];
    let keys = |parent: &str| {
        format!("    foreign_keys: {{items_parent: {{columns: [parent], references: {{{parent}: [id]}}}}}}")
    };
    let tables = |parent: &str| {
        scene.mapping(&[("first", &[ID], ""), ("second", &[ID], ""), ("items", &columns, &keys(parent))])
    };
    scene.applies(&tables("first"), &[])?;
    let after = tables("second");
    let drops = if scene.is(Dialect::Sqlite) { &["--drop", "items.foreign_key_0"][..] } else { &[] };
    scene.ends(0, &[&["apply", "--yes"], drops].concat(), &after)?;
    scene.ends(0, &["plan"], &after)?;
    scene.execute("INSERT INTO second VALUES (7)");
    scene.execute("INSERT INTO items VALUES (1, 7)");
    Ok(())
}

fn run_beside_a_rename(scene: &Scene) -> Result<(), Failed> {
    let before = scene.mapping(&[("orders", &[ID], "")]);
    scene.applies(&before, &[])?;
    let after = scene.mapping(&[("sales", &[ID], "    renamed_from: orders")]);
    let source = scene.database.folder().join("events.ndjson");
    std::fs::write(&source, "{\"id\": 1}\n").unwrap();
    let dead = scene.database.folder().join("dead");
    let run = ["run", "--source", source.to_str().unwrap(), "--dead-letter", dead.to_str().unwrap()];
    let printed = scene.ends(1, &run, &after)?;
    contains(&printed, "the live table still has its former name `orders`")?;
    contains(&printed, "`mapper plan` shows the changes")?;
    scene.applies(&after, &[])?;
    scene.ends(0, &run, &after)?;
    Ok(())
}

fn additive_beside_a_rename(scene: &Scene) -> Result<(), Failed> {
    let before = scene.mapping(&[("orders", &[ID], ""), ("others", &[ID], "")]);
    scene.applies(&before, &[])?;
    let colour = "colour: {type: varchar(5), path: $.colour}";
    let size = "size: {type: int, path: $.size, required: true, if_absent: 1}";
    let sales = ("sales", &[ID, colour][..], "    renamed_from: orders");
    let after =
        scene.mapping(&[sales, ("others", &[ID, size, colour], "    indexes: {others_size: [size]}")]);
    let source = scene.database.folder().join("events.ndjson");
    std::fs::write(&source, "{\"id\": 1}\n").unwrap();
    let dead = scene.database.folder().join("dead");
    let run = ["run", "--evolve", "additive", "--source", source.to_str().unwrap(), "--dead-letter"];
    let printed = scene.ends(1, &[&run[..], &[dead.to_str().unwrap()]].concat(), &after)?;
    contains(&printed, "the live table still has its former name `orders`")?;
    contains(&printed, "column `size` is missing")?;
    Ok(())
}

fn fill_of_a_long_type(scene: &Scene) -> Result<(), Failed> {
    let before = scene.mapping(&[("items", &[ID], "")]);
    scene.applies(&before, &[])?;
    scene.execute("INSERT INTO items VALUES (1)");
    let story = "story: {type: text, path: $.story, fill: \"it's\"}";
    let after = scene.mapping(&[("items", &[ID, story], "")]);
    if scene.is(Dialect::Tidb) {
        let printed = scene.ends(1, &["plan"], &after)?;
        contains(&printed, "TiDB takes no DEFAULT of this type, so the `fill` is left to you")?;
        return contains(&printed, "UPDATE ");
    }
    scene.applies(&after, &[])?;
    assert_eq!(scene.database.query("SELECT story FROM items"), [[Some("it's".to_owned())]]);
    scene.execute("INSERT INTO items (id) VALUES (2)");
    assert_eq!(scene.database.query("SELECT story FROM items WHERE id = 2"), [[None]]);
    Ok(())
}

fn default_beside_a_wider_type(scene: &Scene) -> Result<(), Failed> {
    let name = "name: {type: varchar(90), path: $.name, required: true, if_absent: x, default: x}";
    let before = scene.mapping(&[("items", &[ID, name], "")]);
    scene.applies(&before, &[])?;
    let name = "name: {type: varchar(50), path: $.name, default: x}";
    let after = scene.mapping(&[("items", &[ID, name], "")]);
    scene.applies(&after, &[])?;
    scene.execute("INSERT INTO items (id) VALUES (1)");
    assert_eq!(scene.database.query("SELECT name FROM items"), [[Some("x".to_owned())]]);
    Ok(())
}

fn name_of_a_check(scene: &Scene) -> Result<(), Failed> {
    let state = "state: {type: \"enum(new, old)\", path: $.state}";
    let before = scene.mapping(&[("items", &[ID, state], "")]);
    scene.applies(&before, &[])?;
    let renamed = "former: {type: \"enum(new, old)\", path: $.state, renamed_from: state}";
    let after = scene.mapping(&[("items", &[ID, renamed], "")]);
    scene.applies(&after, &[])?;
    let renamed = "former: {type: \"enum(new, old)\", path: $.state}";
    let state = "state: {type: \"enum(hot, cold)\", path: $.heat}";
    scene.applies(&scene.mapping(&[("items", &[ID, renamed, state], "")]), &[])?;
    scene.execute("INSERT INTO items (id, former, state) VALUES (1, 'new', 'hot')");
    Ok(())
}

fn migrations_not_applied(scene: &Scene) -> Result<(), Failed> {
    let folder = scene.database.folder().join("migrations");
    let folder = folder.to_str().unwrap();
    let before = scene.mapping(&[("items", &[ID], "")]);
    scene.ends(3, &["plan", "--write", folder], &before)?;
    let printed = scene.ends(1, &["plan", "--write", folder], &before)?;
    contains(&printed, "is not applied, and can have these changes")?;
    scene.ends(0, &["migrate", "--migrations", folder], &before)?;
    scene.ends(0, &["plan", "--write", folder], &before)?;
    Ok(())
}

fn text_of_a_table(scene: &Scene) -> Result<(), Failed> {
    scene.execute(
        "CREATE TABLE items (id INT NOT NULL PRIMARY KEY, größe INT, -- it's a size\n n INT CHECK (n > 0) /* CHECK ( */)",
    );
    let columns = [ID, "größe: {type: int, path: $.g}", "n: {type: int, path: $.n, required: true}"];
    let printed = scene.ends(1, &["plan"], &scene.mapping(&[("items", &columns, "")]))?;
    contains(&printed, "the table cannot be rebuilt: its `CHECK (n > 0)` would be lost")
}

fn trigger_beside_a_rename(scene: &Scene) -> Result<(), Failed> {
    let before = scene.mapping(&[("items", &[ID, "amount: {type: int, path: $.a}"], "")]);
    scene.applies(&before, &[])?;
    scene.execute("CREATE TABLE log (n INT)");
    scene.execute("CREATE TRIGGER t AFTER INSERT ON items BEGIN INSERT INTO log VALUES (new.amount); END");
    let total = "total: {type: int, path: $.a, renamed_from: amount}";
    let both = scene.mapping(&[("items", &[ID, &total.replace("path", "required: true, path")], "")]);
    let printed = scene.ends(1, &["plan"], &both)?;
    contains(&printed, "the table cannot be rebuilt: the text of trigger `t` can have a former name")?;
    scene.applies(&scene.mapping(&[("items", &[ID, total], "")]), &[])?;
    scene.applies(
        &scene.mapping(&[("items", &[ID, &total.replace("path", "required: true, path")], "")]),
        &[],
    )?;
    scene.execute("INSERT INTO items VALUES (1, 5)");
    assert_eq!(scene.database.query("SELECT n FROM log"), [[Some("5".to_owned())]]);
    Ok(())
}

fn dropped_column_with_an_index(scene: &Scene) -> Result<(), Failed> {
    scene.execute("CREATE TABLE items (id INT NOT NULL PRIMARY KEY, old INT, former INT UNIQUE)");
    scene.execute("CREATE INDEX by_old ON items (old)");
    let mapping = scene.mapping(&[("items", &[ID], "")]);
    let dropped = ["--drop", "items.old", "--drop", "items.former"];
    let printed = scene.ends(0, &[&["apply", "--yes"], &dropped[..]].concat(), &mapping)?;
    contains(&printed, "drop column `old` with its keys and indexes")?;
    let left = scene.ends(0, &["plan"], &mapping)?;
    assert_eq!(left, "the live tables fit the mapping\n");
    Ok(())
}

fn orphans_before(scene: &Scene) -> Result<(), Failed> {
    scene.execute("CREATE TABLE parents (id INT PRIMARY KEY)");
    scene.execute("CREATE TABLE orphans (id INT REFERENCES parents (id))");
    scene.execute("PRAGMA foreign_keys = OFF; INSERT INTO orphans VALUES (1)");
    let name = "name: {type: varchar(5), path: $.name}";
    scene.applies(&scene.mapping(&[("items", &[ID, name], "")]), &[])?;
    scene.applies(&scene.mapping(&[("items", &[ID, &name.replace("(5)", "(9)")], "")]), &[])?;
    Ok(())
}

fn wider_type_stays(scene: &Scene) -> Result<(), Failed> {
    let (name, other) =
        ("name: {type: varchar(50), path: $.name}", "other: {type: varchar(5), path: $.other}");
    scene.applies(&scene.mapping(&[("items", &[ID, name, other], "")]), &[])?;
    let columns = [ID, &name.replace("(50)", "(9)"), &other.replace("(5)", "(7)")];
    let printed = scene.applies(&scene.mapping(&[("items", &columns, "")]), &[])?;
    contains(&printed, "stays: items: column `name` is VARCHAR(50)")?;
    let types = scene.database.query("SELECT type FROM pragma_table_info('items')");
    assert_eq!(types[1..], [[Some("VARCHAR(50)".to_owned())], [Some("VARCHAR(7)".to_owned())]]);
    Ok(())
}

fn replaced_for_its_key(scene: &Scene) -> Result<(), Failed> {
    let region = "region: {type: varchar(10), path: $.region, required: true}";
    let tables = |keys: &'static str| {
        let sales = "    foreign_keys: {fk_sales: {columns: [shop], references: {shops: [id]}}}";
        scene.mapping(&[
            ("shops", &[ID, region], keys),
            ("sales", &[ID, "shop: {type: int, path: $.shop}"], sales),
        ])
    };
    scene.applies(&tables(""), &[])?;
    scene.execute("INSERT INTO shops (id, region) VALUES (1, 'north'), (2, 'south')");
    scene.execute("ALTER TABLE shops ADD COLUMN by_hand INT");
    scene.execute("UPDATE shops SET by_hand = id + 10");
    scene.execute("INSERT INTO sales (id, shop) VALUES (7, 1), (8, 2)");
    let after = tables("    unique: {shops_id: [id]}");
    let text = std::fs::read_to_string(&after).unwrap();
    std::fs::write(&after, text.replacen("primary_key: [id]", "primary_key: [id, region]", 1)).unwrap();
    // SQLite rebuilds the table.
    if !scene.is(Dialect::Sqlite) {
        scene.runs_statements_of_obstacle(&after)?;
        let kept = scene.database.query("SELECT CAST(by_hand AS CHAR(2)) FROM rows_of_shops ORDER BY id");
        assert_eq!(kept, [[Some("11".to_owned())], [Some("12".to_owned())]]);
    }
    scene.applies(&after, &[])?;
    let rows = "SELECT CAST(shops.id AS CHAR(1)), region, CAST(sales.id AS CHAR(1)) \
                FROM shops JOIN sales ON shop = shops.id ORDER BY 1";
    let expected = [["1", "north", "7"], ["2", "south", "8"]];
    assert_eq!(scene.database.query(rows), expected.map(|row| row.map(|value| Some(value.to_owned()))));
    Ok(())
}

fn replaced_for_its_numbers(scene: &Scene) -> Result<(), Failed> {
    let size = "size: {type: int, path: $.size}";
    scene.applies(&scene.mapping(&[("items", &[ID, size], "    indexes: {items_size: [size]}")]), &[])?;
    scene.execute("INSERT INTO items (id, size) VALUES (4, 40), (5, 50)");
    let keys = "    unique: {items_id: [id]}\n    indexes: {items_size: [size]}";
    let number = "number: {type: int, generated: auto_increment}";
    let depth = "depth: {type: int, path: $.depth, required: true, fill: 3}";
    let required = "id: {type: int, path: $.id, required: true}";
    let after = scene.mapping(&[("items", &[number, required, size, depth], keys)]);
    let text = std::fs::read_to_string(&after).unwrap();
    let text = text.replace("primary_key: [id]", "primary_key: [number]");
    std::fs::write(&after, text.replace("upsert: items,", "upsert: items, key: [id],")).unwrap();
    scene.runs_statements_of_obstacle(&after)?;
    scene.applies(&after, &[])?;
    scene.execute("INSERT INTO items (id, size, depth) VALUES (6, 60, 1)");
    let rows = scene.database.query(
        "SELECT CAST(id AS CHAR(1)), CAST(size AS CHAR(2)), CAST(depth AS CHAR(1)) FROM items ORDER BY number",
    );
    let expected = [["4", "40", "3"], ["5", "50", "3"], ["6", "60", "1"]];
    assert_eq!(rows, expected.map(|row| row.map(|value| Some(value.to_owned()))));
    Ok(())
}

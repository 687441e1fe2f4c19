//! The table of types in docs/reference/types.md equals the output of `mapper ddl` and lists all types. Each type has a
//! golden case.

use std::fmt::Write as _;

use libtest_mimic::Trial;
use mapper::dialect::Dialect;
use mapper::types::{TYPE_NAMES, Type};

use crate::support::{mapper, root, succeed, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "types":
        the_table_has_every_type_once,
        the_table_matches_the_ddl,
        every_type_has_its_golden_case,
    ]
}

/// A row of the table: the type's spelling, and the type in each database.
struct Row {
    spelling: String,
    native_types: Vec<String>,
}

/// Reads the table's rows, with numbers in place of `n`, `p` and `s`.
fn table() -> Vec<Row> {
    let page = std::fs::read_to_string(root().join("docs/reference/types.md")).unwrap();
    let lines = page.lines().skip_while(|line| !line.starts_with("| type | takes | refuses | "));
    let mut lines = lines.take_while(|line| line.starts_with('|'));
    let cells = |line: &str| -> Vec<String> {
        let cells = line.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
    };
    let head = cells(lines.next().unwrap());
    assert_eq!(head[3..], ["MySQL", "MariaDB", "PostgreSQL", "SQLite"]);
    let with_arguments = |cell: &str| {
        let cell = cell.replace("(n)", "(7)").replace("(p,s)", "(10,2)");
        cell.replace("(p)", "(3)")
    };
    lines
        .skip(1)
        .map(|line| {
            let cells = cells(line);
            let native_types = cells[3..].iter().map(|cell| with_arguments(cell)).collect();
            Row { spelling: with_arguments(&cells[0]), native_types }
        })
        .collect()
}

fn type_of(row: &Row) -> Type {
    Type::parse(&row.spelling).unwrap_or_else(|error| panic!("{}: {error}", row.spelling))
}

fn the_table_has_every_type_once() {
    let named: Vec<&str> = table().iter().map(|row| type_of(row).name()).collect();
    assert_eq!(named, TYPE_NAMES);
}

fn the_table_matches_the_ddl() {
    let rows = table();
    let mut mapping = "format: 1\nmapping: all\nsource: {event_type: $.type}\ntables:\n".to_owned();
    let mut events = "events:\n  put:\n".to_owned();
    for (number, row) in rows.iter().enumerate() {
        write!(
            mapping,
            "  t{number}:\n    columns:\n      id: {{type: int, path: $.id}}\n      \
             c: {{type: \"{}\", path: $.c}}\n    primary_key: [id]\n",
            row.spelling
        )
        .unwrap();
        writeln!(events, "    - upsert: t{number}\n      update: [c]").unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.yaml");
    std::fs::write(&file, mapping + &events).unwrap();
    // TiDB has MySQL's types.
    let places = [0, 1, 0, 2, 3];
    for (place, dialect) in places.into_iter().zip(Dialect::ALL) {
        let mut command = mapper();
        command.arg("ddl").arg("--mapping").arg(&file).args(["--dialect", dialect.name()]);
        let ddl = text(&succeed(&mut command).stdout).replace(['"', '`'], "");
        let printed: Vec<&str> = ddl
            .lines()
            .filter_map(|line| line.strip_prefix("    c "))
            .map(|line| line.trim_end_matches(','))
            .collect();
        let documented: Vec<&str> = rows.iter().map(|row| row.native_types[place].as_str()).collect();
        assert_eq!(documented, printed, "{dialect}");
    }
}

fn every_type_has_its_golden_case() {
    for name in TYPE_NAMES {
        let mapping = root().join(format!("tests/cases/type-{name}/mapping.yaml"));
        let mapping =
            std::fs::read_to_string(&mapping).unwrap_or_else(|error| panic!("type-{name}: {error}"));
        assert!(mapping.contains(name), "type-{name} has no column of its type");
    }
}

//! Random mappings: three tables, each a child of the previous one, with random keys, generated numbers,
//! foreign keys and guards. Each event has up to three operations of any kind. Programs stand in place of some paths,
//! and each table has a column with conversion keys. All mappings are valid. The events are the nested ones of
//! `generic.rs`.

use proptest::sample::Index;
use serde_json::{Map, Value as Json, json};

/// A source of random decisions.
pub struct Dice<'a>(std::slice::Iter<'a, Index>);

impl<'a> Dice<'a> {
    /// Enough for any mapping.
    pub const MAX_THROWS: usize = 1000;

    pub fn new(throws: &'a [Index]) -> Dice<'a> {
        Dice(throws.iter())
    }

    fn below(&mut self, end: usize) -> usize {
        self.0.next().expect("enough throws").index(end)
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }

    fn pick<'t, T>(&mut self, things: &'t [T]) -> &'t T {
        &things[self.below(things.len())]
    }

    fn subset<'t>(&mut self, things: &[&'t str]) -> Vec<&'t str> {
        things.iter().copied().filter(|_| self.one_in(2)).collect()
    }
}

/// A table's columns with their types and paths. Each level includes key columns of the levels above. A path
/// with an index may match nothing.
const HEAD_COLUMNS: &[(&str, &str, &str)] = &[
    ("id", "int", "$.id"),
    ("code", "varchar(9)", "$.code"),
    ("moment", "int", "$.parent"),
    ("state", "int", "$.n"),
    ("first", "int", "$.n"),
    ("spare", "int", "$.rows[1].id"),
    (DIRTY, "", "$.dirty"),
];
const PART_COLUMNS: &[(&str, &str, &str)] = &[
    ("head", "int", "$.id"),
    ("part", "int", "row.id"),
    ("code", "varchar(9)", "row.code"),
    ("moment", "int", "row.parent"),
    ("state", "int", "$.n"),
    (DIRTY, "", "row.dirty"),
];
const BIT_COLUMNS: &[(&str, &str, &str)] = &[
    ("head", "int", "$.id"),
    ("part", "int", "row.id"),
    ("bit", "int", "bit.id"),
    ("code", "varchar(9)", "bit.code"),
    ("left", "int", "bit.parent"),
    ("right", "int", "row.rows[1].id"),
    ("moment", "int", "bit.parent"),
    ("state", "int", "$.n"),
    (DIRTY, "", "bit.dirty"),
];

/// The column with a random type and random conversion keys.
const DIRTY: &str = "dirty";

/// The type and the conversion keys of such a column, and a value for it.
fn dirty_column(dice: &mut Dice<'_>) -> (Map<String, Json>, Json) {
    let round = *dice.pick(&["down", "half_even", "half_up"]);
    let (column, value) = match dice.below(10) {
        0 => (json!({"type": "decimal(9,2)", "number_format": "1,234.56", "round": round}), json!(-1)),
        1 => (json!({"type": "smallint", "codes": {"0": 7, "1": 8, "true": 9, "a": null}}), json!(-1)),
        2 => (json!({"type": "int", "round": round}), json!(-1)),
        3 => (
            json!({"type": "datetime(3)", "zone": "Europe/Berlin", "round": round, "epoch": "millis"}),
            json!("2000-01-01T00:00:00Z"),
        ),
        4 => (
            json!({"type": "date", "zone": "Asia/Tokyo", "format": ["%d.%m.%Y %H:%M", "rfc3339"], "round": "down"}),
            json!("2000-01-01"),
        ),
        5 => (json!({"type": "time(1)", "epoch": "micros", "round": round}), json!("00:00:00")),
        6 => (json!({"type": "varchar(2)", "truncate": true}), json!("?")),
        7 => (json!({"type": "decimal(9,2)", "encoding": "base64", "round": round}), json!(0)),
        8 => (json!({"type": "binary", "encoding": "hex"}), json!("")),
        _ => {
            (json!({"type": "datetime(6)", "epoch": "nanos", "round": round}), json!("1970-01-01T00:00:00Z"))
        }
    };
    let Json::Object(column) = column else { unreachable!("an object") };
    (column, value)
}

/// Adds keys for absent and invalid values.
fn add_lenience(column: &mut Map<String, Json>, value: &Json, dice: &mut Dice<'_>) {
    let mut put = |name: &str, value: &Json| column.insert(name.to_owned(), value.clone());
    if !dice.one_in(8) {
        put("if_invalid", if dice.one_in(2) { &Json::Null } else { value });
    }
    match dice.below(5) {
        0 => drop(put("absent_if", &json!([null, ""]))),
        1 => drop(put("null_if", &json!(["-", 2]))),
        _ => {}
    }
    match dice.below(4) {
        0 => drop(put("if_absent", value)),
        1 => drop(put("keep_if_absent", &json!(true))),
        _ => {}
    }
}

/// The program that reads what a path does. It gives no value in place of a null behind an index.
fn program(path: &str) -> String {
    let (root, rest) = path.split_once('.').unwrap();
    let root = if root == "$" { String::new() } else { format!("${root}") };
    match rest.split_once('[') {
        Some((name, rest)) => format!("({root}.{name} // [])[{rest} | values"),
        None => format!("{root}.{rest}"),
    }
}

/// The keys that read a path: the path, or a program.
fn source(path: &str, dice: &mut Dice<'_>) -> (&'static str, Json) {
    if dice.one_in(4) { ("jq", json!(program(path))) } else { ("path", json!(path)) }
}

struct TableShape {
    name: &'static str,
    columns: &'static [(&'static str, &'static str, &'static str)],
    /// The columns that identify a row.
    key: &'static [&'static str],
    /// Whether the table has a generated primary key, and `key` is a unique key.
    numbered: bool,
    /// Whether `code` is a unique key.
    has_code_key: bool,
    /// The type and the conversion keys of the column `dirty`.
    dirty: Map<String, Json>,
    /// A value for it.
    dirty_value: Json,
}

impl TableShape {
    fn path(&self, column: &str) -> &'static str {
        self.columns.iter().find(|(name, ..)| *name == column).unwrap().2
    }

    /// The columns that are not in the key.
    fn rest(&self) -> Vec<&'static str> {
        self.columns.iter().map(|(name, ..)| *name).filter(|name| !self.key.contains(name)).collect()
    }

    /// Value sources for an operation. Those that are not of a key can be lenient.
    fn sources(&self, columns: &[&str], dice: &mut Dice<'_>) -> Json {
        let sources = columns.iter().map(|column| {
            let (key, from) = source(self.path(column), dice);
            let mut source = Map::from_iter([(key.to_owned(), from)]);
            if *column == DIRTY {
                add_lenience(&mut source, &self.dirty_value, dice);
            }
            (column.to_string(), Json::Object(source))
        });
        Json::Object(sources.collect())
    }

    /// A condition for an operation.
    fn condition(&self, dice: &mut Dice<'_>) -> Json {
        let element = ["bit", "row"].into_iter().find(|name| self.path(DIRTY).starts_with(name));
        match (dice.below(3), element) {
            (0, Some(name)) => json!({"jq": format!("${name}.parent != 1")}),
            (1, _) => json!("$.alias"),
            _ => json!({"jq": ".n % 3 != 0"}),
        }
    }
}

/// Returns a mapping as JSON, which is also YAML.
pub fn mapping(dice: &mut Dice<'_>) -> Json {
    let shapes = [
        ("heads", HEAD_COLUMNS, &["id"][..], Json::Null),
        ("parts", PART_COLUMNS, &["head", "part"][..], json!({"row": elements("$.rows", dice)})),
        (
            "bits",
            BIT_COLUMNS,
            &["head", "part", "bit"][..],
            json!({"row": elements("$.rows", dice), "bit": elements("row.rows", dice)}),
        ),
    ];
    let (mut tables, mut specs) = (Vec::new(), Map::new());
    for (name, columns, key, each) in shapes {
        let (numbered, has_code_key) = (dice.one_in(2), dice.one_in(3));
        let (dirty, dirty_value) = dirty_column(dice);
        let table = TableShape { name, columns, key, numbered, has_code_key, dirty, dirty_value };
        specs.insert(name.to_owned(), table_spec(&table, tables.last(), each, dice));
        tables.push(table);
    }
    let mut events = Map::new();
    for number in 0..3 + dice.below(5) {
        let mut indexes: Vec<usize> = (0..=dice.below(3)).map(|_| dice.below(tables.len())).collect();
        indexes.sort_unstable();
        let operations: Vec<Json> = indexes.iter().map(|index| operation(&tables[*index], dice)).collect();
        events.insert(format!("e{number}"), json!(operations));
    }
    let event_type = if dice.one_in(3) { json!({"jq": ".type"}) } else { json!("$.type") };
    let mut source = json!({"event_type": event_type, "json_text": ["$.rows"]});
    if dice.one_in(3) {
        source["body"] = json!({"jq": "."});
    }
    json!({"format": 1, "mapping": "random", "source": source, "tables": specs, "events": events})
}

/// A level with the elements at a path.
fn elements(path: &str, dice: &mut Dice<'_>) -> Json {
    if dice.one_in(4) {
        json!({"jq": format!("{} // [] | .[]", program(path))})
    } else {
        json!(format!("{path}[*]"))
    }
}

fn table_spec(table: &TableShape, parent: Option<&TableShape>, each: Json, dice: &mut Dice<'_>) -> Json {
    let mut columns = Map::new();
    if table.numbered {
        columns.insert("number".to_owned(), json!({"type": "int", "generated": "auto_increment"}));
    }
    for (name, ty, path) in table.columns {
        let required = table.key.contains(name) || table.has_code_key && *name == "code";
        let (key, from) = source(path, dice);
        let mut column = json!({"type": ty, key: from, "required": required});
        if path.contains('[') && dice.one_in(2) {
            column["keep_if_absent"] = json!(true);
        }
        if *name == DIRTY {
            let mut dirty = table.dirty.clone();
            dirty.insert(key.to_owned(), column[key].take());
            add_lenience(&mut dirty, &table.dirty_value, dice);
            column = Json::Object(dirty);
        }
        columns.insert((*name).to_owned(), column);
    }
    let mut spec = Map::new();
    if !each.is_null() {
        spec.insert("each".to_owned(), each);
    }
    spec.insert("columns".to_owned(), Json::Object(columns));
    let mut unique = Map::new();
    if table.numbered {
        spec.insert("primary_key".to_owned(), json!(["number"]));
        unique.insert(format!("uq_{}", table.name), json!(table.key));
    } else {
        spec.insert("primary_key".to_owned(), json!(table.key));
    }
    if table.has_code_key {
        unique.insert(format!("uq_{}_code", table.name), json!(["code"]));
    }
    spec.insert("unique".to_owned(), Json::Object(unique));
    let mut references = Map::new();
    if let Some(parent) = parent {
        // One foreign key is within the key. The other has columns that change independently.
        let own = &table.key[..parent.key.len()];
        let others = ["left", "right"];
        let has_others = others.iter().all(|name| table.columns.iter().any(|(column, ..)| column == name));
        // Both cascade, or neither does: InnoDB checks row by row whether one blocks a row that the other
        // deletes.
        let cascades = !dice.one_in(3);
        for columns in [Some(own), Some(&others[..]).filter(|_| has_others)].into_iter().flatten() {
            if dice.one_in(3) {
                continue;
            }
            let mut reference = json!({"columns": columns, "references": {parent.name: parent.key}});
            if cascades {
                reference["on_delete"] = json!("cascade");
            }
            references.insert(format!("fk_{}_{}", table.name, references.len()), reference);
        }
    }
    spec.insert("foreign_keys".to_owned(), Json::Object(references));
    Json::Object(spec)
}

fn operation(table: &TableShape, dice: &mut Dice<'_>) -> Json {
    let by_code = table.has_code_key && dice.one_in(4);
    let mut operation = Map::new();
    let mut put = |name: &str, value: Json| operation.insert(name.to_owned(), value);
    // The whole key of a row, or a prefix of it, which matches several rows.
    let match_key: Vec<&str> =
        if by_code { vec!["code"] } else { table.key[..=dice.below(table.key.len())].to_vec() };
    // `heads` has no parent, so it cannot have a `replace`.
    match dice.below(if table.key.len() == 1 { 6 } else { 8 }) {
        0..3 => {
            put("upsert", json!(table.name));
            let key: &[&str] = if by_code { &["code"] } else { table.key };
            if table.numbered || by_code {
                put("key", json!(key));
            }
            let rest: Vec<&str> = table.rest().into_iter().filter(|name| !key.contains(name)).collect();
            let changes = dice.subset(&rest);
            if changes.contains(&"moment") && dice.one_in(2) {
                put("guard", json!("moment"));
            }
            // If the upsert uses another key, `update_all_but` would include the key columns themselves.
            if !by_code && dice.one_in(2) {
                let frozen: Vec<&&str> = rest.iter().filter(|name| !changes.contains(name)).collect();
                put("update_all_but", json!(frozen));
            } else {
                put("update", json!(changes));
            }
        }
        3 => {
            put("insert", json!(table.name));
            if let Some(on_conflict) = dice.pick(&[None, Some("dead_letter"), Some("ignore")]) {
                put("on_conflict", json!(on_conflict));
            }
        }
        4 => {
            put("update", json!(table.name));
            put("key", table.sources(&match_key, dice));
            let settable: Vec<&str> =
                table.rest().into_iter().filter(|name| !match_key.contains(name)).collect();
            let mut set = dice.subset(&settable);
            if set.is_empty() {
                set.push("state");
            }
            if set.contains(&"moment") && dice.one_in(2) {
                put("guard", json!("moment"));
            }
            put("set", table.sources(&set, dice));
            put("if_no_row", json!(dice.pick(&["ignore", "dead_letter"])));
        }
        5 => {
            put("delete", json!(table.name));
            put("key", table.sources(&match_key, dice));
            if dice.one_in(2) {
                put("guard", table.sources(&["moment"], dice));
            }
            put("if_no_row", json!(dice.pick(&["ignore", "dead_letter"])));
        }
        _ => {
            put("replace", json!(table.name));
            put("of", json!({"head": "$.id"}));
            put("key", json!(table.key));
        }
    }
    if dice.one_in(4) {
        put("when", table.condition(dice));
    }
    Json::Object(operation)
}

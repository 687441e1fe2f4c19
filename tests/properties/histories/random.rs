//! Random mappings: three tables, each a child of the previous one, with random keys, generated numbers,
//! foreign keys, look-ups, guards and columns that combine. Each event has up to three operations of any kind, and some
//! have levels of their own. Tombstones have operations, too. Programs stand in place of some paths, and each table has a column with conversion keys. All
//! mappings are valid. The events are the nested ones of `generic.rs`.

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

    /// The levels from which the columns read their values.
    fn levels(&self, dice: &mut Dice<'_>) -> Map<String, Json> {
        let levels = [("row", "$.rows", "$"), ("bit", "row.rows", "row")];
        let levels = &levels[..self.key.len() - 1];
        levels.iter().map(|(name, list, outer)| ((*name).to_owned(), elements(list, outer, dice))).collect()
    }

    /// Value sources for an operation. Those that are not of a key can be lenient.
    fn sources(&self, columns: &[&str], dice: &mut Dice<'_>) -> Json {
        self.sources_from("$", columns, dice)
    }

    /// As [`Self::sources`], but paths from the event start at `root`.
    fn sources_from(&self, root: &str, columns: &[&str], dice: &mut Dice<'_>) -> Json {
        let sources = columns.iter().map(|column| {
            let path = self.path(column);
            let moved = path.strip_prefix('$').map(|rest| format!("{root}{rest}"));
            let (key, from) = source(moved.as_deref().unwrap_or(path), dice);
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
        ("heads", HEAD_COLUMNS, &["id"][..]),
        ("parts", PART_COLUMNS, &["head", "part"][..]),
        ("bits", BIT_COLUMNS, &["head", "part", "bit"][..]),
    ];
    let (mut tables, mut specs) = (Vec::new(), Map::new());
    for (name, columns, key) in shapes {
        let (numbered, has_code_key) = (dice.one_in(2), dice.one_in(3));
        let (dirty, dirty_value) = dirty_column(dice);
        let table = TableShape { name, columns, key, numbered, has_code_key, dirty, dirty_value };
        let mut spec = table_spec(&table, tables.last(), dice);
        if let Some(heads) = tables.first()
            && heads.numbered
            && dice.one_in(2)
        {
            add_lookup(&mut spec, &table, dice);
        }
        specs.insert(name.to_owned(), spec);
        tables.push(table);
    }
    let mut events = Map::new();
    for number in 0..3 + dice.below(5) {
        let mut indexes: Vec<usize> = (0..=dice.below(3)).map(|_| dice.below(tables.len())).collect();
        indexes.sort_unstable();
        let mut operations: Vec<Json> =
            indexes.iter().map(|index| operation(&tables[*index], dice)).collect();
        follow_heads(&mut operations, dice);
        events.insert(format!("e{number}"), json!(operations));
    }
    let event_type = if dice.one_in(3) { json!({"jq": ".type"}) } else { json!("$.type") };
    let mut source = json!({"event_type": event_type, "json_text": ["$.rows"]});
    if dice.one_in(3) {
        source["body"] = json!({"jq": "."});
    }
    let mut mapping =
        json!({"format": 1, "mapping": "random", "source": source, "tables": specs, "events": events});
    if !dice.one_in(3) {
        let operations: Vec<Json> = (0..=dice.below(2)).map(|_| tombstone(&tables[0], dice)).collect();
        mapping["tombstones"] = json!(operations);
    }
    mapping
}

/// An operation for a record without a value. It reads the record's key.
fn tombstone(heads: &TableShape, dice: &mut Dice<'_>) -> Json {
    let mut operation = match dice.below(5) {
        0 => json!({"delete": "parts", "key": {"head": "record.key.id"}}),
        1 => json!({"update": "heads", "key": {"id": "record.key.id"}, "set": {"state": {"value": 9}}}),
        2 => {
            let unset = ["first", "spare", DIRTY].map(|name| (name.to_owned(), json!({"value": null})));
            let mut columns = Map::from_iter(unset);
            columns.insert("id".to_owned(), json!("record.key.id"));
            columns.insert("code".to_owned(), json!("record.key.code"));
            columns.insert("moment".to_owned(), json!("record.key.at"));
            columns.insert("state".to_owned(), json!({"value": 8}));
            let key = heads.key;
            json!({"upsert": "heads", "key": key, "update": ["state", "moment"], "columns": columns})
        }
        _ => json!({"delete": "heads", "key": {"id": "record.key.id"}}),
    };
    match operation.get("upsert") {
        Some(_) if dice.one_in(2) => operation["guard"] = json!("moment"),
        None if operation["delete"] == "heads" && dice.one_in(2) => {
            operation["guard"] = json!({"moment": "record.key.at"});
        }
        _ => {}
    }
    if dice.one_in(4) {
        operation["when"] = json!({"jq": "$record.key != null"});
    }
    operation
}

/// Lets some operations follow the row of `heads` that an earlier operation of the event writes.
fn follow_heads(operations: &mut [Json], dice: &mut Dice<'_>) {
    let writes_a_head = |operation: &Json| {
        let repeats = operation["each"]["row"] != Json::Null;
        let updates_one =
            || operation["update"] == "heads" && operation["key"].as_object().unwrap().len() == 1;
        !repeats && (operation["upsert"] == "heads" || updates_one())
    };
    for at in 1..operations.len() {
        let (earlier, later) = operations.split_at_mut(at);
        let operation = &mut later[0];
        let is_child = |table: &Json| table.is_string() && *table != "heads";
        let can_follow = is_child(&operation["upsert"]) && operation.get("combine").is_none()
            || is_child(&operation["replace"]);
        // It follows the last one that writes rows of `heads` with a guard, or else the last one that writes any.
        let on_heads =
            earlier.iter().filter(|other| other["upsert"] == "heads" || other["update"] == "heads");
        let followed = on_heads.max_by_key(|other| other.get("guard").is_some());
        let Some(head) = followed.filter(|head| writes_a_head(head) && can_follow) else { continue };
        if dice.one_in(2) {
            operation["parent"] = json!("heads");
            if let Some(condition) = head.get("when") {
                operation["when"] = condition.clone();
            }
        }
    }
}

/// The elements of a level: those of a list, or others of the same form.
fn elements(list: &str, outer: &str, dice: &mut Dice<'_>) -> Json {
    let all = || json!(format!("{list}[*]"));
    let some = json!({"one_or_list": format!("{outer}.more")});
    match dice.below(8) {
        0..3 => all(),
        3 => json!({"jq": format!("{} // [] | .[]", program(list))}),
        4 => some,
        5 => json!([all(), some]),
        6 => json!([outer, all()]),
        _ => json!(format!("{list}[0]")),
    }
}

fn table_spec(table: &TableShape, parent: Option<&TableShape>, dice: &mut Dice<'_>) -> Json {
    let each = table.levels(dice);
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
    if !each.is_empty() {
        spec.insert("each".to_owned(), Json::Object(each));
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

/// Some of the columns that an upsert changes, each with a word of `combine` that its type takes.
fn combined_columns(table: &TableShape, changes: &[&str], dice: &mut Dice<'_>) -> Map<String, Json> {
    let mut combined = Map::new();
    for column in changes {
        if dice.one_in(3) {
            let ty = table.columns.iter().find(|(name, ..)| name == column).unwrap().1;
            let words: &[&str] = match ty {
                "int" => &["fill", "min", "max", "add"],
                "" => &["fill"],
                _ => &["fill", "min", "max"],
            };
            combined.insert((*column).to_owned(), json!(dice.pick(words)));
        }
    }
    combined
}

/// Adds a column with the number of a row of `heads`.
fn add_lookup(spec: &mut Json, table: &TableShape, dice: &mut Dice<'_>) {
    let (key, from) = source("$.parent", dice);
    let mut column = json!({"type": "int", "lookup": {"heads": {"id": {key: from}}}});
    if dice.one_in(2) {
        column["keep_if_absent"] = json!(true);
    }
    spec["columns"]["owner"] = column;
    // InnoDB checks row by row whether one reference blocks a row that another one deletes.
    let keys = spec["foreign_keys"].as_object_mut().unwrap();
    let mut reference = json!({"columns": ["owner"], "references": {"heads": ["number"]}});
    if keys.values().any(|key| key.get("on_delete").is_some()) {
        reference["on_delete"] = json!("cascade");
    }
    keys.insert(format!("fk_{}_owner", table.name), reference);
}

fn operation(table: &TableShape, dice: &mut Dice<'_>) -> Json {
    let by_code = table.has_code_key && dice.one_in(4);
    let mut operation = Map::new();
    let mut put = |name: &str, value: Json| operation.insert(name.to_owned(), value);
    // The whole key of a row, or a prefix of it, which matches several rows.
    let match_key: Vec<&str> =
        if by_code { vec!["code"] } else { table.key[..=dice.below(table.key.len())].to_vec() };
    let mut each = table.levels(dice);
    // An update or a delete can repeat for elements that the table does not read.
    let repeats = each.is_empty() && dice.one_in(2);
    let root = if repeats { "row" } else { "$" };
    let mut has_own_levels = dice.one_in(4);
    let kind = dice.below(9);
    match kind {
        0..3 => {
            put("upsert", json!(table.name));
            let key: &[&str] = if by_code { &["code"] } else { table.key };
            if table.numbered || by_code {
                put("key", json!(key));
            }
            let rest: Vec<&str> = table.rest().into_iter().filter(|name| !key.contains(name)).collect();
            let mut changes = dice.subset(&rest);
            let combined = if changes.contains(&"moment") && dice.one_in(2) {
                put("guard", json!("moment"));
                Map::new()
            } else {
                combined_columns(table, &changes, dice)
            };
            // If the upsert uses another key, `update_all_but` would include the key columns themselves.
            if !by_code && dice.one_in(2) {
                let frozen: Vec<&&str> = rest.iter().filter(|name| !changes.contains(name)).collect();
                put("update_all_but", json!(frozen));
            } else {
                changes.retain(|column| !combined.contains_key(*column));
                put("update", json!(changes));
            }
            if !combined.is_empty() {
                put("combine", Json::Object(combined));
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
            put("key", table.sources_from(root, &match_key, dice));
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
            put("key", table.sources_from(root, &match_key, dice));
            if dice.one_in(2) {
                put("guard", table.sources(&["moment"], dice));
            }
            put("if_no_row", json!(dice.pick(&["ignore", "dead_letter"])));
        }
        6 => drop(put("truncate", json!(table.name))),
        _ => {
            put("replace", json!(table.name));
            put("key", json!(table.key));
            if table.key.len() > 1 && dice.one_in(2) {
                put("of", json!({"head": "$.id"}));
            } else {
                // The last level says whether a parent has its row.
                put("of", table.sources(table.key, dice));
                each.insert(
                    "only".to_owned(),
                    json!(dice.pick(&["$.rows[0]", "$.rows[1].parent", "$.alias"])),
                );
                has_own_levels = true;
            }
        }
    }
    let (is_update_or_delete, is_truncate) = (matches!(kind, 4 | 5), kind == 6);
    if is_update_or_delete && repeats {
        each.insert("row".to_owned(), elements("$.rows", "$", dice));
        has_own_levels = true;
    }
    if has_own_levels && !is_truncate {
        put("each", Json::Object(each));
    }
    if dice.one_in(4) {
        put("when", table.condition(dice));
    }
    Json::Object(operation)
}

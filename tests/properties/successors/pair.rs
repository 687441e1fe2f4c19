//! Random mappings and their successors: the same mapping after some changes that a user makes.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json, json};

use mapper::dialect::Dialect;

use crate::support::random::Random;

/// Types that hold more and more, by what they hold.
const LADDERS: &[(Content, &[&str])] = &[
    (Content::Text, &["varchar(10)", "varchar(20)", "varchar(100)", "varchar(300)", "text"]),
    (Content::Integer, &["smallint", "int", "bigint", "decimal(22,0)"]),
    (Content::Unsigned, &["uint", "bigint", "decimal(20,1)"]),
    (Content::Unsigned, &["uint", "ubigint"]),
    (Content::Decimal, &["decimal(8,2)", "decimal(10,2)", "decimal(14,4)"]),
    (Content::Moment, &["datetime(0)", "datetime(3)", "datetime(6)"]),
    (Content::Clock, &["time(0)", "time(2)", "time(6)"]),
    (Content::Word, &["enum(a, b)", "enum(a, b, c)", "enum(long word, a, c, b)", "varchar(12)"]),
    (Content::Integer, &["int", "varchar(11)", "varchar(40)"]),
    (Content::Flag, &["boolean"]),
    (Content::Day, &["date"]),
    (Content::Object, &["json"]),
    (Content::Number, &["double"]),
    (Content::Integer, &["smallint", "double"]),
    (Content::Identifier, &["uuid"]),
    (Content::Bytes, &["binary"]),
];

/// The types of keys, which tables refer to.
const KEY_LADDERS: &[(Content, &[&str])] = &[
    (Content::Integer, &["smallint", "int", "bigint"]),
    (Content::Text, &["varchar(10)", "varchar(20)", "varchar(100)"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    Text,
    Integer,
    Unsigned,
    Decimal,
    Moment,
    Clock,
    Word,
    Flag,
    Day,
    Object,
    Number,
    Identifier,
    Bytes,
}

impl Content {
    fn value(self, random: &mut Random) -> Json {
        let index = random.below(40);
        let n = i32::try_from(index).unwrap();
        match self {
            Content::Text => json!(["", "x", "ümläut", "O'Neil", "a\\b", "tail "][index % 6]),
            Content::Integer => json!(n - 20),
            Content::Unsigned => json!(n),
            Content::Decimal => json!(format!("{}.{:02}", n - 20, n)),
            Content::Moment => json!(format!("2025-01-{:02}T10:11:12Z", n % 28 + 1)),
            Content::Clock => json!(format!("10:{n:02}:12")),
            Content::Word => json!(["a", "b"][index % 2]),
            Content::Flag => json!(n > 20),
            Content::Day => json!(format!("2025-02-{:02}", n % 28 + 1)),
            Content::Object => json!({"n": n, "list": [1, "two", null]}),
            Content::Number => json!(f64::from(n) / 8.0),
            Content::Identifier => json!(format!("00000000-0000-4000-8000-0000000000{n:02}")),
            Content::Bytes => json!("AAECAw=="),
        }
    }

    /// A constant for `default`, `fill` and `if_absent`. `text` and `json` take no `default`.
    fn constant(self, ty: &str) -> Json {
        match self {
            Content::Integer | Content::Unsigned if ty.starts_with("varchar") => json!("7"),
            Content::Text => json!("it's"),
            Content::Integer | Content::Unsigned => json!(7),
            Content::Decimal => json!("1.50"),
            Content::Moment => json!("2024-02-29T23:59:59Z"),
            Content::Clock => json!("23:59:59"),
            Content::Word => json!("b"),
            Content::Flag => json!(true),
            Content::Day => json!("2024-02-29"),
            Content::Object => json!({"a": 1}),
            Content::Number => json!(0.5),
            Content::Identifier => json!("00000000-0000-4000-8000-0000000000ff"),
            Content::Bytes => json!(null),
        }
    }
}

// Each bool is a key.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone)]
pub struct Column {
    /// Stays the same when the column gets another name.
    pub id: usize,
    pub name: String,
    ladder: (Content, &'static [&'static str]),
    rung: usize,
    pub required: bool,
    default: bool,
    if_absent: bool,
    fill: bool,
    renamed_from: Option<String>,
    /// The member of the table's part of an event.
    member: String,
}

impl Column {
    fn ty(&self) -> &'static str {
        self.ladder.1[self.rung]
    }

    fn can_have_default(&self) -> bool {
        !matches!(self.ty(), "text" | "json" | "binary")
    }

    fn constant(&self) -> Json {
        self.ladder.0.constant(self.ty())
    }

    fn to_json(&self, of: usize) -> Json {
        let mut keys = Map::new();
        keys.insert("type".to_owned(), json!(self.ty()));
        keys.insert("path".to_owned(), json!(format!("$.t{of}.{}", self.member)));
        if self.required {
            keys.insert("required".to_owned(), json!(true));
        }
        for (key, is_set) in [
            ("default", self.default && self.can_have_default()),
            ("if_absent", self.if_absent),
            ("fill", self.fill),
        ] {
            if is_set && !self.constant().is_null() {
                keys.insert(key.to_owned(), self.constant());
            }
        }
        if let Some(former) = &self.renamed_from {
            keys.insert("renamed_from".to_owned(), json!(former));
        }
        Json::Object(keys)
    }
}

#[derive(Debug, Clone)]
pub struct Table {
    pub id: usize,
    pub name: String,
    renamed_from: Option<String>,
    pub columns: Vec<Column>,
    primary_key: Vec<usize>,
    unique: Vec<(String, Vec<usize>)>,
    indexes: Vec<(String, Vec<usize>)>,
    /// The `on_delete` of the foreign key to the first table, if there is one.
    reference: Option<&'static str>,
}

impl Table {
    pub fn column(&self, id: usize) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }

    fn names(&self, ids: &[usize]) -> Vec<&str> {
        ids.iter().filter_map(|id| self.column(*id)).map(|column| column.name.as_str()).collect()
    }

    fn is_in_key(&self, id: usize) -> bool {
        id == ID
            || id == PARENT
            || self.primary_key.contains(&id)
            || self.unique.iter().any(|(_, columns)| columns.contains(&id))
    }
}

/// The column that identifies a row, the one with the same value, and the one that refers to the first table.
const ID: usize = 0;
const CODE: usize = 1;
const PARENT: usize = 2;
const FIRST_OTHER: usize = 3;

/// A mapping.
#[derive(Debug, Clone)]
pub struct Model {
    pub tables: Vec<Table>,
    next_id: usize,
    /// Whether a table was removed that refers to the first table.
    has_lost_child: bool,
    has_wider_key: bool,
}

impl Model {
    pub fn random(random: &mut Random) -> Model {
        let mut model =
            Model { tables: Vec::new(), next_id: FIRST_OTHER, has_lost_child: false, has_wider_key: false };
        let key = *random.choose(KEY_LADDERS);
        for id in 0..=random.below(3) {
            model.add_table(id, key, random);
        }
        model
    }

    fn add_table(&mut self, id: usize, key: (Content, &'static [&'static str]), random: &mut Random) {
        let own_key = if id == 0 { key } else { *random.choose(KEY_LADDERS) };
        let column =
            |id: usize, name: &str, member: &str, ladder: (Content, &'static [&'static str])| Column {
                id,
                name: name.to_owned(),
                ladder,
                rung: 0,
                required: id == ID,
                default: false,
                if_absent: false,
                fill: false,
                renamed_from: None,
                member: member.to_owned(),
            };
        let mut columns = vec![column(ID, "id", "id", own_key), column(CODE, "code", "id", own_key)];
        let mut reference = None;
        if id > 0 {
            let mut parent = column(PARENT, "parent", "parent", key);
            parent.rung = self.tables[0].column(ID).map_or(0, |id| id.rung);
            columns.push(parent);
            reference = Some("no_action").filter(|_| random.once_in(2));
        }
        let mut table = Table {
            id,
            name: format!("t{id}"),
            renamed_from: None,
            columns,
            primary_key: vec![ID],
            unique: Vec::new(),
            indexes: Vec::new(),
            reference,
        };
        for _ in 0..random.below(6) {
            let column = self.other_column(random);
            table.columns.push(column);
        }
        if random.once_in(3) {
            table.unique.push((format!("t{id}_code"), vec![CODE]));
        }
        self.tables.push(table);
    }

    fn other_column(&mut self, random: &mut Random) -> Column {
        let id = self.next_id;
        self.next_id += 1;
        let ladder = *random.choose(LADDERS);
        let required = random.once_in(3);
        Column {
            id,
            name: format!("c{id}"),
            ladder,
            rung: random.below(ladder.1.len()),
            required,
            default: random.once_in(3),
            if_absent: required || random.once_in(3),
            fill: false,
            renamed_from: None,
            member: format!("c{id}"),
        }
        .valid()
    }

    /// A random change. Returns what it is, or `None` if it does not apply.
    // Each arm is a change.
    #[allow(clippy::too_many_lines)]
    pub fn change(&mut self, random: &mut Random, dialect: Dialect) -> Option<String> {
        let at = random.below(self.tables.len());
        let kind = random.below(18);
        let new = self.other_column(random);
        let table_count = self.tables.len();
        let key = self.tables[0].column(ID)?.ladder;
        let table = &mut self.tables[at];
        let others: Vec<usize> =
            (0..table.columns.len()).filter(|at| table.columns[*at].id >= FIRST_OTHER).collect();
        let other = others.get(random.below(others.len().max(1))).copied();
        let name = table.name.clone();
        Some(match kind {
            0 | 1 => {
                let described = format!("add {name}.{} {}", new.name, new.ty());
                table.columns.push(new);
                described
            }
            2 | 3 => {
                let column = &mut table.columns[other?];
                if column.rung + 1 >= column.ladder.1.len() || table.is_in_index(other?) {
                    return None;
                }
                let column = &mut table.columns[other?];
                column.rung += 1 + random.below(column.ladder.1.len() - column.rung - 1);
                format!("widen {name}.{} to {}", column.name, column.ty())
            }
            4 => {
                let id = table.columns[other?].id;
                if table.is_in_key(id) {
                    return None;
                }
                let column = &mut table.columns[other?];
                column.required = !column.required;
                column.fill = column.required;
                *column = column.clone().valid();
                format!("toggle `required` of {name}.{}", column.name)
            }
            5 => {
                let column = &mut table.columns[other?];
                column.default = !column.default;
                format!("toggle `default` of {name}.{}", column.name)
            }
            6 | 7 => {
                let column = &mut table.columns[other?];
                if column.renamed_from.is_some() {
                    return None;
                }
                column.renamed_from = Some(column.name.clone());
                column.name = format!("{}_new", column.name);
                format!("rename {name}.{}", column.name)
            }
            8 => {
                if table.renamed_from.is_some() {
                    return None;
                }
                table.renamed_from = Some(table.name.clone());
                table.name = format!("{name}_new");
                format!("rename {name}")
            }
            9 => {
                let column = &table.columns[other?];
                if matches!(column.ty(), "text" | "json" | "binary") {
                    return None;
                }
                let id = column.id;
                let index = format!("i{}_{id}", table.id);
                if table.indexes.iter().any(|(known, _)| *known == index) {
                    return None;
                }
                table.indexes.push((index.clone(), vec![id]));
                format!("add index {index}")
            }
            10 => format!("drop index {}", table.indexes.pop()?.0),
            11 => {
                let unique = format!("t{}_code", table.id);
                if let Some(at) = table.unique.iter().position(|(known, _)| *known == unique) {
                    table.unique.remove(at);
                    format!("drop unique key {unique}")
                } else {
                    table.unique.push((unique.clone(), vec![CODE]));
                    format!("add unique key {unique}")
                }
            }
            12 if table.id > 0 => {
                table.reference = match table.reference {
                    None => Some("no_action"),
                    Some("no_action") => Some(random.pick(&["cascade", "set_null"])),
                    Some(_) => None,
                };
                format!("refer from {name}: {:?}", table.reference)
            }
            13 if table_count < 4 => {
                let id = 10 + self.next_id;
                self.add_table(id, key, random);
                format!("add t{id}")
            }
            14 if table_count > 1 && at > 0 => {
                if self.has_wider_key && table.reference.is_some() {
                    return None;
                }
                self.has_lost_child |= self.tables.remove(at).reference.is_some();
                format!("remove {name}")
            }
            15 => {
                let id = table.columns[other?].id;
                table.indexes.retain(|(_, columns)| !columns.contains(&id));
                format!("remove {name}.{}", table.columns.remove(other?).name)
            }
            16 => {
                // The keys of the first table and the columns that refer to it change together.
                let rung = self.tables[0].column(ID)?.rung + 1;
                // MySQL changes no column to which a foreign key of an unknown table refers.
                if rung >= key.1.len() || self.has_lost_child {
                    return None;
                }
                self.has_wider_key = true;
                for (at, table) in self.tables.iter_mut().enumerate() {
                    let is_key = |id: usize| if at == 0 { id == ID } else { id == PARENT };
                    table
                        .columns
                        .iter_mut()
                        .filter(|column| is_key(column.id))
                        .for_each(|column| column.rung = rung);
                }
                format!("widen the key to {}", key.1[rung])
            }
            // TiDB stores the rows by the primary key. Foreign keys refer to that of the first table.
            17 if at > 0 && dialect != Dialect::Tidb => {
                let is_wide = table.primary_key.len() > 1;
                table.primary_key = if is_wide { vec![ID] } else { vec![ID, CODE] };
                let code = table.columns.iter_mut().find(|column| column.id == CODE)?;
                code.required = !is_wide;
                format!("change the primary key of {name} to {:?}", table.names(&table.primary_key))
            }
            _ => return None,
        })
    }

    pub fn to_json(&self) -> Json {
        let parent = self.tables[0].name.clone();
        let tables = self.tables.iter().map(|table| {
            let columns = table.columns.iter().map(|column| (column.name.clone(), column.to_json(table.id)));
            let keys = |keys: &[(String, Vec<usize>)]| -> Map<String, Json> {
                keys.iter().map(|(name, columns)| (name.clone(), json!(table.names(columns)))).collect()
            };
            let mut described = json!({
                "columns": columns.collect::<Map<_, _>>(),
                "primary_key": table.names(&table.primary_key),
                "unique": keys(&table.unique),
                "indexes": keys(&table.indexes),
            });
            if let Some(former) = &table.renamed_from {
                described["renamed_from"] = json!(former);
            }
            if let Some(on_delete) = table.reference {
                let key = json!({"columns": ["parent"], "references": {(parent.as_str()): ["id"]}, "on_delete": on_delete});
                described["foreign_keys"] = json!({(format!("t{}_parent", table.id)): key});
            }
            (table.name.clone(), described)
        });
        let upserts = self.tables.iter().map(|table| json!({"upsert": table.name, "update_all_but": []}));
        json!({
            "format": 1,
            "mapping": "pair",
            "source": {},
            "tables": tables.collect::<Map<_, _>>(),
            "events": upserts.collect::<Vec<_>>(),
        })
    }

    /// Events with values for the columns of this mapping, and for tables that are added later.
    pub fn events(&self, random: &mut Random) -> String {
        let mut text = String::new();
        let key = |content: Content, n: usize| match content {
            Content::Integer => json!(n),
            _ => json!(format!("k{n}")),
        };
        for _ in 0..12 {
            let first = random.below(8);
            let mut event = Map::new();
            for table in &self.tables {
                let n = if table.id == 0 { first } else { random.below(8) };
                let mut part = Map::new();
                for column in &table.columns {
                    let value = match column.id {
                        ID | CODE => key(column.ladder.0, n),
                        PARENT => key(column.ladder.0, first),
                        _ if random.once_in(4) && (column.if_absent || !column.required) => continue,
                        _ => column.ladder.0.value(random),
                    };
                    part.insert(column.member.clone(), value);
                }
                event.insert(format!("t{}", table.id), Json::Object(part));
            }
            let _ = writeln!(text, "{}", Json::Object(event));
        }
        text
    }
}

impl Table {
    fn is_in_index(&self, at: usize) -> bool {
        let id = self.columns[at].id;
        self.indexes.iter().any(|(_, columns)| columns.contains(&id))
            && self.columns[at].ladder.1.contains(&"text")
    }
}

impl Column {
    /// A required column has a value if the event has none, where its type has constants.
    fn valid(mut self) -> Column {
        if self.constant().is_null() {
            self.required = false;
            self.if_absent = false;
            self.fill = false;
        } else if self.required {
            self.if_absent = true;
        }
        self
    }
}

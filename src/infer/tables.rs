//! Tables and columns: which objects are flattened, which arrays and objects become child tables.

use foldhash::{HashMap, HashSet};

use super::column_type::{ColumnType, MAX_KEY_LENGTH, Refuted};
use super::counts::share;
use super::element_key::{self, ElementKey};
use super::form::{Envelope, Form};
use super::names::{self, UsedNames};
use super::shapes::{self, ElementForm, Elements, Shape};
use super::statistics::Node;
use super::steps::{self, Step, Steps, member, spelled, then};
use super::yaml::{self, quoted};

/// The fewest documents from which it is told that a value is never absent.
const MIN_REQUIRED: u64 = 10;

/// The most bytes of text columns in a row: MySQL takes 65,535 bytes in all.
const MAX_ROW_BYTES: usize = 48_000;

/// The most characters of a key's columns together: MySQL takes 3,072 bytes.
const MAX_KEY_CHARACTERS: usize = 760;

/// The columns whose type a sampled value has proved wrong, by table and column.
pub(crate) type Refutations = HashMap<(String, String), Refuted>;

/// Where a column's value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// At a path from `$` or from a level.
    Path { root: String, steps: Steps },
    /// At the first of these paths from `$` that has a value.
    FirstOf(Vec<Steps>),
    /// The position of a level's element.
    IndexOf(String),
    /// The name of a level's element.
    KeyOf(String),
    /// A program's value.
    Program(&'static str),
}

impl Origin {
    /// The value of a key whose values some events have at other paths.
    pub(super) fn of_key<'p>(path: &Steps, elsewhere: impl Iterator<Item = &'p Steps>) -> Origin {
        let mut paths: Vec<Steps> = elsewhere.cloned().collect();
        if paths.is_empty() {
            return Origin::Path { root: "$".to_owned(), steps: path.clone() };
        }
        paths.insert(0, path.clone());
        Origin::FirstOf(paths)
    }

    /// The value source, as an operation or `entity` has it.
    pub(super) fn source(&self) -> String {
        match (self, self.entry()) {
            (Origin::Path { .. }, (_, path)) => path,
            (_, (key, value)) => format!("{{{key}: {value}}}"),
        }
    }

    /// The key of a column that says so, with its value in YAML.
    pub(super) fn entry(&self) -> (&'static str, String) {
        match self {
            Origin::Path { root, steps } => ("path", quoted(&spelled(root, steps))),
            Origin::FirstOf(paths) => {
                let paths: Vec<String> = paths.iter().map(|steps| quoted(&spelled("$", steps))).collect();
                ("first_of", format!("[{}]", paths.join(", ")))
            }
            Origin::IndexOf(level) => ("index_of", level.clone()),
            Origin::KeyOf(level) => ("key_of", level.clone()),
            Origin::Program(program) => ("jq", quoted(program)),
        }
    }
}

/// A column.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) origin: Origin,
    pub(super) ty: ColumnType,
    pub(super) required: bool,
    /// Whether an event without the value leaves that of an existing row.
    pub(super) keeps: bool,
}

/// A level of `each`.
#[derive(Debug, Clone)]
pub(super) struct Level {
    pub(super) name: String,
    /// The elements, as YAML.
    pub(super) elements: String,
}

/// A table.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) parent: Option<usize>,
    pub(super) levels: Vec<Level>,
    pub(super) columns: Vec<Column>,
    /// The columns of the primary key.
    pub(super) key: Vec<usize>,
    /// The path from the event to the array or object whose elements are rows.
    pub(super) container: Steps,
    /// Why the elements have this key.
    pub(super) evidence: Vec<String>,
    pub(super) review: Vec<String>,
}

/// Limits of tables, and what is known of their columns.
#[derive(Debug)]
pub(super) struct Limits<'l> {
    pub(super) max_columns: usize,
    pub(super) refuted: &'l Refutations,
}

/// The entity whose table is built.
#[derive(Debug)]
pub(super) struct Entity<'e> {
    pub(super) table: String,
    /// All events that write rows.
    pub(super) root: &'e Node,
    /// The events that insert rows.
    pub(super) inserting: &'e Node,
    /// Empty if no member identifies the thing.
    pub(super) key: &'e [Steps],
    /// Paths at which some events have the key, with their values.
    pub(super) elsewhere: &'e [(Steps, Node)],
    /// The object that holds the thing.
    pub(super) body: &'e [Step],
    pub(super) form: &'e Form,
}

/// An array or object whose elements are rows of a child table.
#[derive(Debug)]
struct Child {
    name: String,
    steps: Steps,
    elements: Elements,
}

/// Builds the tables of an entity: the first is that of the entity itself.
pub(super) fn build(entity: &Entity<'_>, limits: &Limits<'_>, table_names: &mut UsedNames) -> Vec<Table> {
    let thing = names::singular(&entity.table);
    let mut as_json: HashSet<Steps> = HashSet::default();
    loop {
        let mut builder = RowBuilder::new(entity, limits, &as_json, entity.table.clone());
        let key = builder.root_key(&thing);
        builder.flatten(entity.root, Some(entity.inserting), &Steps::new(), &Steps::new());
        if builder.columns.len() > limits.max_columns
            && let Some(widest) = builder.widest_object()
        {
            as_json.insert(widest);
            continue;
        }
        builder.fit(entity.body);
        let children = std::mem::take(&mut builder.children);
        let columns = builder.finish(&key);
        let root = Table {
            name: entity.table.clone(),
            parent: None,
            levels: Vec::new(),
            columns,
            key,
            container: Steps::new(),
            evidence: Vec::new(),
            review: Vec::new(),
        };
        let mut tables = vec![root];
        for child in children {
            add_child(&mut tables, 0, &child, entity, limits, table_names);
        }
        return tables;
    }
}

/// Adds a child table and the tables within it.
fn add_child(
    tables: &mut Vec<Table>,
    parent: usize,
    child: &Child,
    entity: &Entity<'_>,
    limits: &Limits<'_>,
    table_names: &mut UsedNames,
) {
    let owner = &tables[parent];
    let table_name =
        table_names.unused(&format!("{}_{}", names::singular(&owner.name), names::plural(&child.name)));
    let (level, levels) = level(owner, child);
    let mut container = owner_element(owner);
    container.extend(child.steps.iter().cloned());
    let as_json = HashSet::default();
    let mut builder = RowBuilder::new(entity, limits, &as_json, table_name.clone());
    builder.root.clone_from(&level);
    builder.level_depth = levels.len();
    builder.rows = (child.elements.node.count, child.elements.node.count);
    let mut key = Vec::new();
    for at in &owner.key {
        key.push(builder.carry(&owner.columns[*at], owner));
    }
    let elements = &child.elements.node;
    let characters: usize = key.iter().filter_map(|at| builder.columns[*at].ty.characters).sum();
    let room = MAX_KEY_CHARACTERS.saturating_sub(characters);
    let found = element_key::find(&child.elements, &child.name, room);
    let evidence = found.evidence(&child.elements);
    let mut review = found.review();
    if child.elements.form == ElementForm::Objects {
        review.push("a few values are no list of objects, and are left out".to_owned());
    }
    match &found {
        ElementKey::MemberName => {
            let name = format!("{}_key", names::singular(&child.name));
            let ty = ColumnType::of_length(child.elements.name_characters.max(1));
            key.push(builder.push(&name, Origin::KeyOf(level.clone()), ty, true));
        }
        ElementKey::Position => {
            key.push(builder.push(
                "position",
                Origin::IndexOf(level.clone()),
                ColumnType::named("int"),
                true,
            ));
        }
        ElementKey::Member(steps) => {
            if let Some(node) = steps::node(elements, steps) {
                let name = joined(steps);
                let ty =
                    element_key::key_type(node, &name).unwrap_or_else(|| ColumnType::named("varchar(255)"));
                let origin = Origin::Path { root: level.clone(), steps: steps.clone() };
                builder.key_members.push(steps.clone());
                key.push(builder.push(&name, origin, ty, true));
            }
        }
    }
    if elements.is_object() {
        builder.flatten(elements, Some(elements), &Steps::new(), &Steps::new());
        builder.fit(&[]);
    } else {
        let origin = Origin::Path { root: level.clone(), steps: Steps::new() };
        let name = names::singular(&child.name);
        let column = builder.name(&name);
        let ty = builder.typed(elements, &column, &name);
        let required = is_required(elements, elements.count) && !ty.gives_nulls;
        builder.push_named(column, origin, ty, required);
    }
    let children = std::mem::take(&mut builder.children);
    let columns = builder.finish(&key);
    let at = tables.len();
    tables.push(Table {
        name: table_name,
        parent: Some(parent),
        levels,
        columns,
        key,
        container,
        evidence,
        review,
    });
    for child in children {
        add_child(tables, at, &child, entity, limits, table_names);
    }
}

/// The path from the event to an element of a table. `[*]` stands for the members of objects, too.
fn owner_element(owner: &Table) -> Steps {
    if owner.levels.is_empty() { Steps::new() } else { then(&owner.container, Step::Elements) }
}

/// The name of a child's level, and all levels of its table.
fn level(owner: &Table, child: &Child) -> (String, Vec<Level>) {
    let mut used = UsedNames::new();
    for reserved in ["record", "envelope"] {
        used.unused(reserved);
    }
    for level in &owner.levels {
        used.unused(&level.name);
    }
    let last = steps::names(&child.steps).last().map(names::snake_case).unwrap_or_default();
    let wished = names::singular(if last.is_empty() { "element" } else { &last });
    // Words such as `null` would need quotes in each path.
    let name = if yaml::is_plain(&wished) {
        used.unused(&wished)
    } else {
        used.unused(&format!("{wished}_element"))
    };
    let root = owner.levels.last().map_or("$", |level| level.name.as_str());
    let elements = child.elements.spelled(root, &child.steps);
    let mut levels = owner.levels.clone();
    levels.push(Level { name: name.clone(), elements });
    (name, levels)
}

/// The names of a path's members, as one name.
fn joined(steps: &[Step]) -> String {
    let words: Vec<String> =
        steps::names(steps).map(names::snake_case).filter(|word| !word.is_empty()).collect();
    words.join("_")
}

fn is_required(node: &Node, documents: u64) -> bool {
    documents >= MIN_REQUIRED && node.count == documents && node.nulls == 0
}

/// Collects the columns of a table.
struct RowBuilder<'b> {
    entity: &'b Entity<'b>,
    limits: &'b Limits<'b>,
    as_json: &'b HashSet<Steps>,
    table: String,
    /// The root of paths: `$` or a level.
    root: String,
    /// How many levels the table has.
    level_depth: usize,
    names: UsedNames,
    columns: Vec<Column>,
    children: Vec<Child>,
    /// The members that are columns of the key already.
    key_members: Vec<Steps>,
    /// The events or elements, and those of them that insert rows.
    rows: (u64, u64),
}

impl<'b> RowBuilder<'b> {
    fn new(
        entity: &'b Entity<'b>,
        limits: &'b Limits<'b>,
        as_json: &'b HashSet<Steps>,
        table: String,
    ) -> Self {
        RowBuilder {
            entity,
            limits,
            as_json,
            table,
            root: "$".to_owned(),
            level_depth: 0,
            names: UsedNames::new(),
            columns: Vec::new(),
            children: Vec::new(),
            key_members: Vec::new(),
            rows: (entity.root.count, entity.inserting.count),
        }
    }

    /// The columns of the entity's key.
    fn root_key(&mut self, thing: &str) -> Vec<usize> {
        if self.entity.key.is_empty() && self.entity.form.envelope == Envelope::Cloudevents {
            return ["source", "id"].map(|name| self.attribute_of_event(name)).to_vec();
        }
        if self.entity.key.is_empty() {
            let hash = ColumnType {
                review: vec!["no member identifies an event, so its text does".to_owned()],
                characters: Some(64),
                ..ColumnType::named("char(64)")
            };
            return vec![self.push(&format!("{thing}_hash"), Origin::Program("tojson | sha256"), hash, true)];
        }
        let columns = self.entity.key.iter().enumerate().map(|(at, path)| {
            let node = steps::node(self.entity.root, path);
            let name = super::keys::column_name(path, thing);
            // A companion can be a time.
            let of_companion = node.filter(|_| at > 0).and_then(|node| element_key::key_type(node, &name));
            let mut all = node.cloned().unwrap_or_default();
            for (_, values) in self.entity.elsewhere {
                all.merge(values);
            }
            let ty = of_companion.or_else(|| ColumnType::of_key(&all));
            let ty = ty.unwrap_or_else(|| ColumnType::named("varchar(255)"));
            self.key_members.push(path.clone());
            let origin = Origin::of_key(path, self.entity.elsewhere.iter().map(|(path, _)| path));
            self.push(&name, origin, ty, true)
        });
        columns.collect()
    }

    /// Adds a column for an attribute of `CloudEvents`: `source` and `id` together identify an event.
    fn attribute_of_event(&mut self, name: &str) -> usize {
        let mut ty = ColumnType::of_length(MAX_KEY_LENGTH);
        ty.review.push("no member identifies the thing, so each event is a row".to_owned());
        let origin = Origin::Path { root: "envelope".to_owned(), steps: member(&[], name) };
        self.push(&format!("event_{name}"), origin, ty, true)
    }

    /// Adds a column of the parent's key.
    fn carry(&mut self, column: &Column, owner: &Table) -> usize {
        let is_general =
            matches!(column.name.as_str(), "id" | "position" | "key" | "name" | "code" | "date" | "number");
        let of_owner =
            owner.levels.last().map_or_else(|| names::singular(&owner.name), |level| level.name.clone());
        let name = if is_general { format!("{of_owner}_{}", column.name) } else { column.name.clone() };
        let ty = ColumnType { evidence: Vec::new(), review: Vec::new(), ..column.ty.clone() };
        self.push(&name, column.origin.clone(), ty, true)
    }

    fn push(&mut self, name: &str, origin: Origin, ty: ColumnType, required: bool) -> usize {
        let name = self.name(name);
        self.push_named(name, origin, ty, required)
    }

    /// Adds a column whose name was given by [`RowBuilder::name`].
    fn push_named(&mut self, name: String, origin: Origin, ty: ColumnType, required: bool) -> usize {
        self.columns.push(Column { name, origin, ty, required, keeps: false });
        self.columns.len() - 1
    }

    /// The name of the next column.
    fn name(&mut self, wished: &str) -> String {
        let thing = names::singular(&self.table);
        if names::is_sql_word(wished) {
            self.names.unused(&format!("{thing}_{wished}"))
        } else {
            self.names.unused(wished)
        }
    }

    /// The type of a column. A refutation names the column by its own name.
    fn typed(&self, node: &Node, column: &str, member: &str) -> ColumnType {
        let refuted = self.limits.refuted.get(&(self.table.clone(), column.to_owned()));
        ColumnType::of(node, member, refuted.copied().unwrap_or_default())
    }

    /// Adds the members of an object. `inserting` has those of events that insert rows.
    fn flatten(&mut self, node: &Node, inserting: Option<&Node>, steps: &Steps, named: &Steps) {
        for (name, inner) in node.members.iter() {
            let path = member(steps, name);
            let is_elsewhere = self.root == "$" && self.entity.elsewhere.iter().any(|(it, _)| *it == path);
            if self.key_members.contains(&path) || self.is_event_type(&path) || is_elsewhere {
                continue;
            }
            let inserted = inserting.and_then(|node| node.members.get(name));
            let is_body = self.root == "$" && self.entity.body.starts_with(&path);
            let inner_named = if is_body { Steps::new() } else { member(named, name) };
            if is_body && inner.is_object() && inner.members.len() > 0 {
                self.flatten(inner, inserted, &path, &inner_named);
                continue;
            }
            let shape = if self.as_json.contains(&path) { Shape::Json } else { shapes::of(inner) };
            match shape {
                Shape::Flat => self.flatten(inner, inserted, &path, &inner_named),
                Shape::Rows(elements) => {
                    let name = joined(&inner_named);
                    self.children.push(Child { name, steps: path, elements: *elements });
                }
                Shape::Scalar | Shape::Json => {
                    self.add_value(inner, inserted, path, &joined(&inner_named));
                }
            }
        }
    }

    fn is_event_type(&self, path: &Steps) -> bool {
        self.root == "$" && self.entity.form.event_type.as_ref() == Some(path)
    }

    fn add_value(&mut self, node: &Node, inserted: Option<&Node>, steps: Steps, name: &str) {
        let column = self.name(name);
        let mut ty = self.typed(node, &column, name);
        let documents = self.rows.0;
        let is_always_there = inserted.is_some_and(|inserted| is_required(inserted, self.rows.1));
        let required = is_always_there && !ty.gives_nulls && node.nulls == 0 && node.values() > 0;
        if !required && node.values() > 0 {
            let (count, nulls) = (node.count, node.nulls);
            if count < documents {
                ty.evidence.push(format!("absent in {}", share(documents - count, documents)));
            }
            if nulls > 0 {
                ty.evidence.push(format!("null in {}", share(nulls, documents)));
            }
        }
        self.push_named(column, Origin::Path { root: self.root.clone(), steps }, ty, required);
    }

    /// The object with the most columns, apart from those that hold the key or the whole thing.
    fn widest_object(&self) -> Option<Steps> {
        let mut counts: Vec<(Steps, usize)> = Vec::new();
        for column in &self.columns {
            let Origin::Path { root, steps } = &column.origin else { continue };
            for length in 1..steps.len() {
                let outer = &steps[..length];
                let holds_key = self.entity.key.iter().any(|key| key.starts_with(outer));
                if root != "$" || self.entity.body.starts_with(outer) || holds_key {
                    continue;
                }
                match counts.iter_mut().find(|(known, _)| known == outer) {
                    Some((_, count)) => *count += 1,
                    None => counts.push((outer.to_vec(), 1)),
                }
            }
        }
        // Of nested objects with as many columns, the outer one comes first.
        counts
            .into_iter()
            .filter(|(_, count)| *count > 1)
            .rev()
            .max_by_key(|(_, count)| *count)
            .map(|(steps, _)| steps)
    }

    /// Keeps the number of columns: those beyond the limit are in one JSON column.
    fn fit(&mut self, body: &[Step]) {
        let limit = self.limits.max_columns.max(self.level_depth + 3);
        if self.columns.len() <= limit {
            return;
        }
        let left_out = self.columns.split_off(limit - 1).len();
        let mut rest = ColumnType::named("json");
        rest.review.push(format!(
            "the whole object, because {left_out} of its values have no column (--max-columns)"
        ));
        let origin = Origin::Path { root: self.root.clone(), steps: body.to_vec() };
        self.push("document", origin, rest, false);
    }

    /// The columns. Long texts get a type that counts less for the length of a row.
    fn finish(mut self, key: &[usize]) -> Vec<Column> {
        let bytes = |columns: &[Column]| -> usize {
            columns
                .iter()
                .filter_map(|column| column.ty.characters)
                .map(|characters| characters * 4 + 2)
                .sum()
        };
        while bytes(&self.columns) > MAX_ROW_BYTES {
            let others = self.columns.iter_mut().enumerate().filter(|(at, _)| !key.contains(at));
            let Some((_, longest)) = others.max_by_key(|(at, column)| (column.ty.characters, *at)) else {
                break;
            };
            if longest.ty.characters.is_none() {
                break;
            }
            longest.ty.characters = None;
            "text".clone_into(&mut longest.ty.ty);
        }
        self.columns
    }
}

//! Row above 2. Sampled documents → the text of a mapping. Pure: no network, no disk, no database.
//!
//! The form of the records comes first, then statistics about the paths of each event type, the keys, the tables, the
//! rules, and the text. The mapping is not verified here: [`Refutations`] say what a profile of the sample has proved wrong.

pub(crate) mod additions;
mod column_type;
mod counts;
mod element_key;
mod entity_key;
mod event_type;
mod events;
mod form;
mod groups;
mod keys;
mod names;
mod rules;
mod scalars;
mod shapes;
mod spellings;
mod statistics;
mod steps;
mod tables;
mod write;
mod yaml;

use foldhash::{HashMap, HashMapExt, HashSet};

use crate::record::Record;
pub(crate) use column_type::Refuted;
use counts::{counted, grouped};
use entity_key::{EntityKey, KeyPaths, KeyValues, Roles};
use form::{Envelope, Form};
use groups::{Group, TypeEvents};
use names::UsedNames;
use rules::{EntityTables, Operation, Rule};
use statistics::{Collector, Node};
use steps::{Step, Steps, member, spelled, then};
pub(crate) use tables::Refutations;
use tables::{Entity, Limits, Origin, Table};
use write::{InferredFile, WrittenTable};
use yaml::quoted;

/// The most event types that get a rule. A member with more values is not the event type.
const MAX_TYPES: usize = 200;

/// The share of what the fullest type holds that events need to hold the whole thing, in percent.
const WHOLE_PERCENT: u64 = 60;

/// Types of Debezium's envelope that are changes of rows or documents.
const CHANGES: [&str; 4] = ["create", "read", "update", "delete"];

/// The name of the mapping that is inferred, and its limits.
#[derive(Debug, Clone)]
pub struct InferSettings {
    /// The mapping's name.
    pub name: String,
    /// The topics that the mapping reads by default.
    pub topics: Vec<String>,
    /// How deep objects and arrays become columns and tables.
    pub depth: usize,
    /// The most columns of a table.
    pub max_columns: usize,
}

/// A mapping that was made of documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InferredMapping {
    /// The text of the mapping file.
    pub text: String,
    /// Decisions that a person should look at.
    pub doubts: Vec<String>,
    /// Events that the mapping was made of.
    pub events: u64,
}

/// The events of a sample, by type.
#[derive(Debug)]
struct Collected {
    form: Form,
    types: Vec<TypeEvents>,
    /// Types of Debezium's envelope that empty a table.
    truncates: Vec<String>,
    /// Events of types beyond the limit.
    left_out: u64,
}

/// A group of types with what its tables are made of.
#[derive(Debug)]
struct Subject {
    group: Group,
    /// The name of the table.
    table: String,
    /// By type: whether its events hold the whole thing.
    is_whole: Vec<bool>,
    body: Steps,
    /// By type: whether each of its events is a thing of its own.
    creates: Vec<bool>,
    key_paths: KeyPaths,
}

/// Makes a mapping of records.
#[must_use]
pub(crate) fn infer(records: &[Record], settings: &InferSettings, refuted: &Refutations) -> InferredMapping {
    let mut collected = collect(records, settings);
    let mut table_names = UsedNames::new();
    let mut doubts = Vec::new();
    if collected.left_out > 0 {
        doubts.push(format!("{} events of further types have no rule", grouped(collected.left_out)));
    }
    let groups = groups::groups(&collected.types);
    for group in &groups {
        // Deletions of things that no event writes are rows themselves.
        let writes = group.types.iter().any(|of_type| !collected.types[*of_type].says_deleted());
        for of_type in &group.types {
            let of_type = &mut collected.types[*of_type];
            // `cart.item.removed` leaves the cart.
            of_type.deletes = writes && of_type.says_deleted() && of_type.thing() == group.thing;
        }
    }
    let is_only = groups.len() == 1;
    let subjects: Vec<Subject> = groups
        .into_iter()
        .map(|group| subject(group, is_only, &collected, settings, &mut table_names))
        .collect();
    let keys = find_keys(records, &collected, &subjects);
    let limits = Limits { max_columns: settings.max_columns, refuted };
    let mut built: Vec<(Vec<Table>, EntityKey)> = Vec::new();
    let mut rules: Vec<(usize, Rule)> = Vec::new();
    for (subject, key) in subjects.iter().zip(keys) {
        let (tables, of_types) = build(subject, &key, &collected, &limits, &mut table_names);
        rules.extend(of_types);
        built.push((tables, key));
    }
    rules.sort_by_key(|(of_type, _)| *of_type);
    let (with, without): (Vec<Rule>, Vec<Rule>) =
        rules.into_iter().map(|(_, rule)| rule).partition(|rule| !rule.operations.is_empty());
    for rule in without {
        let event_type = rule.event_type.unwrap_or_default();
        doubts.push(format!("event type `{event_type}` has no rule: {}", rule.lacks));
    }
    write(&collected, &subjects, &built, with, doubts, settings)
}

/// Collects statistics. Texts that all are JSON are parsed, and the events collected again.
fn collect(records: &[Record], settings: &InferSettings) -> Collected {
    let mut form = Form::of(records);
    if form.envelope == Envelope::Plain {
        form.event_type = event_type::find(records, &form);
    }
    loop {
        let collected = collect_once(records, form, settings);
        let mut texts = Vec::new();
        for of_type in &collected.types {
            texts_of_json(&of_type.root, &Steps::new(), &mut texts);
        }
        let is_json_everywhere =
            |path: &Steps| collected.types.iter().all(|of_type| leads_to_json(&of_type.root, path));
        let mut paths: Vec<String> = Vec::new();
        for path in texts.iter().filter(|path| is_json_everywhere(path)) {
            let path = spelled("$", path);
            if !paths.contains(&path) && !collected.form.json_text.contains(&path) {
                paths.push(path);
            }
        }
        if paths.is_empty() || collected.form.json_text.len() > 20 {
            return collected;
        }
        form = collected.form;
        form.json_text.extend(paths);
    }
}

/// Whether all values on a path are objects or arrays, and those at its end JSON as text.
fn leads_to_json(node: &Node, path: &[Step]) -> bool {
    match path {
        [] => node.texts.json == node.texts.count && node.texts.count + node.nulls == node.count,
        [Step::Member(name), rest @ ..] => {
            let inner = node.members.get(name);
            inner.is_none_or(|inner| leads_to_json(inner, rest)) && node.objects + node.nulls == node.count
        }
        [Step::Elements, rest @ ..] => {
            let inner = node.elements.as_deref();
            inner.is_none_or(|inner| leads_to_json(inner, rest)) && node.arrays + node.nulls == node.count
        }
    }
}

fn texts_of_json(node: &Node, path: &Steps, found: &mut Vec<Steps>) {
    if node.texts.json > 0 && node.texts.json == node.texts.count {
        found.push(path.clone());
    }
    for (name, inner) in node.members.iter() {
        texts_of_json(inner, &member(path, name), found);
    }
    if let Some(elements) = node.elements.as_deref().filter(|_| node.is_array()) {
        texts_of_json(elements, &then(path, Step::Elements), found);
    }
}

/// Whether Debezium's envelope names a type that changes no row, such as a heartbeat.
fn is_no_change(form: &Form, event_type: &str) -> bool {
    form.is_of_debezium() && !event_type.rsplit('.').next().is_some_and(|change| CHANGES.contains(&change))
}

fn collect_once(records: &[Record], form: Form, settings: &InferSettings) -> Collected {
    let mut collector = Collector::new(settings.depth);
    let mut types: Vec<TypeEvents> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut left_out = 0;
    let has_types = form.has_types();
    let mut truncates: Vec<String> = Vec::new();
    events::each(records.iter(), &form, |event| {
        let name = event.event_type.filter(|_| has_types);
        if event.body.as_object().is_none() {
            let truncate = name.filter(|name| form.is_of_debezium() && name.ends_with("truncate"));
            truncates.extend(
                truncate.filter(|name| !truncates.iter().any(|known| known == name)).map(str::to_owned),
            );
            return;
        }
        if has_types && name.is_none_or(|name| is_no_change(&form, name)) {
            return;
        }
        let at = match by_name.get(name.unwrap_or_default()) {
            Some(at) => *at,
            None if types.len() >= MAX_TYPES => {
                left_out += 1;
                return;
            }
            None => {
                by_name.insert(name.unwrap_or_default().to_owned(), types.len());
                let mut of_type = TypeEvents::new(name);
                if form.envelope == Envelope::Debezium {
                    of_type.record_key = form::members_of_key(event.record);
                }
                types.push(of_type);
                types.len() - 1
            }
        };
        collector.add(&mut types[at].root, event.body);
    });
    Collected { form, types, truncates, left_out }
}

/// Finds out which events of a group hold the whole thing, and what may identify it.
fn subject(
    group: Group,
    is_only: bool,
    collected: &Collected,
    settings: &InferSettings,
    table_names: &mut UsedNames,
) -> Subject {
    let types = &collected.types;
    let mut is_whole = whole_types(&group, collected);
    let mut whole = Node::default();
    for of_type in group.types.iter().filter(|of_type| is_whole[**of_type]) {
        whole.merge(&types[*of_type].root);
    }
    let thing = if group.thing.is_empty() { names::snake_case(&settings.name) } else { group.thing.clone() };
    let body = keys::body_path(&whole, &names::singular(&thing));
    let writing = |of_type: &&usize| !types[**of_type].deletes;
    let key_paths = key_paths(&group, collected, &is_whole, (&whole, &body, &thing));
    if key_paths.candidates.is_empty() {
        // Each event is a row of its own.
        for of_type in group.types.iter().filter(writing) {
            is_whole[*of_type] = true;
        }
    }
    let mut creates: Vec<bool> =
        types.iter().zip(&is_whole).map(|(of_type, is_whole)| *is_whole && of_type.says_created()).collect();
    if let [only] = group.types.as_slice() {
        creates[*only] = true;
    }
    let last_word = if collected.form.envelope == Envelope::Cloudevents {
        thing.rsplit('_').next().unwrap_or(&thing).to_owned()
    } else {
        thing
    };
    let named = if is_only { names::snake_case(&settings.name) } else { String::new() };
    let wished = if named.is_empty() || !group.thing.is_empty() { names::plural(&last_word) } else { named };
    let wished = if names::is_sql_word(&wished) { names::plural(&wished) } else { wished };
    let table = table_names.unused(&wished);
    Subject { group, table, is_whole, creates, body, key_paths }
}

/// Finds out which types of a group hold the whole thing. Those that hold little of what the fullest type always holds are
/// changes of a part.
fn whole_types(group: &Group, collected: &Collected) -> Vec<bool> {
    let types = &collected.types;
    let writing: Vec<usize> =
        group.types.iter().copied().filter(|of_type| !types[*of_type].deletes).collect();
    let mut is_whole = vec![false; types.len()];
    let leaves: Vec<HashSet<Steps>> =
        writing.iter().map(|of_type| types[*of_type].root.leaf_paths()).collect();
    // How many of these paths an event has on average, in thousandths.
    let filled = |of_type: usize, leaves: &HashSet<Steps>| {
        let root = &types[of_type].root;
        let values = leaves.iter().filter_map(|path| steps::node(root, path));
        values.map(|node| node.count.min(root.count)).sum::<u64>() * 1000 / root.count.max(1)
    };
    let fullest = (0..writing.len()).max_by_key(|at| (filled(writing[*at], &leaves[*at]), usize::MAX - at));
    let Some(fullest) = fullest else { return is_whole };
    let most = filled(writing[fullest], &leaves[fullest]);
    let have_changes = group.types.iter().any(|of_type| !types[*of_type].change().is_empty());
    for of_type in writing {
        let is_full = filled(of_type, &leaves[fullest]) * 100 >= most * WHOLE_PERCENT;
        // Debezium's changes have the whole row.
        is_whole[of_type] = is_full || !have_changes || collected.form.is_of_debezium();
    }
    is_whole
}

/// The paths whose values are compared to find the key of a group. `whole` has the events that hold the whole thing, the
/// path to its object, and the thing's name.
fn key_paths(
    group: &Group,
    collected: &Collected,
    is_whole: &[bool],
    (whole, body, thing): (&Node, &Steps, &str),
) -> KeyPaths {
    let types = &collected.types;
    let of_record = group.types.iter().map(|of_type| &types[*of_type].record_key);
    let of_record: Vec<Steps> = of_record.max_by_key(|paths| paths.len()).cloned().unwrap_or_default();
    if keys::are_keys(whole, &of_record) {
        return KeyPaths::of_record(of_record);
    }
    let candidates = keys::candidates(whole, body, thing);
    let companions = keys::companions(whole, body, collected.form.is_of_debezium());
    let mut references = Vec::new();
    for of_type in group.types.iter().copied().filter(|of_type| !is_whole[*of_type]) {
        let paths = keys::references(&types[of_type].root, thing).into_iter();
        let others = paths.filter(|path| candidates.iter().all(|candidate| candidate.path != *path));
        references.extend(others.map(|path| (of_type, path)));
    }
    KeyPaths { candidates, companions, references, are_of_record: false }
}

/// Reads the values of all candidates, and chooses the key of each subject.
fn find_keys(records: &[Record], collected: &Collected, subjects: &[Subject]) -> Vec<EntityKey> {
    let mut values: Vec<KeyValues> = subjects.iter().map(|_| KeyValues::default()).collect();
    let mut by_name: HashMap<&str, (usize, usize)> = HashMap::new();
    for (at, subject) in subjects.iter().enumerate() {
        for of_type in &subject.group.types {
            by_name.insert(collected.types[*of_type].name.as_deref().unwrap_or_default(), (at, *of_type));
        }
    }
    let hashes = Collector::new(0);
    let has_types = collected.form.has_types();
    events::each(records.iter(), &collected.form, |event| {
        let name = event.event_type.filter(|_| has_types).unwrap_or_default();
        let Some((at, of_type)) = by_name.get(name).filter(|_| event.body.as_object().is_some()) else {
            return;
        };
        let subject = &subjects[*at];
        let paths = subject.key_paths.of_type(*of_type);
        let found = paths.map(|path| hashes.hash(steps::value(event.body, path?)?));
        values[*at].add(*of_type, found.collect());
    });
    let chosen = subjects.iter().zip(values);
    chosen
        .map(|(subject, values)| {
            // Deletions find the row like changes.
            let roles = Roles {
                types: &subject.group.types,
                is_whole: &subject.is_whole,
                creates: &subject.creates,
                are_changes: collected.form.is_of_debezium(),
            };
            let mut key = values.choose(&subject.key_paths, roles);
            key.early.retain(|of_type| !collected.types[*of_type].deletes);
            key
        })
        .collect()
}

/// Builds the tables and rules of a subject.
fn build(
    subject: &Subject,
    key: &EntityKey,
    collected: &Collected,
    limits: &Limits<'_>,
    table_names: &mut UsedNames,
) -> (Vec<Table>, Vec<(usize, Rule)>) {
    let types = &collected.types;
    let inserts = |of_type: usize| {
        let finds_otherwise = key.others.iter().any(|(other, ..)| *other == of_type);
        subject.is_whole[of_type] || key.early.contains(&of_type) && !finds_otherwise
    };
    let (mut root, mut inserting) = (Node::default(), Node::default());
    let mut whole: Vec<&TypeEvents> = Vec::new();
    for of_type in subject.group.types.iter().copied().filter(|of_type| !types[*of_type].deletes) {
        if key.without.contains(&of_type) {
            continue;
        }
        root.merge(&types[of_type].root);
        if inserts(of_type) {
            inserting.merge(&types[of_type].root);
            whole.push(&types[of_type]);
        }
    }
    let entity = Entity {
        table: subject.table.clone(),
        root: &root,
        inserting: &inserting,
        key: &key.paths,
        elsewhere: key.elsewhere.iter().map(|(_, path)| path).collect(),
        body: &subject.body,
        form: &collected.form,
    };
    let mut tables = tables::build(&entity, limits, table_names);
    // An update without a value that other events always have leaves the row's.
    for column in &mut tables[0].columns {
        // MongoDB's documents are complete.
        let can_be_kept = !column.required && collected.form.envelope != Envelope::DebeziumMongodb;
        column.keeps = can_be_kept && EntityTables::is_left_out(&whole, column);
    }
    tables[0].evidence.extend(key.evidence.iter().cloned());
    tables[0].review.extend(key.review.iter().cloned());
    let changes: Vec<String> = subject
        .group
        .types
        .iter()
        .map(|of_type| types[*of_type].change())
        .filter(|word| !word.is_empty())
        .collect();
    let of_entity = EntityTables { tables: &tables, key, root: &root, whole: &whole, changes: &changes };
    let rules = subject.group.types.iter().map(|of_type| {
        let events = &types[*of_type];
        let mut lacks = "nothing of its events is a column of the row that they find";
        let finds_no_row = key.without.contains(of_type) || events.deletes && key.paths.is_empty();
        let operations = if finds_no_row {
            lacks = "no member of its events finds a row";
            Vec::new()
        } else if events.deletes {
            of_entity.deletion(*of_type)
        } else if inserts(*of_type) {
            of_entity.whole(events)
        } else {
            of_entity.part(*of_type, events)
        };
        (*of_type, Rule { event_type: events.name.clone(), events: events.root.count, operations, lacks })
    });
    let mut rules: Vec<(usize, Rule)> = rules.collect();
    if collected.form.is_of_debezium() {
        add_changes(&mut rules, &of_entity.deletion(usize::MAX));
        let of_table = |name: &str| name.rsplit_once('.').map(|(table, _)| table.to_owned());
        let tables_of = rules.first().and_then(|(_, rule)| of_table(rule.event_type.as_deref()?));
        for name in collected.truncates.iter().filter(|name| of_table(name) == tables_of) {
            let operations = vec![of_entity.truncation()];
            rules.push((
                usize::MAX,
                Rule { event_type: Some(name.clone()), events: 1, operations, lacks: "" },
            ));
        }
    }
    (tables, rules)
}

/// Adds the changes of a table that the sample lacks: a snapshot has only reads, which hold what creates and updates hold.
fn add_changes(rules: &mut Vec<(usize, Rule)>, deletion: &[Operation]) {
    let Some((of_type, whole)) = rules.iter().find(|(_, rule)| rule.operations.iter().any(Operation::writes))
    else {
        return;
    };
    let (of_type, whole) = (*of_type, whole.clone());
    let of_change = |change: &str| {
        let name = whole.event_type.as_deref().unwrap_or_default();
        name.rsplit_once('.').map_or_else(|| change.to_owned(), |(table, _)| format!("{table}.{change}"))
    };
    for change in CHANGES {
        let event_type = Some(of_change(change));
        if rules.iter().any(|(_, rule)| rule.event_type == event_type) {
            continue;
        }
        let operations = if change == "delete" { deletion.to_vec() } else { whole.operations.clone() };
        rules.push((of_type, Rule { event_type, events: 0, operations, lacks: "" }));
    }
}

/// Writes the mapping and lists its doubts.
fn write(
    collected: &Collected,
    subjects: &[Subject],
    built: &[(Vec<Table>, EntityKey)],
    rules: Vec<Rule>,
    mut doubts: Vec<String>,
    settings: &InferSettings,
) -> InferredMapping {
    let events = collected.types.iter().map(|of_type| of_type.root.count).sum();
    let mut source = Vec::new();
    if !settings.topics.is_empty() {
        let topics: Vec<String> = settings.topics.iter().map(|topic| quoted(topic)).collect();
        source.push(("topics", format!("[{}]", topics.join(", "))));
    }
    source.extend(collected.form.keys());
    let mut keys = built.iter().map(|(_, key)| key.paths.as_slice());
    if let Some([first]) = keys.next()
        && keys.all(|key| key == std::slice::from_ref(first))
    {
        source.push(("entity", quoted(&spelled("$", first))));
    }
    let mut written = Vec::new();
    for (tables, key) in built {
        for table in tables {
            let of_root = table.parent.is_none();
            let others = |unique: bool| -> Vec<&str> {
                let paths = key.others.iter().filter(|(_, _, is_unique)| of_root && *is_unique == unique);
                let mut names: Vec<&str> = paths
                    .filter_map(|(_, path, _)| {
                        table.columns.iter().find(|column| reads(&column.origin, path))
                    })
                    .map(|column| column.name.as_str())
                    .collect();
                names.dedup();
                names
            };
            let (unique, indexes) = (others(true), others(false));
            doubts_of(table, &mut doubts);
            written.push(WrittenTable { table, parent: table.parent.map(|at| &tables[at]), unique, indexes });
        }
    }
    for rule in &rules {
        for operation in &rule.operations {
            let event_type = rule.event_type.as_deref().unwrap_or("events");
            doubts.extend(operation.review.iter().map(|review| format!("{event_type}: {review}")));
        }
    }
    let types = subjects.iter().map(|subject| subject.group.types.len()).sum::<usize>();
    let file = InferredFile {
        name: shortened_name(&settings.name),
        head: vec![
            format!("Inferred from {} of {}.", counted(events, "event"), counted(types as u64, "type")),
            "Comments say what these events showed. Look at each `review:`.".to_owned(),
        ],
        source,
        tables: written,
        rules,
    };
    InferredMapping { text: file.text(), doubts, events }
}

/// A mapping's name has at most 51 bytes.
fn shortened_name(name: &str) -> String {
    let name = names::snake_case(name);
    let name = if name.is_empty() { "documents".to_owned() } else { name };
    name[..name.len().min(51)].trim_end_matches('_').to_owned()
}

fn reads(origin: &Origin, path: &Steps) -> bool {
    matches!(origin, Origin::Path { root, steps } if root == "$" && steps == path)
}

fn doubts_of(table: &Table, doubts: &mut Vec<String>) {
    doubts.extend(table.review.iter().map(|review| format!("{}: {review}", table.name)));
    for column in &table.columns {
        doubts.extend(
            column.ty.review.iter().map(|review| format!("{}.{}: {review}", table.name, column.name)),
        );
    }
}

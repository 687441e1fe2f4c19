//! Row above 2. Sampled documents → the text of a mapping. Pure: no network, no disk, no database.
//!
//! The form of the records comes first, then statistics about the paths of each event type, the keys, the tables, the
//! rules, and the text. The mapping is not verified here: [`Refutations`] say what a profile of the sample has proved wrong.

pub(crate) mod additions;
mod collected;
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
mod subject;
mod tables;
mod type_names;
mod write;
pub(crate) mod yaml;

use crate::record::Record;
use collected::{Collected, DEBEZIUM_CHANGES};
pub(crate) use column_type::Refuted;
use counts::{counted, grouped};
use entity_key::EntityKey;
use form::Envelope;
use groups::TypeEvents;
pub(crate) use names::RESERVED;
use names::UsedNames;
use rules::{EntityTables, Operation, Rule};
use statistics::Node;
use steps::Steps;
use subject::Subject;
pub(crate) use tables::Refutations;
use tables::{Entity, Limits, Origin, Table};
use write::{InferredFile, WrittenTable};
use yaml::quoted;

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

/// The things of a sample, of which mappings are made.
#[derive(Debug)]
pub(crate) struct Evidence {
    settings: InferSettings,
    collected: Collected,
    subjects: Vec<Subject>,
    /// The key of each subject.
    keys: Vec<EntityKey>,
    /// The names of the subjects' tables.
    table_names: UsedNames,
}

impl Evidence {
    /// Reads the records.
    #[must_use]
    pub(crate) fn of(records: &[Record], settings: &InferSettings) -> Evidence {
        let mut collected = collected::collect(records, settings.depth);
        let mut table_names = UsedNames::new();
        let groups = groups::groups(&collected.types);
        for group in &groups {
            // Deletions of things that no event writes are rows themselves.
            let writes = group.types.iter().any(|of_type| !collected.types[*of_type].says_deleted());
            for of_type in &group.types {
                let of_type = &mut collected.types[*of_type];
                // `cart.item.removed` leaves the cart.
                of_type.deletes =
                    writes && of_type.says_deleted() && groups::is_same_thing(&of_type.thing(), &group.thing);
            }
        }
        let is_only = groups.len() == 1;
        let subjects: Vec<Subject> = groups
            .into_iter()
            .map(|group| Subject::new(group, is_only, &collected, &settings.name, &mut table_names))
            .collect();
        let keys = subject::find_keys(records, &collected, &subjects);
        Evidence { settings: settings.clone(), collected, subjects, keys, table_names }
    }

    /// The events that a mapping is made of.
    pub(crate) fn events(&self) -> u64 {
        self.collected.types.iter().map(|of_type| of_type.root.count).sum()
    }

    /// Why the first record that cannot be read has no event.
    pub(crate) fn first_fault(&self, records: &[Record]) -> Option<String> {
        events::first_fault(records, &self.collected.form)
    }

    /// Makes a mapping. Columns that are refuted get a wider type.
    pub(crate) fn mapping(&self, refuted: &Refutations) -> InferredMapping {
        let Evidence { settings, collected, subjects, .. } = self;
        let mut table_names = self.table_names.clone();
        let mut doubts = Vec::new();
        if collected.left_out > 0 {
            doubts.push(format!("{} events of further types have no rule", grouped(collected.left_out)));
        }
        let limits = Limits { max_columns: settings.max_columns, refuted };
        let mut built: Vec<(Vec<Table>, &EntityKey)> = Vec::new();
        let mut rules: Vec<(usize, Rule)> = Vec::new();
        for (subject, key) in subjects.iter().zip(&self.keys) {
            let (tables, of_types) = build(subject, key, collected, &limits, &mut table_names);
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
        let text = self.text(&built, with, &mut doubts);
        InferredMapping { text, doubts, events: self.events() }
    }

    /// Writes the mapping and lists its doubts.
    fn text(&self, built: &[(Vec<Table>, &EntityKey)], rules: Vec<Rule>, doubts: &mut Vec<String>) -> String {
        let Evidence { settings, collected, subjects, .. } = self;
        let mut source = Vec::new();
        if !settings.topics.is_empty() {
            let topics: Vec<String> = settings.topics.iter().map(|topic| quoted(topic)).collect();
            source.push(("topics", format!("[{}]", topics.join(", "))));
        }
        source.extend(collected.form.keys());
        let mut keys = built.iter().map(|(_, key)| (&key.paths, &key.elsewhere));
        if let Some((paths, elsewhere)) = keys.next()
            && paths.len() == 1
            && keys.all(|key| key == (paths, elsewhere))
        {
            source.push(("entity", Origin::of_key(&paths[0], elsewhere.iter()).source()));
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
                doubts_of(table, doubts);
                written.push(WrittenTable {
                    table,
                    parent: table.parent.map(|at| &tables[at]),
                    unique,
                    indexes,
                });
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
                format!(
                    "Inferred from {} of {}.",
                    counted(self.events(), "event"),
                    counted(types as u64, "type")
                ),
                "Comments say what these events showed. Look at each `review:`.".to_owned(),
            ],
            source,
            tables: written,
            rules,
        };
        file.text()
    }
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
    let elsewhere = key.elsewhere.iter().map(|path| {
        let mut values = Node::default();
        let of_types = subject.group.types.iter().filter(|of_type| !subject.is_whole[**of_type]);
        for node in of_types.filter_map(|of_type| steps::node(&types[*of_type].root, path)) {
            values.merge(node);
        }
        (path.clone(), values)
    });
    let elsewhere: Vec<(Steps, Node)> = elsewhere.collect();
    let entity = Entity {
        table: subject.table.clone(),
        root: &root,
        inserting: &inserting,
        key: &key.paths,
        elsewhere: &elsewhere,
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
    let of_entity = EntityTables {
        tables: &tables,
        key,
        root: &root,
        whole: &whole,
        changes: &changes,
        thing: &subject.group.thing,
    };
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
        let deletion = if key.paths.is_empty() { Vec::new() } else { of_entity.deletion(usize::MAX) };
        add_changes(&mut rules, &deletion);
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
    for change in DEBEZIUM_CHANGES {
        let event_type = Some(of_change(change));
        let is_known = rules.iter().any(|(_, rule)| rule.event_type == event_type);
        if is_known || change == "delete" && deletion.is_empty() {
            continue;
        }
        let operations = if change == "delete" { deletion.to_vec() } else { whole.operations.clone() };
        rules.push((of_type, Rule { event_type, events: 0, operations, lacks: "" }));
    }
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

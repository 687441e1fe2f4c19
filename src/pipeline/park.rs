//! Parks the later events of an entity that has a dead letter, so that a replay applies them in order. If
//! several mappings take an event, each of them names its own entity.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use sha2::{Digest, Sha256};

use super::batch::{EntityName, Item};
use super::options::FailureOrdering;

use crate::extract::Extracted;
use crate::mapping::{IfNoRow, Mapping, Operation, OperationKind};
use crate::record::{Fault, Label, Position, Record, Stage, push_hex};
use crate::sink::{ReplayProgress, StateChange};
use crate::types::{Change, Losses};

/// Maximum number of characters of a name in the internal tables.
const MAX_NAME_LENGTH: usize = 255;
/// Hexadecimal digits of the hash that shortens a longer name.
const HASH_DIGITS: usize = 32;

/// Decision about an item.
#[derive(Debug)]
pub(super) enum Decision<'i> {
    /// Apply its changes, and count their lost values.
    Apply(&'i [Change], &'i Losses),
    /// Skip it. An event type that the mapping does not name is logged.
    Skip(Option<&'i str>),
    /// Write the record as a dead letter of that mapping file, and park later events of its entities under those
    /// names.
    Dead {
        fault: Box<Cow<'i, Fault>>,
        mapping_file: usize,
        parked: Vec<EntityName>,
        record: Box<Cow<'i, Record>>,
    },
}

impl Decision<'_> {
    pub(super) fn is_dead(&self) -> bool {
        matches!(self, Decision::Dead { .. })
    }
}

/// Entities whose events are parked.
#[derive(Debug)]
pub(super) struct Parking {
    /// Names of the mapping files.
    mapping_names: Vec<String>,
    failure_ordering: FailureOrdering,
    names: HashSet<EntityName>,
    /// Without parking: the tables that a replay can leave with wrong rows. Emptied by the warning about them.
    unguarded_tables: Vec<String>,
}

impl Parking {
    pub(super) fn new(mapping: &Mapping, failure_ordering: FailureOrdering) -> Parking {
        let mapping_names = mapping.files.iter().map(|file| file.name.clone()).collect();
        let mut unguarded_tables = Vec::new();
        if failure_ordering == FailureOrdering::Continue {
            unguarded_tables.extend(self::unguarded_tables(mapping));
        }
        Parking { mapping_names, failure_ordering, names: HashSet::new(), unguarded_tables }
    }

    /// Warns at the first dead letter of a run without `--park` if a replay may apply it too late.
    pub(super) fn warn_about_order(&mut self) {
        const NAMED: usize = 5;
        let tables = std::mem::take(&mut self.unguarded_tables);
        if tables.is_empty() {
            return;
        }
        let more = tables.len().saturating_sub(NAMED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let named: Vec<String> = tables.iter().take(NAMED).map(|table| format!("`{table}`")).collect();
        tracing::warn!(
            "later events of this entity are applied before its dead letter is replayed, so the replay can bring back older values or deleted rows in {}{more}; `--park` keeps later events back (logged once)",
            named.join(", ")
        );
    }

    /// Whether parked names are stored in the database, so that they outlive the process.
    pub(super) fn is_persistent(&self) -> bool {
        self.failure_ordering == FailureOrdering::Park
    }

    /// Names under which items may be parked, by mapping file.
    pub(super) fn names_by_mapping_file(items: &[Item]) -> BTreeMap<usize, Vec<String>> {
        let all: BTreeSet<EntityName> = items.iter().flat_map(names_to_wait_for).collect();
        let mut by_file: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (mapping_file, name) in all {
            by_file.entry(mapping_file).or_default().push(name);
        }
        by_file
    }

    /// Replaces the parked names by those that the database holds. A replay frees names at any time. Only
    /// this member adds names, because it owns their partitions.
    pub(super) fn reload(&mut self, parked: Vec<EntityName>) {
        self.names = parked.into_iter().collect();
    }

    /// Progress of the replay, if the run is one.
    pub(super) fn replay(&self) -> Option<&ReplayProgress> {
        match &self.failure_ordering {
            FailureOrdering::Replay(replay) => Some(replay),
            FailureOrdering::Continue | FailureOrdering::Park | FailureOrdering::ParkInMemory => None,
        }
    }

    /// Records a committed step of the replay.
    pub(super) fn advance_replay(&mut self) {
        if let FailureOrdering::Replay(replay) = &mut self.failure_ordering {
            replay.complete_step();
        }
    }

    /// Decides about items, in order. `rejection` says which of them the database rejected, with the mapping file that
    /// the row belongs to.
    pub(super) fn decide<'i>(
        &self,
        items: &[&'i Item],
        rejection: impl Fn(&Item) -> Option<(usize, Fault)>,
    ) -> Vec<Decision<'i>> {
        // Names that this batch parks. They become final when the batch is committed.
        let mut parked_in_batch: HashSet<EntityName> = HashSet::new();
        let decisions = items.iter().copied().map(|item| {
            let is_parked = |name: &EntityName| self.names.contains(name) || parked_in_batch.contains(name);
            if self.failure_ordering != FailureOrdering::Continue
                && let Some((mapping_file, _)) = names_to_wait_for(item).into_iter().find(is_parked)
            {
                let error = "waits for an earlier event of the same entity, which is a dead letter";
                let fault = Fault::new(Stage::Parked, error);
                let parked = one_per_mapping_file(names_to_wait_for(item), is_parked);
                parked_in_batch.extend(parked.iter().cloned());
                return dead(item, Cow::Owned(fault), mapping_file, parked);
            }
            if let Some((mapping_file, fault)) = rejection(item) {
                let parked = self.names_to_park(item);
                parked_in_batch.extend(parked.iter().cloned());
                return dead(item, Cow::Owned(fault), mapping_file, parked);
            }
            match &item.extracted {
                Extracted::Changes(changes, losses) => Decision::Apply(changes, losses),
                Extracted::UnknownType(event_type) => Decision::Skip(Some(event_type)),
                Extracted::Tombstone => Decision::Skip(None),
                Extracted::Poison(fault) => {
                    let parked = self.names_to_park(item);
                    parked_in_batch.extend(parked.iter().cloned());
                    dead(item, Cow::Borrowed(fault), item.labels.first.mapping_file, parked)
                }
            }
        });
        decisions.collect()
    }

    /// Names under which later events are parked behind an item, one per mapping file. If the item itself was
    /// parked, the name under which it was parked is chosen for its mapping file.
    fn names_to_park(&self, item: &Item) -> Vec<EntityName> {
        match self.failure_ordering {
            FailureOrdering::Continue => Vec::new(),
            FailureOrdering::Park | FailureOrdering::ParkInMemory | FailureOrdering::Replay(_) => {
                one_per_mapping_file(entity_names(item), |_| false)
            }
        }
    }

    /// Changes of internal tables that are committed with the items.
    pub(super) fn state_changes(&self, items: &[&Item], decisions: &[Decision<'_>]) -> Vec<StateChange> {
        let mut changes = Vec::new();
        for (item, decision) in items.iter().zip(decisions) {
            match (&self.failure_ordering, decision) {
                (FailureOrdering::Park, Decision::Dead { parked, record, .. }) => {
                    let origin = origin(record);
                    changes.extend(parked.iter().map(|(mapping_file, entity)| StateChange::Park {
                        mapping: self.mapping_names[*mapping_file].clone(),
                        entity: entity.clone(),
                        origin: origin.clone(),
                    }));
                }
                (FailureOrdering::Replay(replay), Decision::Apply(..) | Decision::Skip(_)) => {
                    let applied = replayed_origin(&item.record, item.run.as_deref());
                    changes.push(StateChange::Replayed { log: replay.log.clone(), origin: applied });
                    let origin = origin(&item.record);
                    // Unpark for all mapping files: another dead letter of this record may have been parked.
                    let unpark =
                        |name: &String| StateChange::Unpark { mapping: name.clone(), origin: origin.clone() };
                    changes.extend(self.mapping_names.iter().map(unpark));
                }
                _ => {}
            }
        }
        changes
    }

    /// Remembers the parked entities of committed decisions.
    pub(super) fn committed(&mut self, decisions: &[Decision<'_>]) {
        for decision in decisions {
            if let Decision::Dead { parked, .. } = decision {
                self.names.extend(parked.iter().cloned());
            }
        }
    }
}

/// Names of the tables whose rows can be wrong if a replay applies an event after later ones of its entity: an
/// older value comes back, a deleted row comes back, or an update that found no row is lost. A guard prevents
/// the first, and `if_no_row: dead_letter` the last.
pub fn unguarded_tables(mapping: &Mapping) -> impl Iterator<Item = String> {
    let follows_guard =
        |operation: &Operation| operation.parent.as_ref().is_some_and(|parent| parent.guard.is_some());
    let depends_on_order = |operation: &Operation| match &operation.kind {
        _ if follows_guard(operation) => false,
        // A column that combines has the same value in each order, or never changes once it has one.
        OperationKind::Upsert { update, guard, .. } => {
            guard.is_none() && update.iter().any(|column| operation.combine_of(*column).is_none())
        }
        OperationKind::Update { guard, if_no_row, .. } => guard.is_none() || *if_no_row == IfNoRow::Ignore,
        OperationKind::Insert { .. } => false,
        OperationKind::Delete { .. }
        | OperationKind::Prune { .. }
        | OperationKind::Replace { .. }
        | OperationKind::Truncate => true,
    };
    let dependent = mapping.operations().filter(move |operation| depends_on_order(operation));
    let dependent: BTreeSet<usize> = dependent.map(|operation| operation.table).collect();
    dependent.into_iter().map(|table| mapping.tables[table].full_name())
}

/// The decision to write an item as a dead letter with its record.
fn dead<'i>(
    item: &'i Item,
    fault: Cow<'i, Fault>,
    mapping_file: usize,
    parked: Vec<EntityName>,
) -> Decision<'i> {
    let record = Box::new(Cow::Borrowed(item.record.as_ref()));
    Decision::Dead { fault: Box::new(fault), mapping_file, parked, record }
}

/// Names of an item's entities: the name under which it was parked, the entity in each mapping file, and the
/// record's key. Most producers use the entity as the key. For a separate event, the key does not count:
/// the other events of the record have the same one.
pub(super) fn entity_names(item: &Item) -> Vec<EntityName> {
    names(item, !item.is_separate_event())
}

/// Names that an item waits for if they are parked: those of its entities, and the record's key. An earlier record that
/// is a dead letter as a whole has parked its key.
fn names_to_wait_for(item: &Item) -> Vec<EntityName> {
    names(item, true)
}

fn names(item: &Item, with_key: bool) -> Vec<EntityName> {
    let key = item.record.key.as_deref().and_then(|key| std::str::from_utf8(key).ok());
    let key = key.filter(|_| with_key);
    let of_label = |label: &Label| {
        let names = label.entity.as_deref().into_iter().chain(key).map(stored_name);
        let mapping_file = label.mapping_file;
        names.map(move |name| (mapping_file, name)).collect::<Vec<_>>()
    };
    item.parked_as.clone().into_iter().chain(item.labels.iter().flat_map(of_label)).collect()
}

/// Chooses one name per mapping file: the first preferred one, otherwise the first one.
fn one_per_mapping_file(
    names: Vec<EntityName>,
    is_preferred: impl Fn(&EntityName) -> bool,
) -> Vec<EntityName> {
    let mut chosen: Vec<EntityName> = Vec::new();
    for name in names {
        match chosen.iter_mut().find(|known| known.0 == name.0) {
            None => chosen.push(name),
            Some(known) if is_preferred(&name) && !is_preferred(known) => *known = name,
            Some(_) => {}
        }
    }
    chosen
}

/// Identifies a record in the internal tables.
#[must_use]
pub fn origin(record: &Record) -> String {
    stored_name(&record.identity())
}

/// Identifies a dead letter in the list of those that an unfinished replay has applied. Lines are identified
/// together with their run, because a run that is started again first applies the lines before this one again.
#[must_use]
pub fn replayed_origin(record: &Record, run: Option<&str>) -> String {
    match (&record.position, run) {
        (Position::Line { .. }, Some(run)) => stored_name(&format!("{run} {}", record.identity())),
        _ => origin(record),
    }
}

/// Converts a name to the form that internal tables store on every database. Characters that some databases
/// refuse are escaped, and a long name is shortened. The form must never change, because stored names outlive
/// a version.
#[must_use]
pub fn stored_name(name: &str) -> String {
    let mut plain = String::new();
    for c in name.chars() {
        // A backslash is escaped too, so that two names never become one.
        if c.is_control() || c == '\\' { plain.extend(c.escape_default()) } else { plain.push(c) }
    }
    if plain.chars().count() <= MAX_NAME_LENGTH {
        return plain;
    }
    let mut short: String = plain.chars().take(MAX_NAME_LENGTH - 1 - HASH_DIGITS).collect();
    short.push('~');
    push_hex(&mut short, &Sha256::digest(&plain)[..HASH_DIGITS / 2]);
    short
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::record::Labels;

    /// A separate event waits for a record with its key that is a dead letter, but does not keep back the other events
    /// of its own record.
    #[test]
    fn separate_events_wait_for_the_key_of_an_earlier_record() {
        let item = |key: &str, event: Option<usize>, extracted: Extracted| {
            let record = Record { key: Some(key.into()), ..Record::line(Vec::new(), "f".into(), 1) };
            let (labels, run, parked_as) = (Labels::default(), None, None);
            Item { record: Arc::new(record), event, run, epoch: 0, labels, extracted, parked_as }
        };
        let poison = || Extracted::Poison(Box::new(Fault::new(Stage::Decode, "bad")));
        let items = [
            item("a", None, poison()),
            item("a", Some(0), Extracted::Tombstone),
            item("b", Some(0), poison()),
            item("b", Some(1), Extracted::Tombstone),
            item("b", None, Extracted::Tombstone),
        ];
        let parking = Parking {
            mapping_names: vec!["m".to_owned()],
            failure_ordering: FailureOrdering::ParkInMemory,
            names: HashSet::new(),
            unguarded_tables: Vec::new(),
        };
        let decisions = parking.decide(&items.iter().collect::<Vec<_>>(), |_| None);
        let stages: Vec<Option<Stage>> = decisions
            .iter()
            .map(|decision| match decision {
                Decision::Dead { fault, .. } => Some(fault.stage),
                _ => None,
            })
            .collect();
        assert_eq!(stages, [Some(Stage::Decode), Some(Stage::Parked), Some(Stage::Decode), None, None]);
    }

    #[test]
    fn names_fit_the_internal_tables() {
        assert_eq!(stored_name("it's Zoë"), "it's Zoë");
        assert_eq!(stored_name("a\0b"), "a\\u{0}b");
        assert_ne!(stored_name("a\nb"), stored_name("a\\nb"));
        let (one, other) = (stored_name(&"x".repeat(300)), stored_name(&"x".repeat(301)));
        assert_eq!((one.chars().count(), other.chars().count()), (255, 255));
        assert_ne!(one, other);
        // Plain SHA-256: databases store the result.
        assert!(one.ends_with("~0d4e2ca9e9cbced7a7a5380eb29e1a37"), "{one}");
    }
}

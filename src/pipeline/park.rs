//! Order after a dead letter: what becomes of the later events of its entity, or entities, where several
//! mappings take an event.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::batch::{Item, Name};
use super::options::Order;

use crate::extract::Extracted;
use crate::mapping::Mapping;
use crate::record::Record;
use crate::record::{Fault, Label, Stage};
use crate::sink::{Replaying, StateChange};
use crate::types::Change;

/// The most characters of a name in the ledger.
const NAME: usize = 255;
/// The hexadecimal digits that stand for a longer one.
const DIGITS: usize = 32;

/// How an item is treated.
#[derive(Debug)]
pub(super) enum Decision<'i> {
    /// Its changes are applied.
    Apply(&'i [Change]),
    /// It is skipped; an event type that the mapping does not name is logged.
    Skip(Option<&'i str>),
    /// It becomes a dead letter of that part; the later events of its entities wait under those names.
    Dead { fault: Cow<'i, Fault>, part: usize, parked: Vec<Name> },
}

/// Which entities' events wait.
#[derive(Debug)]
pub(super) struct Parking {
    /// The names of the mapping's parts.
    parts: Vec<String>,
    order: Order,
    names: HashSet<Name>,
}

impl Parking {
    pub(super) fn new(mapping: &Mapping, order: Order) -> Parking {
        let parts = mapping.parts.iter().map(|part| part.name.clone()).collect();
        Parking { parts, order, names: HashSet::new() }
    }

    /// Whether the names are kept in the database, so that they outlive the process.
    pub(super) fn is_kept(&self) -> bool {
        self.order == Order::Park
    }

    /// The names under which some items may wait, by part.
    pub(super) fn names_of(items: &[Item]) -> BTreeMap<usize, Vec<String>> {
        let all: BTreeSet<Name> = items.iter().flat_map(names).collect();
        let mut by_part: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (part, name) in all {
            by_part.entry(part).or_default().push(name);
        }
        by_part
    }

    /// What the database says of these names. A replay frees them at any time; only this member, which
    /// has their partitions, adds to them.
    pub(super) fn reload(&mut self, parked: Vec<Name>) {
        self.names = parked.into_iter().collect();
    }

    /// The replay that this is.
    pub(super) fn replay(&self) -> Option<&Replaying> {
        match &self.order {
            Order::Replay(replay) => Some(replay),
            Order::GoOn | Order::Park => None,
        }
    }

    /// A transaction was committed.
    pub(super) fn stepped(&mut self) {
        if let Order::Replay(replay) = &mut self.order {
            replay.stepped();
        }
    }

    /// Decides on items in their order.
    pub(super) fn decide<'i>(&self, items: &[&'i Item]) -> Vec<Decision<'i>> {
        // Of this batch, and known for good only when it is committed.
        let mut fresh: HashSet<Name> = HashSet::new();
        let judged = items.iter().map(|item| {
            let waits = |name: &Name| self.names.contains(name) || fresh.contains(name);
            if self.order != Order::GoOn
                && let Some((part, _)) = names(item).into_iter().find(waits)
            {
                let error = "waits for an earlier event of the same entity, which is a dead letter";
                let fault = Fault::new(Stage::Parked, error);
                let parked = one_of_each_part(names(item), waits);
                fresh.extend(parked.iter().cloned());
                return Decision::Dead { fault: Cow::Owned(fault), part, parked };
            }
            match &item.extracted {
                Extracted::Event(changes) => Decision::Apply(changes),
                Extracted::UnknownType(event_type) => Decision::Skip(Some(event_type)),
                Extracted::Tombstone => Decision::Skip(None),
                Extracted::Poison(fault) => {
                    let parked = self.parked(item);
                    fresh.extend(parked.iter().cloned());
                    Decision::Dead { fault: Cow::Borrowed(fault), part: item.labels.first.part, parked }
                }
            }
        });
        judged.collect()
    }

    /// Decides on an event that the database rejects because of rows of that part.
    pub(super) fn reject<'i>(&self, item: &'i Item, part: usize, fault: Fault) -> Decision<'i> {
        Decision::Dead { fault: Cow::Owned(fault), part, parked: self.parked(item) }
    }

    /// The names under which later events wait for an item: for the part that it waited for itself, the
    /// one under which it did.
    fn parked(&self, item: &Item) -> Vec<Name> {
        match self.order {
            Order::GoOn => Vec::new(),
            Order::Park | Order::Replay(_) => one_of_each_part(names(item), |_| false),
        }
    }

    /// The changes of internal tables that are committed with items.
    pub(super) fn state_changes(&self, items: &[&Item], decisions: &[Decision<'_>]) -> Vec<StateChange> {
        let mut changes = Vec::new();
        for (item, decision) in items.iter().zip(decisions) {
            match (&self.order, decision) {
                (Order::Park, Decision::Dead { parked, .. }) => {
                    let origin = origin(&item.record);
                    changes.extend(parked.iter().map(|(part, entity)| StateChange::Park {
                        mapping: self.parts[*part].clone(),
                        entity: entity.clone(),
                        origin: origin.clone(),
                    }));
                }
                (Order::Replay(replay), Decision::Apply(_) | Decision::Skip(_)) => {
                    let origin = origin(&item.record);
                    changes.push(StateChange::Replayed { log: replay.log.clone(), origin: origin.clone() });
                    // Whatever the letter says: another one of this record may have been parked.
                    let unpark =
                        |part: &String| StateChange::Unpark { mapping: part.clone(), origin: origin.clone() };
                    changes.extend(self.parts.iter().map(unpark));
                }
                _ => {}
            }
        }
        changes
    }

    /// Remembers the parked entities of decisions that were committed.
    pub(super) fn committed(&mut self, decisions: &[Decision<'_>]) {
        for decision in decisions {
            if let Decision::Dead { parked, .. } = decision {
                self.names.extend(parked.iter().cloned());
            }
        }
    }
}

/// By what an item's entities are known: the name that it waited under before, what the mapping says to
/// each part, and the record's key, which most producers make of the entity.
fn names(item: &Item) -> Vec<Name> {
    let key = item.record.key.as_deref().and_then(|key| std::str::from_utf8(key).ok());
    let of_label = |label: &Label| {
        let names = label.entity.as_deref().into_iter().chain(key).map(ledger_name);
        let part = label.part;
        names.map(move |name| (part, name)).collect::<Vec<_>>()
    };
    item.parked_as.clone().into_iter().chain(item.labels.iter().flat_map(of_label)).collect()
}

/// One name a part: the first that is preferred, else its first.
fn one_of_each_part(names: Vec<Name>, is_preferred: impl Fn(&Name) -> bool) -> Vec<Name> {
    let mut chosen: Vec<Name> = Vec::new();
    for name in names {
        match chosen.iter_mut().find(|known| known.0 == name.0) {
            None => chosen.push(name),
            Some(known) if is_preferred(&name) && !is_preferred(known) => *known = name,
            Some(_) => {}
        }
    }
    chosen
}

/// A record as the ledger knows it.
#[must_use]
pub fn origin(record: &Record) -> String {
    ledger_name(&record.identity())
}

/// A name as the ledger holds it on every database: without what some refuse, and not too long. The
/// same in every version, as the ledger outlives them.
#[must_use]
pub fn ledger_name(name: &str) -> String {
    let mut plain = String::new();
    for c in name.chars() {
        // A backslash too, so that no two names become one.
        if c.is_control() || c == '\\' { plain.extend(c.escape_default()) } else { plain.push(c) }
    }
    if plain.chars().count() <= NAME {
        return plain;
    }
    let mut short: String = plain.chars().take(NAME - 1 - DIGITS).collect();
    short.push('~');
    for byte in Sha256::digest(&plain).iter().take(DIGITS / 2) {
        let _ = write!(short, "{byte:02x}");
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_the_ledger() {
        assert_eq!(ledger_name("it's Zoë"), "it's Zoë");
        assert_eq!(ledger_name("a\0b"), "a\\u{0}b");
        assert_ne!(ledger_name("a\nb"), ledger_name("a\\nb"));
        let (one, other) = (ledger_name(&"x".repeat(300)), ledger_name(&"x".repeat(301)));
        assert_eq!((one.chars().count(), other.chars().count()), (255, 255));
        assert_ne!(one, other);
        // SHA-256, as any tool computes it: databases keep it.
        assert!(one.ends_with("~0d4e2ca9e9cbced7a7a5380eb29e1a37"), "{one}");
    }
}

//! Order after a dead letter: what becomes of the later events of its entity.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::Hasher;

use super::{Item, Order};
use crate::change::Change;
use crate::extract::{Extracted, Fault, Stage};
use crate::render::Entry;
use crate::value::Value;

/// The most characters of a name in the ledger.
const NAME: usize = 255;

/// What is to become of an item.
#[derive(Debug)]
pub(super) enum Verdict<'i> {
    /// Its changes are applied.
    Apply(&'i [Change]),
    /// Nothing; an event type that the mapping does not name is spoken of.
    Skip(Option<&'i str>),
    /// It is put aside; its entity's later events wait under that name.
    Dead { fault: Cow<'i, Fault>, parked_as: Option<String> },
}

/// Which entities' events wait.
#[derive(Debug)]
pub(super) struct Parking {
    mapping: String,
    order: Order,
    names: HashSet<String>,
}

impl Parking {
    pub(super) fn new(mapping: &str, order: Order) -> Parking {
        Parking { mapping: mapping.to_owned(), order, names: HashSet::new() }
    }

    /// Whether the names are kept in the database, so that they outlive the process.
    pub(super) fn is_kept(&self) -> bool {
        self.order == Order::Park
    }

    pub(super) fn reload(&mut self, parked: Vec<(String, i64)>) {
        self.names = parked.into_iter().map(|(name, _)| name).collect();
    }

    /// Decides on items in their order.
    pub(super) fn judge<'i>(&self, items: &[&'i Item]) -> Vec<Verdict<'i>> {
        // Of this batch, and known for good only when it is committed.
        let mut fresh: HashSet<String> = HashSet::new();
        let judged = items.iter().map(|item| {
            let waits = |name: &String| self.names.contains(name) || fresh.contains(name);
            if self.order != Order::GoOn
                && let Some(name) = names(item).into_iter().find(waits)
            {
                let error =
                    "waits for an earlier event of the same entity, which is a dead letter".to_owned();
                let fault = Fault {
                    stage: Stage::Parked,
                    error,
                    table: None,
                    column: None,
                    path: None,
                    code: None,
                    database: None,
                };
                return Verdict::Dead { fault: Cow::Owned(fault), parked_as: Some(name) };
            }
            match &item.extracted {
                Extracted::Event(changes) => Verdict::Apply(changes),
                Extracted::UnknownType(event_type) => Verdict::Skip(Some(event_type)),
                Extracted::Tombstone => Verdict::Skip(None),
                Extracted::Poison(fault) => {
                    let parked_as = self.parked_as(item);
                    fresh.extend(parked_as.clone());
                    Verdict::Dead { fault: Cow::Borrowed(fault), parked_as }
                }
            }
        });
        judged.collect()
    }

    /// The verdict on an event that the database refuses.
    pub(super) fn condemn<'i>(&self, item: &'i Item, fault: Fault) -> Verdict<'i> {
        Verdict::Dead { fault: Cow::Owned(fault), parked_as: self.parked_as(item) }
    }

    /// The name under which later events wait for an item: the one that it waited under itself.
    fn parked_as(&self, item: &Item) -> Option<String> {
        match self.order {
            Order::GoOn => None,
            _ => item.parked_as.clone().or_else(|| names(item).into_iter().next()),
        }
    }

    /// What the ledger is to note of items in their transaction.
    pub(super) fn notes(&self, items: &[&Item], verdicts: &[Verdict<'_>]) -> Vec<(Entry, Vec<Value>)> {
        let text = |text: &str| Value::Text(text.into());
        let mut notes = Vec::new();
        for (item, verdict) in items.iter().zip(verdicts) {
            match (&self.order, verdict) {
                (Order::Park, Verdict::Dead { parked_as: Some(name), .. }) => {
                    notes.push((Entry::Park, vec![text(&self.mapping), text(name), Value::Int(1)]));
                }
                (Order::Replay(log), Verdict::Apply(_) | Verdict::Skip(_)) => {
                    let origin = ledger_name(&item.record.position.to_string());
                    notes.push((Entry::Replayed, vec![text(log), text(&origin)]));
                    if let Some(name) = &item.parked_as {
                        notes.push((Entry::Unpark, vec![Value::Int(1), text(&self.mapping), text(name)]));
                    }
                }
                _ => {}
            }
        }
        if notes.iter().any(|(entry, _)| *entry == Entry::Unpark) {
            notes.push((Entry::ClearParked, vec![text(&self.mapping)]));
        }
        notes
    }

    /// What was decided has been committed.
    pub(super) fn settle(&mut self, verdicts: &[Verdict<'_>]) {
        for verdict in verdicts {
            if let Verdict::Dead { parked_as: Some(name), .. } = verdict {
                self.names.insert(name.clone());
            }
        }
    }
}

/// By what an item's entity is known: what the mapping says, else the record's key, which most
/// producers make of the entity.
fn names(item: &Item) -> Vec<String> {
    let key = item.record.key.as_deref().and_then(|key| std::str::from_utf8(key).ok());
    item.label.entity.as_deref().into_iter().chain(key).map(ledger_name).collect()
}

/// A name as the ledger holds it on every database: without what some refuse, and not too long.
#[must_use]
pub fn ledger_name(name: &str) -> String {
    let plain: String = name.escape_debug().collect();
    if plain.chars().count() <= NAME {
        return plain;
    }
    // FNV-1a: the same in every version, as the ledger outlives them.
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    hasher.write(plain.as_bytes());
    let head: String = plain.chars().take(NAME - 17).collect();
    format!("{head}~{:016x}", hasher.finish())
}

struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_the_ledger() {
        assert_eq!(ledger_name("ORD-1"), "ORD-1");
        assert_eq!(ledger_name("a\0b"), "a\\0b");
        let (one, other) = (ledger_name(&"x".repeat(300)), ledger_name(&"x".repeat(301)));
        assert_eq!((one.chars().count(), other.chars().count()), (255, 255));
        assert_ne!(one, other);
    }
}

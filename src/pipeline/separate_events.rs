//! Dead letters of separate events: each holds its record with this event alone.

use std::borrow::Cow;

use super::batch::{Item, by_record};
use super::park::Decision;
use crate::decode::Decoder;
use crate::document::Arena;

/// Replaces the records of dead letters by records with one event. Each record is parsed once.
pub(super) fn keep_dead_events(decoder: &Decoder, items: &[&Item], mut decisions: &mut [Decision<'_>]) {
    for items in by_record(items) {
        let decided;
        (decided, decisions) = decisions.split_at_mut(items.len());
        let dead = items.iter().zip(decided).filter_map(|(item, decision)| match decision {
            Decision::Dead { record, .. } => Some((item.event?, record)),
            Decision::Apply(..) | Decision::Skip(_) => None,
        });
        let mut dead = dead.peekable();
        if dead.peek().is_none() {
            continue;
        }
        let arena = Arena::new();
        // A record whose events were found is separable.
        let Some(separable) = decoder.separable(&items[0].record, &arena) else { continue };
        for (event, record) in dead {
            **record = Cow::Owned(separable.only_event(event));
        }
    }
}

//! The internal tables: offsets with their fencing tokens, parked entities, replays.
//! `docs/concepts/delivery.md` explains why each record takes effect once.

mod changes;
mod migrations;
mod offsets;
mod parked;
mod replays;

pub use changes::StateChange;
pub use migrations::migrations_table;
pub use offsets::{AdvanceOutcome, ConsumerGroup, Move, StoredOffset, done_list};
pub use replays::ReplayProgress;

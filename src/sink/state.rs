//! The tables that `mapper` keeps for itself, beside the rows: offsets with their fencing tokens, parked
//! entities, replays. `docs/delivery.md` says why that is enough for each record to take effect once.

mod changes;
mod migrations;
mod offsets;
mod parked;
mod replays;

pub use changes::StateChange;
pub use offsets::{AdvanceOutcome, ConsumerGroup, Move, StoredOffset};
pub use replays::ReplayProgress;

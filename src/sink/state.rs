//! The tables that `mapper` keeps for itself: offsets, parked entities, replays.

mod offsets;
mod parked;
mod replays;

pub use offsets::{Advance, Bookkeeping, Claim, Group, Listed, Stored};
pub(crate) use offsets::{advance, note, stored};
pub use replays::Replaying;

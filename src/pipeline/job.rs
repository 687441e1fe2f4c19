//! The unit that a writer applies: events of one transaction.

use super::attempt::AttemptState;
use super::batch::Item;
use super::park::Decision;
use crate::sink::SinkError;

/// Items with the decisions about them.
pub(super) type Outcomes<'i> = Vec<(&'i Item, Decision<'i>)>;

/// Events that one transaction applies.
pub(super) struct Job<'i> {
    pub(super) items: Vec<&'i Item>,
    /// The database's rejection of the only event, which becomes a dead letter.
    pub(super) rejected: Option<SinkError>,
    pub(super) state: AttemptState,
}

impl<'i> Job<'i> {
    pub(super) fn new(items: Vec<&'i Item>) -> Job<'i> {
        Job { items, rejected: None, state: AttemptState::default() }
    }

    /// Moves the items that become dead letters to `outcomes`. Returns the decisions about the other items.
    pub(super) fn set_dead_letters_aside(
        &mut self,
        decisions: Vec<Decision<'i>>,
        outcomes: &mut Outcomes<'i>,
    ) -> Vec<Decision<'i>> {
        let decided = self.items.drain(..).zip(decisions);
        let (dead, others): (Outcomes<'i>, Outcomes<'i>) =
            decided.partition(|(_, decision)| decision.is_dead());
        outcomes.extend(dead);
        let (items, decisions) = others.into_iter().unzip();
        self.items = items;
        decisions
    }

    /// The event of a job of one event, unless it is about to become a dead letter.
    pub(super) fn only_event(&self) -> Option<&'i Item> {
        match (&self.rejected, self.items.as_slice()) {
            (None, [only]) => Some(only),
            _ => None,
        }
    }
}

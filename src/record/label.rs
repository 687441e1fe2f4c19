//! What a record says of itself.

/// What an event says of itself to a part of the mapping; goes to logs and dead letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// The part's place.
    pub mapping_file: usize,
    /// The event type, where there is one.
    pub event_type: Option<String>,
    /// Whom it is about, where the mapping says where that stands.
    pub entity: Option<String>,
}

impl Label {
    /// A label of which only the part is known.
    pub(crate) fn of_file(mapping_file: usize) -> Label {
        Label { mapping_file, ..Label::default() }
    }
}

/// The labels of a record: one for each part that takes it or may have to.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    /// The one that a log or a dead letter goes by.
    pub first: Label,
    /// Those of other parts, in their order.
    pub others: Vec<Label>,
}

impl Labels {
    /// A label before those that other parts have.
    pub(crate) fn with_first(first: Label, mut all: Vec<Label>) -> Labels {
        all.retain(|other| other.mapping_file != first.mapping_file);
        all.sort_by_key(|other| other.mapping_file);
        Labels { first, others: all }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Label> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// That of a part.
    #[must_use]
    pub fn of(&self, mapping_file: usize) -> &Label {
        self.others.iter().find(|label| label.mapping_file == mapping_file).unwrap_or(&self.first)
    }
}

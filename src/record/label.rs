//! The labels of a record: which mapping reads it, with which event type and entity.

/// How one mapping labels an event in logs and dead letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// Index into `Mapping::files`.
    pub mapping_file: usize,
    /// The event type, if there is one.
    pub event_type: Option<String>,
    /// The entity that the event is about, if the mapping has `source.entity`.
    pub entity: Option<String>,
}

impl Label {
    /// Creates a label with only the mapping file.
    pub(crate) fn of_file(mapping_file: usize) -> Label {
        Label { mapping_file, ..Label::default() }
    }
}

/// The labels of a record, one per mapping file that takes the record or may take it.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    /// The label that logs and dead letters show.
    pub first: Label,
    /// The labels of the other mapping files, in order.
    pub others: Vec<Label>,
}

impl Labels {
    /// Puts a label before those of the other mapping files.
    pub(crate) fn with_first(first: Label, mut all: Vec<Label>) -> Labels {
        all.retain(|other| other.mapping_file != first.mapping_file);
        all.sort_by_key(|other| other.mapping_file);
        Labels { first, others: all }
    }

    /// All labels.
    pub fn iter(&self) -> impl Iterator<Item = &Label> {
        std::iter::once(&self.first).chain(&self.others)
    }

    /// The label of a mapping file.
    #[must_use]
    pub fn of(&self, mapping_file: usize) -> &Label {
        self.others.iter().find(|label| label.mapping_file == mapping_file).unwrap_or(&self.first)
    }
}

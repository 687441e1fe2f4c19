//! The format of a mapping file: the keys of each section, and their values. `spec` reads no other keys,
//! `json_schema` describes these to editors, and the tables of the reference are written from them.

mod choices;
mod operations;
mod section;
mod shapes;
mod table;

pub(super) use choices::Choice;
pub use section::{Exclusive, Group, Key, Section, Shape};
pub use table::GROUPS;
pub(super) use table::{ORIGINS, SOURCE_ORIGINS, conversion_keys};

impl Section {
    /// The groups of its keys. An operation whose verb is not known has none.
    #[must_use]
    pub fn groups(self) -> &'static [&'static Group] {
        table::groups(self)
    }

    /// Its keys. A name can occur twice in an operation whose verb is not known.
    pub fn keys(self) -> impl Iterator<Item = &'static Key> + Clone {
        let (own, operations): (_, &[Section]) = match self {
            Section::Operation => (&[][..], &Section::OPERATIONS),
            other => (other.groups(), &[]),
        };
        own.iter()
            .chain(operations.iter().flat_map(|operation| operation.groups()))
            .flat_map(|group| group.keys)
    }

    /// The key with this name.
    #[must_use]
    pub fn key(self, name: &str) -> Option<&'static Key> {
        self.keys().find(|key| key.name == name)
    }

    /// The keys that exclude each other.
    #[must_use]
    pub fn exclusive(self) -> Option<Exclusive> {
        match self {
            // A generated column has none, and neither has one that only a `set` writes.
            Section::Column => {
                Some(Exclusive { keys: &table::ORIGINS, is_required: false, alternative: None })
            }
            Section::SourceValue => {
                Some(Exclusive { keys: &table::SOURCE_ORIGINS, is_required: true, alternative: None })
            }
            Section::ValueSource => {
                Some(Exclusive { keys: &table::ORIGINS, is_required: true, alternative: None })
            }
            Section::Level => {
                Some(Exclusive { keys: &["jq", "one_or_list"], is_required: true, alternative: None })
            }
            Section::Upsert => Some(Exclusive {
                keys: &["update", "update_all_but"],
                is_required: true,
                alternative: Some("combine"),
            }),
            _ => None,
        }
    }
}

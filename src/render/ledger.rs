//! The statements of the tables that `mapper` keeps for itself: `migrations/mapper/` makes them.

use super::Sql;
use super::statement::{Binding, Figures, Statement};
use super::templates::{TemplateFault, Templates};
use crate::dialect::Dialect;
use crate::value::Type;

const NAME: Type = Type::Varchar(255);
const COUNT: Type = Type::BigInt;
const PARTITION: Type = Type::Int;

/// What is asked of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// Takes a partition over.
    Claim,
    /// How far a partition is.
    Read,
    /// Moves a partition on, if it is still held.
    Advance,
    /// How far all partitions are.
    List,
    /// Puts a partition somewhere else.
    Set,
    /// The parked entities of a mapping.
    Parked,
    /// Parks letters of an entity.
    Park,
    /// Letters of an entity have been replayed.
    Unpark,
    /// Forgets entities without parked letters.
    ClearParked,
    /// Notes that a letter was replayed.
    Replayed,
    /// Which letters of a log were replayed.
    ListReplayed,
    /// Forgets the replayed letters of a log.
    ClearReplayed,
}

/// Each entry with its table, its template and the types that it binds.
const STATEMENTS: &[(Entry, &str, &str, &[Type])] = &[
    (Entry::Claim, "mapper_offsets", "offsets_claim.sql", &[NAME, NAME, NAME, PARTITION, NAME]),
    (Entry::Read, "mapper_offsets", "offsets_read.sql", &[NAME, NAME, NAME, PARTITION]),
    (
        Entry::Advance,
        "mapper_offsets",
        "offsets_advance.sql",
        &[COUNT, NAME, NAME, NAME, PARTITION, COUNT, COUNT],
    ),
    (Entry::List, "mapper_offsets", "offsets_list.sql", &[]),
    (Entry::Set, "mapper_offsets", "offsets_set.sql", &[COUNT, NAME, NAME, NAME, NAME, PARTITION]),
    (Entry::Parked, "mapper_parked", "parked_list.sql", &[NAME]),
    (Entry::Park, "mapper_parked", "parked_add.sql", &[NAME, NAME, COUNT]),
    (Entry::Unpark, "mapper_parked", "parked_take.sql", &[COUNT, NAME, NAME]),
    (Entry::ClearParked, "mapper_parked", "parked_clear.sql", &[NAME]),
    (Entry::Replayed, "mapper_replayed", "replayed_add.sql", &[NAME, NAME]),
    (Entry::ListReplayed, "mapper_replayed", "replayed_list.sql", &[NAME]),
    (Entry::ClearReplayed, "mapper_replayed", "replayed_clear.sql", &[NAME]),
];

/// All statements of the ledger in one dialect.
#[derive(Debug, Clone)]
pub struct Ledger(Vec<(Entry, Statement)>);

impl Ledger {
    /// Renders them; they are the same for every mapping.
    ///
    /// # Errors
    /// A built-in template that cannot be rendered, which is a fault of `mapper` itself.
    pub fn render(dialect: Dialect) -> Result<Ledger, TemplateFault> {
        let templates = Templates::load(dialect, None)?;
        let statements = STATEMENTS.iter().map(|(entry, table, template, types)| {
            let sql = templates.render(template, minijinja::context! {})?;
            let statement = Statement {
                table: (*table).to_owned(),
                texts: vec![(1, Sql(sql.into()))],
                binding: Binding::Values,
                types: types.to_vec(),
                row_expected: false,
                finds_one: false,
                figures: Figures::Changed,
                look_up: None,
                update_first: None,
            };
            Ok((*entry, statement))
        });
        Ok(Ledger(statements.collect::<Result<_, TemplateFault>>()?))
    }

    /// The statement of an entry.
    #[must_use]
    pub fn statement(&self, entry: Entry) -> &Statement {
        let found = self.0.iter().find(|(known, _)| *known == entry);
        &found.unwrap_or(&self.0[0]).1
    }
}

//! The statements of the tables that `mapper` keeps for itself: `migrations/mapper/` makes them.

use super::Sql;
use super::statement::{Binding, Figures, Statement};
use super::templates::{TemplateFault, Templates};
use crate::dialect::Dialect;
use crate::types::Type;

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
    /// Parks a letter of an entity.
    Park,
    /// A letter has been replayed: nothing waits for it any more.
    Unpark,
    /// The parked entities of a mapping.
    ListParked,
    /// Nothing waits for the letters of an entity any more.
    FreeParked,
    /// A replay takes a log over.
    BeginReplay,
    /// A transaction of a replay.
    StepReplay,
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
    (Entry::Park, "mapper_parked", "parked_add.sql", &[NAME, NAME, NAME]),
    (Entry::Unpark, "mapper_parked", "parked_take.sql", &[NAME, NAME]),
    (Entry::ListParked, "mapper_parked", "parked_list.sql", &[NAME]),
    (Entry::FreeParked, "mapper_parked", "parked_free.sql", &[NAME, NAME]),
    (Entry::BeginReplay, "mapper_replays", "replays_begin.sql", &[NAME, COUNT, COUNT]),
    (Entry::StepReplay, "mapper_replays", "replays_step.sql", &[COUNT, NAME, COUNT, COUNT]),
    (Entry::Replayed, "mapper_replayed", "replayed_add.sql", &[NAME, NAME]),
    (Entry::ListReplayed, "mapper_replayed", "replayed_list.sql", &[NAME]),
    (Entry::ClearReplayed, "mapper_replayed", "replayed_clear.sql", &[NAME]),
];

/// For how many entities the question which of them wait is kept ready.
const AMONG: [usize; 4] = [1, 8, 64, 512];

/// All statements of the ledger in one dialect.
#[derive(Debug, Clone)]
pub struct Ledger {
    entries: Vec<(Entry, Statement)>,
    among: Vec<(usize, Statement)>,
}

impl Ledger {
    /// Renders them; they are the same for every mapping.
    ///
    /// # Errors
    /// A built-in template that cannot be rendered, which is a fault of `mapper` itself.
    pub fn render(dialect: Dialect) -> Result<Ledger, TemplateFault> {
        let templates = Templates::load(dialect, None)?;
        let entries = STATEMENTS.iter().map(|(entry, table, template, types)| {
            let sql = templates.render(template, minijinja::context! {})?;
            Ok((*entry, statement(table, sql, types.to_vec())))
        });
        let among = AMONG.iter().map(|entities| {
            let context = minijinja::context! { entities };
            let sql = templates.render("parked_among.sql", context)?;
            Ok((*entities, statement("mapper_parked", sql, vec![NAME; entities + 1])))
        });
        Ok(Ledger {
            entries: entries.collect::<Result<_, TemplateFault>>()?,
            among: among.collect::<Result<_, TemplateFault>>()?,
        })
    }

    /// The question which of some entities of a mapping wait, and how many it takes of that many.
    #[must_use]
    pub fn parked_among(&self, entities: usize) -> (usize, &Statement) {
        let found = self.among.iter().find(|(takes, _)| *takes >= entities);
        let (takes, statement) = found.unwrap_or(&self.among[AMONG.len() - 1]);
        (*takes, statement)
    }

    /// The statement of an entry.
    #[must_use]
    pub fn statement(&self, entry: Entry) -> &Statement {
        let found = self.entries.iter().find(|(known, _)| *known == entry);
        &found.unwrap_or(&self.entries[0]).1
    }
}

fn statement(table: &str, sql: String, types: Vec<Type>) -> Statement {
    Statement {
        table: table.to_owned(),
        texts: vec![(1, Sql(sql.into()))],
        binding: Binding::Values,
        types,
        row_expected: false,
        finds_one: false,
        figures: Figures::Changed,
        look_up: None,
        keys: None,
        update_first: None,
    }
}

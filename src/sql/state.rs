//! The statements for the internal tables, which `migrations/mapper/` creates.

use super::statement::{Binding, Statement};
use super::templates::{TemplateFault, Templates};
use super::text::Sql;
use crate::dialect::Dialect;
use crate::types::Type;

const NAME: Type = Type::Varchar(255);
const COUNT: Type = Type::BigInt;
const PARTITION: Type = Type::Int;

/// A statement about an internal table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateQuery {
    /// Claims a partition.
    ClaimOffset,
    /// Reads the offset of a partition.
    ReadOffset,
    /// Advances the offset of a partition, if this member still owns it.
    MoveOffset,
    /// Lists the offsets of all partitions.
    ListOffsets,
    /// Sets the offset of a partition.
    SetOffset,
    /// Parks a dead letter of an entity.
    Park,
    /// Removes a replayed dead letter from all parked entities.
    Unpark,
    /// Lists the parked entities of a mapping.
    ListParked,
    /// Frees a parked entity.
    FreeParked,
    /// Claims a log of dead letters for a replay.
    BeginReplay,
    /// Counts a transaction of a replay, if it still owns the log.
    StepReplay,
    /// Records that a dead letter was replayed.
    AddReplayed,
    /// Lists the replayed dead letters of a log.
    ListReplayed,
    /// Deletes the replayed dead letters of a log.
    ClearReplayed,
}

/// Each query with its table, its template, and the types of its parameters and of its result.
const STATEMENTS: &[(StateQuery, &str, &str, &[Type], &[Type])] = &[
    (
        StateQuery::ClaimOffset,
        "mapper_offsets",
        "offsets_claim.sql",
        &[NAME, NAME, NAME, PARTITION, NAME],
        &[],
    ),
    (
        StateQuery::ReadOffset,
        "mapper_offsets",
        "offsets_read.sql",
        &[NAME, NAME, NAME, PARTITION],
        &[COUNT, COUNT, NAME],
    ),
    (
        StateQuery::MoveOffset,
        "mapper_offsets",
        "offsets_advance.sql",
        &[COUNT, NAME, NAME, NAME, PARTITION, COUNT, COUNT],
        &[],
    ),
    (
        StateQuery::ListOffsets,
        "mapper_offsets",
        "offsets_list.sql",
        &[],
        &[NAME, NAME, NAME, PARTITION, COUNT, COUNT, NAME],
    ),
    (
        StateQuery::SetOffset,
        "mapper_offsets",
        "offsets_set.sql",
        &[COUNT, NAME, NAME, NAME, NAME, PARTITION],
        &[],
    ),
    (StateQuery::Park, "mapper_parked", "parked_add.sql", &[NAME, NAME, NAME], &[]),
    (StateQuery::Unpark, "mapper_parked", "parked_remove.sql", &[NAME, NAME], &[]),
    (StateQuery::ListParked, "mapper_parked", "parked_list.sql", &[NAME], &[NAME, COUNT]),
    (StateQuery::FreeParked, "mapper_parked", "parked_free.sql", &[NAME, NAME], &[]),
    (StateQuery::BeginReplay, "mapper_replays", "replays_begin.sql", &[NAME, COUNT, COUNT], &[]),
    (StateQuery::StepReplay, "mapper_replays", "replays_step.sql", &[COUNT, NAME, COUNT, COUNT], &[]),
    (StateQuery::AddReplayed, "mapper_replayed", "replayed_add.sql", &[NAME, NAME], &[]),
    (StateQuery::ListReplayed, "mapper_replayed", "replayed_list.sql", &[NAME], &[NAME]),
    (StateQuery::ClearReplayed, "mapper_replayed", "replayed_clear.sql", &[NAME], &[]),
];

/// The numbers of entities that `parked_among.sql` is rendered for.
const PARKED_AMONG_SIZES: [usize; 4] = [1, 8, 64, 512];

/// A statement about an internal table, with the types of its result.
#[derive(Debug)]
pub struct StateSql {
    /// The statement.
    pub statement: Statement,
    /// The types of a fetched row.
    pub columns: &'static [Type],
}

/// All statements about internal tables, in one dialect.
#[derive(Debug)]
pub struct StateStatements {
    queries: Vec<(StateQuery, StateSql)>,
    parked_among: Vec<(usize, StateSql)>,
}

impl StateStatements {
    /// Renders all statements. They are the same for every mapping.
    ///
    /// # Errors
    /// A built-in template cannot be rendered, which is a fault of `mapper` itself.
    pub fn render(dialect: Dialect) -> Result<StateStatements, TemplateFault> {
        let templates = Templates::load(dialect, None)?;
        let queries = STATEMENTS.iter().map(|(query, table, template, types, columns)| {
            let sql = templates.render(template, minijinja::context! {})?;
            Ok((*query, StateSql { statement: statement(table, sql, types.to_vec()), columns }))
        });
        let parked_among = PARKED_AMONG_SIZES.iter().map(|entities| {
            let sql = templates.render("parked_among.sql", minijinja::context! { entities => *entities })?;
            let statement = statement("mapper_parked", sql, vec![NAME; entities + 1]);
            Ok((*entities, StateSql { statement, columns: &[NAME] }))
        });
        Ok(StateStatements {
            queries: queries.collect::<Result<_, TemplateFault>>()?,
            parked_among: parked_among.collect::<Result<_, TemplateFault>>()?,
        })
    }

    /// Returns the query that selects the parked entities among those that are bound, and the number of
    /// entities that it takes.
    #[must_use]
    pub fn parked_among(&self, entities: usize) -> (usize, &StateSql) {
        let found = self.parked_among.iter().find(|(takes, _)| *takes >= entities);
        let (takes, sql) = found.unwrap_or(&self.parked_among[PARKED_AMONG_SIZES.len() - 1]);
        (*takes, sql)
    }

    /// The statement of a query.
    #[must_use]
    pub fn get(&self, query: StateQuery) -> &StateSql {
        let found = self.queries.iter().find(|(known, _)| *known == query);
        &found.unwrap_or(&self.queries[0]).1
    }
}

fn statement(table: &str, sql: String, types: Vec<Type>) -> Statement {
    Statement {
        table: table.to_owned(),
        texts: vec![(1, Sql::new(sql))],
        binding: Binding::Values,
        types,
        native_arrays: Vec::new(),
    }
}

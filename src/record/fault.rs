//! Why a record failed, and at which stage of the pipeline.

/// The stage at which a record failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The record is too long, is not valid JSON, or has no event type.
    Decode,
    /// A value is missing, of the wrong type, too long or out of range.
    Extract,
    /// The database refused the rows.
    Apply,
    /// An earlier event of the same entity is a dead letter.
    Parked,
}

impl Stage {
    /// All stages, in the order in which a record passes them.
    pub const ALL: [Stage; 4] = [Stage::Decode, Stage::Extract, Stage::Apply, Stage::Parked];

    /// The stage's name in dead letters and logs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stage::Decode => "decode",
            Stage::Extract => "extract",
            Stage::Apply => "apply",
            Stage::Parked => "parked",
        }
    }
}

/// Why a record failed. Its texts contain no payload values, except for `database`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The stage.
    pub stage: Stage,
    /// The message: the kind of value that was found, and the expected kind.
    pub error: String,
    /// The table of the row.
    pub table: Option<String>,
    /// The column.
    pub column: Option<String>,
    /// The path that was read.
    pub path: Option<String>,
    /// The database's error code.
    pub code: Option<String>,
    /// The database's message. It can contain payload values, so only dead letters show it.
    pub database: Option<String>,
}

impl Fault {
    /// Creates a fault with a stage and a message.
    pub(crate) fn new(stage: Stage, error: impl Into<String>) -> Fault {
        Fault {
            stage,
            error: error.into(),
            table: None,
            column: None,
            path: None,
            code: None,
            database: None,
        }
    }

    /// Adds the table.
    pub(crate) fn in_table(self, table: impl Into<Option<String>>) -> Fault {
        Fault { table: table.into(), ..self }
    }

    /// Adds the table and the column.
    pub(crate) fn in_column(self, table: &str, column: &str) -> Fault {
        Fault { column: Some(column.to_owned()), ..self.in_table(table.to_owned()) }
    }

    /// Adds the path that was read.
    pub(crate) fn at_path(self, path: impl Into<String>) -> Fault {
        Fault { path: Some(path.into()), ..self }
    }
}

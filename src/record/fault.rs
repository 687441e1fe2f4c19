//! Why a record cannot become rows, and where in the pipeline that came out.

/// Where in the pipeline a record failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The payload is no JSON, or says no event type.
    Decode,
    /// A value is missing, of the wrong type, too long or out of range.
    Extract,
    /// The database refused the rows.
    Apply,
    /// An earlier event of the same entity is a dead letter.
    Parked,
}

impl Stage {
    /// All of them, in the order in which a record meets them.
    pub const ALL: [Stage; 4] = [Stage::Decode, Stage::Extract, Stage::Apply, Stage::Parked];

    /// The stage as dead letters and logs name it.
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

/// Why a record cannot become rows. Its texts hold no payload values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// At which stage.
    pub stage: Stage,
    /// What was found and what was expected.
    pub error: String,
    /// The table whose row could not be made.
    pub table: Option<String>,
    /// The column.
    pub column: Option<String>,
    /// The path that was read.
    pub path: Option<String>,
    /// The database's code.
    pub code: Option<String>,
    /// What the database said, which can hold payload values: for dead letters only.
    pub database: Option<String>,
}

impl Fault {
    /// A fault of which only its stage and its message are known.
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

    /// The same fault of a table's row.
    pub(crate) fn in_table(self, table: impl Into<Option<String>>) -> Fault {
        Fault { table: table.into(), ..self }
    }

    /// The same fault of a column.
    pub(crate) fn in_column(self, table: &str, column: &str) -> Fault {
        Fault { column: Some(column.to_owned()), ..self.in_table(table.to_owned()) }
    }

    /// The same fault of what was read at a path.
    pub(crate) fn at_path(self, path: impl Into<String>) -> Fault {
        Fault { path: Some(path.into()), ..self }
    }
}

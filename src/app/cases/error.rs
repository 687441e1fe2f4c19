//! Faults of cases. A run of cases begins only if there are none.

use std::io;
use std::path::PathBuf;

use crate::diagnostic::Report;
use crate::mapping::LoadError;

/// A fault of a case, of its files or of its mapping.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// A file or folder that cannot be read.
    #[error("`{}` cannot be read", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The operating system's error.
        source: io::Error,
    },
    /// Faults of `case.yaml`.
    #[error("`{}` has faults", .0.source().name)]
    Settings(Report),
    /// The mapping of a case that cannot be loaded.
    #[error("case `{case}`")]
    Mapping {
        /// The name of the case.
        case: String,
        /// The faults.
        source: LoadError,
    },
    /// Tables of several schemas with one name: the tables of a case stand in one scratch database.
    #[error(
        "case `{case}` has several tables `{table}`\n  = hint: the schemas of mappings have no effect on a case; test these mappings one by one"
    )]
    OneSchema {
        /// The name of the case.
        case: String,
        /// The name of the tables.
        table: String,
    },
    /// A case for which no mapping is found, with a hint.
    #[error("case `{case}` has no mapping\n  = hint: {hint}")]
    NoMapping {
        /// The name of the case.
        case: String,
        /// The candidates, or where the mapping can be.
        hint: String,
    },
    /// A file that looks like the settings, but is not read.
    #[error("`{}` is not read\n  = hint: rename it to `case.yaml`", .0.display())]
    MisnamedSettings(PathBuf),
    /// A file or folder of `setup` that would have no effect.
    #[error("`{}` has no effect, {expected}", path.display())]
    NoEffect {
        /// The file or folder.
        path: PathBuf,
        /// The name that is expected instead.
        expected: String,
    },
    /// A case with both kinds of input.
    #[error("case `{0}` has both `events.ndjson` and `records.ndjson`, expected one of them")]
    TwoInputs(String),
    /// A path that is neither a case nor a mapping with cases.
    #[error(
        "no case in `{path}`\n  = hint: the cases of `people.yaml` are folders `tests/NAME/` beside it, each with `events.ndjson` or `records.ndjson`"
    )]
    NoCase {
        /// The path.
        path: String,
    },
    /// A line of a file that cannot be read, or a whole file.
    #[error("`{}`{}: {reason}", path.display(), line.map(|line| format!(", line {line}")).unwrap_or_default())]
    Content {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: Option<usize>,
        /// The fault.
        reason: String,
    },
}

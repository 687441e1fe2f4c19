//! Floor 1. The mapping file: as written (`spec`), checked (`check`), and what the engine works
//! from (`model`). Only the checked [`Mapping`] leaves this folder.
//!
//! ```text
//! text --node--> nodes --spec--> MappingSpec --check--> Mapping
//! ```
//!
//! Each step collects its faults and goes on, so that all faults of a file are reported at once.

mod check;
mod model;
mod node;
pub mod path;
mod spec;
mod suggest;
mod syntax;

use std::fmt;
use std::io;
use std::path::{Path as FilePath, PathBuf};

pub use model::{
    Column, ColumnId, Each, ForeignKey, IfNoRow, Key, Mapping, OnDelete, Operation, OperationKind, Read,
    Reading, Rule, Table, TableId,
};

use crate::diagnostic::{Diagnostic, Report, Severity, SourceText};

impl Mapping {
    /// Reads and checks the text of a mapping file. The name is what messages call the file.
    /// The report that comes with a mapping has warnings only, if anything.
    ///
    /// # Errors
    /// All faults of the text.
    pub fn parse(name: &str, text: &str) -> Result<(Mapping, Report), Faults> {
        let source = SourceText { name: name.to_owned(), text: text.to_owned() };
        let (mapping, diagnostics) = match node::parse(&source) {
            Ok(root) => match spec::read(root, &source) {
                (Some(spec), diagnostics) => check::check(&spec, &source, diagnostics),
                (None, diagnostics) => (None, diagnostics),
            },
            Err(fault) => (None, vec![fault]),
        };
        let report = Report::new(source, diagnostics);
        match mapping {
            Some(mapping) => Ok((mapping, report)),
            None => Err(Faults { report }),
        }
    }

    /// Reads and checks a mapping file.
    ///
    /// # Errors
    /// A file that cannot be read, or all faults of its text.
    pub fn load(path: &FilePath) -> Result<Mapping, LoadError> {
        Mapping::load_with_warnings(path).map(|(mapping, _)| mapping)
    }

    /// Reads and checks a mapping file, and says what is strange about it without being wrong.
    ///
    /// # Errors
    /// A file that cannot be read, or all faults of its text.
    pub fn load_with_warnings(path: &FilePath) -> Result<(Mapping, Report), LoadError> {
        if path.is_dir() {
            return Err(LoadError::Folder { path: path.to_owned() });
        }
        let bytes =
            std::fs::read(path).map_err(|source| LoadError::Unreadable { path: path.to_owned(), source })?;
        let text = String::from_utf8(bytes).map_err(|error| LoadError::NotUtf8 {
            path: path.to_owned(),
            line: 1 + error.as_bytes()[..error.utf8_error().valid_up_to()]
                .iter()
                .filter(|b| **b == b'\n')
                .count(),
        })?;
        Ok(Mapping::parse(&path.display().to_string(), &text)?)
    }
}

/// All faults of a mapping file. Its text is the summary; [`Faults::render`] shows each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults {
    report: Report,
}

impl Faults {
    /// Every fault with its place in the file, in the order of the file, and the summary.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        format!("{}\nerror: {self}\n", self.report.render(colour))
    }

    /// The faults themselves.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        self.report.diagnostics()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.report.count(Severity::Error);
        let noun = if count == 1 { "error" } else { "errors" };
        write!(f, "mapping has {count} {noun}, nothing was read or written")
    }
}

impl std::error::Error for Faults {}

/// Why there is no mapping from a file.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file is missing, or may not be read.
    #[error("cannot read mapping `{}`", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the operating system says.
        source: io::Error,
    },
    /// A folder was given where a file is wanted.
    #[error("mapping `{}` is a folder, expected a file", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// The file holds other bytes than text.
    #[error("mapping `{}` is not UTF-8 on line {line}", path.display())]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// The first line that is not, from 1.
        line: usize,
    },
    /// The text has faults.
    #[error(transparent)]
    Faulty(#[from] Faults),
}

//! The location of a source, as the command line names it.

use std::path::PathBuf;
use std::str::FromStr;

use super::file_list::{self, FileListError};
use crate::kafka::{KafkaUrl, KafkaUrlError};

/// The location of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceLocation {
    /// `-`: standard input.
    Stdin,
    /// Files, in the order in which they are read.
    Files(Vec<PathBuf>),
    /// Topics of a cluster.
    Kafka(KafkaUrl),
}

/// A location of a source that cannot be parsed.
#[derive(Debug, thiserror::Error)]
pub enum SourceLocationError {
    /// An unknown scheme.
    #[error(
        "`{0}:` is not a source: expected files, `-` for standard input, or `kafka://HOST:PORT/TOPIC?group=GROUP`"
    )]
    Scheme(String),
    /// A Kafka URL that cannot be parsed.
    #[error("the location of the source cannot be parsed")]
    Kafka(#[from] KafkaUrlError),
    /// Files that cannot be read.
    #[error(transparent)]
    Files(#[from] FileListError),
    /// Standard input or topics among several sources.
    #[error(
        "`--source` names {0} and other sources: only files can be read one after the other\n  = hint: {1}"
    )]
    Mixed(&'static str, &'static str),
    /// A file to begin with that the source does not have.
    #[error(
        "`--from-file {0}`: `--source` has no such file\n  = hint: name it as the log does, which is as `--source` names it or as its pattern finds it"
    )]
    NoSuchFile(String),
}

impl SourceLocation {
    /// Parses the names of a command line. Several names are files. A pattern such as `DIR/*.json` names the files
    /// that match it.
    ///
    /// # Errors
    /// A name cannot be parsed, matches no file, or cannot be one of several.
    pub fn of_names(names: &[String]) -> Result<SourceLocation, SourceLocationError> {
        match names {
            [name] if name == "-" => return Ok(SourceLocation::Stdin),
            [name] if is_url(name) => return parse_url(name),
            _ => {}
        }
        for name in names {
            if name == "-" {
                let hint = "a shell joins them: `cat FILE… - | mapper run --source -`";
                return Err(SourceLocationError::Mixed("standard input", hint));
            }
            if is_url(name) {
                parse_url(name)?;
                let hint = "one URL can name several topics: `kafka://HOST:PORT/TOPIC,TOPIC`; files need a run of their own";
                return Err(SourceLocationError::Mixed("topics", hint));
            }
        }
        Ok(SourceLocation::Files(file_list::files(names)?))
    }

    /// Leaves out the files before the one with this name.
    ///
    /// # Errors
    /// There is no such file.
    pub fn from_file(self, name: &str) -> Result<SourceLocation, SourceLocationError> {
        let no_such_file = || SourceLocationError::NoSuchFile(name.to_owned());
        let SourceLocation::Files(mut files) = self else { return Err(no_such_file()) };
        let first = files.iter().position(|path| path.to_string_lossy() == name).ok_or_else(no_such_file)?;
        files.drain(..first);
        Ok(SourceLocation::Files(files))
    }
}

impl FromStr for SourceLocation {
    type Err = SourceLocationError;

    fn from_str(name: &str) -> Result<SourceLocation, SourceLocationError> {
        SourceLocation::of_names(&[name.to_owned()])
    }
}

fn is_url(name: &str) -> bool {
    // `kafka:/HOST` would be a file.
    name.contains("://") || name.starts_with("kafka:")
}

fn parse_url(name: &str) -> Result<SourceLocation, SourceLocationError> {
    match name.split_once("://") {
        Some(("kafka", _)) => Ok(SourceLocation::Kafka(name.parse()?)),
        Some((scheme, _)) => Err(SourceLocationError::Scheme(scheme.to_owned())),
        None => Err(KafkaUrlError::Syntax.into()),
    }
}

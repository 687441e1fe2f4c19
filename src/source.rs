//! Floor 3. Where records come from. Today a file or standard input, one JSON document a line;
//! a broker's topics come to stand beside `ndjson`.

mod ndjson;

use std::path::PathBuf;
use std::str::FromStr;

pub use ndjson::Ndjson;

/// A source as named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceSpec {
    /// `-`: standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// A source's name that cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SourceSpecError {
    /// A scheme of which this version has no source.
    #[error("`{0}:` is no source of this version: expected a file, or `-` for standard input")]
    Scheme(String),
}

impl FromStr for SourceSpec {
    type Err = SourceSpecError;

    fn from_str(name: &str) -> Result<SourceSpec, SourceSpecError> {
        if name == "-" {
            return Ok(SourceSpec::Stdin);
        }
        match name.split_once("://") {
            Some((scheme, _)) => Err(SourceSpecError::Scheme(scheme.to_owned())),
            None => Ok(SourceSpec::File(PathBuf::from(name))),
        }
    }
}

impl SourceSpec {
    /// Opens the source.
    ///
    /// # Errors
    /// The file cannot be opened, or is a folder.
    pub fn open(&self) -> std::io::Result<Ndjson> {
        match self {
            SourceSpec::Stdin => Ok(Ndjson::new("stdin", None, std::io::stdin())),
            SourceSpec::File(path) => {
                let file = std::fs::File::open(path)?;
                let facts = file.metadata()?;
                if facts.is_dir() {
                    return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory));
                }
                // A pipe has no length that would tell how much is left.
                let length = facts.is_file().then_some(facts.len());
                Ok(Ndjson::new(&path.to_string_lossy(), length, file))
            }
        }
    }
}

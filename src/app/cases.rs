//! Cases of `mapper test`: a folder with events and the rows, dead letters and summary that a mapping makes of them. The
//! golden cases of this repository are run and compared by this module, too.
//!
//! ```text
//! paths --find--> cases --runner--> outcome of each --expected--> differences, or updated files
//! ```

mod case;
mod difference;
pub(super) mod error;
mod expected;
mod find;
mod outcome;
mod records;
mod rows;
mod runner;
mod scratch;
mod settings;
mod setup;

pub use case::{Case, CaseFolder, mapping_files};
pub use difference::{Difference, DifferenceLine};
pub use error::CaseError;
pub use expected::{CaseRun, FileUpdate};
pub use find::{FaultyCase, find_cases};
pub use outcome::{Outcome, mask_summary};
pub use rows::{RowReader, canonical};
pub use runner::CaseRunner;
pub use scratch::with_scratch;
pub use settings::Settings;

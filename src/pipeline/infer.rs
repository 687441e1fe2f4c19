//! Makes a mapping of a source's records, and verifies that it applies them.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use foldhash::HashMap;
use tokio_util::sync::CancellationToken;

use super::error::RunError;
use super::profile::{PROGRESS_RECORDS, Profiler, SourceProfile, each_record};
use crate::infer::additions::{Extension, Unread};
use crate::infer::{Evidence, InferSettings, InferredMapping, Refutations, Refuted};
use crate::mapping::{Faults, Mapping};
use crate::record::Record;
use crate::source::Source;

/// The most bytes of a sample, which is kept in memory.
const MAX_BYTES: usize = 256 * 1024 * 1024;

/// How often columns get another type because records have proved theirs wrong.
const MAX_ATTEMPTS: usize = 6;

/// The time that a jq program of the mapping can take for a record.
const PROGRAM_TIMEOUT: Duration = Duration::from_secs(10);

/// Records to make a mapping of.
#[derive(Debug, Default)]
pub struct Sample {
    /// The records, in their order.
    pub records: Vec<Record>,
    /// Whether the source has more records than memory is used for.
    pub is_cut: bool,
}

/// A mapping that was made of a sample, with what it makes of the sample.
#[derive(Debug)]
pub struct Inferred {
    /// The mapping.
    pub mapping: InferredMapping,
    /// The rows and dead letters that a run would make of the sample.
    pub profile: SourceProfile,
}

/// A mapping file with additions.
#[derive(Debug)]
pub struct ExtendedMapping {
    /// The text of the file.
    pub text: String,
    /// Doubts for a person to look at.
    pub doubts: Vec<String>,
    /// The rows and dead letters that a run makes of the sample without the additions.
    pub profile: SourceProfile,
}

/// Why no mapping was made.
#[derive(Debug, thiserror::Error)]
pub enum InferError {
    /// No event is a JSON object.
    #[error("no record holds a JSON object")]
    NoObject {
        /// Why the first record that cannot be read has none.
        first: Option<String>,
    },
    /// The mapping is not valid, which is a fault of this program.
    #[error("the inferred mapping is not valid, which is a fault of `mapper`: please report it")]
    Invalid(Box<Faults>),
    /// A record cannot be read.
    #[error(transparent)]
    Run(#[from] RunError),
}

/// Reads records of a source up to its end, at most `limit` of them. `shutdown` ends it early. `name` is the source in
/// messages. Blocks its thread.
///
/// # Errors
/// The source cannot be read.
pub fn read_sample(
    source: &mut Source,
    name: &str,
    limit: u64,
    shutdown: &CancellationToken,
    mut progress: impl FnMut(u64, u64),
) -> Result<Sample, RunError> {
    let (mut sample, mut bytes) = (Sample::default(), 0);
    each_record(source, name, limit, shutdown, |record, bytes_read| {
        bytes += record.bytes() + size_of::<Record>();
        if bytes > MAX_BYTES {
            sample.is_cut = true;
            return Ok(ControlFlow::Break(()));
        }
        sample.records.push(record);
        let read = sample.records.len() as u64;
        if read.is_multiple_of(PROGRESS_RECORDS) {
            progress(read, bytes_read);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    Ok(sample)
}

/// Makes a mapping of a sample. Columns whose values prove their type wrong get a wider one.
///
/// # Errors
/// No record holds an object, or a program of the mapping takes too long.
pub fn infer(
    sample: &Sample,
    settings: &InferSettings,
    shutdown: &CancellationToken,
) -> Result<Inferred, InferError> {
    let evidence = Evidence::of(&sample.records, settings);
    if evidence.events() == 0 {
        return Err(InferError::NoObject { first: evidence.first_fault(&sample.records) });
    }
    let (mapping, profile) = until_fit(|refuted| {
        let inferred = evidence.mapping(refuted);
        let mapping = parse(&format!("{}.yaml", settings.name), &inferred.text)?;
        Ok((inferred, profile(&mapping, sample, shutdown)?))
    })?;
    Ok(Inferred { mapping, profile })
}

/// Makes a mapping again, until the values of the sample fit its columns or no type is wider. `make` returns a mapping with
/// what it makes of the sample.
fn until_fit<T>(
    mut make: impl FnMut(&Refutations) -> Result<(T, SourceProfile), InferError>,
) -> Result<(T, SourceProfile), InferError> {
    let mut refuted: Refutations = HashMap::default();
    let mut attempt = 1;
    loop {
        let (made, profile) = make(&refuted)?;
        if attempt == MAX_ATTEMPTS || !refute(&profile, &mut refuted) {
            return Ok((made, profile));
        }
        attempt += 1;
    }
}

fn parse(name: &str, text: &str) -> Result<Arc<Mapping>, InferError> {
    let parsed = Mapping::parse(name, text);
    let (mapping, _) = parsed.map_err(|faults| InferError::Invalid(Box::new(faults)))?;
    Ok(Arc::new(mapping))
}

fn profile(
    mapping: &Arc<Mapping>,
    sample: &Sample,
    shutdown: &CancellationToken,
) -> Result<SourceProfile, RunError> {
    // The names of unmapped event types are among the examples.
    let mut profiler = Profiler::new(mapping, true);
    profiler.limit_programs(PROGRAM_TIMEOUT, shutdown);
    for record in &sample.records {
        profiler.add(record)?;
    }
    Ok(profiler.finish(shutdown.is_cancelled()))
}

/// Adds what a sample has and a mapping does not read to the text of the mapping file. The columns that it has already stay
/// as they are.
///
/// # Errors
/// The text with its additions is not valid, or a program of the mapping takes too long.
pub fn extend(
    sample: &Sample,
    text: &str,
    mapping: &Arc<Mapping>,
    settings: &InferSettings,
    shutdown: &CancellationToken,
) -> Result<ExtendedMapping, InferError> {
    let before = profile(mapping, sample, shutdown)?;
    let unmapped = before.events.unmapped.paths.iter();
    let unread = Unread {
        paths: unmapped.map(|unmapped| (unmapped.path.clone(), unmapped.event_types.clone())).collect(),
        types: before
            .events
            .unmapped_types
            .events_by_type
            .iter()
            .flatten()
            .map(|it| (it.event_type.clone(), it.events))
            .collect(),
    };
    let extension = Extension::new(text, mapping, &sample.records, unread, settings.depth);
    let (extended, _) = until_fit(|refuted| {
        let extended = extension.extended(refuted);
        let with_additions = parse(&settings.name, &extended.text)?;
        let mut after = profile(&with_additions, sample, shutdown)?;
        // Faults of the columns that a person has written are not the additions' business.
        let was_known = |table: &str, column: &str| {
            let known = mapping.tables.iter().find(|known| known.full_name() == table);
            known.is_some_and(|known| known.columns.iter().any(|known| known.name == column))
        };
        after.faults.retain(|group| match (&group.cause.table, &group.cause.column) {
            (Some(table), Some(column)) => !was_known(table, column),
            _ => false,
        });
        Ok((extended, after))
    })?;
    Ok(ExtendedMapping { text: extended.text, doubts: extended.doubts, profile: before })
}

/// Adds the columns whose values do not fit. Returns whether there is one whose type can be wider.
fn refute(profile: &SourceProfile, refuted: &mut Refutations) -> bool {
    let mut is_changed = false;
    for group in &profile.faults {
        let (Some(table), Some(column)) = (&group.cause.table, &group.cause.column) else { continue };
        let known = refuted.entry((table.clone(), column.clone())).or_default();
        let wider = match *known {
            Refuted::Nothing => Refuted::Type,
            Refuted::Type | Refuted::Text => Refuted::Text,
        };
        is_changed |= *known != wider;
        *known = wider;
    }
    is_changed
}

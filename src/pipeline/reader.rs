//! The thread that reads and extracts ahead of the database.

use tokio::sync::mpsc::Sender;

use super::{Batch, Item, Options, RunError};
use crate::extract::Extractor;
use crate::source::Ndjson;

/// Reads the source to its end in batches. Stops early where nobody takes them any more.
pub(super) fn read(
    mut source: Ndjson,
    extractor: &Extractor,
    options: &Options,
    sender: &Sender<Result<Batch, RunError>>,
) {
    loop {
        let batch = read_batch(&mut source, extractor, options);
        let last = !matches!(&batch, Ok(batch) if !batch.items.is_empty());
        let empty = matches!(&batch, Ok(batch) if batch.items.is_empty());
        if empty || sender.blocking_send(batch).is_err() || last {
            return;
        }
    }
}

fn read_batch(source: &mut Ndjson, extractor: &Extractor, options: &Options) -> Result<Batch, RunError> {
    let mut items = Vec::new();
    let mut bytes = 0;
    while items.len() < options.batch_events && bytes < options.batch_bytes {
        let record = source
            .next_record()
            .map_err(|error| RunError::Source { name: source.name().to_owned(), source: error })?;
        let Some(record) = record else { break };
        bytes += record.payload.len();
        let (label, extracted) = extractor.extract(&record.payload);
        items.push(Item { record, label, extracted });
    }
    Ok(Batch { items, bytes_read: source.bytes_read() })
}

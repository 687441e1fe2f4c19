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
        let (batch, end) = read_batch(&mut source, extractor, options);
        // What was read before a source failed is applied all the same.
        if !batch.items.is_empty() && sender.blocking_send(Ok(batch)).is_err() {
            return;
        }
        match end {
            End::OfBatch => {}
            End::OfSource => return,
            End::Failed(error) => {
                // Where nobody takes it, the run has ended for another reason.
                let _ = sender.blocking_send(Err(error));
                return;
            }
        }
    }
}

/// Why a batch is no longer.
enum End {
    OfBatch,
    OfSource,
    Failed(RunError),
}

fn read_batch(source: &mut Ndjson, extractor: &Extractor, options: &Options) -> (Batch, End) {
    let mut items = Vec::new();
    let mut bytes = 0;
    let end = loop {
        if items.len() >= options.batch_events || bytes >= options.batch_bytes {
            break End::OfBatch;
        }
        match source.next_record() {
            Ok(Some(record)) => {
                bytes += record.bytes();
                let (label, extracted) = extractor.extract(&record);
                items.push(Item { record, label, extracted });
            }
            Ok(None) => break End::OfSource,
            Err(error) => {
                break End::Failed(RunError::Source { name: source.name().to_owned(), source: error });
            }
        }
    };
    (Batch { items, bytes_read: source.bytes_read() }, end)
}

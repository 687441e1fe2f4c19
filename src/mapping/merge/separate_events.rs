//! Separate events of several files: a dead letter of one event is replayed by all files of the run, so all of them must
//! find the same events in a record.

use super::Merger;

impl Merger<'_> {
    /// Reports files that find other events in a record than a file with `separate_events`.
    pub(super) fn separate_events(&mut self) {
        let files = self.files;
        let flag = |file: usize| {
            let mut flags =
                files[file].spec.sources.iter().filter_map(|source| source.separate_events.as_ref());
            flags.find(|flag| flag.value)
        };
        let source = |file: usize| &files[file].mapping.files[0];
        for (file, found) in (0..files.len()).filter_map(|file| Some((file, flag(file)?))) {
            let Some(other) = (0..files.len()).find(|other| !source(*other).shares_view_with(source(file)))
            else {
                continue;
            };
            // Of two files with `separate_events`, the later one is reported.
            if flag(other).is_some() && other > file {
                continue;
            }
            let message = format!("{} does not separate the same events", self.title(other));
            let hint = "a dead letter of one event is replayed by all mappings of the run: give each of them the same `source` but for `event_type` and `entity`, or run them apart";
            self.report(file, message, &found.span, hint.to_owned());
        }
    }
}

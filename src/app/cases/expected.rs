//! The expected files of a case: compared with what came out, and written from it.

use std::io::ErrorKind;
use std::path::PathBuf;

use serde_json::Value as Json;

use super::case::{Case, EXPECTED, SETTINGS};
use super::difference::{
    Difference, DifferenceLine, compare_dead_letters, compare_rows, compare_summaries, of_lines,
};
use super::outcome::{Outcome, mask_dead_letter, mask_summary, rows_text, shorten_long_text};
use crate::dialect::Dialect;
use crate::document::{self, Arena, NotJson};

const ROWS: &str = "rows.json";
const DEAD_LETTERS: &str = "dead_letters.ndjson";
const SUMMARY: &str = "summary.json";
const ROWS_AFTER_SECOND_RUN: &str = "rows_after_second_run.json";

/// The subject of a difference between the runs.
const SECOND_RUN: &str = "the second run changed rows (first run → second run)";

/// The results of the two runs of a case.
#[derive(Debug, Clone)]
pub struct CaseRun {
    /// The dialect of the database.
    pub dialect: Dialect,
    /// The outcome of the first run.
    pub first: Outcome,
    /// The rows after the second run.
    pub second_rows: Json,
}

/// The effect of an update on an expected file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileUpdate {
    /// The file was written for the first time.
    Created,
    /// The file had other contents.
    Changed,
    /// The file had the same contents, apart from what is masked.
    Unchanged,
}

impl Case {
    /// The dialects whose results differ from the common ones.
    #[must_use]
    pub fn is_exception(&self, dialect: Dialect) -> bool {
        self.folder.settings.exceptions.contains_key(dialect.name())
    }

    /// The name of an expected file, relative to the case. An exception has a file for its dialect.
    fn expected(&self, dialect: Dialect, file: &str) -> String {
        if self.is_exception(dialect) {
            format!("{EXPECTED}/{dialect}/{file}", dialect = dialect.name())
        } else {
            format!("{EXPECTED}/{file}")
        }
    }

    /// The expected files of a dialect, relative to the case.
    #[must_use]
    pub fn expected_files(&self, dialect: Dialect) -> Vec<PathBuf> {
        let second = self.folder.settings.second_run_differs.as_ref().map(|_| ROWS_AFTER_SECOND_RUN);
        let files = [ROWS, DEAD_LETTERS, SUMMARY].into_iter().chain(second);
        files.map(|file| self.expected(dialect, file).into()).collect()
    }

    fn read(&self, file: &str) -> Result<Option<String>, String> {
        match std::fs::read_to_string(self.folder.path.join(file)) {
            // Some editors write a byte order mark.
            Ok(text) => Ok(Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(format!("it cannot be read: {error}")),
        }
    }

    /// Compares a file, parsed by `parse`.
    fn compare_file<T>(
        &self,
        file: &str,
        parse: impl FnOnce(&str) -> Result<T, String>,
        compare: impl FnOnce(&T) -> Vec<DifferenceLine>,
    ) -> Option<Difference> {
        match self.read(file).and_then(|text| text.map(|text| parse(&text)).transpose()) {
            Ok(Some(expected)) => of_lines(file, compare(&expected)),
            Ok(None) => {
                Some(Difference::message(file, "it does not exist: `mapper test --update` writes it"))
            }
            Err(reason) => Some(Difference::message(file, reason)),
        }
    }

    /// Compares an outcome with the expected files.
    fn compare_outcome(&self, dialect: Dialect, outcome: &Outcome) -> Vec<Difference> {
        let file = |name| self.expected(dialect, name);
        let rows = self.compare_rows(&file(ROWS), &outcome.rows);
        let dead_letters = self.compare_file(&file(DEAD_LETTERS), parse_dead_letters, |expected| {
            compare_dead_letters(expected, &outcome.dead_letters, &outcome.reasons)
        });
        let parse = |text: &str| parse_json(text).map(mask_summary);
        let summary = self
            .compare_file(&file(SUMMARY), parse, |expected| compare_summaries(expected, &outcome.summary));
        [rows, dead_letters, summary].into_iter().flatten().collect()
    }

    fn compare_rows(&self, file: &str, rows: &Json) -> Option<Difference> {
        let parse = |text: &str| parse_json(text).map(shorten_long_text);
        self.compare_file(file, parse, |expected| compare_rows(&self.mapping, expected, rows))
    }

    /// Compares both runs. The second one must not change a row, unless the settings give a reason.
    #[must_use]
    pub fn compare(&self, run: &CaseRun) -> Vec<Difference> {
        let mut differences = self.compare_outcome(run.dialect, &run.first);
        differences.extend(self.compare_second_run(run));
        if self.folder.settings.second_run_differs.is_some() {
            let file = self.expected(run.dialect, ROWS_AFTER_SECOND_RUN);
            differences.extend(self.compare_rows(&file, &run.second_rows));
        }
        differences.extend(self.compare_exception(run.dialect));
        differences
    }

    /// Compares the rows after the second run with those after the first one.
    fn compare_second_run(&self, run: &CaseRun) -> Option<Difference> {
        let lines = compare_rows(&self.mapping, &run.first.rows, &run.second_rows);
        match &self.folder.settings.second_run_differs {
            None => of_lines(SECOND_RUN, lines).map(|mut difference| {
                let hint = "if this is right, `second_run_differs: REASON` in `case.yaml` expects it";
                difference.lines.push(DifferenceLine::Changed(hint.to_owned()));
                difference
            }),
            Some(_) if lines.is_empty() => Some(Difference::message(
                SETTINGS,
                "`second_run_differs` is set, but the second run changed no row",
            )),
            Some(_) => None,
        }
    }

    /// An exception without a difference would hide a later difference.
    fn compare_exception(&self, dialect: Dialect) -> Option<Difference> {
        if !self.is_exception(dialect) {
            return None;
        }
        let files = [ROWS, DEAD_LETTERS, SUMMARY];
        let is_same = |file: &&str| {
            self.read(&format!("{EXPECTED}/{file}")).ok().flatten()
                == self.read(&self.expected(dialect, file)).ok().flatten()
        };
        files.iter().all(is_same).then(|| {
            let message =
                format!("`{}` is an exception, but its files equal the common ones", dialect.name());
            Difference::message(SETTINGS, message)
        })
    }

    /// Writes the expected files that differ. Returns each file, relative to the case, and those that cannot be written.
    #[must_use]
    pub fn update(&self, run: &CaseRun) -> (Vec<(String, FileUpdate)>, Vec<Difference>) {
        let differences = self.compare(run);
        let (mut updates, mut faults) = (Vec::new(), Vec::new());
        for file in self.expected_files(run.dialect) {
            let name = file.display().to_string();
            let path = self.folder.path.join(&file);
            let update =
                match (path.exists(), differences.iter().any(|difference| difference.subject == name)) {
                    (false, _) => FileUpdate::Created,
                    (true, true) => FileUpdate::Changed,
                    (true, false) => FileUpdate::Unchanged,
                };
            if update != FileUpdate::Unchanged {
                let text = match file.file_name().and_then(|name| name.to_str()) {
                    Some(DEAD_LETTERS) => run.first.dead_letters_text(),
                    Some(SUMMARY) => run.first.summary_text(),
                    Some(ROWS_AFTER_SECOND_RUN) => rows_text(&run.second_rows),
                    _ => rows_text(&run.first.rows),
                };
                let written = path.parent().map_or(Ok(()), std::fs::create_dir_all);
                if let Err(error) = written.and_then(|()| std::fs::write(&path, text)) {
                    faults.push(Difference::message(name, format!("it cannot be written: {error}")));
                    continue;
                }
            }
            updates.push((name, update));
        }
        (updates, faults)
    }

    /// The differences that no update of the expected files removes.
    #[must_use]
    pub fn faults_after_update(&self, run: &CaseRun) -> Vec<Difference> {
        self.compare_second_run(run).into_iter().chain(self.compare_exception(run.dialect)).collect()
    }
}

fn parse_json(text: &str) -> Result<Json, String> {
    let arena = Arena::new();
    match document::parse_json(text.as_bytes(), &arena) {
        Ok(json) => Ok(json.into()),
        Err(NotJson::Empty) => Err("it is empty".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

fn parse_dead_letters(text: &str) -> Result<Vec<Json>, String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let parsed = lines.map(|(index, line)| match parse_json(line) {
        Ok(json) => Ok(mask_dead_letter(json)),
        Err(reason) => Err(format!("line {}: {reason}", index + 1)),
    });
    parsed.collect()
}

//! Mutated mappings. The checks must not panic and must give each fault a position. A database must accept the DDL
//! of a mapping that the checks accept for it, and its tables must then fit the mapping.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::app;
use mapper::diagnostic::Diagnostic;
use mapper::dialect::Dialect;
use mapper::mapping::{LoadError, Mapping};
use mapper::pipeline::RunContext;
use mapper::sink::Sink;
use mapper::sql::{Rendered, render};

use crate::mutator::Corpus;
use crate::random::{Random, describe, seed, size};
use crate::support::session::Session;
use crate::support::{Database, trial};

/// How long a database may take for the tables of one mapping, also on a busy machine.
const LIMIT: Duration = Duration::from_mins(2);

pub fn trials() -> Vec<Trial> {
    let trials = Dialect::ALL.into_iter().map(|dialect| {
        let name = format!("mappings: mutants on {dialect}");
        trial(dialect, name.clone(), move || mutants(&name, dialect))
    });
    trials.collect()
}

fn mutants(name: &str, dialect: Dialect) -> Result<(), Failed> {
    let count = size("MAPPER_TEST_FUZZ_MAPPINGS", 300, 20_000)?;
    let (corpus, seed, began) = (Corpus::read(), seed()?, Instant::now());
    let scratch = Scratch::new(dialect);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let mut tables = runtime.block_on(Tables::connect(&scratch.database));
    let (mut sound, mut created) = (0, 0);
    for number in 0..count as u64 {
        let seed = seed.wrapping_add(number);
        let bytes = corpus.mutant(&mut Random::new(seed));
        let fail = |failure: &str| {
            Failed::from(format!("{failure}\n{}:\n{}", describe(seed), String::from_utf8_lossy(&bytes)))
        };
        std::fs::write(&scratch.file, &bytes).unwrap();
        let checked = std::panic::catch_unwind(|| check(&scratch.file, &bytes, dialect));
        let checked = checked.unwrap_or_else(|_| Err("the checks panicked".to_owned()));
        let Some((mapping, rendered)) = checked.map_err(|failure| fail(&failure))? else { continue };
        sound += 1;
        // Another mapping or another system would create an external table. The text of `sql` is the user's own.
        let has_own_type = |mapping: &Mapping| {
            let mut columns = mapping.tables.iter().flat_map(|table| &table.columns);
            columns.any(|column| column.dialect_type(dialect).is_some())
        };
        if mapping.tables.iter().any(|table| table.external) || has_own_type(&mapping) {
            continue;
        }
        created += 1;
        runtime.block_on(tables.create(&mapping, &rendered)).map_err(|failure| fail(&failure))?;
    }
    println!(
        "{name}: {count} mappings in {:.1} s, {sound} of them sound, tables of {created} created, seed {seed}",
        began.elapsed().as_secs_f64()
    );
    Ok(())
}

/// Checks a mapping as `mapper check --dialect` does. Returns `None` if it has faults.
fn check(file: &Path, bytes: &[u8], dialect: Dialect) -> Result<Option<(Mapping, Rendered)>, String> {
    let (mapping, warnings) = match Mapping::load_all_for(&[dialect], &[file]) {
        Ok(loaded) => loaded,
        Err(LoadError::Faulty(faults)) => {
            let diagnostics: Vec<&Diagnostic> = faults.diagnostics().collect();
            if diagnostics.is_empty() {
                return Err("faulty without a fault".to_owned());
            }
            check_positions(&diagnostics, &faults.render(false), bytes)?;
            return Ok(None);
        }
        Err(LoadError::NotUtf8 { line, .. }) => {
            let lines = bytes.split(|byte| *byte == b'\n').count();
            let is_inside = (1..=lines).contains(&line) && std::str::from_utf8(bytes).is_err();
            return if is_inside { Ok(None) } else { Err(format!("not UTF-8 on line {line}")) };
        }
        Err(other) => return Err(other.to_string()),
    };
    for report in &warnings {
        let diagnostics: Vec<&Diagnostic> = report.diagnostics().iter().collect();
        check_positions(&diagnostics, &report.render(false), bytes)?;
    }
    let rendered = render(&mapping, dialect, None).map_err(|fault| fault.to_string())?;
    Ok(Some((mapping, rendered)))
}

/// Checks that each diagnostic has a position in the file, and shows it.
fn check_positions(diagnostics: &[&Diagnostic], shown: &str, bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).unwrap();
    let is_inside = |at: &Range<usize>| at.start <= at.end && text.get(at.clone()).is_some();
    if let Some(lost) = diagnostics.iter().find(|one| !one.at.as_ref().is_some_and(is_inside)) {
        return Err(format!("`{}` has no position in the file: {:?}", lost.message, lost.at));
    }
    let positions = shown.lines().filter(|line| line.trim_start().starts_with("--> ")).count();
    let count = diagnostics.len();
    if count == positions { Ok(()) } else { Err(format!("{count} faults, {positions} positions:\n{shown}")) }
}

/// A database, and a file for the mapping.
struct Scratch {
    database: Database,
    file: PathBuf,
}

impl Scratch {
    fn new(dialect: Dialect) -> Scratch {
        // These tests do not measure the disk, so the database is in memory if possible.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { memory.to_owned() } else { std::env::temp_dir() };
        let database = Database::fresh_in(dialect, &folder);
        if dialect == Dialect::Postgres {
            database.execute(&format!("ALTER DATABASE {} SET synchronous_commit = off", database.name()));
        }
        Scratch { file: database.folder().join("mutant.yaml"), database }
    }
}

/// Connections that create tables and drop them.
struct Tables {
    sink: Sink,
    session: Session,
}

impl Tables {
    async fn connect(database: &Database) -> Tables {
        let sink = Sink::connect(&database.url.parse().unwrap()).await.unwrap();
        let mut session = Session::connect(database.dialect, &database.url).await.unwrap();
        if database.dialect.has_mysql_protocol() {
            session.execute("SET SESSION foreign_key_checks = 0").await.unwrap();
        }
        Tables { sink, session }
    }

    /// Creates the tables of a mapping as a run does, compares them, and drops them.
    async fn create(&mut self, mapping: &Mapping, rendered: &Rendered) -> Result<(), String> {
        let created = tokio::time::timeout(LIMIT, self.create_and_compare(mapping, rendered)).await;
        let created = created.unwrap_or_else(|_| Err("timed out: the tables are not created".to_owned()));
        let dialect = self.sink.dialect();
        for table in mapping.tables.iter().rev() {
            let table = dialect.quote_identifier(&table.name);
            let dropped = self.session.execute(&format!("DROP TABLE IF EXISTS {table}")).await;
            if created.is_ok() {
                dropped.map_err(|error| error.to_string())?;
            }
        }
        created
    }

    async fn create_and_compare(&self, mapping: &Mapping, rendered: &Rendered) -> Result<(), String> {
        let context = RunContext::detached();
        let keep_order = app::prepare_tables(mapping, &self.sink, rendered, false, &context)
            .await
            .map_err(|error| format!("{:#}", anyhow::Error::from(error)))?;
        let diff = self.sink.compare_schema(mapping).await.map_err(|error| error.to_string())?;
        let is_equal = diff.missing.is_empty() && diff.errors.is_empty() && diff.warnings.is_empty();
        if is_equal && !keep_order {
            Ok(())
        } else {
            Err(format!("the tables differ from the mapping: {diff:?}"))
        }
    }
}

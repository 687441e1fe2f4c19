//! Runs cases in this process through the real pipeline: on SQLite in memory, or in a scratch database of a server.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value as Json;
use sqlx::migrate::Migrator;

use super::case::Case;
use super::expected::CaseRun;
use super::outcome::Outcome;
use super::rows::RowReader;
use super::scratch::ScratchGuard;
use crate::app::connect::{FirstConnection, connect};
use crate::app::error::AppError;
use crate::app::tables::prepare_tables;
use crate::dead_letter::{BufferedDeadLetter, DeadLetters};
use crate::mapping::Mapping;
use crate::pipeline::{FailureOrdering, Options, Pipeline, RunContext, RunError, Setup};
use crate::sink::{Sink, SinkUrl};
use crate::sql::{Rendered, render};

/// Runs cases.
#[derive(Debug)]
pub struct CaseRunner {
    /// The server, with its URL; `None` for SQLite in memory.
    server: Option<(SinkUrl, Sink)>,
    templates: Option<PathBuf>,
    context: RunContext,
    batch_events: usize,
}

/// A database with the tables of a case.
pub struct CaseDatabase<'r> {
    runner: &'r CaseRunner,
    mapping: Arc<Mapping>,
    sink: Sink,
    rendered: Rendered,
    rows: RowReader,
    keep_order: bool,
    scratch: Option<ScratchGuard>,
}

impl CaseRunner {
    /// Prepares to run cases on SQLite in memory.
    #[must_use]
    pub fn in_memory(context: RunContext) -> CaseRunner {
        let batch_events = Options::default().batch_events;
        CaseRunner { server: None, templates: None, context, batch_events }
    }

    /// Connects to the server on which scratch databases are created.
    ///
    /// # Errors
    /// See [`connect`].
    pub async fn on_server(url: SinkUrl, first: &FirstConnection) -> Result<CaseRunner, AppError> {
        let sink = connect(&url, first).await?;
        Ok(CaseRunner { server: Some((url, sink)), ..CaseRunner::in_memory(first.context.clone()) })
    }

    /// Sets the folder of templates that override the built-in ones.
    #[must_use]
    pub fn with_templates(self, templates: Option<&Path>) -> CaseRunner {
        CaseRunner { templates: templates.map(Path::to_owned), ..self }
    }

    /// Sets the maximum number of events that are applied together.
    #[must_use]
    pub fn with_batch_events(self, batch_events: usize) -> CaseRunner {
        CaseRunner { batch_events, ..self }
    }

    /// Applies a case twice to new tables.
    ///
    /// # Errors
    /// The database or the run failed, or a shutdown was requested.
    pub async fn run(&self, case: &Case) -> Result<CaseRun, AppError> {
        let mut database = self.prepare(case).await?;
        let run = database.run_twice(case).await;
        let dropped = database.close().await;
        let run = run?;
        dropped?;
        Ok(run)
    }

    /// Creates the tables of a case, after the migrations in its folder `setup/DIALECT`.
    ///
    /// # Errors
    /// The database refuses or is not available.
    pub async fn prepare(&self, case: &Case) -> Result<CaseDatabase<'_>, AppError> {
        let (sink, scratch) = match &self.server {
            None => (Sink::in_memory().await.map_err(RunError::from)?, None),
            Some((url, server)) => {
                let (sink, scratch) = ScratchGuard::create(url, server).await?;
                (sink, Some(scratch))
            }
        };
        let prepared = self.create_tables(case, &sink).await;
        match prepared {
            Ok((rendered, rows, keep_order)) => Ok(CaseDatabase {
                runner: self,
                mapping: Arc::clone(&case.mapping),
                sink,
                rendered,
                rows,
                keep_order,
                scratch,
            }),
            Err(error) => {
                self.close(sink, scratch).await?;
                Err(error)
            }
        }
    }

    async fn create_tables(&self, case: &Case, sink: &Sink) -> Result<(Rendered, RowReader, bool), AppError> {
        let setup = case.folder.folder.join("setup").join(sink.dialect().name());
        if setup.is_dir() {
            let failed = |source| AppError::CaseSetup { folder: setup.clone(), source };
            let mut migrator = Migrator::new(setup.as_path()).await.map_err(failed)?;
            sink.migrate(&mut migrator).await.map_err(RunError::from)?.map_err(failed)?;
        }
        let rendered = render(&case.mapping, sink.dialect(), self.templates.as_deref())?;
        let rows = RowReader::new(&case.mapping, sink)?;
        let keep_order = prepare_tables(&case.mapping, sink, &rendered, false, &self.context).await?;
        Ok((rendered, rows, keep_order))
    }

    async fn close(&self, sink: Sink, scratch: Option<ScratchGuard>) -> Result<(), AppError> {
        sink.close().await;
        match (&self.server, scratch) {
            (Some((_, server)), Some(scratch)) => scratch.drop_now(server).await,
            _ => Ok(()),
        }
    }

    /// Closes the connection to the server.
    pub async fn finish(self) {
        if let Some((_, server)) = self.server {
            server.close().await;
        }
    }
}

impl CaseDatabase<'_> {
    async fn run_twice(&mut self, case: &Case) -> Result<CaseRun, AppError> {
        let first = self.run(case).await?;
        let second = self.run(case).await?;
        Ok(CaseRun { dialect: self.sink.dialect(), first, second_rows: second.rows })
    }

    /// Applies the input of the case once.
    ///
    /// # Errors
    /// The run failed, or a shutdown was requested.
    pub async fn run(&mut self, case: &Case) -> Result<Outcome, AppError> {
        let source = case.source()?;
        let dead_letters: Arc<Mutex<Vec<BufferedDeadLetter>>> = Arc::default();
        let context = &self.runner.context;
        // With one writer, the order of all changes is that of the records.
        let options = Options { batch_events: self.runner.batch_events, writers: 1, ..Options::default() };
        let pipeline = Pipeline::new(Setup {
            mapping: Arc::clone(&self.mapping),
            rendered: &self.rendered,
            sink: &self.sink,
            keep_order: self.keep_order,
            dead_letters: DeadLetters::Memory(Arc::clone(&dead_letters)),
            membership: None,
            options,
            context: context.clone(),
            failure_ordering: FailureOrdering::Continue,
        });
        let summary = pipeline.run(source, |_, _| {}).await?;
        if context.shutdown.is_cancelled() {
            return Err(RunError::Stopped.into());
        }
        let rows = self.rows.read(&self.mapping, &self.sink).await.map_err(RunError::from)?;
        let dead_letters = std::mem::take(&mut *dead_letters.lock().unwrap_or_else(PoisonError::into_inner));
        let dead_letters = dead_letters.iter().map(|one| serde_json::to_value(one.as_dead_letter()));
        let dead_letters = dead_letters.collect::<Result<Vec<Json>, _>>().map_err(AppError::Json)?;
        let summary = serde_json::to_value(&summary).map_err(AppError::Json)?;
        Ok(Outcome::new(rows, dead_letters, summary))
    }

    /// Closes the connections, and drops a scratch database.
    ///
    /// # Errors
    /// The scratch database cannot be dropped.
    pub async fn close(self) -> Result<(), AppError> {
        self.runner.close(self.sink, self.scratch).await
    }
}

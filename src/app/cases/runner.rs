//! Runs cases in this process through the real pipeline: on SQLite in memory, or in a scratch database of a server.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::Value as Json;
use sqlx::migrate::Migrator;

use super::case::Case;
use super::expected::CaseRun;
use super::outcome::Outcome;
use super::rows::RowReader;
use super::scratch::with_scratch;
use super::setup;
use crate::app::connect::{FirstConnection, connect};
use crate::app::error::AppError;
use crate::app::tables::prepare_tables;
use crate::dead_letter::{BufferedDeadLetter, DeadLetters};
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
        if let Some((url, server)) = &self.server {
            return with_scratch(url, server, async |sink| self.run_twice(case, sink).await).await;
        }
        let sink = Sink::in_memory().await.map_err(RunError::from)?;
        let run = self.run_twice(case, &sink).await;
        sink.close().await;
        run
    }

    /// Closes the connection to the server.
    pub async fn close(self) {
        if let Some((_, server)) = self.server {
            server.close().await;
        }
    }

    async fn run_twice(&self, case: &Case, sink: &Sink) -> Result<CaseRun, AppError> {
        apply_setup(case, sink).await?;
        let rendered = render(&case.mapping, sink.dialect(), self.templates.as_deref())?;
        let rows = RowReader::new(&case.mapping, sink)?;
        let first = self.run_once(case, sink, &rendered, &rows).await?;
        let second = self.run_once(case, sink, &rendered, &rows).await?;
        Ok(CaseRun { dialect: sink.dialect(), first, second_rows: second.rows })
    }

    async fn run_once(
        &self,
        case: &Case,
        sink: &Sink,
        rendered: &Rendered,
        rows: &RowReader,
    ) -> Result<Outcome, AppError> {
        let keep_order = prepare_tables(&case.mapping, sink, rendered, false, &self.context).await?;
        let source = case.source()?;
        let dead_letters: Arc<Mutex<Vec<BufferedDeadLetter>>> = Arc::default();
        // With one writer, the order of all changes is that of the records.
        let options = Options {
            batch_events: self.batch_events,
            writers: 1,
            source_name: case.input_name(),
            ..Options::default()
        };
        let pipeline = Pipeline::new(Setup {
            mapping: Arc::clone(&case.mapping),
            rendered,
            sink,
            keep_order,
            dead_letters: DeadLetters::Memory(Arc::clone(&dead_letters)),
            membership: None,
            options,
            context: self.context.clone(),
            failure_ordering: FailureOrdering::Continue,
        });
        let summary = pipeline.run(source, |_, _| {}).await?;
        if self.context.shutdown.is_cancelled() {
            return Err(RunError::Stopped.into());
        }
        let rows = rows.read(&case.mapping, sink).await.map_err(RunError::from)?;
        let dead_letters = std::mem::take(&mut *dead_letters.lock().unwrap_or_else(PoisonError::into_inner));
        let dead_letters = dead_letters.iter().map(|one| serde_json::to_value(one.as_dead_letter()));
        let dead_letters = dead_letters.collect::<Result<Vec<Json>, _>>().map_err(AppError::Json)?;
        let summary = serde_json::to_value(&summary).map_err(AppError::Json)?;
        Ok(Outcome::new(rows, dead_letters, summary))
    }
}

/// Applies the migrations in the folder `setup/DIALECT` of a case: external tables, and their rows.
async fn apply_setup(case: &Case, sink: &Sink) -> Result<(), AppError> {
    let folder = setup::migrations(&case.folder.path, sink.dialect());
    if !folder.is_dir() {
        return Ok(());
    }
    let failed = |source| AppError::CaseSetup { folder: folder.clone(), source };
    let mut migrator = Migrator::new(folder.as_path()).await.map_err(failed)?;
    sink.migrate(&mut migrator).await.map_err(RunError::from)?.map_err(failed)
}

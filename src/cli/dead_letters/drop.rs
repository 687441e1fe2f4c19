//! Drops dead letters, after a question.

use std::collections::{BTreeSet, HashSet};
use std::io::{IsTerminal, Write};

use anyhow::anyhow;
use clap::Args;

use super::arguments::{LogArgs, LogSinkArgs};
use crate::app::{self, DropLog, FirstConnection};
use crate::cli::arguments::SelectionArgs;
use crate::cli::failure::Failure;
use crate::cli::question::confirm as confirmed;
use crate::cli::summary::counted;
use crate::dead_letter::{DeadLetterLocation, DeadLetterNumber, StoredDeadLetter};
use crate::sink::Sink;

#[derive(Debug, Args)]
pub(super) struct DropDeadLettersArgs {
    #[command(flatten)]
    log: LogArgs,
    #[command(flatten)]
    sink: LogSinkArgs,
    /// Drop without a question
    #[arg(long)]
    yes: bool,
    /// Drop all dead letters; without it, a filter is needed
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    selection: SelectionArgs,
}

pub(super) async fn drop_dead_letters(args: &DropDeadLettersArgs) -> Result<(), Failure> {
    if args.selection.selection().is_empty() != args.all {
        let expected = if args.all { "either `--all` or filters" } else { "a filter" };
        let hint = if args.all { "" } else { "\n  = hint: `--all` drops all dead letters" };
        return Err(Failure::usage(anyhow!("expected {expected}, nothing was dropped{hint}")));
    }
    let (location, properties) = args.log.open()?;
    let first = args.log.connect.detached();
    let sink = match &location {
        DeadLetterLocation::File(_) => None,
        DeadLetterLocation::Topic(_) => {
            let url = args.sink.url()?.ok_or_else(|| {
                Failure::usage(anyhow!(
                    "dead letters of a topic are dropped in the database, nothing was dropped\n  = hint: `--sink` names the database of the replays"
                ))
            })?;
            Some(app::connect(&url, &first).await?)
        }
    };
    let log = DropLog::open(&location, &properties, sink.as_ref(), &first).await;
    let outcome = match log {
        Ok(log) => drop_selected(args, &location, log, sink.as_ref(), &first).await,
        Err(error) => Err(error.into()),
    };
    if let Some(sink) = sink {
        sink.close().await;
    }
    outcome
}

/// The database is open for a topic. For a file, it is opened if entities are parked.
async fn drop_selected(
    args: &DropDeadLettersArgs,
    location: &DeadLetterLocation,
    log: DropLog,
    sink: Option<&Sink>,
    first: &FirstConnection,
) -> Result<(), Failure> {
    let selection = args.selection.selection();
    let (dropped, kept): (Vec<_>, Vec<_>) =
        log.dead_letters().iter().partition(|dead_letter| selection.matches(dead_letter));
    let is_parked = dropped.iter().any(|dead_letter| dead_letter.parked_as.is_some());
    let mut parked_url = None;
    if is_parked && sink.is_none() {
        parked_url = args.sink.url()?;
        if parked_url.is_none() {
            return Err(Failure::usage(anyhow!(
                "entities are parked behind some of these dead letters, nothing was dropped\n  = hint: `--sink` names the database, so that the entities no longer wait for dropped dead letters"
            )));
        }
    }
    if dropped.is_empty() {
        writeln!(std::io::stdout(), "no dead letter matches; {} stay", kept.len())?;
        return Ok(());
    }
    confirm(args, location, &dropped, &kept)?;
    let (numbers, kept) = (dropped.iter().map(|dead_letter| dead_letter.number).collect(), kept.len());
    let parked_sink = match parked_url {
        Some(url) => Some(app::connect(&url, first).await?),
        None => None,
    };
    let outcome = drop_from(log, &numbers, sink.or(parked_sink.as_ref()), first).await;
    if let Some(sink) = parked_sink {
        sink.close().await;
    }
    let count = outcome?;
    let kept = kept + numbers.len() - count;
    writeln!(std::io::stdout(), "dropped {}; {kept} stay", counted(count as u64, "dead letter"))?;
    Ok(())
}

async fn drop_from(
    log: DropLog,
    numbers: &HashSet<DeadLetterNumber>,
    sink: Option<&Sink>,
    first: &FirstConnection,
) -> Result<usize, Failure> {
    if let Some(sink) = sink {
        app::create_state_tables(sink, &first.context).await?;
    }
    Ok(log.drop(numbers, sink, first).await?)
}

/// Asks on a terminal whether to drop the dead letters. Without a terminal, `--yes` is needed.
fn confirm(
    args: &DropDeadLettersArgs,
    location: &DeadLetterLocation,
    dropped: &[&StoredDeadLetter],
    kept: &[&StoredDeadLetter],
) -> Result<(), Failure> {
    if args.yes {
        return Ok(());
    }
    let (count, kept_count) = (counted(dropped.len() as u64, "dead letter"), kept.len());
    if !std::io::stdin().is_terminal() {
        return Err(Failure::usage(anyhow!(
            "standard input is not a terminal, so nothing was dropped: {count} of `{location}` would be dropped, {kept_count} would stay\n  = hint: `--yes` drops without a question"
        )));
    }
    let parked = |dead_letters: &[&StoredDeadLetter]| -> BTreeSet<String> {
        dead_letters.iter().filter_map(|dead_letter| dead_letter.parked_as.clone()).collect()
    };
    let waiting = parked(dropped).intersection(&parked(kept)).count();
    let mut err = std::io::stderr().lock();
    if waiting > 0 {
        writeln!(
            err,
            "{waiting} of their entities have other dead letters, which a replay will apply without these"
        )?;
    }
    drop(err);
    if confirmed(&format!("drop {count} of `{location}`? {kept_count} stay"))? {
        return Ok(());
    }
    Err(Failure::Run(anyhow!("nothing was dropped")))
}

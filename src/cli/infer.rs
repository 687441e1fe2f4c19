//! `mapper infer`: makes a mapping of documents.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, anyhow};
use clap::Args;
use similar::TextDiff;

use super::arguments::{self, ConnectArgs, KafkaArgs, RecordArgs};
use super::failure::Failure;
use super::log;
use super::progress::Progress;
use crate::app::{self, FirstConnection, signals};
use crate::infer::InferSettings;
use crate::mapping::Mapping;
use crate::pipeline::{
    self, ExtendedMapping, InferError, Inferred, RecordCounts, RunContext, RunError, Sample, SourceProfile,
};
use crate::source::{FirstDocument, Source, SourceLocation, StartOffset};

/// The mapping's name if the source has none.
const DEFAULT_NAME: &str = "documents";

/// The consumer group of a URL that names none. It is never joined.
const GROUP: &str = "mapper-infer";

/// The most causes of dead letters that are shown.
const MAX_CAUSES: usize = 10;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  mapper infer --source events.ndjson --out mappings/people.yaml
  mapper infer --source kafka://localhost:9092/people --sample 50000 > mappings/people.yaml
  mapper infer --mapping mappings/people.yaml --source new.ndjson | patch mappings/people.yaml")]
pub(super) struct InferArgs {
    /// Files of JSON, CSV or TSV, `-` for standard input, or `kafka://HOST:PORT[,HOST:PORT]/TOPIC[,TOPIC]`, which is
    /// read up to its current end without joining a group
    #[arg(long, env = "MAPPER_SOURCE", num_args = 1.., required = true, value_name = "SOURCE")]
    source: Vec<String>,
    /// Name of the mapping, and of its table if the events do not name one. The default is that of the source
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Maximum number of records to read
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(1..), value_name = "N")]
    sample: u64,
    /// File to write. It must not exist. Without it, the mapping is printed
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Mapping file. Members of the source that it does not read are printed as a patch, and nothing is written
    #[arg(long, value_name = "FILE", conflicts_with_all = ["out", "name", "max_columns"])]
    mapping: Option<PathBuf>,
    /// How many objects and arrays within each other become columns and tables. Deeper values become JSON columns
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u8).range(1..=100), value_name = "N")]
    depth: u8,
    /// Maximum number of columns of a table. Objects of wider tables become JSON columns
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u16).range(5..=1000), value_name = "N")]
    max_columns: u16,
    #[command(flatten)]
    records: RecordArgs,
    #[command(flatten)]
    kafka: KafkaArgs,
    #[command(flatten)]
    connect: ConnectArgs,
}

pub(super) async fn infer(args: &InferArgs) -> Result<(), Failure> {
    if let Some(out) = args.out.as_deref().filter(|out| out.exists()) {
        return Err(exists(out));
    }
    let location = arguments::source_location(&args.source)?;
    args.records.check_format(&location)?;
    let settings = settings(args, &location);
    let known = args.mapping.as_deref().map(KnownMapping::load).transpose()?;
    let context = RunContext::new(signals::shutdown_on_signal()?);
    let mapping = known.as_ref().map(|known| Arc::clone(&known.mapping));
    let mapping = mapping.map_or_else(|| without_tables(&settings), Ok)?;
    let (mut source, name) = open(args, location, &mapping, &args.connect.within(&context)).await?;
    let (limit, shutdown) = (args.sample, context.shutdown.clone());
    let progress = Progress::start(source.length());
    // Polling blocks its thread.
    let reading = tokio::task::spawn_blocking(move || {
        let show =
            |read, bytes| progress.show_records(&RecordCounts { read, ..RecordCounts::default() }, bytes);
        let sample = pipeline::read_sample(&mut source, &name, limit, &shutdown, show);
        progress.finish();
        let sample = sample.map_err(InferError::from)?;
        let found = match known {
            None => Inference::New(pipeline::infer(&sample, &settings, &shutdown)?),
            Some(known) => {
                let extended = pipeline::extend(&sample, &known.text, &known.mapping, &settings, &shutdown)?;
                Inference::Additions(known, extended)
            }
        };
        Ok::<_, InferError>((sample, found))
    });
    let (sample, found) = reading.await.map_err(|_| RunError::Reader)?.map_err(failure)?;
    if context.shutdown.is_cancelled() {
        tracing::info!("stopped by a signal: no mapping is written");
        return Ok(());
    }
    match found {
        Inference::New(inferred) => {
            match &args.out {
                Some(out) => write_new(out, &inferred.mapping.text)?,
                None => write!(std::io::stdout(), "{}", inferred.mapping.text)?,
            }
            report(args, &sample, &inferred);
        }
        Inference::Additions(known, extended) => {
            write!(std::io::stdout(), "{}", known.patch(&extended.text))?;
            report_additions(&known, &extended);
        }
    }
    Ok(())
}

/// The result of the command.
enum Inference {
    New(Inferred),
    Additions(KnownMapping, ExtendedMapping),
}

/// A mapping file of a person.
struct KnownMapping {
    path: PathBuf,
    text: String,
    mapping: Arc<Mapping>,
}

impl KnownMapping {
    fn load(path: &Path) -> Result<KnownMapping, Failure> {
        let text = std::fs::read_to_string(path);
        let text =
            text.with_context(|| format!("{} cannot be read", path.display())).map_err(Failure::usage)?;
        match Mapping::parse(&path.display().to_string(), &text) {
            Ok((mapping, _)) => Ok(KnownMapping { path: path.to_owned(), text, mapping: Arc::new(mapping) }),
            Err(faults) => Err(Failure::Mapping(faults.render(log::use_colour()))),
        }
    }

    /// The difference between the file and a text. Empty if there is none.
    fn patch(&self, text: &str) -> String {
        let name = self.path.display().to_string();
        TextDiff::from_lines(self.text.as_str(), text).unified_diff().header(&name, &name).to_string()
    }
}

fn failure(error: InferError) -> Failure {
    match error {
        InferError::Run(error) => error.into(),
        InferError::NoObject { first } => Failure::Attention(anyhow!(
            "no mapping is made: the source has no record with a JSON object{}\n  = hint: `--format` says how a file holds records",
            first.map(|first| format!("\n  = {first}")).unwrap_or_default()
        )),
        InferError::Invalid(faults) => {
            Failure::Attention(anyhow!("{}\n{}", InferError::Invalid(faults.clone()), faults.render(false)))
        }
    }
}

/// The settings, with a name that the source suggests.
fn settings(args: &InferArgs, location: &SourceLocation) -> InferSettings {
    let (of_source, topics) = match location {
        SourceLocation::Files(paths) => (
            paths.first().and_then(|path| path.file_stem()).map(|stem| stem.to_string_lossy().into_owned()),
            Vec::new(),
        ),
        SourceLocation::Kafka(url) => {
            let last_word = url.topics.first().and_then(|topic| topic.rsplit('.').next());
            (last_word.map(str::to_owned), url.topics.clone())
        }
        SourceLocation::Stdin => (None, Vec::new()),
    };
    let from_out =
        args.out.as_deref().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
    // A compressed file has a second ending.
    let of_file = from_out.or(of_source).and_then(|name| name.split('.').next().map(str::to_owned));
    let name = args.name.clone().or(of_file).filter(|name| !name.is_empty());
    InferSettings {
        name: name.unwrap_or_else(|| DEFAULT_NAME.to_owned()),
        topics,
        depth: usize::from(args.depth),
        max_columns: usize::from(args.max_columns),
    }
}

/// Opens the source. Returns it with its name in messages.
async fn open(
    args: &InferArgs,
    mut location: SourceLocation,
    mapping: &Mapping,
    first: &FirstConnection,
) -> Result<(Source, String), Failure> {
    let name = app::source_name(&location);
    if let SourceLocation::Kafka(url) = &mut location {
        if url.topics.is_empty() && args.mapping.is_none() {
            return Err(Failure::usage(anyhow!("the URL names no topic\n  = hint: kafka://HOST:PORT/TOPIC")));
        }
        url.group.get_or_insert_with(|| GROUP.to_owned());
    }
    let files = args.records.options(FirstDocument::default());
    let properties = args.kafka.properties()?;
    let source =
        app::open_to_inspect(&location, mapping, StartOffset::Earliest, files, &properties, first).await?;
    Ok((source, name))
}

/// The mapping with which the source is opened. No record is read with it.
fn without_tables(settings: &InferSettings) -> Result<Arc<Mapping>, Failure> {
    let text = "format: 1\nmapping: sample\nsource: {}\ntables: {t: {columns: {c: {type: json, path: $}}}}\nevents: [{insert: t}]\n";
    let parsed = Mapping::parse(&settings.name, text);
    Ok(Arc::new(parsed.map_err(|faults| anyhow!(faults.render(false)))?.0))
}

fn exists(out: &Path) -> Failure {
    Failure::usage(anyhow!(
        "{} exists\n  = hint: name another file, or compare: `mapper infer --source … | diff {} -`",
        out.display(),
        out.display()
    ))
}

/// Writes a file that does not exist yet. A file that cannot be written as a whole is removed.
fn write_new(out: &Path, text: &str) -> Result<(), Failure> {
    let shown = out.display();
    let mut file = match OpenOptions::new().write(true).create_new(true).open(out) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(exists(out)),
        Err(error) => return Err(anyhow!(error).context(format!("{shown} cannot be created")).into()),
    };
    if let Err(error) = file.write_all(text.as_bytes()).and_then(|()| file.sync_all()) {
        // The error of the write is the one to show.
        let _ = std::fs::remove_file(out);
        return Err(anyhow!(error).context(format!("{shown} cannot be written")).into());
    }
    Ok(())
}

/// Says what the mapping does not know, and what it would refuse.
fn report_additions(known: &KnownMapping, extended: &ExtendedMapping) {
    let records = &extended.profile.records;
    for doubt in &extended.doubts {
        tracing::warn!("review: {doubt}");
    }
    report_faults(&extended.profile);
    let name = known.path.display();
    if extended.text == known.text {
        tracing::info!("{name} reads everything that the {} records have", records.read);
    } else {
        tracing::info!(
            "the patch adds what {name} does not read of {} records; nothing is written\n  = hint: `… | patch {name}` applies it",
            records.read
        );
    }
}

fn report_faults(profile: &SourceProfile) {
    for group in profile.faults.iter().take(MAX_CAUSES) {
        tracing::warn!(
            "{} record(s) would become dead letters: {} ({})",
            group.dead_letters,
            group.cause,
            group.first
        );
    }
}

/// Says what was read, what is doubtful, and what comes next.
fn report(args: &InferArgs, sample: &Sample, inferred: &Inferred) {
    let records = &inferred.profile.records;
    for doubt in &inferred.mapping.doubts {
        tracing::warn!("review: {doubt}");
    }
    report_faults(&inferred.profile);
    if sample.is_cut {
        tracing::warn!(
            "the sample ends after {} records, because more would need too much memory",
            records.read
        );
    }
    tracing::info!(
        "inferred from {} events of {} records: {} would be applied, {} skipped, {} would become dead letters",
        inferred.mapping.events,
        records.read,
        records.applied,
        records.skipped,
        records.dead_lettered
    );
    if let Some(out) = &args.out {
        tracing::info!(
            "{} is written\n  = hint: `mapper explain --mapping {} --dialect mysql EVENT.JSON` shows the rows of an event",
            out.display(),
            out.display()
        );
    }
}

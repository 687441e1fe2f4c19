//! Large files of each layout and compression: all rows arrive, with little memory. Prints the rates relative to plain
//! lines. With `MAPPER_TEST_LONG=1`, each file has 1 GB of text.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;

use crate::random::Random;
use crate::support::{Database, is_long, mapper, text};

/// Greatest memory of a run, in KiB.
const MAX_MEMORY: u64 = 150 << 10;

const MAPPING: &str = "
format: 1
mapping: parts
source: {entity: $.id}
tables:
  parts:
    columns:
      id:   {type: varchar(20), path: $.id}
      name: {type: varchar(40), path: $.name}
      note: {type: text, first_of: [$.note, '$.of[0].note']}
    primary_key: [id]
events:
  - upsert: parts
    update: [name, note]
";

/// Name of a file, text before the first document, between documents, and behind the last one; whether a document has
/// several lines.
const FORMS: [(&str, &str, &str, &str, bool); 9] = [
    ("lines.json", "", "\n", "\n", false),
    ("documents.json", "", "\n", "\n", true),
    ("concatenated.json", "", "", "", false),
    ("array.json", "[\n", ",\n", "\n]\n", true),
    ("compact-array.json", "[", ",", "]", false),
    ("rows.csv", "id,name,note\n", "\n", "\n", false),
    ("rows.tsv", "id\tname\tnote\n", "\n", "\n", false),
    ("lines.json.gz", "", "\n", "\n", false),
    ("lines.json.zst", "", "\n", "\n", false),
];

pub fn trials() -> Vec<Trial> {
    vec![Trial::test("large files of each form", large_files)]
}

fn large_files() -> Result<(), Failed> {
    let bytes = if is_long() { 1 << 30 } else { 4 << 20 };
    let folder = tempfile::tempdir().unwrap();
    let mapping = folder.path().join("parts.yaml");
    std::fs::write(&mapping, MAPPING).unwrap();
    let mut plain_rate = None;
    for form in FORMS {
        let path = folder.path().join(form.0);
        let written = write(&path, form, bytes);
        let database = Database::fresh(Dialect::Sqlite);
        let (seconds, memory) = run(&database, &mapping, &path)?;
        let rows = database.query("SELECT CAST(COUNT(*) AS TEXT) FROM parts");
        if rows[0][0].as_deref() != Some(written.documents.to_string().as_str()) {
            return Err(format!("{}: {rows:?} rows of {} documents", form.0, written.documents).into());
        }
        let rate = f64::from(written.documents) / seconds;
        let relative = rate / *plain_rate.get_or_insert(rate);
        println!(
            "{}: {} MB, {seconds:.1} s, {relative:.2} of the rate of plain lines, {} MB of memory",
            form.0,
            written.bytes >> 20,
            memory >> 10
        );
        if memory > MAX_MEMORY {
            return Err(format!("{}: {memory} KiB of memory, the limit is {MAX_MEMORY}", form.0).into());
        }
        std::fs::remove_file(path).unwrap();
    }
    Ok(())
}

struct Written {
    documents: u32,
    /// The bytes of the text before compression.
    bytes: u64,
}

fn write(path: &Path, form: (&str, &str, &str, &str, bool), bytes: u64) -> Written {
    let (name, before, between, behind, has_lines) = form;
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    let file = BufWriter::new(File::create(path).unwrap());
    let mut out: Box<dyn Write> = if ending == Some("gz") {
        Box::new(flate2::write::GzEncoder::new(file, flate2::Compression::fast()))
    } else if ending == Some("zst") {
        Box::new(zstd::Encoder::new(file, 1).unwrap().auto_finish())
    } else {
        Box::new(file)
    };
    let separator = match ending {
        Some("csv") => Some(','),
        Some("tsv") => Some('\t'),
        _ => None,
    };
    let mut random = Random::new(7);
    out.write_all(before.as_bytes()).unwrap();
    let mut written = Written { documents: 0, bytes: 0 };
    while written.bytes < bytes {
        let mut note = String::new();
        for _ in 0..40 {
            write!(note, "{:016x} ", random.next()).unwrap();
        }
        let id = written.documents;
        let document = match separator {
            Some(separator) => format!("{id}{separator}part {id}{separator}\"{note}\""),
            None if has_lines => format!(
                "{{\n  \"id\": \"{id}\",\n  \"name\": \"part {id}\",\n  \"of\": [\n    {{\n      \"note\": \"{note}\"\n    }}\n  ]\n}}"
            ),
            None => {
                format!("{{\"id\": \"{id}\", \"name\": \"part {id}\", \"of\": [{{\"note\": \"{note}\"}}]}}")
            }
        };
        if written.documents > 0 {
            out.write_all(between.as_bytes()).unwrap();
        }
        out.write_all(document.as_bytes()).unwrap();
        written.documents += 1;
        written.bytes += (document.len() + between.len()) as u64;
    }
    out.write_all(behind.as_bytes()).unwrap();
    written
}

/// Runs the binary. Returns its time, in seconds, and its greatest memory, in KiB.
fn run(database: &Database, mapping: &Path, source: &Path) -> Result<(f64, u64), Failed> {
    let mut command = mapper();
    command.args(["run", "--sink", &database.url, "--mapping"]).arg(mapping).arg("--source").arg(source);
    command.arg("--dead-letter").arg(database.folder().join("dead.ndjson"));
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut memory = 0;
    // The kernel keeps the greatest value, so the last one before the end counts.
    while child.try_wait().unwrap().is_none() {
        let lines = std::fs::read_to_string(&status).unwrap_or_default();
        let peak = lines.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        memory = peak.and_then(|peak| peak.split_whitespace().next()?.parse().ok()).unwrap_or(memory);
        std::thread::sleep(Duration::from_millis(5));
    }
    let seconds = started.elapsed().as_secs_f64();
    let output = child.wait_with_output().unwrap();
    if !output.status.success() {
        return Err(format!("{}: {}", source.display(), text(&output.stderr)).into());
    }
    Ok((seconds, memory))
}

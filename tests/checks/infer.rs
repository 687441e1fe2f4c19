//! `mapper infer`: the mapping of a sample is valid and applies every record of it, and a second run changes no row. It is
//! compared with the shipped mappings, table by table and row by row.

mod additions;
mod arguments;
mod documents;
mod hotel;
mod keys;
mod rows;
mod shapes;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use shapes::{Count, Likeness, likeness, tables};

use crate::support::inferred::{Applied, Failure, InferredMapping, apply, database, infer, memory_folder};
use crate::support::{expect, root, samples, yaml_files};

/// The page with the table of all shipped mappings. `UPDATE_EXPECT=1` writes the table.
const PAGE: &str = "docs/guide/your-own-documents.md";
const TABLE_START: &str = "<!-- infer-table -->";
const TABLE_END: &str = "<!-- /infer-table -->";

/// The shares of the shipped mappings that are found, in percent.
const COLUMNS_PERCENT: usize = 90;
const KEYS_PERCENT: usize = 80;

pub fn trials() -> Vec<Trial> {
    let mut trials = trials![
        "infer":
        the_shares_of_the_shipped_mappings_are_found,
        a_uuid_is_a_text_and_a_decimal_is_no_double,
    ];
    trials.push(Trial::test("infer: the guide has the table of the shipped mappings", guide_has_the_table));
    trials.push(Trial::test("infer: changes of hotels", || {
        hotel::every_event_is_applied();
        Ok(())
    }));
    for name in shipped_mappings() {
        let title = format!("infer: the sample of {name} gives the rows of the shipped mapping");
        trials.push(Trial::test(title, move || Ok(same_rows_as_shipped(&name)?)));
    }
    trials.extend(documents::trials());
    trials.extend(additions::trials());
    trials.extend(arguments::trials());
    trials.extend(keys::trials());
    trials
}

/// Names of the shipped mappings, in order.
fn shipped_mappings() -> Vec<String> {
    let files = yaml_files(&root().join("mappings"));
    files.iter().map(|file| file.file_stem().unwrap().to_string_lossy().into_owned()).collect()
}

fn shipped_path(name: &str) -> PathBuf {
    root().join(format!("mappings/{name}.yaml"))
}

/// A file with the sample of a shipped mapping.
pub struct SampleFile {
    pub path: PathBuf,
    pub events: usize,
    _folder: tempfile::TempDir,
}

impl SampleFile {
    pub fn of(name: &str) -> SampleFile {
        let lines = samples::of_mapping(name)
            .unwrap_or_else(|| panic!("tests/support/samples.rs has no sample for `{name}`"));
        let folder = memory_folder();
        let path = folder.path().join(format!("{name}s.ndjson"));
        std::fs::write(&path, lines.join("\n") + "\n").unwrap();
        SampleFile { path, events: lines.len(), _folder: folder }
    }
}

/// The mapping of a sample applies all of it, and gives the rows of the shipped mapping.
fn same_rows_as_shipped(name: &str) -> Result<(), Failure> {
    let sample = SampleFile::of(name);
    let inferred = infer(&sample.path, &[])?;
    let applied = inferred.verify(&sample.path, &[], 0)?;
    if applied.count("applied") != sample.events as u64 {
        return Err(Failure::new("events are not applied", applied.summary.to_string()));
    }
    let (shipped_tables, shipped_rows) = apply_shipped(name, &sample.path)?;
    let differences =
        rows::differences((&shipped_tables, &shipped_rows), (&tables(&inferred.text), &applied.rows));
    if differences.is_empty() { Ok(()) } else { Err(Failure::new("other rows", differences)) }
}

/// The tables of a shipped mapping, and the rows that it makes of the sample. It applies all events.
fn apply_shipped(name: &str, sample: &Path) -> Result<(Vec<shapes::Table>, serde_json::Value), Failure> {
    let (path, folder) = (shipped_path(name), memory_folder());
    let database = database(&folder);
    let summary = apply(&path, &database, sample.as_os_str(), &[])?;
    let rows = database.rows(&crate::support::mapping(&path));
    Applied { summary, rows: rows.clone() }.allow(0)?;
    Ok((tables(&std::fs::read_to_string(&path).unwrap()), rows))
}

/// How much of a shipped mapping its sample shows, with the number of events.
fn compare_with_shipped(name: &str) -> Result<(usize, Likeness), Failure> {
    let sample = SampleFile::of(name);
    let InferredMapping { text, .. } = infer(&sample.path, &[])?;
    let shipped = tables(&std::fs::read_to_string(shipped_path(name)).unwrap());
    Ok((sample.events, likeness(&shipped, &tables(&text))))
}

fn the_shares_of_the_shipped_mappings_are_found() {
    let [mut of_tables, mut of_columns, mut of_keys] = [Count::default(); 3];
    let mut missing = String::new();
    for name in shipped_mappings() {
        let (_, likeness) = compare_with_shipped(&name).unwrap_or_else(|failure| panic!("{name}: {failure}"));
        of_tables.merge(likeness.tables);
        of_columns.merge(likeness.columns);
        of_keys.merge(likeness.keys);
        for line in likeness.missing {
            let _ = writeln!(missing, "{name}: {line}");
        }
    }
    assert!(of_tables.reaches(100), "tables: {}\n{missing}", of_tables.shown());
    assert!(of_columns.reaches(COLUMNS_PERCENT), "columns: {}\n{missing}", of_columns.shown());
    assert!(of_keys.reaches(KEYS_PERCENT), "keys: {}\n{missing}", of_keys.shown());
}

fn guide_has_the_table() -> Result<(), Failed> {
    let page = root().join(PAGE);
    let text = std::fs::read_to_string(&page).map_err(|error| format!("{PAGE}: {error}"))?;
    let parts = text.split_once(TABLE_START).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(TABLE_END)?;
        Some((before, after))
    });
    let Some((before, after)) = parts else {
        return Err(format!("{PAGE} has no `{TABLE_START}` with `{TABLE_END}` behind it").into());
    };
    let table = table_of_the_guide()?;
    expect(&page, &format!("{before}{TABLE_START}\n{table}{TABLE_END}{after}"))
}

fn table_of_the_guide() -> Result<String, Failure> {
    let mut table =
        "| mapping | events | tables | columns of the same kind | keys |\n|---|---|---|---|---|\n".to_owned();
    for name in shipped_mappings() {
        let (events, Likeness { tables, columns, keys, .. }) = compare_with_shipped(&name)?;
        let [tables, columns, keys] = [tables, columns, keys].map(Count::shown);
        let link = format!("[`{name}`](../../mappings/{name}.yaml)");
        let _ = writeln!(table, "| {link} | {events} | {tables} | {columns} | {keys} |");
    }
    Ok(table)
}

/// The comparison itself: paths are compared from the record on, and types by their kinds.
fn a_uuid_is_a_text_and_a_decimal_is_no_double() {
    let shipped = "
source: {event_type: $.type}
tables:
  orders:
    columns:
      id:   {type: varchar(36), path: $.data.id}
      net:  {type: double, path: $.data.net}
      kind: {type: varchar(9), first_of: [$.a, $.b]}
    primary_key: [id]
  lines:
    each: {line: \"$.data.lines[*]\"}
    columns:
      number: {type: int, generated: auto_increment}
      id:     {type: varchar(36), path: $.data.id}
      at:     {type: int, index_of: line}
      sku:    {type: varchar(9), path: line.sku}
    primary_key: [number]
    unique: {uq: [id, at]}
";
    let inferred = "
source: {body: $.data, event_type: envelope.type}
tables:
  orders:
    columns:
      id:  {type: uuid, path: \"$['id']\"}
      net: {type: \"decimal(9,2)\", path: $.net}
    primary_key: [id]
  order_lines:
    each: {l: {one_or_list: $.lines}}
    columns:
      id:  {type: uuid, path: $.id}
      pos: {type: int, index_of: l}
      sku: {type: text, path: l.sku}
    primary_key: [id, pos]
";
    let likeness = likeness(&tables(shipped), &tables(inferred));
    let shown = [likeness.tables, likeness.columns, likeness.keys].map(Count::shown);
    assert_eq!(shown, ["2 of 2", "4 of 5", "2 of 2"], "{:#?}", likeness.missing);
    assert_eq!(likeness.missing, ["`orders.net` double: decimal(9,2)"]);
}

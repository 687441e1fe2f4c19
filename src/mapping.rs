//! Row 1. Mapping files: as written (`spec`), checked (`check`), merged (`merge`), and the result that
//! the other modules use (`model`). Only the checked [`Mapping`] is public.
//!
//! ```text
//! text --node--> nodes --spec--> MappingSpec --check--> Mapping of a file --merge--> Mapping
//! ```
//!
//! Each step collects all faults of a file instead of stopping at the first one. If every file is free
//! of faults, `merge` combines the files and compares their declarations of shared tables.

mod case;
mod check;
mod findings;
mod generated;
mod independent_rows;
pub mod json_schema;
mod kept_keys;
pub mod keys;
mod merge;
mod model;
mod node;
mod operation;
mod spec;
mod suggest;
mod synonyms;
mod syntax;

use std::fmt;
use std::io;
use std::path::{Path as FilePath, PathBuf};

pub use generated::Generated;
pub use model::{
    Column, ColumnId, Combine, Each, EnvelopeFormat, ForeignKey, IfNoRow, Key, Mapping, MappingFile,
    OnConflict, OnDelete, Operation, OperationKind, ParentRow, Read, RecordFormat, Route, Rule,
    SourceAlternative, TOMBSTONE, Table, TableId, Trigger,
};

pub(crate) use node::{Node, NodeKind, parse as parse_yaml};
pub(crate) use suggest::{list as list_names, nearest as nearest_name};

use crate::diagnostic::{Diagnostic, MAX_SHOWN, Report, Room, Severity, SourceText};
use crate::dialect::Dialect;

impl Mapping {
    /// Parses and checks a mapping file. Messages call the file `name`. The report that comes with a
    /// mapping contains only warnings.
    ///
    /// # Examples
    /// ```
    /// use mapper::mapping::Mapping;
    ///
    /// let text = "
    /// format: 1
    /// mapping: people
    /// source: {event_type: $.type}
    /// tables:
    ///   people:
    ///     columns:
    ///       id: {type: int, path: $.id}
    ///       name: {type: varchar(40), path: $.name}
    ///     primary_key: [id]
    /// events:
    ///   saved:
    ///     - upsert: people
    ///       update: [name]
    /// ";
    /// let (mapping, _) = Mapping::parse("people.yaml", text).unwrap();
    /// assert_eq!(mapping.tables[0].name, "people");
    ///
    /// let misspelled = text.replace("update: [name]", "update: [nam]");
    /// let faults = Mapping::parse("people.yaml", &misspelled).unwrap_err().render(false);
    /// assert!(faults.contains("people.yaml:14:16"), "{faults}");
    /// ```
    ///
    /// # Errors
    /// All faults of the text.
    pub fn parse(name: &str, text: &str) -> Result<(Mapping, Report), Faults> {
        let (mapping, mut reports) = Mapping::parse_all([SourceText::new(name, text)])?;
        Ok((mapping, reports.swap_remove(0)))
    }

    /// Parses and checks several files and merges them into one mapping. Returns one report per file.
    /// Limits of databases are warnings.
    ///
    /// # Errors
    /// All faults of all texts. If no single text has a fault: the conflicts between them.
    pub fn parse_all(files: impl IntoIterator<Item = SourceText>) -> Result<(Mapping, Vec<Report>), Faults> {
        Mapping::parse_all_for(&[], files)
    }

    /// Does the same as [`Mapping::parse_all`] for a database of one of the dialects. A limit of this
    /// database is an error. A limit of other databases is not reported.
    ///
    /// # Errors
    /// See [`Mapping::parse_all`].
    pub fn parse_all_for(
        dialects: &[Dialect],
        files: impl IntoIterator<Item = SourceText>,
    ) -> Result<(Mapping, Vec<Report>), Faults> {
        let (mut valid, mut faulty) = (Vec::new(), Vec::new());
        for source in files {
            match parse(source, dialects) {
                Ok(file) => valid.push(file),
                Err(report) => faulty.push(report),
            }
        }
        if !faulty.is_empty() {
            return Err(Faults { reports: faulty });
        }
        match merge::merge(valid) {
            (Some(mapping), reports) => Ok((mapping, reports)),
            (None, mut reports) => {
                reports.retain(|report| report.count(Severity::Error) > 0);
                Err(Faults { reports })
            }
        }
    }

    /// Reads, parses and checks a mapping file.
    ///
    /// # Errors
    /// The file cannot be read, or its text has faults.
    pub fn load(path: &FilePath) -> Result<Mapping, LoadError> {
        Mapping::load_all(&[path]).map(|(mapping, _)| mapping)
    }

    /// Reads, parses and checks several files, and merges them into one mapping. Each report contains
    /// warnings.
    ///
    /// # Errors
    /// A file cannot be read, or a text has faults.
    pub fn load_all(paths: &[impl AsRef<FilePath>]) -> Result<(Mapping, Vec<Report>), LoadError> {
        Mapping::load_all_for(&[], paths)
    }

    /// Does the same as [`Mapping::load_all`] for a database of one of the dialects; see
    /// [`Mapping::parse_all_for`].
    ///
    /// # Errors
    /// See [`Mapping::load_all`].
    pub fn load_all_for(
        dialects: &[Dialect],
        paths: &[impl AsRef<FilePath>],
    ) -> Result<(Mapping, Vec<Report>), LoadError> {
        let texts = paths.iter().map(|path| read(path.as_ref())).collect::<Result<Vec<_>, _>>()?;
        Ok(Mapping::parse_all_for(dialects, texts)?)
    }
}

fn read(path: &FilePath) -> Result<SourceText, LoadError> {
    if path.is_dir() {
        return Err(LoadError::Folder { path: path.to_owned() });
    }
    let bytes =
        std::fs::read(path).map_err(|source| LoadError::Unreadable { path: path.to_owned(), source })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        LoadError::NotUtf8 { path: path.to_owned(), line: valid.split(|byte| *byte == b'\n').count() }
    })?;
    Ok(SourceText::new(path.display().to_string(), text))
}

fn parse(source: SourceText, dialects: &[Dialect]) -> Result<merge::CheckedFile, Report> {
    let root = match node::parse(&source) {
        Ok(root) => root,
        Err(fault) => return Err(Report::new(source, vec![fault])),
    };
    match spec::read::read(root, &source) {
        (None, findings) => Err(Report::new(source, findings.into_diagnostics())),
        (Some(spec), findings) => match check::check(&spec, &source, dialects, findings) {
            (Some(mapping), findings) => {
                let diagnostics = findings.into_diagnostics();
                Ok(merge::CheckedFile { source, spec, mapping, diagnostics })
            }
            (None, findings) => Err(Report::new(source, findings.into_diagnostics())),
        },
    }
}

/// All faults of mapping files. `Display` writes the summary, [`Faults::render`] writes each fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults {
    /// The reports of the files that have faults.
    reports: Vec<Report>,
}

impl Faults {
    /// Renders the faults with their positions, file by file and in file order, and then the summary. Of many
    /// faults, it renders the first ones.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        let mut room = Room::for_errors(self.error_count());
        let files = self.reports.iter().map(|report| report.render_within(colour, &mut room));
        let files: Vec<String> = files.filter(|rendered| !rendered.is_empty()).collect();
        format!("{}\nerror: {self}\n", files.join("\n"))
    }

    fn error_count(&self) -> usize {
        self.reports.iter().map(|report| report.count(Severity::Error)).sum()
    }

    /// The faults.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.reports.iter().flat_map(Report::diagnostics)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = self.error_count();
        let noun = if count == 1 { "error" } else { "errors" };
        let subject = if self.reports.len() == 1 { "mapping has" } else { "mappings have" };
        write!(f, "{subject} {count} {noun}")?;
        if count > MAX_SHOWN {
            write!(f, ", the first {MAX_SHOWN} are shown")?;
        }
        write!(f, ", nothing was read or written")
    }
}

impl std::error::Error for Faults {}

/// Why a mapping could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file does not exist or cannot be read.
    #[error("cannot read mapping `{}`", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// The operating system's error.
        source: io::Error,
    },
    /// The path is a folder.
    #[error("mapping `{}` is a folder, expected a file", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// The file is not UTF-8.
    #[error("mapping `{}` is not UTF-8 on line {line}", path.display())]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// The first line that is not UTF-8, counted from 1.
        line: usize,
    },
    /// The text has faults.
    #[error(transparent)]
    Faulty(#[from] Faults),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::ValueSource;
    use proptest::prelude::*;

    /// A mapping with every feature of the format.
    const EVERYTHING: &str = r#"format: 1
mapping: family
source: {topics: [people], event_type: $.type, entity: $.id}
tables:
  clans:
    external: true
    columns: {id: {type: bigint}}
    primary_key: [id]
  parents:
    columns:
      id: {type: varchar(24), path: $.id}
      name: {type: varchar(50), path: "$['full name']", if_absent: nobody, null_if: ["", "-"], required: true}
      clan: {type: bigint, path: $.clan}
      fee: {type: "decimal(10,2)", path: $.fee, default: 0.10}
      kind: {type: varchar(9), value: parent}
      born: {type: date, path: $.born}
    primary_key: [id]
    unique: {uq_name: [name]}
    indexes: {idx_born: [born]}
    foreign_keys: {fk_clan: {columns: [clan], references: {clans: [id]}, on_delete: set_null}}
  children:
    each: {child: "$.children[*]"}
    columns:
      id: {type: int, generated: auto_increment}
      parent: {type: varchar(24), path: $.id, required: true}
      name: {type: varchar(50), path: child.name, required: true}
      toys: {type: json, path: child.toys, if_absent: {}}
    primary_key: [id]
    unique: {uq_child: [parent, name]}
    foreign_keys: {fk_parent: {columns: [parent], references: {parents: [id]}, on_delete: cascade}}
events:
  born:
    - upsert: parents
      update: [clan, kind]
    - upsert: children
      key: [name, parent]
      update: []
  renamed:
    - update: parents
      key: {name: $.old}
      set: {name: $.new, kind: {value: renamed}, fee: {path: $.fee, if_absent: 1}}
      if_no_row: dead_letter
  grown:
    - update: children
      key: {name: child.name}
      set: {toys: {value: null}}
"#;

    fn parsed(text: &str) -> Mapping {
        match Mapping::parse("a.yaml", text) {
            Ok((mapping, warnings)) => {
                assert!(warnings.is_empty(), "{}", warnings.render(false));
                mapping
            }
            Err(faults) => panic!("{}", faults.render(false)),
        }
    }

    fn names<'a>(mapping: &'a Mapping, table: TableId, columns: &'a [ColumnId]) -> Vec<&'a str> {
        mapping.tables[table].names(columns).collect()
    }

    #[test]
    fn a_mapping_matches_its_file() {
        let mapping = parsed(EVERYTHING);
        let [clans, parents, children] = mapping.tables.as_slice() else { panic!("other than three tables") };
        assert!(clans.external && clans.columns[0].required && clans.columns[0].value_source.is_none());
        assert_eq!(children.each[0].elements.shown(), "$.children[*]");
        assert_eq!(parents.columns[3].default.as_ref().map(ToString::to_string).as_deref(), Some("0.10"));
        let compared = |table: &Table| -> Vec<String> {
            table.columns.iter().filter(|column| column.compared).map(|column| column.name.clone()).collect()
        };
        assert_eq!(compared(clans), ["id"]);
        assert_eq!(compared(parents), ["id", "name", "clan"]);
        assert_eq!(compared(children), ["id", "parent", "name"]);
        assert_eq!(parents.foreign_keys[0].on_delete, OnDelete::SetNull);
    }

    #[test]
    fn an_upsert_reads_written_columns_in_table_order() {
        let mapping = parsed(EVERYTHING);
        let [parents, children] = mapping.rules[0].operations.as_slice() else { panic!("other than two") };
        let read = |operation: &Operation| operation.reads.iter().map(|read| read.column).collect::<Vec<_>>();
        assert_eq!(names(&mapping, 1, &read(parents)), ["id", "name", "clan", "fee", "kind", "born"]);
        assert_eq!(names(&mapping, 2, &read(children)), ["parent", "name", "toys"]);
        assert_eq!(names(&mapping, 1, parents.key()), ["id"]);
        assert_eq!(names(&mapping, 2, children.key()), ["name", "parent"]);
        assert_eq!(names(&mapping, 1, parents.updated_columns()), ["clan", "kind"]);
        assert_eq!((parents.each.len(), children.each.len()), (0, 1));
        let required: Vec<bool> = parents.reads.iter().map(|read| read.required).collect();
        assert_eq!(required, [true, true, false, false, false, false]);
    }

    #[test]
    fn an_update_reads_set_columns_then_its_key() {
        let mapping = parsed(EVERYTHING);
        let [renamed] = mapping.rules[1].operations.as_slice() else { panic!("other than one") };
        let read: Vec<ColumnId> = renamed.reads.iter().map(|read| read.column).collect();
        assert_eq!(names(&mapping, 1, &read), ["name", "kind", "fee", "name"]);
        assert_eq!(
            renamed.reads.iter().map(|read| read.required).collect::<Vec<_>>(),
            [true, false, false, true]
        );
        let ValueSource::Selected { if_absent, special, .. } = &renamed.reads[0].value_source else {
            panic!("no path")
        };
        assert!(if_absent.is_none(), "`set` does not inherit `if_absent`");
        assert_eq!(special.len(), 2, "`set` inherits `null_if`");
        let ValueSource::Selected { if_absent, .. } = &renamed.reads[2].value_source else {
            panic!("no path")
        };
        assert_eq!(if_absent.as_ref().map(ToString::to_string).as_deref(), Some("1.00"));
        assert!(matches!(renamed.kind, OperationKind::Update { if_no_row: IfNoRow::DeadLetter, .. }));
        assert!(renamed.each.is_empty());
        let [grown] = mapping.rules[2].operations.as_slice() else { panic!("other than one") };
        assert_eq!(grown.each.len(), 1);
        assert!(matches!(grown.kind, OperationKind::Update { if_no_row: IfNoRow::Ignore, .. }));
    }

    #[test]
    fn anchors_and_merge_keys_work() {
        let text = EVERYTHING
            .replace("born: {type: date, path: $.born}", "born: &day {type: date, path: $.born}")
            .replace(
                "    primary_key: [id]\n    unique: {uq_name",
                "      wed: {<<: *day, path: $.wed}\n    primary_key: [id]\n    unique: {uq_name",
            );
        let mapping = parsed(&text);
        assert_eq!(mapping.tables[1].columns[6].ty, mapping.tables[1].columns[5].ty);
        // A fault in an aliased node is reported where the node is written.
        let broken = text.replace("type: date", "type: dat");
        let faults = Mapping::parse("a.yaml", &broken).unwrap_err();
        assert!(faults.diagnostics().all(|fault| fault.at.clone().is_some_and(|at| &broken[at] == "dat")));
    }

    #[test]
    fn a_table_that_nothing_writes_is_a_warning() {
        let text = EVERYTHING.replace("    external: true\n", "").replace(
            "foreign_keys: {fk_clan: {columns: [clan], references: {clans: [id]}, on_delete: set_null}}",
            "",
        );
        let text = text.replace("{id: {type: bigint}}", "{id: {type: bigint, path: $.id}}");
        let (_, warnings) = Mapping::parse("a.yaml", &text).unwrap();
        assert_eq!(warnings.diagnostics()[0].message, "table `clans` is created, but no event writes it");
        assert_eq!((warnings.count(Severity::Warning), warnings.count(Severity::Error)), (1, 0));
    }

    #[test]
    fn of_many_faults_the_first_are_shown() {
        let mut text = "format: 1\nmapping: many\nsource: {}\ntables:\n  t:\n    columns:\n".to_owned();
        let column = |number| format!("      c{number}: {{type: varchr(9), path: x.y{number}}}\n");
        text.extend((0..20_000).map(column));
        text += "    primary_key: [c0]\nevents:\n  - upsert: t\n    update: [";
        text.extend((0..20_000).map(|number| format!("d{number}, ")));
        text += "]\n";
        let faults = Mapping::parse("a.yaml", &text).unwrap_err();
        // The paths have one unknown root.
        let errors = faults.diagnostics().filter(|fault| fault.severity == Severity::Error);
        assert_eq!(errors.count(), 40_001);
        let shown = faults.render(false);
        assert_eq!(shown.matches("unknown type").count(), 99);
        assert_eq!(shown.matches("unknown root").count(), 1);
        let summary =
            "error: mapping has 40001 errors, the first 100 are shown, nothing was read or written\n";
        assert!(shown.ends_with(summary), "{}", &shown[shown.len() - 200..]);
    }

    #[test]
    fn files_that_are_not_utf_8() {
        let folder = tempfile::tempdir().unwrap();
        let message = |path: &FilePath| {
            let error = Mapping::load(path).unwrap_err().to_string();
            error.replace(&folder.path().display().to_string(), "X")
        };
        assert_eq!(message(folder.path()), "mapping `X` is a folder, expected a file");
        assert_eq!(message(&folder.path().join("no.yaml")), "cannot read mapping `X/no.yaml`");
        let file = folder.path().join("latin1.yaml");
        std::fs::write(&file, b"format: 1\nmapping: \xfc\n").unwrap();
        assert_eq!(message(&file), "mapping `X/latin1.yaml` is not UTF-8 on line 2");
    }

    /// Fragments that break mappings in other ways than random text does.
    const PIECES: [&str; 32] = [
        "",
        " ",
        "\n",
        "\t",
        "\r",
        "{",
        "}",
        "[",
        "]",
        ",",
        ": ",
        "- ",
        "\"",
        "'",
        "#",
        "&a ",
        "*a",
        "<<: ",
        "|\n",
        "!!str ",
        "null",
        "~",
        "1e999",
        ".inf",
        "-0",
        "true",
        "ü\u{10ffff}",
        "\u{feff}",
        "\\0",
        "$.x[?@.y]",
        "varchar(9)",
        "id",
    ];

    fn mutated() -> impl Strategy<Value = String> {
        let change = (any::<prop::sample::Index>(), 0_usize..12, 0..PIECES.len());
        prop::collection::vec(change, 1..6).prop_map(|changes| {
            changes.into_iter().fold(EVERYTHING.to_owned(), |text, (index, length, piece)| {
                let at = text.floor_char_boundary(index.index(text.len() + 1));
                let end = text.floor_char_boundary((at + length).min(text.len())).max(at);
                format!("{}{}{}", &text[..at], PIECES[piece], &text[end..])
            })
        })
    }

    /// Deletes, duplicates or moves lines. The YAML stays valid more often, so that later steps are
    /// reached.
    fn shuffled() -> impl Strategy<Value = String> {
        let count = EVERYTHING.lines().count();
        prop::collection::vec((0..count, 0..count, 0..3), 1..4).prop_map(|moves| {
            let mut lines: Vec<&str> = EVERYTHING.lines().collect();
            for (from, to, how) in moves {
                let line = lines[from % lines.len()];
                if how != 0 {
                    lines.insert(to % lines.len(), line);
                }
                if how != 1 {
                    lines.remove(from % lines.len());
                }
            }
            lines.join("\n")
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn nothing_panics(text in prop_oneof![mutated(), shuffled(), ".{0,40}"]) {
            match Mapping::parse("a.yaml", &text) {
                Ok((_, report)) => prop_assert_eq!(report.count(Severity::Error), 0),
                Err(faults) => {
                    prop_assert!(faults.diagnostics().any(|fault| fault.severity == Severity::Error));
                    for fault in faults.diagnostics() {
                        let at = fault.at.clone().unwrap_or(0..0);
                        prop_assert!(text.get(at).is_some(), "{:?}", fault);
                    }
                    prop_assert!(!faults.render(true).is_empty());
                }
            }
        }
    }
}

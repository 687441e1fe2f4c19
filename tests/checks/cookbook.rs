//! The cookbook: each recipe runs on SQLite and gives the rows that the page shows.
//!
//! A recipe is a section of the third level, whose heading asks a question. It has, in this order:
//!
//! - any number of faulty mappings, each followed by a `text` block with the findings of `mapper check`;
//! - a mapping, as a `yaml` block;
//! - documents, as `json` blocks. Those of a block behind a paragraph that begins with `Refused` become dead letters,
//!   the others do not. A block behind a paragraph that begins with `The dead letter` is no input: it has the documents
//!   of dead letters that hold a part of an input;
//! - a Markdown table for each table of the mapping, with all its columns and rows.
//!
//! The first `yaml` block of the page is a frame, which completes the mapping of each recipe.

use std::fmt::Write as _;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use mapper::mapping::{Mapping, Table};
use serde_json::Value as Json;

use crate::support::{Database, finish, mapper, root};

/// The page.
pub const PAGE: &str = "docs/guide/cookbook.md";

/// The sections of a mapping. A recipe's section replaces that of the frame, or is added; its other lines are columns.
const SECTIONS: [&str; 7] = ["format", "mapping", "schema", "source", "tables", "events", "tombstones"];

pub fn trials() -> Vec<Trial> {
    let (frame, recipes) = page();
    assert!(recipes.len() >= 10, "only {} recipes were found", recipes.len());
    let mut trials = trials!["cookbook": recipes_without_rows_fail, every_recipe_is_listed];
    trials.extend(recipes.into_iter().map(|recipe| {
        let (name, frame) = (format!("cookbook: {}", recipe.question), frame.clone());
        Trial::test(name, move || recipe.check(&frame))
    }));
    trials
}

/// The mappings of all recipes that are sound.
pub fn mappings() -> Vec<String> {
    let (frame, recipes) = page();
    let of_recipes = recipes.iter().filter_map(|recipe| {
        let (_, text) = recipe.mappings().into_iter().find(|(findings, _)| findings.is_none())?;
        Some(completed(&frame, text))
    });
    of_recipes.collect()
}

/// An element of a recipe, in the order of the page.
#[derive(Debug)]
enum Element {
    Paragraph(String),
    Block {
        language: String,
        text: String,
    },
    /// The lines of a Markdown table, each with its cells.
    Table(Vec<Vec<String>>),
}

#[derive(Debug)]
struct Recipe {
    question: String,
    elements: Vec<Element>,
}

/// The frame and the recipes.
fn page() -> (String, Vec<Recipe>) {
    parse(&std::fs::read_to_string(root().join(PAGE)).unwrap())
}

fn parse(text: &str) -> (String, Vec<Recipe>) {
    let mut sections = vec![Recipe { question: String::new(), elements: Vec::new() }];
    let mut is_code = false;
    for line in text.lines() {
        let elements = &mut sections.last_mut().unwrap().elements;
        match (line.strip_prefix("```"), elements.last_mut()) {
            (Some(language), _) => {
                if !is_code {
                    elements.push(Element::Block { language: language.to_owned(), text: String::new() });
                }
                is_code = !is_code;
            }
            (None, Some(Element::Block { text, .. })) if is_code => {
                text.push_str(line);
                text.push('\n');
            }
            (None, last) => match (line.strip_prefix('#'), line.strip_prefix('|'), last) {
                (Some(_), _, _) => {
                    sections.push(Recipe { question: line.to_owned(), elements: Vec::new() });
                }
                (None, Some(cells), Some(Element::Table(lines))) => lines.push(split(cells)),
                (None, Some(cells), _) => elements.push(Element::Table(vec![split(cells)])),
                (None, None, Some(Element::Paragraph(text))) if !line.is_empty() && !text.is_empty() => {
                    text.push(' ');
                    text.push_str(line);
                }
                _ => elements.push(Element::Paragraph(line.to_owned())),
            },
        }
    }
    let is_mapping = |element: &Element| match element {
        Element::Block { language, text } if language == "yaml" => Some(text.clone()),
        _ => None,
    };
    let frame = sections.iter().flat_map(|recipe| &recipe.elements).find_map(is_mapping);
    let recipes = sections.into_iter().filter_map(|section| {
        let question = section.question.strip_prefix("### ")?.to_owned();
        Some(Recipe { question, ..section })
    });
    (frame.expect("the cookbook has a frame"), recipes.collect())
}

/// The cells of a line of a Markdown table, after its first `|`. A cell can be code.
fn split(line: &str) -> Vec<String> {
    let cells = line.trim_end().trim_end_matches('|').split('|').map(str::trim);
    cells
        .map(|cell| cell.strip_prefix('`').and_then(|cell| cell.strip_suffix('`')).unwrap_or(cell).to_owned())
        .collect()
}

/// The recipe's mapping as a whole file.
fn completed(frame: &str, recipe: &str) -> String {
    let (own, columns): (Vec<_>, Vec<_>) =
        entries(recipe).into_iter().partition(|(key, _)| SECTIONS.contains(key));
    let mut mapping = String::new();
    let in_frame = entries(frame);
    let added = own.iter().filter(|(key, _)| in_frame.iter().all(|(other, _)| other != key));
    added.for_each(|(_, section)| mapping.push_str(section));
    for (key, section) in in_frame {
        let replaced = own.iter().find(|(other, _)| *other == key);
        mapping.push_str(replaced.map_or(section.as_str(), |(_, own)| own));
    }
    let lines = columns.iter().flat_map(|(_, entry)| entry.lines());
    let columns: String = lines.flat_map(|line| ["      ", line, "\n"]).collect();
    mapping.replace("    primary_key: [id]\n", &format!("{columns}    primary_key: [id]\n"))
}

/// The top-level keys of a YAML text, each with its lines.
fn entries(yaml: &str) -> Vec<(&str, String)> {
    let mut entries: Vec<(&str, String)> = Vec::new();
    for line in yaml.lines() {
        let key = line.split_once(':').map(|(key, _)| key).filter(|_| !line.starts_with([' ', '-', '#']));
        if let Some(key) = key {
            entries.push((key, String::new()));
        }
        let (_, text) = entries.last_mut().expect("a mapping begins with a key");
        text.push_str(line);
        text.push('\n');
    }
    entries
}

impl Recipe {
    /// The mappings, each with the findings that follow it, if it is a faulty one.
    fn mappings(&self) -> Vec<(Option<&str>, &str)> {
        let mut mappings: Vec<(Option<&str>, &str)> = Vec::new();
        for element in &self.elements {
            if let Element::Block { language, text } = element {
                match (language.as_str(), mappings.last_mut()) {
                    ("yaml", _) => mappings.push((None, text)),
                    ("text", Some((findings, _))) => *findings = Some(text),
                    _ => {}
                }
            }
        }
        mappings
    }

    /// The documents to read, and those of the dead letters.
    fn documents(&self) -> (String, String) {
        let (mut read, mut refused, mut introduction) = (String::new(), String::new(), "");
        for element in &self.elements {
            match element {
                Element::Paragraph(text) if !text.is_empty() => introduction = text,
                Element::Block { language, text } if language == "json" => {
                    let is_read = !introduction.starts_with("The dead letter");
                    if is_read {
                        read.push_str(text);
                    }
                    if !is_read || introduction.starts_with("Refused") {
                        refused.push_str(text);
                    }
                }
                _ => {}
            }
        }
        (read, refused)
    }

    fn tables(&self) -> Vec<&[Vec<String>]> {
        let tables = self.elements.iter().filter_map(|element| match element {
            Element::Table(lines) => Some(lines.as_slice()),
            _ => None,
        });
        tables.collect()
    }

    fn check(&self, frame: &str) -> Result<(), Failed> {
        let mut mappings = self.mappings();
        if !self.question.ends_with('?') {
            return Err("the heading of a recipe is a question".into());
        }
        let Some((None, mapping)) = mappings.pop() else {
            return Err("the last mapping of a recipe has no findings".into());
        };
        for (findings, faulty) in mappings {
            let Some(expected) = findings else { return Err("a recipe has one sound mapping".into()) };
            let found = findings_of(&completed(frame, faulty));
            if found != expected {
                return Err(format!("`mapper check` finds\n{found}\nexpected\n{expected}").into());
            }
        }
        self.run(&completed(frame, mapping))
    }

    /// Applies the documents, and compares the rows and the dead letters.
    fn run(&self, text: &str) -> Result<(), Failed> {
        let mapping = match Mapping::parse(PAGE, text) {
            Ok((mapping, warnings)) if warnings.is_empty() => mapping,
            Ok((_, warnings)) => return Err(warnings.render(false).into()),
            Err(faults) => return Err(faults.render(false).into()),
        };
        let (read, refused) = self.documents();
        let database = Database::fresh(Dialect::Sqlite);
        let folder = database.folder();
        std::fs::write(folder.join("mapping.yaml"), text)?;
        std::fs::write(folder.join("documents.json"), read)?;
        let mut run = mapper();
        run.current_dir(folder).args(["run", "--mapping", "mapping.yaml", "--source", "documents.json"]);
        run.args(["--sink", &database.url, "--dead-letter", "dead.ndjson", "--summary", "json"]);
        finish(&mut run);
        let dead_letters = std::fs::read_to_string(folder.join("dead.ndjson")).unwrap_or_default();
        let (mut payloads, mut errors) = (String::new(), String::new());
        for line in dead_letters.lines() {
            let dead_letter: Json = serde_json::from_str(line)?;
            writeln!(payloads, "{}", dead_letter["payload"].as_str().unwrap_or_default())?;
            writeln!(errors, "{}", dead_letter["error"])?;
        }
        if payloads != refused {
            return Err(format!("refused are\n{payloads}\nexpected\n{refused}\nbecause of\n{errors}").into());
        }
        self.compare(&mapping, &database.rows(&mapping))
    }

    /// Compares the tables of the page with the rows in the database, in any order.
    fn compare(&self, mapping: &Mapping, rows: &Json) -> Result<(), Failed> {
        let shown = self.tables();
        if shown.iter().all(|lines| lines.len() <= 2) {
            return Err("the recipe shows no rows".into());
        }
        if shown.len() != mapping.tables.len() {
            return Err(format!("{} tables are shown, of {}", shown.len(), mapping.tables.len()).into());
        }
        for (table, shown) in mapping.tables.iter().zip(shown) {
            let found = as_lines(table, &rows[table.full_name()]);
            let (header, mut expected) = (&shown[..1], shown[2..].to_vec());
            expected.sort();
            if header != &found[..1] || expected != found[1..] {
                let lines = found.iter().map(|cells| format!("| {} |\n", cells.join(" | ")));
                return Err(format!(
                    "the rows of `{}` are\n{}",
                    table.name,
                    lines.collect::<Vec<_>>().concat()
                )
                .into());
            }
        }
        Ok(())
    }
}

/// The header and the sorted rows of a table.
fn as_lines(table: &Table, rows: &Json) -> Vec<Vec<String>> {
    let columns = table.columns.iter().filter(|column| column.generated.is_none());
    let names: Vec<String> = columns.map(|column| column.name.clone()).collect();
    let cell = |value: &Json| match value {
        Json::Null => "NULL".to_owned(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let rows = rows.as_array().into_iter().flatten();
    let mut lines: Vec<Vec<String>> =
        rows.map(|row| names.iter().map(|name| cell(&row[name])).collect()).collect();
    lines.sort();
    lines.insert(0, names);
    lines
}

/// The messages and hints of `mapper check`, without the lines that they point to.
fn findings_of(mapping: &str) -> String {
    let rendered = match Mapping::parse(PAGE, mapping) {
        Ok((_, warnings)) => warnings.render(false),
        Err(faults) => faults.render(false),
    };
    let mut findings = String::new();
    for line in rendered.lines() {
        let is_message = line.starts_with("error: ") || line.starts_with("warning: ");
        let hint = line.trim_start().strip_prefix("= hint: ");
        if is_message && !line.starts_with("error: mapping has ") {
            let _ = writeln!(findings, "{line}");
        } else if let Some(hint) = hint {
            let _ = writeln!(findings, "  hint: {hint}");
        }
    }
    findings
}

/// The list at the top of the page has each question, in the order of the page. Another test follows its links.
fn every_recipe_is_listed() {
    let text = std::fs::read_to_string(root().join(PAGE)).unwrap();
    let items = text.lines().filter_map(|line| line.strip_prefix("  - [")?.split_once("](#"));
    let listed: Vec<String> = items.map(|(question, _)| format!("How do I {question}?")).collect();
    let (_, recipes) = parse(&text);
    let questions: Vec<String> = recipes.into_iter().map(|recipe| recipe.question).collect();
    assert_eq!(listed, questions);
}

/// A recipe fails without a row, with a wrong one, and if documents are refused or not as the page says.
fn recipes_without_rows_fail() {
    let frame = "format: 1\nmapping: recipe\nsource: {}\ntables:\n  things:\n    columns:\n      id: {type: int, path: $.id}\n    primary_key: [id]\nevents:\n  - upsert: things\n    update_all_but: []\n";
    let check = |documents: &str, rows: &str| {
        let page = format!(
            "```yaml\n{frame}```\n### Q?\n```yaml\nname: {{type: varchar(3), path: $.name}}\n```\n{documents}\n| id | name |\n|---|---|\n{rows}"
        );
        let (frame, recipes) = parse(&page);
        recipes[0].check(&frame).map_err(|failed| failed.message().unwrap_or_default().to_owned())
    };
    let applied = "```json\n{\"id\": 1, \"name\": \"a\"}\n{\"id\": 2}\n```\n";
    let refused = format!("{applied}\nRefused:\n\n```json\n{{\"id\": 3, \"name\": \"long\"}}\n```\n");
    let rows = "| 1 | a |\n| 2 | NULL |\n";
    assert_eq!(check(applied, rows), Ok(()));
    assert_eq!(check(&refused, rows), Ok(()));
    for (documents, rows, expected) in [
        (applied, "", "the recipe shows no rows"),
        (applied, "| 1 | a |\n", "the rows of `things` are"),
        (applied, "| 1 | a |\n| 2 | |\n", "the rows of `things` are"),
        (&refused.replace("Refused", "More"), rows, "refused are"),
        (&refused.replace("long", "a"), rows, "refused are"),
    ] {
        let failed = check(documents, rows).unwrap_err();
        assert!(failed.starts_with(expected), "{failed}");
    }
}

//! For histories that the reference consumer takes without an error, in UTC, the rows equal its
//! rows, column by column; JSON as JSON, surrogate ids left out. `oracle/consumer.py` is that
//! consumer; it and `mapper` write to databases of one MySQL server. The oracle's database has a
//! binary default collation, so that its tables, taken over to the letter, tell apart the keys
//! that ours tell apart by a collation of their own.
//!
//! Histories are cut before the first event that the reference refuses. Not generated is what we
//! do otherwise on purpose:
//!
//! - an `order_number` under another `order_id`: the reference changes the other order, we don't;
//! - `variant_attributes: null`: the reference writes JSON's `null`, we SQL's NULL;
//! - timestamps with other offsets than UTC's, whose offset its driver drops, or with none;
//! - `items` that is empty and no array (`{}`, `""`): no items to it, a wrong type to us;
//! - moments that are false to Python and no text (`0`, `false`, `[]`, `{}`): no moment to it, a
//!   wrong type to us;
//! - more than six digits after the second, which it cuts off; dates without a time;
//! - numbers with a fraction for integers, which MySQL rounds, and text such as `5.0` or ` 5`;
//! - booleans, which its driver writes as 1 and 0, and which we take for text only, as `true`;
//! - numbers for text in another spelling than Python's (`1.10`, `1e2`), which it respells;
//! - a number as the `order_number` of a cancel, which MySQL compares with all numbers as numbers;
//! - text that is too long by trailing blanks only, which MySQL cuts off.

mod events;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::history::{History, find_counterexample, histories};
use crate::support::test_pipeline::{TestPipeline, diff_rows};
use crate::support::{Database, canonical, mapping, root, skipped_is_failure, succeed, text, trial};

const REGRESSIONS: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/properties/oracle.proptest-regressions");
const NAME: &str = "oracle: the rows are the reference consumer's";

pub fn trials() -> Vec<Trial> {
    let python =
        Command::new("python3").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let trial = match python {
        Ok(status) if status.success() => trial(Dialect::Mysql, NAME, compare),
        _ if skipped_is_failure() => {
            Trial::test(NAME, || Err(Failed::from("MAPPER_TEST_ALL=1, but there is no python3")))
        }
        _ => Trial::test(NAME, compare).with_kind("mysql, there is no python3").with_ignored_flag(true),
    };
    vec![trial]
}

fn compare() -> Result<(), Failed> {
    let mapping = Arc::new(mapping("mappings/order.yaml"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut pipeline = runtime.block_on(TestPipeline::new(&mapping, Dialect::Mysql));
    let mut oracle = Oracle::start();
    let (mut histories_seen, mut complete, mut events, mut kept) = (0, 0, 0, 0);
    let mut raised: Vec<String> = Vec::new();
    let property = |history: &History| {
        let response = oracle.apply(&history.lines);
        (histories_seen, events, kept) =
            (histories_seen + 1, events + history.lines.len(), kept + response.kept);
        match response.raised {
            Some(error) => raised.push(error),
            None => complete += 1,
        }
        let lines = history.lines[..response.kept].to_vec();
        let accepted = History { lines, batch: history.batch };
        let outcome = runtime.block_on(pipeline.apply(&accepted.text(), accepted.batch))?;
        match diff_rows("the reference", &response.rows, "mapper", &outcome.rows) {
            same if same.is_empty() => Ok(()),
            differences => {
                let dead_letters: Vec<String> = outcome.dead_letters.iter().map(Json::to_string).collect();
                Err(format!("{differences}dead letters:\n{}", dead_letters.join("\n")))
            }
        }
    };
    find_counterexample(NAME, 300, REGRESSIONS, &histories(events::events()), property)?;
    println!("the reference takes {complete} of {histories_seen} histories whole, {kept} of {events} events");
    // A generator that makes little but what the reference refuses would test nothing.
    if complete * 3 < histories_seen * 2 || kept * 5 < events * 4 {
        return Err(Failed::from(format!("too much is refused: {raised:#?}")));
    }
    Ok(())
}

/// The reference consumer, as a process that is asked once a history.
struct Oracle {
    process: Child,
    requests: ChildStdin,
    responses: BufReader<ChildStdout>,
    _database: Database,
}

struct Response {
    /// How many events the rows are of.
    kept: usize,
    /// What the next one raised.
    raised: Option<String>,
    rows: Json,
}

impl Oracle {
    fn start() -> Oracle {
        let requirements = root().join("tests/properties/oracle/requirements.txt");
        let python = succeed(Command::new(root().join("scripts/venv")).arg("oracle").arg(requirements));
        let database = Database::fresh(Dialect::Mysql);
        database.execute(&format!("ALTER DATABASE {} COLLATE utf8mb4_0900_bin", database.name()));
        let mut process = Command::new(text(&python.stdout).trim())
            .arg(root().join("tests/properties/oracle/consumer.py"))
            .arg(&database.url)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Oracle {
            requests: process.stdin.take().unwrap(),
            responses: BufReader::new(process.stdout.take().unwrap()),
            process,
            _database: database,
        }
    }

    fn apply(&mut self, lines: &[String]) -> Response {
        writeln!(self.requests, "{}", json!(lines)).unwrap();
        let mut line = String::new();
        self.responses.read_line(&mut line).unwrap();
        let mut response: Json =
            serde_json::from_str(&line).expect("the oracle says on standard error why not");
        Response {
            kept: serde_json::from_value(response["kept"].take()).unwrap(),
            raised: serde_json::from_value(response["raised"].take()).unwrap(),
            rows: without_ids(response["rows"].take()),
        }
    }
}

impl Drop for Oracle {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The rows in the form in which ours are compared.
fn without_ids(mut tables: Json) -> Json {
    for rows in tables.as_object_mut().unwrap().values_mut() {
        for row in rows.as_array_mut().unwrap() {
            let columns = row.as_object_mut().unwrap();
            columns.shift_remove("id");
            if let Some(attributes) = columns.get_mut("variant_attributes_json") {
                *attributes = canonical(attributes.take());
            }
        }
    }
    tables
}

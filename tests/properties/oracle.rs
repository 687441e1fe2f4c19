//! The rows equal those of the reference consumer, column by column, for histories that it accepts without an
//! error. Times are in UTC, JSON is compared as JSON, and surrogate IDs are ignored. The consumer is
//! `oracle/consumer.py`. It and `mapper` write to two databases of one MySQL server. The consumer's tables
//! are exact copies, so their database has a binary default collation. It distinguishes the same keys as the
//! collations of `mapper`'s own columns.
//!
//! Histories are cut before the first event that the consumer refuses. These cases are not generated, since
//! `mapper` differs on purpose:
//!
//! - an `order_number` under another `order_id`: the consumer changes the other order, `mapper` does not;
//! - `variant_attributes: null`: the consumer writes JSON's `null`, `mapper` writes SQL NULL;
//! - timestamps without an offset, or with another offset than UTC's, which the consumer's driver drops;
//! - `items` that is empty and not an array (`{}`, `""`): no items to the consumer, a wrong type to `mapper`;
//! - timestamps that are false in Python and not text (`0`, `false`, `[]`, `{}`): no timestamp to the
//!   consumer, a wrong type to `mapper`;
//! - more than six digits after the second, which the consumer cuts off; dates without a time;
//! - numbers with a fraction for integers, which MySQL rounds, and text such as `5.0` or ` 5`;
//! - booleans for text: the consumer's driver writes 1 and 0, `mapper` writes `true` and `false`;
//! - numbers for text in another spelling than Python's (`1.10`, `1e2`), which the consumer changes;
//! - a number as the `order_number` of a cancel, which MySQL compares with all numbers as numbers;
//! - text that is too long only by trailing spaces, which MySQL cuts off.

mod events;

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;

use libtest_mimic::{Failed, Trial};
use mapper::app::cases::canonical;
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::history::{History, find_counterexample, histories};
use crate::support::test_pipeline::{TestPipeline, diff_rows};
use crate::support::{Database, mapping, root, skipped_is_failure, succeed, text, trial};

const REGRESSIONS: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/properties/oracle.proptest-regressions");
const NAME: &str = "oracle: the rows equal those of the reference consumer";

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
    println!(
        "the reference accepts {complete} of {histories_seen} histories completely, {kept} of {events} events"
    );
    // If the consumer refused most events, the test would prove nothing.
    if complete * 3 < histories_seen * 2 || kept * 5 < events * 4 {
        return Err(Failed::from(format!("the reference refuses too many events: {raised:#?}")));
    }
    Ok(())
}

/// The reference consumer as a process, with one request per history.
struct Oracle {
    process: Child,
    requests: ChildStdin,
    responses: BufReader<ChildStdout>,
    _database: Database,
}

struct Response {
    /// The number of events that the rows result from.
    kept: usize,
    /// The error of the next event.
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
            serde_json::from_str(&line).expect("the oracle reports the error on standard error");
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

/// Removes surrogate IDs, and makes JSON canonical.
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

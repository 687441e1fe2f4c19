//! Databases and dead letters of earlier versions. The files were written by these versions, from a topic with four
//! records: the second one has the number of the first one's order, and the third one waits for the second. The mapping is that of
//! these versions. 0.1 stands for commit `1f98399a`, 0.2 for `196de7bf`. The names and IDs of the topic, the group and the
//! cluster are placeholders.

use std::path::PathBuf;

use libtest_mimic::{Failed, Trial};
use mapper::dialect::Dialect;
use serde_json::{Value as Json, json};

use crate::support::kafka::{Message, Topic, broker_trial, fresh_name};
use crate::support::{Database, mapper, orders, root, succeed, summary, text};

const VERSIONS: [&str; 2] = ["0.1", "0.2"];

pub fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    for version in VERSIONS {
        // Earlier versions had no dialect for TiDB.
        for dialect in Dialect::ALL.into_iter().filter(|dialect| *dialect != Dialect::Tidb) {
            let name = format!("versions: tables and a file of {version} go on");
            trials.push(broker_trial(dialect, name, "IDs of topics", move || {
                go_on(dialect, &Earlier::new(version, dialect), &Location::File)
            }));
        }
        let (dialect, name) = (Dialect::Sqlite, format!("versions: tables and a topic of {version} go on"));
        trials.push(broker_trial(dialect, name, "IDs of topics", move || {
            go_on(dialect, &Earlier::new(version, dialect), &Location::Topic)
        }));
    }
    trials
}

/// Where the earlier version kept its dead letters.
enum Location {
    File,
    Topic,
}

/// The data of an earlier version, for a fresh topic and group.
struct Earlier {
    folder: PathBuf,
    dialect: Dialect,
    topic: Topic,
    group: String,
}

impl Earlier {
    fn new(version: &str, dialect: Dialect) -> Earlier {
        let folder = root().join("tests/replay/versions").join(version);
        Earlier { folder, dialect, topic: Topic::fresh(1), group: fresh_name("group") }
    }

    fn mapping(&self) -> PathBuf {
        self.folder.with_file_name("order.yaml")
    }

    /// A file with the names of the topic and the group.
    fn read(&self, name: &str) -> String {
        let text = std::fs::read_to_string(self.folder.join(name)).unwrap();
        text.replace("{topic}", &self.topic.name).replace("{group}", &self.group)
    }

    /// A database with the rows and the offsets. A run of another group knows the IDs of the cluster and the topic.
    fn database(&self) -> Database {
        let other = Database::fresh(Dialect::Sqlite);
        let mut run = mapper();
        run.args(["run", "--until-end", "--sink", &other.url, "--source"]);
        run.arg(self.topic.url(&fresh_name("group"))).arg("--mapping").arg(self.mapping());
        run.arg("--dead-letter").arg(other.folder().join("dead.ndjson"));
        succeed(&mut run);
        let ids = other.query("SELECT cluster_id, topic_id FROM mapper_offsets").remove(0);
        let [cluster, id] = [0, 1].map(|at| ids[at].clone().unwrap());

        let database = Database::fresh(self.dialect);
        let sql = self.read(&format!("{}.sql", self.dialect.name()));
        database.execute(&sql.replace("{cluster}", &cluster).replace("{topic_id}", &id));
        database
    }

    /// The dead letters, in a file or a topic. The topic is deleted when dropped.
    fn dead_letters(&self, location: &Location, database: &Database) -> (String, Option<Topic>) {
        match location {
            Location::File => {
                let file = database.folder().join("dead.ndjson");
                std::fs::write(&file, self.read("dead-letters.ndjson")).unwrap();
                (file.to_str().unwrap().to_owned(), None)
            }
            Location::Topic => {
                let topic = Topic::fresh(1);
                for line in self.read("dead-letters.topic.ndjson").lines() {
                    topic.send([dead_letter(&serde_json::from_str(line).unwrap())]);
                }
                (format!("kafka://{}/{}", topic.brokers, topic.name), Some(topic))
            }
        }
    }
}

fn dead_letter(record: &Json) -> Message {
    let bytes = |value: &Json| value.as_str().map(|text| text.as_bytes().to_vec());
    let headers = record["headers"].as_array().unwrap().iter();
    Message {
        key: bytes(&record["key"]),
        payload: bytes(&record["payload"]),
        headers: headers.map(|header| (header[0].as_str().unwrap().to_owned(), bytes(&header[1]))).collect(),
        ..Message::default()
    }
}

/// A run continues behind the records that the earlier version has applied, keeps events of the parked entity, and a replay
/// applies the dead letters of both versions.
fn go_on(dialect: Dialect, earlier: &Earlier, kept_in: &Location) -> Result<(), Failed> {
    let cancel = |order: usize, number: &str| {
        json!({"event_type": "order.cancelled", "event_id": "later", "entity_id": orders::id(order),
            "timestamp": "2025-01-17T10:30:00Z", "data": {"order_number": number}})
    };
    // Those that the earlier version has applied are not read again.
    earlier.topic.send((0..4).map(|_| Message::of(0, cancel(9, "none").to_string())));
    let database = earlier.database();
    let (location, _topic) = earlier.dead_letters(kept_in, &database);
    let later = [cancel(2, "ORD-2"), cancel(1, "ORD-1")];
    earlier.topic.send(later.map(|event| Message::of(0, event.to_string())));

    let command = |words: &[&str]| {
        let mut command = mapper();
        command.args(words).args(["--sink", &database.url, "--mapping"]).arg(earlier.mapping());
        command
    };
    let parked = || text(&succeed(&mut command(&["parked", "show"])).stdout);
    assert!(parked().contains(&orders::id(1)), "{}", parked());
    let url = earlier.topic.url(&earlier.group);
    let run =
        ["run", "--until-end", "--park", "--summary", "json", "--source", &url, "--dead-letter", &location];
    let found = summary(&succeed(&mut command(&run)));
    assert_eq!([&found["read"], &found["applied"], &found["dead_lettered"]], [2, 1, 1], "{found}");

    database.execute("UPDATE orders SET order_number = 'ORD-9' WHERE order_number = 'ORD-0'");
    let replay = ["replay", "--summary", "json", "--dead-letter", &location];
    let found = summary(&succeed(&mut command(&replay)));
    assert_eq!([&found["read"], &found["applied"], &found["dead_lettered"]], [3, 3, 0], "{found}");
    assert!(!parked().contains(&orders::id(1)), "{}", parked());
    let rows = database.query("SELECT order_number, status FROM orders ORDER BY order_id");
    let rows: Vec<Vec<&str>> =
        rows.iter().map(|row| row.iter().map(|cell| cell.as_deref().unwrap()).collect()).collect();
    assert_eq!(rows, [["ORD-9", "pending"], ["ORD-0", "cancelled"], ["ORD-2", "cancelled"]], "{dialect}");
    Ok(())
}

//! What a run answers over HTTP, and its metrics as figures.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::running::Running;

/// Longer than a run takes to find out that its database does not answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A run's HTTP server.
#[derive(Debug, Clone)]
pub struct Server {
    address: String,
}

impl Server {
    /// Where a run with `--http` says that it listens.
    pub fn of(running: &mut Running) -> Server {
        running.until_it_says("/metrics");
        let said = running.said();
        let (_, after) = said.split_once("metrics at http://").unwrap();
        Server { address: after.split_once('/').unwrap().0.to_owned() }
    }

    /// Asks; the status and the body.
    pub fn ask(&self, method: &str, path: &str) -> std::io::Result<(u16, String)> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let host = &self.address;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
        let mut text = String::new();
        stream.read_to_string(&mut text)?;
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Ok((status, body.to_owned()))
    }

    pub fn get(&self, path: &str) -> (u16, String) {
        self.ask("GET", path).unwrap()
    }

    /// Whether `/readyz` answers so.
    pub fn says_ready(&self, status: u16, body: &str) -> bool {
        self.get("/readyz") == (status, format!("{body}\n"))
    }

    pub fn metrics(&self) -> Metrics {
        let (status, text) = self.get("/metrics");
        assert_eq!(status, 200, "{text}");
        Metrics::read(&text)
    }
}

/// A metric as Prometheus shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Family {
    pub name: String,
    pub kind: String,
    pub labels: BTreeSet<String>,
    pub help: String,
}

/// What `/metrics` shows.
#[derive(Debug)]
pub struct Metrics {
    pub families: BTreeMap<String, Family>,
    /// By name and labels, as `name{label=value}`, the labels in order.
    figures: BTreeMap<String, f64>,
}

impl Metrics {
    /// Panics at what does not have the form.
    fn read(text: &str) -> Metrics {
        let mut families: BTreeMap<String, Family> = BTreeMap::new();
        let mut figures = BTreeMap::new();
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.is_empty()) {
            if let Some(comment) = line.strip_prefix("# ") {
                let (what, rest) = comment.split_once(' ').unwrap();
                let (name, text) = rest.split_once(' ').unwrap();
                let family = families.entry(name.to_owned()).or_default();
                name.clone_into(&mut family.name);
                match what {
                    "HELP" => text.clone_into(&mut family.help),
                    "TYPE" => text.clone_into(&mut family.kind),
                    other => panic!("{other}: {line}"),
                }
                name.clone_into(&mut current);
                continue;
            }
            let (series, figure) = line.rsplit_once(' ').unwrap();
            let (name, labels) = match series.split_once('{') {
                Some((name, labels)) => (name, labels.strip_suffix('}').unwrap()),
                None => (series, ""),
            };
            assert!(name.starts_with(&current), "{line} in {current}");
            let mut sorted: Vec<String> = Vec::new();
            for label in labels.split(',').filter(|label| !label.is_empty()) {
                let (label, value) = label.split_once('=').unwrap();
                if label != "le" {
                    families.get_mut(&current).unwrap().labels.insert(label.to_owned());
                }
                sorted.push(format!("{label}={}", value.trim_matches('"')));
            }
            sorted.sort();
            let series =
                if sorted.is_empty() { name.to_owned() } else { format!("{name}{{{}}}", sorted.join(",")) };
            let before = figures.insert(series, figure.parse().unwrap());
            assert!(before.is_none(), "twice: {line}");
        }
        Metrics { families, figures }
    }

    /// A figure, where there is one.
    pub fn find(&self, series: &str) -> Option<f64> {
        self.figures.get(series).copied()
    }

    /// A figure that must be there, as a whole number.
    #[allow(clippy::float_cmp)]
    pub fn count(&self, series: &str) -> u64 {
        let figure = self.find(series).unwrap_or_else(|| panic!("no `{series}` in {:#?}", self.figures));
        assert_eq!(figure, figure.trunc(), "{series}");
        figure as u64
    }

    /// The sum of a metric's figures.
    pub fn total(&self, name: &str) -> u64 {
        self.of(name).map(|(_, figure)| figure).sum::<f64>() as u64
    }

    /// All figures of a metric.
    pub fn of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (&'a str, f64)> {
        let of = self.figures.iter().filter(move |(series, _)| series.split('{').next() == Some(name));
        of.map(|(series, figure)| (series.as_str(), *figure))
    }
}

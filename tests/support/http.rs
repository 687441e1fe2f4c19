//! HTTP requests to a run, and its metrics as numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::process::RunningProcess;

/// Longer than a run needs to detect that its database is unavailable.
const READ_TIMEOUT: Duration = Duration::from_secs(20);

/// HTTP server of a run.
#[derive(Debug, Clone)]
pub struct HttpServer {
    address: String,
}

impl HttpServer {
    /// Reads the address from the log of a run with `--http`.
    pub fn from_log(running: &mut RunningProcess) -> HttpServer {
        running.wait_for_log("/metrics");
        let log = running.log();
        let (_, after) = log.split_once("metrics at http://").unwrap();
        HttpServer { address: after.split_once('/').unwrap().0.to_owned() }
    }

    /// Sends a request. Returns the status and the body.
    pub fn request(&self, method: &str, path: &str) -> std::io::Result<(u16, String)> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(READ_TIMEOUT))?;
        let host = &self.address;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
        let mut text = String::new();
        stream.read_to_string(&mut text)?;
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Ok((status, body.to_owned()))
    }

    /// Connects and sends a part of a request.
    pub fn send(&self, part: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(part.as_bytes()).unwrap();
        stream
    }

    pub fn get(&self, path: &str) -> (u16, String) {
        self.request("GET", path).unwrap()
    }

    /// Whether `/readyz` returns that status and body.
    pub fn readyz_returns(&self, status: u16, body: &str) -> bool {
        self.get("/readyz") == (status, format!("{body}\n"))
    }

    pub fn metrics(&self) -> Metrics {
        let (status, text) = self.get("/metrics");
        assert_eq!(status, 200, "{text}");
        Metrics::parse(&text)
    }
}

/// A metric family in Prometheus's format.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Family {
    pub name: String,
    pub kind: String,
    pub labels: BTreeSet<String>,
    pub help: String,
}

/// Metrics in a response of `/metrics`.
#[derive(Debug)]
pub struct Metrics {
    pub families: BTreeMap<String, Family>,
    /// Values by name and labels, as `name{label=value}` with sorted labels.
    values: BTreeMap<String, f64>,
}

impl Metrics {
    /// Panics if the text does not have Prometheus's format.
    fn parse(text: &str) -> Metrics {
        let mut families: BTreeMap<String, Family> = BTreeMap::new();
        let mut values = BTreeMap::new();
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
            let (series, value) = line.rsplit_once(' ').unwrap();
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
            let before = values.insert(series, value.parse().unwrap());
            assert!(before.is_none(), "twice: {line}");
        }
        Metrics { families, values }
    }

    /// Value of a series, if it exists.
    pub fn value(&self, series: &str) -> Option<f64> {
        self.values.get(series).copied()
    }

    /// Value of a series that must exist, as a whole number.
    #[allow(clippy::float_cmp)]
    pub fn count(&self, series: &str) -> u64 {
        let value = self.value(series).unwrap_or_else(|| panic!("no `{series}` in {:#?}", self.values));
        assert_eq!(value, value.trunc(), "{series}");
        value as u64
    }

    /// Sum of a metric's values.
    pub fn total(&self, name: &str) -> u64 {
        self.series_of(name).map(|(_, value)| value).sum::<f64>() as u64
    }

    /// All series of a metric, with their values.
    pub fn series_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (&'a str, f64)> {
        let series = self.values.iter().filter(move |(series, _)| series.split('{').next() == Some(name));
        series.map(|(series, value)| (series.as_str(), *value))
    }
}

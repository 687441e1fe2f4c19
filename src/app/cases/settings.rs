//! `case.yaml`: the settings of a case. All are optional.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::diagnostic::{Diagnostic, Report, SourceText};
use crate::dialect::Dialect;
use crate::mapping::{Node, NodeKind, list_names, nearest_name, parse_yaml};

/// The keys of `case.yaml`.
const KEYS: [&str; 5] = ["mapping", "second_run_differs", "exceptions", "fill", "max_record_bytes"];

/// The most bytes of events whose markers are filled. They are held in memory.
pub(super) const MAX_FILLED_BYTES: usize = 1 << 30;

/// The settings of a case.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The mapping file, or a folder of mapping files, relative to the case.
    pub mapping: Option<PathBuf>,
    /// Why the second run changes rows. The rows after the second run are then compared, too.
    pub second_run_differs: Option<String>,
    /// Dialects with other results, and the reasons. These dialects have their own expected files.
    pub exceptions: BTreeMap<String, String>,
    /// Markers in the events, and the number of `x` that replaces each. This keeps large texts out of files.
    pub fill: BTreeMap<String, usize>,
    /// Maximum number of bytes of a record.
    pub max_record_bytes: Option<usize>,
}

impl Settings {
    /// Reads the settings. A text of comments has none. Some settings are for a case of events only, not of records.
    ///
    /// # Errors
    /// All faults of the text.
    pub(super) fn parse(source: SourceText, has_records: bool) -> Result<Settings, Report> {
        let mut reader = Reader { faults: Vec::new(), has_records };
        let settings = match parse_yaml(&source) {
            Ok(root) => reader.settings(&root),
            // The parser accepts no document without content.
            Err(_) if is_blank(&source.text) => Settings::default(),
            Err(fault) => return Err(Report::new(source, vec![fault])),
        };
        if reader.faults.is_empty() { Ok(settings) } else { Err(Report::new(source, reader.faults)) }
    }
}

/// Whether a text has comments and blank lines only.
fn is_blank(text: &str) -> bool {
    text.lines()
        .map(|line| line.trim_start_matches('\u{feff}').trim())
        .all(|line| line.is_empty() || line.starts_with('#'))
}

/// Reads nodes and collects their faults.
struct Reader {
    faults: Vec<Diagnostic>,
    has_records: bool,
}

impl Reader {
    fn report(&mut self, message: String, node: &Node, hint: Option<String>) {
        self.faults.push(Diagnostic::error(message, node.span.range()).hint(hint));
    }

    fn settings(&mut self, root: &Node) -> Settings {
        let mut settings = Settings::default();
        if matches!(root.kind, NodeKind::Null) {
            return settings;
        }
        for (key, value) in self.entries(root, "a case") {
            let label = format!("`{key}`");
            if self.has_records && matches!(key.as_str(), "fill" | "max_record_bytes") {
                let hint = "it is for a case of `events.ndjson`";
                let message = format!("{label} has no effect on `records.ndjson`");
                self.report(message, value, Some(hint.to_owned()));
                continue;
            }
            match key.as_str() {
                "mapping" => settings.mapping = self.text(value, &label).map(PathBuf::from),
                "second_run_differs" => settings.second_run_differs = self.text(value, &label),
                "max_record_bytes" => settings.max_record_bytes = self.number(value, &label, usize::MAX),
                "exceptions" => settings.exceptions = self.exceptions(value),
                "fill" => {
                    let entries = self.entries(value, &label);
                    let counted = entries.into_iter().filter_map(|(marker, count)| {
                        let count =
                            self.number(count, &format!("`{marker}` in {label}"), MAX_FILLED_BYTES)?;
                        Some((marker, count))
                    });
                    settings.fill = counted.collect();
                }
                _ => {}
            }
        }
        settings
    }

    fn exceptions(&mut self, node: &Node) -> BTreeMap<String, String> {
        let entries = self.entries(node, "`exceptions`");
        let reasons = entries.into_iter().filter_map(|(dialect, reason)| {
            let reason = self.text(reason, &format!("`{dialect}` in `exceptions`"))?;
            Some((dialect, reason))
        });
        reasons.collect()
    }

    /// The entries of a YAML mapping, each key once. Keys of a case and of `exceptions` are known.
    fn entries<'n>(&mut self, node: &'n Node, owner: &str) -> Vec<(String, &'n Node)> {
        let NodeKind::Map(entries) = &node.kind else {
            self.report(format!("{owner} is {}, expected a mapping", node.describe()), node, None);
            return Vec::new();
        };
        let dialects = Dialect::ALL.map(Dialect::name);
        let known: &[&str] = match owner {
            "a case" => &KEYS,
            "`exceptions`" => &dialects,
            _ => &[],
        };
        let mut read: Vec<(String, &Node)> = Vec::new();
        for (key, value) in entries {
            let NodeKind::Text(name) = &key.kind else {
                self.report(format!("a key in {owner} is {}, expected text", key.describe()), key, None);
                continue;
            };
            if read.iter().any(|(earlier, _)| earlier == name) {
                self.report(format!("duplicate key `{name}` in {owner}"), key, None);
            } else if !known.is_empty() && !known.contains(&name.as_str()) {
                let hint = match nearest_name(name, known.iter().copied()) {
                    Some(nearest) => format!("did you mean `{nearest}`?"),
                    None => format!("the keys of {owner} are {}", list_names(known, "and")),
                };
                self.report(format!("unknown key `{name}` in {owner}"), key, Some(hint));
            } else {
                read.push((name.clone(), value));
            }
        }
        read
    }

    fn text(&mut self, node: &Node, label: &str) -> Option<String> {
        match &node.kind {
            NodeKind::Text(text) if !text.is_empty() => return Some(text.clone()),
            NodeKind::Text(_) => self.report(format!("{label} is empty"), node, None),
            _ => self.report(format!("{label} is {}, expected text", node.describe()), node, None),
        }
        None
    }

    /// A whole number, at least 1.
    fn number(&mut self, node: &Node, label: &str, max: usize) -> Option<usize> {
        let number = match &node.kind {
            NodeKind::Number(number) => {
                number.as_str().parse().ok().filter(|number| (1..=max).contains(number))
            }
            _ => None,
        };
        if number.is_none() {
            let found = match &node.kind {
                NodeKind::Number(number) => number.to_string(),
                _ => node.describe().to_owned(),
            };
            let expected =
                if max == usize::MAX { "of at least 1".to_owned() } else { format!("from 1 to {max}") };
            self.report(format!("{label} is {found}, expected a whole number {expected}"), node, None);
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> String {
        Settings::parse(SourceText::new("case.yaml", text), false).unwrap_err().render(false)
    }

    #[test]
    fn settings_are_read() {
        let text = "# why\nmapping: ../m.yaml\nsecond_run_differs: because\nexceptions: {mysql: a, sqlite: b}\nfill: {\"@x@\": 3}\nmax_record_bytes: 3000\n";
        let settings = Settings::parse(SourceText::new("case.yaml", text), false).unwrap();
        assert_eq!(settings.mapping, Some(PathBuf::from("../m.yaml")));
        assert_eq!(settings.second_run_differs.as_deref(), Some("because"));
        assert_eq!(settings.exceptions.keys().collect::<Vec<_>>(), ["mysql", "sqlite"]);
        assert_eq!((settings.fill["@x@"], settings.max_record_bytes), (3, Some(3000)));
        for text in ["", "# only a comment\n", "\u{feff}# a\n\n"] {
            assert!(Settings::parse(SourceText::new("case.yaml", text), true).unwrap().mapping.is_none());
        }
    }

    #[test]
    fn faults_have_a_position_and_a_hint() {
        assert_eq!(
            faults("maping: x.yaml\n"),
            "error: unknown key `maping` in a case\n --> case.yaml:1:1\n  |\n1 | maping: x.yaml\n  | ^^^^^^\n  |\n  = hint: did you mean `mapping`?\n"
        );
        let all = faults(
            "colour: 1\nexceptions: {oracle: x, mysql: 2}\nfill: {\"@\": 0}\nmapping: \"\"\nmax_record_bytes: many\nfill: {}\n",
        );
        for words in [
            "unknown key `colour` in a case",
            "hint: the keys of a case are `mapping`, `second_run_differs`, `exceptions`, `fill` and `max_record_bytes`",
            "unknown key `oracle` in `exceptions`",
            "hint: the keys of `exceptions` are `mysql`, `mariadb`, `tidb`, `postgres` and `sqlite`",
            "`mysql` in `exceptions` is a number, expected text",
            "`@` in `fill` is 0, expected a whole number from 1 to 1073741824",
            "`mapping` is empty",
            "`max_record_bytes` is text, expected a whole number of at least 1",
            "duplicate key `fill` in a case",
        ] {
            assert!(all.contains(words), "{words}:\n{all}");
        }
        for count in ["1073741825", "99999999999999999", "99999999999999999999"] {
            let fault = faults(&format!("fill: {{\"@L@\": {count}}}\n"));
            let words = format!("`@L@` in `fill` is {count}, expected a whole number from 1 to 1073741824");
            assert!(fault.contains(&words) && fault.contains("case.yaml:1:15"), "{fault}");
        }
        assert!(faults("- a\n").contains("a case is a list, expected a mapping"));
        assert!(faults("a: [\n").contains("case.yaml:"));
    }

    #[test]
    fn settings_of_events_are_refused_for_records() {
        let text = "fill: {X: 3}\nmax_record_bytes: 3\nsecond_run_differs: why\n";
        Settings::parse(SourceText::new("case.yaml", text), false).unwrap();
        let faults = Settings::parse(SourceText::new("case.yaml", text), true).unwrap_err().render(false);
        for key in ["fill", "max_record_bytes"] {
            assert!(faults.contains(&format!("`{key}` has no effect on `records.ndjson`")), "{faults}");
        }
        assert_eq!(faults.matches("hint: it is for a case of `events.ndjson`").count(), 2, "{faults}");
    }
}

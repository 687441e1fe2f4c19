//! Why a record failed, and at which stage of the pipeline.

/// The stage at which a record failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The record is too long, is not valid JSON, or has no event type.
    Decode,
    /// A value is missing, of the wrong type, too long or out of range.
    Extract,
    /// The database refused the rows.
    Apply,
    /// An earlier event of the same entity is a dead letter.
    Parked,
}

impl Stage {
    /// All stages, in the order in which a record passes them.
    pub const ALL: [Stage; 4] = [Stage::Decode, Stage::Extract, Stage::Apply, Stage::Parked];

    /// The stage's name in dead letters and logs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Stage::Decode => "decode",
            Stage::Extract => "extract",
            Stage::Apply => "apply",
            Stage::Parked => "parked",
        }
    }
}

/// Maximum number of faults that are kept for a record.
const MAX_FAULTS: usize = 100;

/// Why a record failed. Its texts contain no payload values, except for `database`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The stage.
    pub stage: Stage,
    /// The message: the kind of value that was found, and the expected kind.
    pub error: String,
    /// The message without its column and without text that differs between records of the same cause, such as
    /// lengths and numbers of elements. `None` if the message itself is the cause.
    pub cause: Option<String>,
    /// The table of the row.
    pub table: Option<String>,
    /// The column.
    pub column: Option<String>,
    /// The path that was read.
    pub path: Option<String>,
    /// The database's error code.
    pub code: Option<String>,
    /// The violated key or foreign key, if the database names one that the mapping declares.
    pub constraint: Option<String>,
    /// The database's message. It can contain payload values, so only dead letters show it.
    pub database: Option<String>,
    /// The further faults of the record, in order. They have none themselves.
    pub others: Vec<Fault>,
    /// Whether further faults are not looked for, because a jq program has reached a limit. They could take as long.
    pub(crate) is_last: bool,
}

impl Fault {
    /// Creates a fault with a stage and a message.
    pub(crate) fn new(stage: Stage, error: impl Into<String>) -> Fault {
        Fault {
            stage,
            error: error.into(),
            cause: None,
            table: None,
            column: None,
            path: None,
            code: None,
            constraint: None,
            database: None,
            others: Vec::new(),
            is_last: false,
        }
    }

    /// Adds the table.
    pub(crate) fn in_table(self, table: impl Into<Option<String>>) -> Fault {
        Fault { table: table.into(), ..self }
    }

    /// Adds the table and the column.
    pub(crate) fn in_column(self, table: &str, column: &str) -> Fault {
        Fault { column: Some(column.to_owned()), ..self.in_table(table.to_owned()) }
    }

    /// Adds the path that was read.
    pub(crate) fn at_path(self, path: impl Into<String>) -> Fault {
        Fault { path: Some(path.into()), ..self }
    }

    /// Sets the cause, if it differs from the message.
    pub(crate) fn caused_by(self, cause: impl Into<String>) -> Fault {
        Fault { cause: Some(cause.into()), ..self }
    }

    /// Makes it the last fault that is looked for, if `is_last`.
    pub(crate) fn last_if(self, is_last: bool) -> Fault {
        Fault { is_last, ..self }
    }

    /// The cause, which is the same text for all records with this cause.
    #[must_use]
    pub fn cause(&self) -> &str {
        let text = self.cause.as_deref().unwrap_or(&self.error);
        // Where a parser stopped differs between records.
        match text.rsplit_once(" at byte ") {
            Some((cause, byte)) if byte.bytes().all(|digit| digit.is_ascii_digit()) => cause,
            _ => text,
        }
    }

    /// The fault and the further faults of the record.
    pub fn all(&self) -> impl Iterator<Item = &Fault> {
        std::iter::once(self).chain(&self.others)
    }

    /// Adds a further fault of the record, with its own further faults. A message is kept once. Faults beyond
    /// the maximum are dropped.
    pub(crate) fn add(&mut self, mut fault: Fault) {
        let further = std::mem::take(&mut fault.others);
        for fault in std::iter::once(fault).chain(further) {
            let is_known = self.all().any(|known| known.error == fault.error);
            if !is_known && !self.is_full() {
                self.others.push(fault);
            }
        }
    }

    /// Whether no further fault is kept.
    fn is_full(&self) -> bool {
        self.others.len() + 1 >= MAX_FAULTS
    }

    /// Whether no further fault is looked for.
    pub(crate) fn is_complete(&self) -> bool {
        self.is_full() || self.all().any(|fault| fault.is_last)
    }

    /// Changes the messages of all faults.
    pub(crate) fn map_errors(mut self, change: impl Fn(&str) -> String) -> Fault {
        for fault in
            std::iter::once(&mut self.error).chain(self.others.iter_mut().map(|other| &mut other.error))
        {
            *fault = change(fault);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_has_no_byte_position() {
        let cause = |error: &str| Fault::new(Stage::Decode, error).cause().to_owned();
        assert_eq!(cause("not JSON: trailing comma at byte 32"), "not JSON: trailing comma");
        assert_eq!(cause("`$.at byte ` is text"), "`$.at byte ` is text");
        let fault = Fault::new(Stage::Extract, "item 3: text of 303 characters").caused_by("too long");
        assert_eq!(fault.cause(), "too long");
    }

    #[test]
    fn faults_are_kept_once_and_up_to_a_limit() {
        let mut first = Fault::new(Stage::Extract, "0");
        let mut second = Fault::new(Stage::Extract, "1");
        second.add(Fault::new(Stage::Extract, "2"));
        first.add(second);
        first.add(Fault::new(Stage::Extract, "0"));
        first.add(Fault::new(Stage::Extract, "2"));
        let errors = |fault: &Fault| fault.all().map(|fault| fault.error.clone()).collect::<Vec<_>>();
        assert_eq!(errors(&first), ["0", "1", "2"]);
        assert!(first.others.iter().all(|other| other.others.is_empty()));
        (0..1000).for_each(|number| first.add(Fault::new(Stage::Extract, number.to_string())));
        assert_eq!(errors(&first).len(), MAX_FAULTS);
    }
}

//! Groups the faults of dead letters by cause, so that thousands of dead letters are read as a few lines.

use std::fmt::{self, Display};

use foldhash::HashMap;
use serde::Serialize;

use crate::record::{Fault, Position, Stage};

/// Maximum number of groups. Faults of further causes are counted in one more group.
const MAX_GROUPS: usize = 100;

/// Maximum number of dead letters of a group that are logged singly between two reports.
const MAX_LOGGED: u64 = 20;

/// Dead letters with the same cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FaultGroup {
    /// The number of dead letters.
    pub dead_letters: u64,
    /// The cause, which differs between groups.
    #[serde(flatten)]
    pub cause: FaultCause,
    /// The position of the first dead letter.
    pub first: Position,
}

/// The cause that the dead letters of a group share. It contains no payload values.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FaultCause {
    /// The stage at which the records failed; `None` for all further causes together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The cause, in words.
    pub cause: String,
    /// The violated key, if the database names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub constraint: Option<String>,
    /// The database's error code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

impl FaultCause {
    fn of(fault: &Fault) -> FaultCause {
        FaultCause {
            stage: Some(fault.stage),
            table: fault.table.clone(),
            column: fault.column.clone(),
            cause: fault.cause().to_owned(),
            constraint: fault.constraint.clone(),
            code: fault.code.clone(),
        }
    }

    fn further() -> FaultCause {
        let cause = format!("causes beyond the first {MAX_GROUPS}");
        FaultCause { stage: None, table: None, column: None, cause, constraint: None, code: None }
    }

    /// The table and column.
    #[must_use]
    pub fn target(&self) -> String {
        let names = [self.table.as_deref(), self.column.as_deref()];
        names.into_iter().flatten().collect::<Vec<_>>().join(".")
    }

    /// The cause, with the violated key and the database's code.
    #[must_use]
    pub fn reason(&self) -> String {
        let constraint = self.constraint.as_ref().map(|name| format!(": `{name}`")).unwrap_or_default();
        let code = self.code.as_ref().map(|code| format!(" (code {code})")).unwrap_or_default();
        format!("{}{constraint}{code}", self.cause)
    }
}

impl Display for FaultCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.target().as_str() {
            "" => f.write_str(&self.reason()),
            target => write!(f, "`{target}`: {}", self.reason()),
        }
    }
}

/// The groups of a run, in the order of their first dead letters.
#[derive(Debug, Default)]
pub(super) struct FaultGroups {
    groups: Vec<FaultGroup>,
    /// By group: the dead letters since the last report.
    since_report: Vec<SinceReport>,
    indexes: HashMap<FaultCause, usize>,
}

#[derive(Debug, Clone, Default)]
struct SinceReport {
    /// The dead letters with this cause, also as a further fault.
    counted: u64,
    /// The dead letters of which it is the first fault.
    first_faults: u64,
}

impl SinceReport {
    fn not_logged(&self) -> u64 {
        self.first_faults.saturating_sub(MAX_LOGGED)
    }
}

impl FaultGroups {
    /// Adds the faults of a dead letter. Returns whether to log it.
    pub(super) fn add(&mut self, fault: &Fault, position: &Position) -> bool {
        let mut groups: Vec<usize> = Vec::new();
        for fault in fault.all() {
            let group = self.group_of(FaultCause::of(fault), position);
            // Several elements of an event can have the same cause.
            if !groups.contains(&group) {
                groups.push(group);
                self.groups[group].dead_letters += 1;
                self.since_report[group].counted += 1;
            }
        }
        let first = &mut self.since_report[groups[0]];
        first.first_faults += 1;
        first.first_faults <= MAX_LOGGED
    }

    fn group_of(&mut self, cause: FaultCause, position: &Position) -> usize {
        if let Some(known) = self.indexes.get(&cause) {
            return *known;
        }
        if self.groups.len() > MAX_GROUPS {
            return MAX_GROUPS;
        }
        let cause = if self.groups.len() == MAX_GROUPS { FaultCause::further() } else { cause };
        self.indexes.insert(cause.clone(), self.groups.len());
        self.groups.push(FaultGroup { dead_letters: 0, cause, first: position.clone() });
        self.since_report.push(SinceReport::default());
        self.groups.len() - 1
    }

    /// All groups, the largest first.
    pub(super) fn largest_first(&self) -> Vec<FaultGroup> {
        let mut groups = self.groups.clone();
        groups.sort_by_key(|group| std::cmp::Reverse(group.dead_letters));
        groups
    }

    /// Lines about the groups that have grown since the last report, with their numbers since the start of the
    /// run. Dead letters are logged singly again.
    pub(super) fn report(&mut self) -> Vec<String> {
        let grown = self.groups.iter().zip(&self.since_report).filter(|(_, since)| since.counted > 0);
        let lines = grown.map(|(group, since)| {
            let FaultGroup { dead_letters, cause, first } = group;
            let not_logged = match since.not_logged() {
                0 => String::new(),
                more => format!("; {more} more were not logged singly"),
            };
            format!("{dead_letters} × {cause}, first at {first}{not_logged}")
        });
        let lines = lines.collect();
        self.since_report.fill(SinceReport::default());
        lines
    }

    /// Lines about the dead letters that were not logged singly since the last report.
    pub(super) fn not_logged(&self) -> Vec<String> {
        let groups = self.groups.iter().zip(&self.since_report).filter(|(_, since)| since.not_logged() > 0);
        groups
            .map(|(group, since)| format!("{} more dead letters: {}", since.not_logged(), group.cause))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(line: u64) -> Position {
        Position::Line { file: "f".into(), line, document: None, byte: None }
    }

    fn fault(length: usize) -> Fault {
        let error = format!("text of {length} characters");
        Fault::new(Stage::Extract, error).caused_by("longer than 9 characters").in_column("things", "name")
    }

    #[test]
    fn dead_letters_of_one_cause_are_counted_together() {
        let mut groups = FaultGroups::default();
        let logged = (1..=65).filter(|line| groups.add(&fault(*line), &position(*line as u64 + 1))).count();
        assert_eq!(logged, 20);
        assert_eq!(groups.not_logged(), ["45 more dead letters: `things.name`: longer than 9 characters"]);
        let line =
            "65 × `things.name`: longer than 9 characters, first at f:2; 45 more were not logged singly";
        assert_eq!(groups.report(), [line]);
        assert!(groups.report().is_empty() && groups.not_logged().is_empty());
        // After a report, they are logged singly again. The report counts from the start of the run.
        assert!(groups.add(&fault(1), &position(99)));
        assert_eq!(groups.report(), ["66 × `things.name`: longer than 9 characters, first at f:2"]);
    }

    #[test]
    fn each_cause_of_a_dead_letter_counts_once() {
        let mut groups = FaultGroups::default();
        let mut first = fault(10);
        first.add(fault(11));
        first.add(Fault::new(Stage::Extract, "`$.id` is null, column `things.id` is required"));
        assert!(groups.add(&first, &position(1)));
        groups.add(&Fault::new(Stage::Decode, "not JSON: trailing comma at byte 7"), &position(2));
        groups.add(&Fault::new(Stage::Decode, "not JSON: trailing comma at byte 8"), &position(3));
        let counts: Vec<(u64, String)> = groups
            .largest_first()
            .into_iter()
            .map(|group| (group.dead_letters, group.cause.to_string()))
            .collect();
        let expected = [
            (2, "not JSON: trailing comma"),
            (1, "`things.name`: longer than 9 characters"),
            (1, "`$.id` is null, column `things.id` is required"),
        ];
        assert_eq!(counts, expected.map(|(count, cause)| (count, cause.to_owned())));
    }

    #[test]
    fn the_number_of_groups_is_bounded() {
        let mut groups = FaultGroups::default();
        for number in 0..1000 {
            groups.add(&Fault::new(Stage::Apply, number.to_string()), &position(number + 1));
        }
        let kept = groups.largest_first();
        assert_eq!(kept.len(), MAX_GROUPS + 1);
        assert_eq!(
            (kept[0].dead_letters, kept[0].cause.to_string().as_str()),
            (900, "causes beyond the first 100")
        );
    }
}

//! Filters that select dead letters, and their grouping by cause.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::stored::StoredDeadLetter;

/// Filters of dead letters. A dead letter is selected if it matches all filters that are set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// A part of the message of a fault, or of a message as [`Cause`] shows it.
    pub cause: Option<String>,
    /// The table of a fault.
    pub table: Option<String>,
    /// The entity.
    pub entity: Option<String>,
    /// The event type.
    pub event_type: Option<String>,
    /// The position of the record, as text.
    pub position: Option<String>,
    /// The dead letter was written at this time or later.
    pub since: Option<DateTime<Utc>>,
    /// The dead letter was written before this time.
    pub until: Option<DateTime<Utc>>,
}

impl Selection {
    /// Whether no filter is set, so that all dead letters are selected.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Selection::default()
    }

    /// Whether a dead letter matches all filters. One without a time matches no filter by time.
    #[must_use]
    pub fn matches(&self, dead_letter: &StoredDeadLetter) -> bool {
        let StoredDeadLetter { reason, record, written_at, .. } = dead_letter;
        let is = |wanted: &Option<String>, found: &Option<String>| wanted.is_none() || wanted == found;
        let has_cause = |wanted: &String| {
            reason.messages().any(|error| error.contains(wanted) || mask_numbers(error).contains(wanted))
        };
        self.cause.as_ref().is_none_or(has_cause)
            && self.table.as_ref().is_none_or(|wanted| reason.tables().any(|table| table == wanted))
            && is(&self.entity, &reason.entity)
            && is(&self.event_type, &reason.event_type)
            && self.position.as_ref().is_none_or(|wanted| record.is_at(wanted))
            && self.since.is_none_or(|since| written_at.is_some_and(|at| at >= since))
            && self.until.is_none_or(|until| written_at.is_some_and(|at| at < until))
    }
}

/// Dead letters with the same cause.
#[derive(Debug)]
pub struct Cause<'d> {
    /// The message of the faults. If the messages differ in their numbers, these are shown as `…`.
    pub message: String,
    /// The dead letters, ordered by the time when they were written. Those without a time come first.
    pub dead_letters: Vec<&'d StoredDeadLetter>,
}

impl<'d> Cause<'d> {
    /// The oldest dead letter.
    #[must_use]
    pub fn first(&self) -> &'d StoredDeadLetter {
        self.dead_letters[0]
    }

    /// The newest dead letter.
    #[must_use]
    pub fn last(&self) -> &'d StoredDeadLetter {
        self.dead_letters[self.dead_letters.len() - 1]
    }
}

/// Groups dead letters by mapping, stage, table, column, error code and message. The numbers in a message do
/// not count: they are those of an element or a length. The largest group is first.
#[must_use]
pub fn group_by_cause(dead_letters: &[StoredDeadLetter]) -> Vec<Cause<'_>> {
    let mut groups: BTreeMap<_, Vec<&StoredDeadLetter>> = BTreeMap::new();
    for dead_letter in dead_letters {
        let reason = &dead_letter.reason;
        let key = (
            &dead_letter.mapping,
            &reason.stage,
            &reason.table,
            &reason.column,
            &reason.code,
            mask_numbers(&reason.error),
        );
        groups.entry(key).or_default().push(dead_letter);
    }
    let causes = groups.into_iter().map(|((.., masked), mut dead_letters)| {
        dead_letters.sort_by_key(|dead_letter| dead_letter.written_at);
        let message = &dead_letters[0].reason.error;
        let is_same = dead_letters.iter().all(|dead_letter| dead_letter.reason.error == *message);
        Cause { message: if is_same { message.clone() } else { masked }, dead_letters }
    });
    let mut causes: Vec<Cause<'_>> = causes.collect();
    causes.sort_by_key(|cause| std::cmp::Reverse(cause.dead_letters.len()));
    causes
}

/// Replaces the numbers of a message by `…`, except within backticks, where they belong to a name.
fn mask_numbers(message: &str) -> String {
    let mut masked = String::with_capacity(message.len());
    let mut is_name = false;
    let mut before = ' ';
    for c in message.chars() {
        is_name ^= c == '`';
        if is_name || !c.is_ascii_digit() || before.is_alphabetic() {
            masked.push(c);
        } else if !masked.ends_with('…') {
            masked.push('…');
        }
        before = if c.is_ascii_digit() && before.is_alphabetic() { before } else { c };
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stored(fields: &str) -> StoredDeadLetter {
        let line = format!(r#"{{"position": {{"file": "f", "line": 1}}, "mapping": "m", {fields}}}"#);
        StoredDeadLetter::from_line(line.as_bytes(), 1).unwrap().unwrap()
    }

    #[test]
    fn numbers_outside_names_are_masked() {
        let masked = mask_numbers("`$.items[1]` item 12: `x2` is text, utf8 has 300 bytes (code 23505)");
        assert_eq!(masked, "`$.items[1]` item …: `x2` is text, utf8 has … bytes (code …)");
    }

    #[test]
    fn all_filters_must_match() {
        let dead_letter = stored(
            r#""error": "item 2: a", "table": "t", "entity": "e", "written_at": "2026-01-02T00:00:00Z""#,
        );
        let of = |set: &dyn Fn(&mut Selection)| {
            let mut selection =
                Selection { table: Some("t".into()), entity: Some("e".into()), ..Selection::default() };
            set(&mut selection);
            selection.matches(&dead_letter)
        };
        let time = |text: &str| Some(DateTime::parse_from_rfc3339(text).unwrap().to_utc());
        assert!(of(&|_| ()));
        assert!(of(&|selection| selection.cause = Some("item 2".into())));
        assert!(of(&|selection| selection.cause = Some("item …: a".into())));
        assert!(!of(&|selection| selection.cause = Some("item 3".into())));
        assert!(!of(&|selection| selection.event_type = Some("x".into())));
        assert!(of(&|selection| selection.position = Some("f:1".into())));
        assert!(!of(&|selection| selection.position = Some("f:10".into())));
        assert!(!of(&|selection| selection.position = Some("f:1 event 2".into())));
        assert!(of(&|selection| selection.since = time("2026-01-02T01:00:00+01:00")));
        assert!(!of(&|selection| selection.until = time("2026-01-02T00:00:00Z")));
        assert!(of(&|selection| selection.until = time("2026-01-02T00:00:01Z")));
    }

    /// `errors` lists all faults of a record, as texts or as objects.
    #[test]
    fn each_fault_of_a_record_is_matched() {
        let dead_letter = stored(
            r#""error": "a", "table": "t", "errors": ["a", {"error": "b", "table": "u", "n": 1.5}, 7]"#,
        );
        for (cause, table, matches) in
            [("a", "t", true), ("b", "u", true), ("c", "u", false), ("b", "v", false)]
        {
            let selection =
                Selection { cause: Some(cause.into()), table: Some(table.into()), ..Selection::default() };
            assert_eq!(selection.matches(&dead_letter), matches, "{cause} {table}");
        }
    }

    #[test]
    fn causes_are_grouped_and_the_largest_is_first() {
        let dead_letters = [
            stored(r#""stage": "extract", "error": "other", "run": "2026-01-01T00:00:00.5Z-00ff""#),
            stored(r#""stage": "extract", "error": "item 2: a", "written_at": "2026-01-03T00:00:00Z""#),
            stored(r#""stage": "extract", "error": "item 10: a", "written_at": "2026-01-02T00:00:00Z""#),
            stored(r#""stage": "apply", "error": "other""#),
        ];
        let causes = group_by_cause(&dead_letters);
        let found: Vec<_> =
            causes.iter().map(|cause| (cause.message.as_str(), cause.dead_letters.len())).collect();
        assert_eq!(found, [("item …: a", 2), ("other", 1), ("other", 1)]);
        assert_eq!(causes[0].first().reason.error, "item 10: a");
        assert_eq!(causes[0].last().reason.error, "item 2: a");
        let start = causes[2].first().written_at.unwrap();
        assert_eq!(start.to_rfc3339(), "2026-01-01T00:00:00.500+00:00");
    }
}

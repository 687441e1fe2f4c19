//! Faults of programs at run time. Their messages name kinds of values instead of the values.

use jaq_json::{Error, Val};

use super::arithmetic::{TOO_LONG, TOO_MANY_DIGITS};
use super::limits::{LIMITS, LimitReached};
use super::shown::shortened;
use super::values::{NO_JSON, NO_NUMBER};

/// Messages of functions of ours, and of functions that are defined in jq.
const DEFINED_MESSAGES: [&str; 4] =
    [NO_NUMBER, NO_JSON, "cannot parse as boolean", "split input and separator must be strings"];

/// Why a program gives no usable value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the jq program `{program}` {reason}")]
pub struct ProgramFault {
    /// The program, shortened.
    pub program: String,
    /// The reason in words, without values of the document.
    pub reason: String,
    /// The reason without numbers that differ between documents.
    cause: Option<String>,
    /// Whether the program has reached a limit.
    pub is_limit: bool,
}

impl ProgramFault {
    pub(super) fn several(program: &str, count: usize) -> ProgramFault {
        ProgramFault {
            program: shortened(program),
            reason: format!("gives {count} values, expected one"),
            cause: Some("gives several values, expected one".to_owned()),
            is_limit: false,
        }
    }

    pub(super) fn no_json(program: &str, found: &str) -> ProgramFault {
        ProgramFault {
            program: shortened(program),
            reason: format!("gives {found}, expected a JSON value"),
            cause: None,
            is_limit: false,
        }
    }

    pub(super) fn panicked(program: &str) -> ProgramFault {
        ProgramFault {
            program: shortened(program),
            reason: "failed: a function does not accept a value, such as a number beyond its range"
                .to_owned(),
            cause: None,
            is_limit: false,
        }
    }

    pub(super) fn limited(program: &str, limit: LimitReached) -> ProgramFault {
        let reason = format!("failed: {}", limit.reason);
        ProgramFault { program: shortened(program), reason, cause: None, is_limit: true }
    }

    pub(super) fn raised(program: &str, error: &Error) -> ProgramFault {
        // The value of an error that is not raised by an operator is its message.
        let message = match error.clone().into_val() {
            Val::TStr(message) => String::from_utf8_lossy(&message).into_owned(),
            other => other.to_string(),
        };
        let reason = format!("failed: {}", redacted(&message, program));
        let is_limit = LIMITS.iter().any(|limit| limit.error == message);
        ProgramFault { program: shortened(program), reason, cause: None, is_limit }
    }

    /// The text without the number of values, which differs between documents.
    #[must_use]
    pub fn cause(&self) -> String {
        format!("the jq program `{}` {}", self.program, self.cause.as_ref().unwrap_or(&self.reason))
    }
}

/// The message of an error with kinds in place of the values.
fn redacted(message: &str, program: &str) -> String {
    if let Some(limit) = LIMITS.iter().find(|limit| limit.error == message) {
        return limit.reason.to_owned();
    }
    if [TOO_LONG, TOO_MANY_DIGITS].contains(&message) {
        return format!("it makes {message}");
    }
    if DEFINED_MESSAGES.contains(&message) {
        return message.to_owned();
    }
    if let Some(reason) = of_values(message, program) {
        return reason;
    }
    for start in ["invalid regex flag", "invalid regex"] {
        if message.starts_with(start) {
            return start.to_owned();
        }
    }
    if message.ends_with(" out of bounds") {
        return "an index is out of bounds".to_owned();
    }
    if let Some(kind) = message.strip_suffix(" has no length").and_then(kind) {
        return format!("{kind} has no length");
    }
    // The message of `error("…")` is the mapping's, unless it is computed.
    if message.len() > 2 && program.contains(message) {
        message.to_owned()
    } else {
        "it raises an error".to_owned()
    }
}

/// The words before the first value of a message, and those before the rest.
const MESSAGES_WITH_VALUES: [(&str, &[&str]); 5] = [
    ("cannot use ", &[" as "]),
    ("cannot index ", &[" with "]),
    ("cannot calculate ", &[" + ", " - ", " * ", " / ", " % "]),
    ("cannot parse ", &[" as "]),
    ("cannot convert ", &[" to "]),
];

/// The words with which jaq's messages end.
const TYPES: [&str; 11] = [
    "array",
    "boolean",
    "bytes",
    "character",
    "integer",
    "iterable (array or object)",
    "number",
    "object",
    "rangeable (array or string)",
    "string",
    "time",
];

/// The message of an operator or a function that names values, with their kinds.
fn of_values(message: &str, program: &str) -> Option<String> {
    let (start, separators) = MESSAGES_WITH_VALUES.iter().find(|(start, _)| message.starts_with(start))?;
    let rest = &message[start.len()..];
    // A separator can also occur within a value, which then does not parse.
    let divided = separators.iter().flat_map(|separator| {
        rest.match_indices(separator)
            .map(move |(at, _)| (*separator, &rest[..at], &rest[at + separator.len()..]))
    });
    for (separator, value, after) in divided {
        let Some(kind) = kind(value) else { continue };
        let after = match *start {
            "cannot index " => key(after, program).or_else(|| self::kind(after).map(str::to_owned)),
            "cannot calculate " => self::kind(after).map(str::to_owned),
            // The reason of the parser contains parts of the text. `tonumber` parses JSON, too.
            "cannot parse " => after.starts_with("JSON:").then(|| "JSON or a number".to_owned()),
            _ => TYPES.contains(&after).then(|| after.to_owned()),
        };
        if let Some(after) = after {
            return Some(format!("{start}{kind}{separator}{after}"));
        }
    }
    None
}

/// The name of a member, if it is a constant of the program.
fn key(value: &str, program: &str) -> Option<String> {
    let name = value.strip_prefix('"')?.strip_suffix('"')?;
    let is_constant = program.contains(&format!(".{name}")) || program.contains(value);
    (is_constant && !name.is_empty()).then(|| format!("`{name}`"))
}

/// The kind of a value that a message shows as JSON.
fn kind(value: &str) -> Option<&'static str> {
    match jaq_json::read::parse_single(value.as_bytes()).ok()? {
        Val::Null => Some("null"),
        Val::Bool(_) => Some("a boolean"),
        Val::Num(_) => Some("a number"),
        Val::TStr(_) | Val::BStr(_) => Some("text"),
        Val::Arr(_) => Some("an array"),
        Val::Obj(_) => Some("an object"),
    }
}

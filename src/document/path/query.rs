//! Queries of RFC 9535: filters, slices, lists of selectors and `..`.

use regex::Regex;

/// Selects children of a value or, with `..`, of the value and of all values within it.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    pub(super) descendants: bool,
    pub(super) selectors: Vec<Selector>,
}

#[derive(Debug, Clone)]
pub(super) enum Selector {
    Name(String),
    Index(i64),
    Wildcard,
    Slice { start: Option<i64>, end: Option<i64>, step: i64 },
    Filter(Filter),
}

/// A condition on a child of a value.
#[derive(Debug, Clone)]
pub(super) enum Filter {
    Or(Vec<Filter>),
    And(Vec<Filter>),
    Not(Box<Filter>),
    /// The query matches a value.
    Exists(Query),
    Comparison(Box<Comparison>),
    TextMatch(Box<TextMatch>),
    Extension(Box<Extension>),
}

/// A query from `@` or `$`.
#[derive(Debug, Clone)]
pub(super) struct Query {
    /// Whether it starts at `$`.
    pub(super) from_body: bool,
    pub(super) segments: Vec<Segment>,
}

#[derive(Debug, Clone)]
pub(super) struct Comparison {
    pub(super) left: Operand,
    pub(super) operator: Operator,
    pub(super) right: Operand,
}

/// An operator. The others of RFC 9535 are these with `!` or with swapped sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Equal,
    Less,
    LessOrEqual,
}

/// A value in a filter, or nothing.
#[derive(Debug, Clone)]
pub(super) enum Operand {
    Constant(Constant),
    /// The value that the query matches, if it is only one.
    Value(Query),
    Length(Box<Operand>),
    Count(Query),
}

#[derive(Debug, Clone)]
pub(super) enum Constant {
    Null,
    Bool(bool),
    Integer(i64),
    /// A number with a fraction, an exponent or many digits, as written.
    Decimal(String),
    Text(String),
}

/// A call of `match` or `search`.
#[derive(Debug, Clone)]
pub(super) struct TextMatch {
    pub(super) text: Operand,
    pub(super) pattern: Pattern,
    /// Whether the whole text must match.
    pub(super) whole: bool,
}

#[derive(Debug, Clone)]
pub(super) enum Pattern {
    /// A constant. If it is not a regular expression, it matches nothing.
    Fixed(Result<Regex, InvalidPattern>),
    /// It depends on the document.
    Variable(Operand),
}

/// A constant in place of a regular expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InvalidPattern {
    /// The constant.
    pub(crate) pattern: String,
    /// Why it is not one.
    pub(crate) reason: String,
}

/// A call of a function that `jsonpath-rust` adds to the standard, such as `in`.
#[derive(Debug, Clone)]
pub(super) struct Extension {
    pub(super) function: String,
    pub(super) arguments: Vec<Operand>,
}

/// Compiles a regular expression of RFC 9485, whose `.` matches neither `\n` nor `\r`.
pub(super) fn compile_pattern(pattern: &str, whole: bool) -> Result<Regex, InvalidPattern> {
    let mut compiled = String::with_capacity(pattern.len());
    let (mut is_escaped, mut in_class) = (false, false);
    for c in pattern.chars() {
        match c {
            '.' if !is_escaped && !in_class => compiled.push_str(r"[^\n\r]"),
            _ => compiled.push(c),
        }
        in_class = if is_escaped { in_class } else { c == '[' || (in_class && c != ']') };
        is_escaped = !is_escaped && c == '\\';
    }
    let anchored = if whole { format!("^(?:{compiled})$") } else { compiled };
    Regex::new(&anchored).map_err(|error| {
        // The engine shows the pattern as it was compiled, and names the fault in the last line.
        let text = error.to_string();
        let last = text.lines().last().unwrap_or_default();
        let reason = last.strip_prefix("error: ").unwrap_or(last).to_owned();
        InvalidPattern { pattern: pattern.to_owned(), reason }
    })
}

impl Segment {
    pub(super) fn child(selector: Selector) -> Segment {
        Segment { descendants: false, selectors: vec![selector] }
    }
}

impl Query {
    /// Whether it matches at most one value in every document.
    pub(super) fn is_singular(&self) -> bool {
        self.segments.iter().all(|segment| {
            let is_one = matches!(segment.selectors.as_slice(), [Selector::Name(_) | Selector::Index(_)]);
            is_one && !segment.descendants
        })
    }
}

//! Queries of RFC 9535: filters, slices, lists of selectors and `..`. `jsonpath-rust` parses them. It accepts
//! calls of functions whose types do not fit, so the types are checked here (RFC 9535, 2.4.3).

use jsonpath_rust::parser::model;
use jsonpath_rust::parser::parse_json_path;
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
    /// A number with a fraction or an exponent, in JSON's syntax.
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
    /// A constant. `None` if it is not a regular expression, which matches nothing.
    Fixed(Option<Regex>),
    /// It depends on the document.
    Variable(Operand),
}

/// A call of a function that `jsonpath-rust` adds to the standard, such as `in`.
#[derive(Debug, Clone)]
pub(super) struct Extension {
    pub(super) function: String,
    pub(super) arguments: Vec<Operand>,
}

/// A call of a function whose argument or result is of the wrong type.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FunctionFault {
    /// An argument is of another type than the function takes.
    #[error("function `{function}` takes {expected}, found {found}")]
    Argument {
        /// The name of the function.
        function: String,
        /// The type that the function takes, in words.
        expected: &'static str,
        /// The type of the argument, in words.
        found: &'static str,
    },
    /// The result is a value, but stands in place of a condition.
    #[error("the result of function `{function}` is a value, expected a condition")]
    Result {
        /// The name of the function.
        function: &'static str,
    },
}

/// Why a text is not a query.
#[derive(Debug)]
pub(super) enum QueryError {
    Syntax,
    Function(FunctionFault),
}

/// Parses segments.
pub(super) fn parse(text: &str) -> Result<Vec<Segment>, QueryError> {
    let parsed = parse_json_path(&format!("${text}")).map_err(|_| QueryError::Syntax)?;
    segments(parsed.segments)
}

/// Compiles a regular expression of RFC 9485, whose `.` matches neither `\n` nor `\r`.
pub(super) fn compile_pattern(pattern: &str, whole: bool) -> Option<Regex> {
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
    Regex::new(&anchored).ok()
}

impl Segment {
    fn child(selector: Selector) -> Segment {
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

fn segments(parsed: Vec<model::Segment>) -> Result<Vec<Segment>, QueryError> {
    parsed.into_iter().map(segment).collect()
}

fn segment(parsed: model::Segment) -> Result<Segment, QueryError> {
    Ok(match parsed {
        model::Segment::Descendant(inner) => Segment { descendants: true, ..segment(*inner)? },
        model::Segment::Selector(one) => Segment::child(selector(one)?),
        model::Segment::Selectors(several) => Segment {
            descendants: false,
            selectors: several.into_iter().map(selector).collect::<Result<_, _>>()?,
        },
    })
}

fn selector(parsed: model::Selector) -> Result<Selector, QueryError> {
    Ok(match parsed {
        model::Selector::Name(name) => Selector::Name(name),
        model::Selector::Wildcard => Selector::Wildcard,
        model::Selector::Index(index) => Selector::Index(index),
        model::Selector::Slice(start, end, step) => Selector::Slice { start, end, step: step.unwrap_or(1) },
        model::Selector::Filter(condition) => Selector::Filter(filter(condition)?),
    })
}

fn filter(parsed: model::Filter) -> Result<Filter, QueryError> {
    let all = |parts: Vec<model::Filter>| parts.into_iter().map(filter).collect::<Result<_, _>>();
    Ok(match parsed {
        model::Filter::Or(parts) => Filter::Or(all(parts)?),
        model::Filter::And(parts) => Filter::And(all(parts)?),
        model::Filter::Atom(model::FilterAtom::Filter { expr, not }) => negated(filter(*expr)?, not),
        model::Filter::Atom(model::FilterAtom::Test { expr, not }) => negated(test(*expr)?, not),
        model::Filter::Atom(model::FilterAtom::Comparison(parsed)) => comparison(*parsed)?,
    })
}

fn negated(filter: Filter, not: bool) -> Filter {
    if not { Filter::Not(Box::new(filter)) } else { filter }
}

fn test(parsed: model::Test) -> Result<Filter, QueryError> {
    match query(parsed)? {
        Ok(query) => Ok(Filter::Exists(query)),
        Err(call) => condition(call),
    }
}

/// A query, or the call of a function in its place.
fn query(parsed: model::Test) -> Result<Result<Query, model::TestFunction>, QueryError> {
    let (from_body, parsed) = match parsed {
        model::Test::RelQuery(parsed) => (false, parsed),
        model::Test::AbsQuery(parsed) => (true, parsed.segments),
        model::Test::Function(call) => return Ok(Err(*call)),
    };
    Ok(Ok(Query { from_body, segments: segments(parsed)? }))
}

/// A function in place of a condition.
fn condition(call: model::TestFunction) -> Result<Filter, QueryError> {
    let text_match = |text, pattern, function, whole| -> Result<Filter, QueryError> {
        let pattern = match value_argument(pattern, function)? {
            Operand::Constant(Constant::Text(pattern)) => Pattern::Fixed(compile_pattern(&pattern, whole)),
            operand => Pattern::Variable(operand),
        };
        let text = value_argument(text, function)?;
        Ok(Filter::TextMatch(Box::new(TextMatch { text, pattern, whole })))
    };
    match call {
        model::TestFunction::Match(text, pattern) => text_match(text, pattern, "match", true),
        model::TestFunction::Search(text, pattern) => text_match(text, pattern, "search", false),
        model::TestFunction::Custom(function, arguments) => {
            let arguments = arguments.into_iter().map(|one| value_argument(one, &function));
            let arguments = arguments.collect::<Result<_, _>>()?;
            Ok(Filter::Extension(Box::new(Extension { function, arguments })))
        }
        model::TestFunction::Length(_) => Err(result_fault("length")),
        model::TestFunction::Count(_) => Err(result_fault("count")),
        model::TestFunction::Value(_) => Err(result_fault("value")),
    }
}

fn comparison(parsed: model::Comparison) -> Result<Filter, QueryError> {
    use Operator::{Equal, Less, LessOrEqual};
    let (left, operator, right, not) = match parsed {
        model::Comparison::Eq(left, right) => (left, Equal, right, false),
        model::Comparison::Ne(left, right) => (left, Equal, right, true),
        model::Comparison::Lt(left, right) => (left, Less, right, false),
        model::Comparison::Lte(left, right) => (left, LessOrEqual, right, false),
        model::Comparison::Gt(left, right) => (right, Less, left, false),
        model::Comparison::Gte(left, right) => (right, LessOrEqual, left, false),
    };
    let (left, right) = (comparable(left)?, comparable(right)?);
    Ok(negated(Filter::Comparison(Box::new(Comparison { left, operator, right })), not))
}

fn comparable(parsed: model::Comparable) -> Result<Operand, QueryError> {
    match parsed {
        model::Comparable::Literal(literal) => Ok(Operand::Constant(constant(literal)?)),
        model::Comparable::SingularQuery(query) => {
            let (from_body, steps) = match query {
                model::SingularQuery::Current(steps) => (false, steps),
                model::SingularQuery::Root(steps) => (true, steps),
            };
            let segments = steps.into_iter().map(|step| match step {
                model::SingularQuerySegment::Name(name) => Segment::child(Selector::Name(name)),
                model::SingularQuerySegment::Index(index) => Segment::child(Selector::Index(index)),
            });
            Ok(Operand::Value(Query { from_body, segments: segments.collect() }))
        }
        // The parser refuses a function whose result is a condition.
        model::Comparable::Function(call) => result(call)?.ok_or(QueryError::Syntax),
    }
}

/// The result of a function, or `None` if it is a condition.
fn result(call: model::TestFunction) -> Result<Option<Operand>, QueryError> {
    Ok(match call {
        model::TestFunction::Length(of) => Some(Operand::Length(Box::new(value_argument(*of, "length")?))),
        model::TestFunction::Count(of) => Some(Operand::Count(path_argument(of, "count")?)),
        model::TestFunction::Value(of) => Some(Operand::Value(path_argument(of, "value")?)),
        model::TestFunction::Match(..)
        | model::TestFunction::Search(..)
        | model::TestFunction::Custom(..) => None,
    })
}

/// An argument that must be a value.
fn value_argument(parsed: model::FnArg, function: &str) -> Result<Operand, QueryError> {
    let fault = |expected, found| argument_fault(function, expected, found);
    let operand = match parsed {
        model::FnArg::Literal(literal) => Some(Operand::Constant(constant(literal)?)),
        model::FnArg::Filter(_) => None,
        model::FnArg::Test(parsed) => match query(*parsed)? {
            Ok(query) if query.is_singular() => Some(Operand::Value(query)),
            Ok(_) => return Err(fault("one value", "a path that can match several")),
            Err(call) => result(call)?,
        },
    };
    operand.ok_or_else(|| fault("a value", "a condition"))
}

/// An argument that must be a path.
fn path_argument(parsed: model::FnArg, function: &str) -> Result<Query, QueryError> {
    let found = match parsed {
        model::FnArg::Literal(_) => "a value",
        model::FnArg::Filter(_) => "a condition",
        model::FnArg::Test(parsed) => match query(*parsed)? {
            Ok(query) => return Ok(query),
            Err(call) => result(call)?.map_or("a condition", |_| "a value"),
        },
    };
    Err(argument_fault(function, "a path", found))
}

fn result_fault(function: &'static str) -> QueryError {
    QueryError::Function(FunctionFault::Result { function })
}

fn argument_fault(function: &str, expected: &'static str, found: &'static str) -> QueryError {
    QueryError::Function(FunctionFault::Argument { function: function.to_owned(), expected, found })
}

fn constant(literal: model::Literal) -> Result<Constant, QueryError> {
    Ok(match literal {
        model::Literal::Null => Constant::Null,
        model::Literal::Bool(value) => Constant::Bool(value),
        model::Literal::Int(number) => Constant::Integer(number),
        // The parser made it infinite.
        model::Literal::Float(number) if !number.is_finite() => return Err(QueryError::Syntax),
        model::Literal::Float(number) => Constant::Decimal(format!("{number:e}")),
        model::Literal::String(text) => Constant::Text(text),
    })
}

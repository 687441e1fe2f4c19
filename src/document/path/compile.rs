//! Parses queries with `jsonpath-rust`, and mends two things. The parser accepts calls of functions whose types do
//! not fit, so the types are checked here (RFC 9535, 2.4.3). It reads numbers as doubles and refuses integers of more
//! than 53 bits in comparisons, so the exact numbers are taken from the text.

use std::borrow::Cow;

use jsonpath_rust::parser::model;
use jsonpath_rust::parser::parse_json_path;

use super::query::{
    Comparison, Constant, Extension, Filter, Operand, Operator, Pattern, Query, Segment, Selector, TextMatch,
    compile_pattern,
};

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
    let (text, decimals) = separate_decimals(text);
    let parsed = parse_json_path(&format!("${text}")).map_err(|_| QueryError::Syntax)?;
    Compiler { decimals: decimals.into_iter() }.segments(parsed.segments)
}

/// Returns the characters of `text` outside of quotes.
pub(super) fn unquoted_indices(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut quote = None;
    let mut escaped = false;
    text.char_indices().filter(move |(_, c)| match quote {
        Some(open) => {
            if !escaped && *c == open {
                quote = None;
            }
            escaped = !escaped && *c == '\\';
            false
        }
        None if *c == '\'' || *c == '"' => {
            quote = Some(*c);
            false
        }
        None => true,
    })
}

/// Returns the numbers that the parser reads as doubles, in their order. Integers that it refuses, beyond 53
/// bits, are replaced by the same number with an exponent.
fn separate_decimals(text: &str) -> (Cow<'_, str>, Vec<String>) {
    const MAX_INTEGER: u64 = (1 << 53) - 1;
    let (mut replaced, mut decimals) = (String::new(), Vec::new());
    // The ends of the text that was copied, and of the last number.
    let (mut copied, mut scanned) = (0, 0);
    for (at, c) in unquoted_indices(text) {
        // Digits of names are no numbers.
        let in_name =
            text[..at].ends_with(|c: char| matches!(c, '.' | '_') || c.is_alphanumeric() || !c.is_ascii());
        if at < scanned || in_name || !(c == '-' || c.is_ascii_digit()) {
            continue;
        }
        let is_inside = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.' | 'e' | 'E');
        let end = text[at..].find(|c| !is_inside(c)).map_or(text.len(), |length| at + length);
        scanned = end;
        let number = &text[at..end];
        let digits = number.trim_start_matches('-');
        let whole = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        let is_small = digits[..whole].parse::<u64>().is_ok_and(|whole| whole <= MAX_INTEGER);
        if number.parse::<serde_json::Number>().is_err() || (is_small && whole == digits.len()) {
            continue;
        }
        decimals.push(number.to_owned());
        if !is_small {
            let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
            let Ok(exponent) = exponent.parse::<i64>() else { continue };
            let sign = if number.starts_with('-') { "-" } else { "" };
            let (first, rest) = mantissa.split_at(1);
            let exponent = exponent.saturating_add(i64::try_from(whole - 1).unwrap_or(i64::MAX));
            let scaled = format!("{sign}{first}.{}e{exponent}", rest.replace('.', ""));
            replaced.extend([&text[copied..at], &scaled]);
            copied = end;
        }
    }
    if copied == 0 {
        return (Cow::Borrowed(text), decimals);
    }
    replaced.push_str(&text[copied..]);
    (Cow::Owned(replaced), decimals)
}

/// Converts what the parser returns, in the order of the text.
struct Compiler {
    /// The numbers that the parser reads as doubles.
    decimals: std::vec::IntoIter<String>,
}

impl Compiler {
    fn segments(&mut self, parsed: Vec<model::Segment>) -> Result<Vec<Segment>, QueryError> {
        parsed.into_iter().map(|one| self.segment(one)).collect()
    }

    fn segment(&mut self, parsed: model::Segment) -> Result<Segment, QueryError> {
        Ok(match parsed {
            model::Segment::Descendant(inner) => Segment { descendants: true, ..self.segment(*inner)? },
            model::Segment::Selector(one) => Segment::child(self.selector(one)?),
            model::Segment::Selectors(several) => Segment {
                descendants: false,
                selectors: several.into_iter().map(|one| self.selector(one)).collect::<Result<_, _>>()?,
            },
        })
    }

    fn selector(&mut self, parsed: model::Selector) -> Result<Selector, QueryError> {
        Ok(match parsed {
            model::Selector::Name(name) => Selector::Name(name),
            model::Selector::Wildcard => Selector::Wildcard,
            model::Selector::Index(index) => Selector::Index(index),
            model::Selector::Slice(start, end, step) => {
                Selector::Slice { start, end, step: step.unwrap_or(1) }
            }
            model::Selector::Filter(condition) => Selector::Filter(self.filter(condition)?),
        })
    }

    fn filters(&mut self, parsed: Vec<model::Filter>) -> Result<Vec<Filter>, QueryError> {
        parsed.into_iter().map(|one| self.filter(one)).collect()
    }

    fn filter(&mut self, parsed: model::Filter) -> Result<Filter, QueryError> {
        Ok(match parsed {
            model::Filter::Or(parts) => Filter::Or(self.filters(parts)?),
            model::Filter::And(parts) => Filter::And(self.filters(parts)?),
            model::Filter::Atom(model::FilterAtom::Filter { expr, not }) => negated(self.filter(*expr)?, not),
            model::Filter::Atom(model::FilterAtom::Test { expr, not }) => negated(self.test(*expr)?, not),
            model::Filter::Atom(model::FilterAtom::Comparison(parsed)) => self.comparison(*parsed)?,
        })
    }

    fn test(&mut self, parsed: model::Test) -> Result<Filter, QueryError> {
        match self.query(parsed)? {
            Ok(query) => Ok(Filter::Exists(query)),
            Err(call) => self.condition(call),
        }
    }

    /// A query, or the call of a function in its place.
    fn query(&mut self, parsed: model::Test) -> Result<Result<Query, model::TestFunction>, QueryError> {
        let (from_body, parsed) = match parsed {
            model::Test::RelQuery(parsed) => (false, parsed),
            model::Test::AbsQuery(parsed) => (true, parsed.segments),
            model::Test::Function(call) => return Ok(Err(*call)),
        };
        Ok(Ok(Query { from_body, segments: self.segments(parsed)? }))
    }

    /// A function in place of a condition.
    fn condition(&mut self, call: model::TestFunction) -> Result<Filter, QueryError> {
        match call {
            model::TestFunction::Match(text, pattern) => self.text_match(text, pattern, "match"),
            model::TestFunction::Search(text, pattern) => self.text_match(text, pattern, "search"),
            model::TestFunction::Custom(function, arguments) => {
                let arguments = arguments.into_iter().map(|one| self.value_argument(one, &function));
                let arguments = arguments.collect::<Result<_, _>>()?;
                Ok(Filter::Extension(Box::new(Extension { function, arguments })))
            }
            model::TestFunction::Length(_) => Err(result_fault("length")),
            model::TestFunction::Count(_) => Err(result_fault("count")),
            model::TestFunction::Value(_) => Err(result_fault("value")),
        }
    }

    fn text_match(
        &mut self,
        text: model::FnArg,
        pattern: model::FnArg,
        function: &str,
    ) -> Result<Filter, QueryError> {
        let (whole, text) = (function == "match", self.value_argument(text, function)?);
        let pattern = match self.value_argument(pattern, function)? {
            Operand::Constant(Constant::Text(pattern)) => Pattern::Fixed(compile_pattern(&pattern, whole)),
            operand => Pattern::Variable(operand),
        };
        Ok(Filter::TextMatch(Box::new(TextMatch { text, pattern, whole })))
    }

    fn comparison(&mut self, parsed: model::Comparison) -> Result<Filter, QueryError> {
        use Operator::{Equal, Less, LessOrEqual};
        let (operator, swapped, not) = match &parsed {
            model::Comparison::Eq(..) => (Equal, false, false),
            model::Comparison::Ne(..) => (Equal, false, true),
            model::Comparison::Lt(..) => (Less, false, false),
            model::Comparison::Lte(..) => (LessOrEqual, false, false),
            model::Comparison::Gt(..) => (Less, true, false),
            model::Comparison::Gte(..) => (LessOrEqual, true, false),
        };
        let (model::Comparison::Eq(left, right)
        | model::Comparison::Ne(left, right)
        | model::Comparison::Lt(left, right)
        | model::Comparison::Lte(left, right)
        | model::Comparison::Gt(left, right)
        | model::Comparison::Gte(left, right)) = parsed;
        let (left, right) = (self.comparable(left)?, self.comparable(right)?);
        let (left, right) = if swapped { (right, left) } else { (left, right) };
        Ok(negated(Filter::Comparison(Box::new(Comparison { left, operator, right })), not))
    }

    fn comparable(&mut self, parsed: model::Comparable) -> Result<Operand, QueryError> {
        match parsed {
            model::Comparable::Literal(literal) => Ok(Operand::Constant(self.constant(literal)?)),
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
            model::Comparable::Function(call) => self.result(call)?.ok_or(QueryError::Syntax),
        }
    }

    /// The result of a function, or `None` if it is a condition.
    fn result(&mut self, call: model::TestFunction) -> Result<Option<Operand>, QueryError> {
        Ok(match call {
            model::TestFunction::Length(of) => {
                Some(Operand::Length(Box::new(self.value_argument(*of, "length")?)))
            }
            model::TestFunction::Count(of) => Some(Operand::Count(self.path_argument(of, "count")?)),
            model::TestFunction::Value(of) => Some(Operand::Value(self.path_argument(of, "value")?)),
            model::TestFunction::Match(..)
            | model::TestFunction::Search(..)
            | model::TestFunction::Custom(..) => None,
        })
    }

    /// An argument that must be a value.
    fn value_argument(&mut self, parsed: model::FnArg, function: &str) -> Result<Operand, QueryError> {
        let fault = |expected, found| argument_fault(function, expected, found);
        let operand = match parsed {
            model::FnArg::Literal(literal) => Some(Operand::Constant(self.constant(literal)?)),
            model::FnArg::Filter(_) => None,
            model::FnArg::Test(parsed) => match self.query(*parsed)? {
                Ok(query) if query.is_singular() => Some(Operand::Value(query)),
                Ok(_) => return Err(fault("one value", "a path that can match several")),
                Err(call) => self.result(call)?,
            },
        };
        operand.ok_or_else(|| fault("a value", "a condition"))
    }

    /// An argument that must be a path.
    fn path_argument(&mut self, parsed: model::FnArg, function: &str) -> Result<Query, QueryError> {
        let found = match parsed {
            model::FnArg::Literal(_) => "a value",
            model::FnArg::Filter(_) => "a condition",
            model::FnArg::Test(parsed) => match self.query(*parsed)? {
                Ok(query) => return Ok(query),
                Err(call) => self.result(call)?.map_or("a condition", |_| "a value"),
            },
        };
        Err(argument_fault(function, "a path", found))
    }

    fn constant(&mut self, literal: model::Literal) -> Result<Constant, QueryError> {
        Ok(match literal {
            model::Literal::Null => Constant::Null,
            model::Literal::Bool(value) => Constant::Bool(value),
            model::Literal::Int(number) => Constant::Integer(number),
            model::Literal::Float(_) => Constant::Decimal(self.decimals.next().ok_or(QueryError::Syntax)?),
            model::Literal::String(text) => Constant::Text(text),
        })
    }
}

fn negated(filter: Filter, not: bool) -> Filter {
    if not { Filter::Not(Box::new(filter)) } else { filter }
}

fn result_fault(function: &'static str) -> QueryError {
    QueryError::Function(FunctionFault::Result { function })
}

fn argument_fault(function: &str, expected: &'static str, found: &'static str) -> QueryError {
    QueryError::Function(FunctionFault::Argument { function: function.to_owned(), expected, found })
}

//! Compiles programs, and explains those that are invalid.

use std::ops::Range;
use std::sync::LazyLock;

use jaq_core::Compiler;
use jaq_core::compile::Undefined;
use jaq_core::load::lex::Token;
use jaq_core::load::parse::{BinaryOp, Def, Term};
use jaq_core::load::{Arena, File, Lexer, Loader, Parser};

use super::functions::{self, Data, REFUSED};
use super::members::ProgramReads;
use super::{hints, rewrite};
use crate::document::path::{Root, Scope};

/// The deepest nesting of brackets in a program. The parser descends into each of them.
const MAX_NESTING: usize = 200;

/// The function that holds the program.
const MAIN: &str = "mapper_main__";

/// Why a program is invalid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ProgramError {
    /// The message, in jq's words.
    pub message: String,
    /// The part of the program that it is about.
    pub at: Range<usize>,
    /// How to mend it.
    pub hint: Option<String>,
    /// An unknown name, and the names that are known in its place.
    pub unknown: Option<(String, Vec<String>)>,
}

impl ProgramError {
    /// Whether the error is an unknown variable.
    #[must_use]
    pub fn is_about_variable(&self) -> bool {
        self.unknown.as_ref().is_some_and(|(name, _)| name.starts_with('$'))
    }
}

/// The functions that are defined in jq, rewritten.
static DEFINITIONS: LazyLock<Vec<Def<&'static str>>> = LazyLock::new(|| {
    // The file is a part of this program, and a test calls each of its functions.
    let own = jaq_core::load::parse(include_str!("defs.jq"), |parser| parser.defs()).unwrap_or_default();
    let definitions = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs()).chain(own);
    definitions
        .filter(|definition| {
            !functions::is_refused(definition.name) && !functions::is_replaced(definition.name)
        })
        .map(rewrite::definition)
        .collect()
});

/// A compiled program.
pub(super) struct Compiled {
    pub(super) filter: jaq_core::Filter<Data>,
    /// The roots of the variables that the program reads, in the order of its arguments.
    pub(super) variables: Vec<Root>,
    /// The names of the body's members that the program may read; `None` if it may read all of them.
    pub(super) body_members: Option<Vec<String>>,
    /// The names of the members of `$record` that the program may read; `None` if it may read all of them.
    pub(super) record_members: Option<Vec<String>>,
    /// Whether the last step is an assignment with `=`.
    pub(super) is_assignment: bool,
}

/// Compiles a program.
pub(super) fn compile(text: &str, scope: Scope<'_>) -> Result<Compiled, ProgramError> {
    check_nesting(text)?;
    let term = parse(text)?;
    let reads = ProgramReads::of(&term);
    check_refused(text, &reads)?;
    let (body_members, record_members) = (reads.members(), reads.record_members());
    let is_assignment = is_assignment(&term);
    let available = available_variables(scope);
    let used: Vec<&(String, Root)> =
        available.iter().filter(|(name, _)| reads.variables.contains(&name.as_str())).collect();
    let arguments: Vec<&str> = used.iter().map(|(name, _)| name.as_str()).collect();
    let main = Def { name: MAIN, args: arguments.clone(), body: rewrite::term(term) };
    let filter =
        compile_main(main, &arguments).map_err(|unknown| unknown_name(text, &unknown, &available))?;
    let variables = used.iter().map(|(_, root)| *root).collect();
    Ok(Compiled { filter, variables, body_members, record_members, is_assignment })
}

fn is_assignment(term: &Term<&str>) -> bool {
    match term {
        Term::BinOp(_, BinaryOp::Assign, _) => true,
        Term::BinOp(_, BinaryOp::Pipe(_), last) => is_assignment(last),
        _ => false,
    }
}

/// The variables that a program can read, with their roots.
fn available_variables(scope: Scope<'_>) -> Vec<(String, Root)> {
    let elements = scope.elements.iter().enumerate();
    let elements = elements.map(|(level, name)| (format!("${name}"), Root::Element(level)));
    let record = [("$record".to_owned(), Root::Record)];
    let envelope = scope.has_envelope.then(|| ("$envelope".to_owned(), Root::Envelope));
    elements.chain(record).chain(envelope).collect()
}

fn check_nesting(text: &str) -> Result<(), ProgramError> {
    let mut depth: usize = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_NESTING {
            let message = format!("the program nests more than {MAX_NESTING} brackets");
            return Err(ProgramError { message, at: at..at + 1, hint: None, unknown: None });
        }
    }
    Ok(())
}

fn parse(text: &str) -> Result<Term<&str>, ProgramError> {
    let tokens = Lexer::new(text).lex().map_err(|errors| {
        let (expected, rest) =
            errors.first().map_or(("a program", ""), |(expected, rest)| (expected.as_str(), *rest));
        let at = range_in(text, rest).map_or(text.len(), |range| range.start);
        let length = text[at..].chars().next().map_or(0, char::len_utf8);
        syntax_error(text, expected, &text[at..at + length], at..at + length)
    })?;
    Parser::new(&tokens).parse(jaq_core::load::Parser::term).map_err(|errors| match errors.first() {
        Some((expected, found)) => {
            let found = found.map_or("", Token::as_str);
            let at = range_in(text, found).unwrap_or(text.len()..text.len());
            syntax_error(text, expected.as_str(), found, at)
        }
        None => syntax_error(text, "a program", "", text.len()..text.len()),
    })
}

fn syntax_error(text: &str, expected: &str, found: &str, at: Range<usize>) -> ProgramError {
    // The token of a bracket is all that stands in it.
    let found = match found.chars().next() {
        None => "the end".to_owned(),
        Some(bracket @ ('(' | '[' | '{')) => format!("`{bracket}`"),
        Some(_) => format!("`{found}`"),
    };
    let hint = hints::of_syntax(text, at.start, expected).map(str::to_owned);
    let expected = if expected == "nothing" { "the end" } else { expected };
    ProgramError { message: format!("jq: expected {expected}, found {found}"), at, hint, unknown: None }
}

/// Refuses functions and variables that read more than the document.
fn check_refused(text: &str, reads: &ProgramReads<'_>) -> Result<(), ProgramError> {
    for name in reads.functions.iter().chain(&reads.variables) {
        let Some((_, reads)) = REFUSED.iter().find(|(refused, _)| refused == name) else { continue };
        return Err(ProgramError {
            message: format!("jq: `{name}` cannot be used"),
            at: range_in(text, name).unwrap_or(0..text.len()),
            hint: Some(format!(
                "a replay must give the same rows, so a program reads the document alone, not {reads}"
            )),
            unknown: None,
        });
    }
    Ok(())
}

/// A name that is not defined, and its kind.
struct UnknownName {
    name: String,
    address: usize,
    kind: Undefined,
}

/// Compiles the main function and those of jq.
fn compile_main<'s>(
    main: Def<&'s str>,
    arguments: &[&'s str],
) -> Result<jaq_core::Filter<Data>, Vec<UnknownName>> {
    let call =
        if arguments.is_empty() { MAIN.to_owned() } else { format!("{MAIN}({})", arguments.join("; ")) };
    let arena = Arena::default();
    let loader = Loader::new(DEFINITIONS.iter().cloned().chain([main]));
    // The call is always a program.
    let modules = loader.load(&arena, File { code: call.as_str(), path: () }).map_err(|_| Vec::new())?;
    let compiler = Compiler::<&str, Data>::default().with_funs(functions::all());
    compiler.with_global_vars(arguments.iter().copied()).compile(modules).map_err(|errors| {
        let unknown = errors.into_iter().flat_map(|(_, names)| names);
        unknown
            .map(|(name, kind)| UnknownName { name: name.to_owned(), address: name.as_ptr().addr(), kind })
            .collect()
    })
}

/// Explains the first name that is not defined.
fn unknown_name(text: &str, unknown: &[UnknownName], available: &[(String, Root)]) -> ProgramError {
    let Some(UnknownName { name, address, kind }) = unknown.first() else {
        let message = "jq: the program cannot be compiled".to_owned();
        return ProgramError { message, at: 0..text.len(), hint: None, unknown: None };
    };
    let at = range_at(text, *address, name.len()).unwrap_or(0..text.len());
    let mut hint = None;
    let (message, known) = match kind {
        Undefined::Var => {
            let known = available.iter().map(|(name, _)| name.clone()).collect();
            (format!("jq: undefined variable `{name}`"), known)
        }
        Undefined::Filter(arity) => {
            let defined = DEFINITIONS.iter().map(|definition| definition.name);
            // The names of rewritten operators contain a blank.
            hint = hints::of_function(name, &arities(name)).or_else(|| hints::of_dash(&text[..at.start]));
            let known = defined.chain(functions::names()).filter(|known| !known.contains(' '));
            (format!("jq: undefined function `{name}/{arity}`"), known.map(str::to_owned).collect())
        }
        other => (format!("jq: undefined {} `{name}`", other.as_str()), Vec::new()),
    };
    ProgramError { message, at, hint, unknown: Some((name.clone(), known)) }
}

/// The numbers of arguments of the functions with a name.
fn arities(name: &str) -> Vec<usize> {
    let defined = DEFINITIONS.iter().filter(|definition| definition.name == name);
    let native = functions::all().filter(|(native, ..)| *native == name);
    defined.map(|definition| definition.args.len()).chain(native.map(|(_, args, _)| args.len())).collect()
}

/// The range of a part of the text.
fn range_in(text: &str, part: &str) -> Option<Range<usize>> {
    range_at(text, part.as_ptr().addr(), part.len())
}

fn range_at(text: &str, address: usize, length: usize) -> Option<Range<usize>> {
    let start = address.checked_sub(text.as_ptr().addr())?;
    (start + length <= text.len()).then(|| start..start + length)
}

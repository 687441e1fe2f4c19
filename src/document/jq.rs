//! Programs in jq's language, run by jaq. They compute values from a document, where a path only selects them.
//!
//! `.` is the event's body, and `$name` the element of a level of `each`, `$record` or `$envelope`. A program gives
//! the same result whenever the same document is read: functions that read anything else are refused. Numbers keep
//! their digits, and `+`, `-`, `*` and `/` are exact where a decimal number can hold the result.

mod arithmetic;
mod compile;
mod fault;
mod functions;
mod hints;
mod limits;
mod members;
mod memory;
mod panics;
#[cfg(test)]
mod properties;
mod rewrite;
mod shown;
#[cfg(test)]
mod tests;
mod values;

use std::fmt;
use std::sync::Arc;

use jaq_core::{Ctx, Vars, unwrap_valr};

use super::json::Json;
use super::path::{Element, Root, RootValues, Scope};
use compile::Compiled;
pub use compile::ProgramError;
pub use fault::ProgramFault;
use functions::Data;
pub use limits::{PROGRAM_TIMEOUT, ProgramLimits, TimedOut, is_interrupted, take_timeout, watch_record};
use values::NotJson;

/// A compiled program.
#[derive(Clone)]
pub struct Program {
    text: Arc<str>,
    filter: Arc<jaq_core::Filter<Data>>,
    /// The roots of the variables that the program reads, in the order of its arguments.
    variables: Vec<Root>,
    /// See [`Program::body_members`].
    body_members: Option<Arc<[String]>>,
    /// See [`Program::record_members`].
    record_members: Option<Arc<[String]>>,
    /// See [`Program::is_assignment`].
    is_assignment: bool,
}

impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Program").field(&self.text).finish()
    }
}

impl Program {
    /// Compiles a program.
    ///
    /// # Errors
    /// The text is not a program, or it uses a function or variable that does not exist or reads more than the
    /// document.
    pub fn parse(text: &str, scope: Scope<'_>) -> Result<Program, ProgramError> {
        let Compiled { filter, variables, body_members, record_members, is_assignment } =
            compile::compile(text, scope)?;
        Ok(Program {
            text: text.into(),
            filter: Arc::new(filter),
            variables,
            body_members: body_members.map(Arc::from),
            record_members: record_members.map(Arc::from),
            is_assignment,
        })
    }

    /// The program as written in the mapping.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The program as messages show it: in one line, and shortened.
    #[must_use]
    pub fn shown(&self) -> String {
        shown::shortened(&self.text)
    }

    /// Whether the program reads the record's metadata.
    #[must_use]
    pub fn reads_record(&self) -> bool {
        self.variables.contains(&Root::Record)
    }

    /// The numbers of the levels of `each` that it reads.
    pub fn level_numbers(&self) -> impl Iterator<Item = usize> + '_ {
        self.variables.iter().filter_map(|root| match root {
            Root::Element(number) => Some(*number),
            _ => None,
        })
    }

    /// How many levels of `each` it needs, from the outermost.
    #[must_use]
    pub fn levels(&self) -> usize {
        self.level_numbers().max().map_or(0, |number| number + 1)
    }

    /// Gives the levels of `each` that it reads other numbers.
    pub(crate) fn renumber_levels(&mut self, number: impl Fn(usize) -> usize) {
        for root in &mut self.variables {
            if let Root::Element(level) = root {
                *level = number(*level);
            }
        }
    }

    /// Whether the program reads the envelope.
    #[must_use]
    pub fn reads_envelope(&self) -> bool {
        self.variables.contains(&Root::Envelope)
    }

    /// The roots that the program may read.
    pub fn roots(&self) -> impl Iterator<Item = Root> + '_ {
        let body = self.reads_body().then_some(Root::Body);
        self.variables.iter().copied().chain(body)
    }

    /// Whether the program may read the body.
    #[must_use]
    pub fn reads_body(&self) -> bool {
        self.body_members().is_none_or(|names| !names.is_empty())
    }

    /// The names of the body's members that the program may read; `None` if it may read all of them.
    #[must_use]
    pub fn body_members(&self) -> Option<&[String]> {
        self.body_members.as_deref()
    }

    /// The names of the members of `$record` that the program may read; `None` if it may read all of them.
    #[must_use]
    pub fn record_members(&self) -> Option<&[String]> {
        self.record_members.as_deref()
    }

    /// Whether it reads the record's value by its name.
    #[must_use]
    pub fn names_record_value(&self) -> bool {
        self.record_members().is_some_and(|names| names.iter().any(|name| name == "value"))
    }

    /// Whether it may read the record's value.
    #[must_use]
    pub fn reads_record_value(&self) -> bool {
        self.record_members().is_none() || self.names_record_value()
    }

    /// Whether its last step is an assignment with `=`. As a condition, its value nearly always holds.
    #[must_use]
    pub fn is_assignment(&self) -> bool {
        self.is_assignment
    }

    /// Runs the program, and returns all values that it gives.
    ///
    /// # Errors
    /// The program raises an error, gives a value that is not JSON, or reaches a limit.
    pub fn all<'a>(&self, roots: RootValues<'a, '_>) -> Result<Vec<Json<'a>>, ProgramFault> {
        let mut found = Vec::new();
        self.run(roots, |value| {
            found.push(value);
            true
        })?;
        Ok(found)
    }

    /// Runs the program, and returns the only value that it gives; `None` if it gives none.
    ///
    /// # Errors
    /// Those of [`Program::all`], and if it gives several values.
    pub fn one<'a>(&self, roots: RootValues<'a, '_>) -> Result<Option<Json<'a>>, ProgramFault> {
        let found = self.all(roots)?;
        match found.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            several => Err(ProgramFault::several(&self.text, several.len())),
        }
    }

    /// Runs the program, and returns each value as an element with its index.
    ///
    /// # Errors
    /// Those of [`Program::all`].
    pub fn each<'a>(&self, roots: RootValues<'a, '_>) -> Result<Vec<Element<'a>>, ProgramFault> {
        let values = self.all(roots)?;
        let elements = values.into_iter().enumerate();
        Ok(elements
            .map(|(at, value)| Element { value, number: at + 1, index: Some(at), key: None })
            .collect())
    }

    /// Runs the program, and returns whether one of its values is neither false nor null.
    ///
    /// # Errors
    /// Those of [`Program::all`].
    pub fn holds(&self, roots: RootValues<'_, '_>) -> Result<bool, ProgramFault> {
        let mut holds = false;
        self.run(roots, |value| {
            holds = !matches!(value, Json::Null | Json::Bool(false));
            !holds
        })?;
        Ok(holds)
    }

    /// Runs the program until `receive` returns false.
    fn run<'a>(
        &self,
        roots: RootValues<'a, '_>,
        receive: impl FnMut(Json<'a>) -> bool,
    ) -> Result<(), ProgramFault> {
        let _limits = limits::start(&self.text);
        let outcome = panics::caught(|| self.run_unguarded(roots, receive));
        outcome.unwrap_or_else(|| Err(ProgramFault::panicked(&self.text)))
    }

    fn run_unguarded<'a>(
        &self,
        roots: RootValues<'a, '_>,
        mut receive: impl FnMut(Json<'a>) -> bool,
    ) -> Result<(), ProgramFault> {
        let variables = self.variables.iter().map(|root| values::of_root(*root, roots));
        let context = Ctx::<Data>::new(&self.filter.lut, Vars::new(variables));
        let input = values::of_root(Root::Body, roots);
        for output in self.filter.id.run((context, input)).map(unwrap_valr) {
            let value = match output {
                Ok(value) => value,
                Err(error) => return Err(ProgramFault::raised(&self.text, &error)),
            };
            let json = values::to_json(&value, roots.arena).map_err(|error| match error {
                NotJson::Other(found) => ProgramFault::no_json(&self.text, found),
                NotJson::Limit(limit) => ProgramFault::limited(&self.text, limit),
            })?;
            if !receive(json) {
                break;
            }
        }
        Ok(())
    }
}

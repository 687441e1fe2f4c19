//! Expressions of a mapping: a JSONPath selects values of a document, and a jq program computes them.

use std::borrow::Cow;

use super::jq::{Program, ProgramFault};
use super::json::Json;
use super::path::{Element, Path, PathFault, RootValues};

/// A JSONPath or a jq program.
#[derive(Debug, Clone)]
pub enum Expression {
    /// A JSONPath.
    Path(Path),
    /// A jq program.
    Jq(Program),
}

/// Why an expression gives no usable value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExpressionFault {
    /// A value on the way is of the wrong kind, or several values match.
    #[error(transparent)]
    Path(#[from] PathFault),
    /// The program fails, or gives an unusable value.
    #[error(transparent)]
    Program(#[from] ProgramFault),
}

impl ExpressionFault {
    /// Whether a program has reached a limit.
    #[must_use]
    pub fn is_limit(&self) -> bool {
        matches!(self, ExpressionFault::Program(fault) if fault.is_limit)
    }

    /// The text without numbers that differ between documents.
    #[must_use]
    pub fn cause(&self) -> String {
        match self {
            ExpressionFault::Path(fault) => fault.cause(),
            ExpressionFault::Program(fault) => fault.cause(),
        }
    }
}

impl Expression {
    /// The path, unless it is a program.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        if let Expression::Path(path) = self { Some(path) } else { None }
    }

    /// The expression as written in the mapping.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Expression::Path(path) => path.text(),
            Expression::Jq(program) => program.text(),
        }
    }

    /// The expression as messages show it. A program is shortened.
    #[must_use]
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Expression::Path(path) => Cow::Borrowed(path.text()),
            Expression::Jq(program) => Cow::Owned(program.shown()),
        }
    }

    /// How many levels of `each` it needs, from the outermost.
    #[must_use]
    pub fn levels(&self) -> usize {
        match self {
            Expression::Path(path) => path.levels(),
            Expression::Jq(program) => program.levels(),
        }
    }

    /// The numbers of the levels of `each` that it reads.
    pub(crate) fn level_numbers(&self) -> Vec<usize> {
        match self {
            Expression::Path(path) => path.levels().checked_sub(1).into_iter().collect(),
            Expression::Jq(program) => program.level_numbers().collect(),
        }
    }

    /// Whether it gives at most one value for every document.
    #[must_use]
    pub fn is_singular(&self) -> bool {
        self.path().is_some_and(Path::is_singular)
    }

    /// Whether it can give several values.
    #[must_use]
    pub fn can_match_several(&self) -> bool {
        self.path().is_none_or(Path::can_match_several)
    }

    /// Whether no two elements have the same index (if `index`), key (if `key`), or pair of both.
    #[must_use]
    pub fn is_distinguished_by(&self, index: bool, key: bool) -> bool {
        self.path().map_or(index, |path| path.is_distinguished_by(index, key))
    }

    /// Whether an element can have an index.
    #[must_use]
    pub fn can_have_index(&self) -> bool {
        self.path().is_none_or(Path::can_have_index)
    }

    /// Whether an element can have a key.
    #[must_use]
    pub fn can_have_key(&self) -> bool {
        self.path().is_some_and(Path::can_have_key)
    }

    /// Returns its value; `None` if there is none.
    ///
    /// # Errors
    /// A value is of the wrong kind, there are several, or a program fails.
    pub fn one<'a>(&self, roots: RootValues<'a, '_>) -> Result<Option<Json<'a>>, ExpressionFault> {
        match self {
            Expression::Path(path) => Ok(path.one(roots)?),
            Expression::Jq(program) => Ok(program.one(roots)?),
        }
    }

    /// Returns its values as elements.
    ///
    /// # Errors
    /// A value on the way is of the wrong kind, or a program fails.
    #[inline]
    pub fn each<'a>(&self, roots: RootValues<'a, '_>) -> Result<Vec<Element<'a>>, ExpressionFault> {
        match self {
            Expression::Path(path) => Ok(path.each(roots)?),
            Expression::Jq(program) => Ok(program.each(roots)?),
        }
    }

    /// Returns whether it holds as a condition: a path matches, or a value of a program is neither false nor null.
    ///
    /// # Errors
    /// Those of [`Expression::each`].
    #[inline]
    pub fn holds(&self, roots: RootValues<'_, '_>) -> Result<bool, ExpressionFault> {
        match self {
            Expression::Path(path) => Ok(!path.each(roots)?.is_empty()),
            Expression::Jq(program) => Ok(program.holds(roots)?),
        }
    }

    /// Whether the value that it iterates exists and is not null. A program decides itself which values there are.
    #[must_use]
    pub fn target_exists(&self, roots: RootValues<'_, '_>) -> bool {
        self.path().is_none_or(|path| path.target_exists(roots))
    }
}

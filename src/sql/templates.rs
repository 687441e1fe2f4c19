//! The templates of one dialect, and the environment that makes them safe. Each string that a template writes
//! is quoted as an identifier. Undefined values are errors. No value can be marked as safe.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};
use minijinja::value::{Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};

use super::postgres_type::PostgresType;
use super::qualified_name::QualifiedName;
use crate::dialect::Dialect;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The name of the auto-escape mode. A template that turns it off is refused.
const ESCAPE: &str = "sql";

/// A template that cannot be read, parsed or rendered.
#[derive(Debug, thiserror::Error)]
pub enum TemplateFault {
    /// An error in a template's text.
    #[error("template `{template}`{}: {what}", line.map(|line| format!(" line {line}")).unwrap_or_default())]
    Text {
        /// The template's name: folder and file.
        template: String,
        /// The line, from 1.
        line: Option<usize>,
        /// The reason.
        what: String,
    },
    /// The user's folder cannot be read.
    #[error("templates in `{}` cannot be read", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The user's folder has a template that overrides no template of the dialect.
    #[error("`{file}` in `{}` overrides no template of {dialect}", folder.display())]
    Unused {
        /// The file.
        file: String,
        /// The folder.
        folder: PathBuf,
        /// The dialect.
        dialect: Dialect,
    },
}

impl TemplateFault {
    fn of(name: &str, error: &Error) -> TemplateFault {
        // The innermost error with a line is the cause, such as one in an imported macro.
        let mut innermost = error;
        let mut next: Option<&dyn std::error::Error> = std::error::Error::source(error);
        while let Some(cause) = next {
            if let Some(cause) = cause.downcast_ref::<Error>().filter(|cause| cause.line().is_some()) {
                innermost = cause;
            }
            next = cause.source();
        }
        let what = innermost.detail().map_or_else(|| innermost.kind().to_string(), str::to_owned);
        TemplateFault::Text {
            template: innermost.name().unwrap_or(name).to_owned(),
            line: innermost.line(),
            what,
        }
    }
}

/// The templates of one dialect.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    dialect: Dialect,
    /// The names of the user's templates, with their folders.
    overridden: Vec<String>,
}

impl Templates {
    /// Loads the built-in templates, and those in `folder`, which override them. The folder has the same
    /// layout: `common/`, and one folder per dialect.
    ///
    /// # Errors
    /// A template does not parse, or the folder cannot be read.
    pub fn load(dialect: Dialect, folder: Option<&Path>) -> Result<Templates, TemplateFault> {
        let mut texts = BTreeMap::new();
        for name in dialect.template_folders() {
            for file in BUILT_IN.get_dir(name).into_iter().flat_map(Dir::files) {
                let text = String::from_utf8_lossy(file.contents()).into_owned();
                texts.insert(file.path().to_string_lossy().replace('\\', "/"), text);
            }
        }
        let overridden = match folder {
            Some(folder) => overlay(&mut texts, folder, dialect)?,
            None => Vec::new(),
        };
        let names: Vec<String> = texts.keys().cloned().collect();
        let mut environment = environment(dialect);
        environment.set_path_join_callback(move |name, _| resolve(&names, dialect, name).into());
        for (name, text) in texts {
            environment
                .add_template_owned(name.clone(), text)
                .map_err(|error| TemplateFault::of(&name, &error))?;
        }
        Ok(Templates { environment, dialect, overridden })
    }

    /// Whether the template for several rows is used. If the user's folder has only the one for one row, that one is
    /// used for all rows. A built-in one may extend it.
    pub(super) fn takes_several(&self, per_row: &str, several: &str) -> bool {
        self.is_overridden(several) || !self.has_override(per_row)
    }

    /// Whether the user's template is used in place of a built-in one.
    fn is_overridden(&self, name: &str) -> bool {
        let names: Vec<String> = self.environment.templates().map(|(name, _)| name.to_owned()).collect();
        self.overridden.contains(&resolve(&names, self.dialect, name))
    }

    /// Whether the user's folder has a template of this name, whether it is used or a built-in one takes precedence.
    pub(super) fn has_override(&self, name: &str) -> bool {
        self.overridden.iter().any(|overridden| overridden.split('/').next_back() == Some(name))
    }

    /// Renders a template by its file name. The dialect's template takes precedence over the common one.
    ///
    /// # Errors
    /// A value is undefined, or minijinja refuses the template.
    pub fn render(&self, name: &str, context: Value) -> Result<String, TemplateFault> {
        let names: Vec<String> = self.environment.templates().map(|(name, _)| name.to_owned()).collect();
        let name = resolve(&names, self.dialect, name);
        let template = self.environment.get_template(&name);
        let rendered = template.and_then(|template| template.render(context));
        rendered.map(|sql| sql.trim().to_owned()).map_err(|error| TemplateFault::of(&name, &error))
    }
}

/// Returns the full name of a template, in the first of the dialect's folders that has it.
fn resolve(names: &[String], dialect: Dialect, name: &str) -> String {
    let candidates = dialect.template_folders().iter().map(|folder| format!("{folder}/{name}"));
    candidates.into_iter().find(|candidate| names.contains(candidate)).unwrap_or_else(|| name.to_owned())
}

/// Adds the user's templates to the built-in ones. Returns their names.
fn overlay(
    texts: &mut BTreeMap<String, String>,
    folder: &Path,
    dialect: Dialect,
) -> Result<Vec<String>, TemplateFault> {
    let unreadable = |source| TemplateFault::Folder { folder: folder.to_owned(), source };
    std::fs::read_dir(folder).map_err(unreadable)?;
    let known: Vec<String> =
        texts.keys().filter_map(|name| name.split_once('/')).map(|(_, file)| file.to_owned()).collect();
    let mut overridden = Vec::new();
    for name in dialect.template_folders() {
        let inner = folder.join(name);
        if !inner.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(&inner).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            let Some(file) = path
                .file_name()
                .and_then(|file| file.to_str())
                .filter(|_| path.extension().is_some_and(|ending| ending == "sql"))
            else {
                continue;
            };
            if !known.iter().any(|known| known == file) {
                let (file, folder) = (format!("{name}/{file}"), folder.to_owned());
                return Err(TemplateFault::Unused { file, folder, dialect });
            }
            let name = format!("{name}/{file}");
            texts.insert(name.clone(), std::fs::read_to_string(&path).map_err(unreadable)?);
            overridden.push(name);
        }
    }
    Ok(overridden)
}

fn environment(dialect: Dialect) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom(ESCAPE.into()));
    environment.set_formatter(move |out, state, value| {
        if !matches!(state.auto_escape(), AutoEscape::Custom(mode) if mode == ESCAPE) {
            return Err(invalid("`autoescape` cannot be turned off: identifiers must be quoted"));
        }
        if value.is_safe() {
            return out.write_str(value.as_str().unwrap_or_default()).map_err(Error::from);
        }
        if let Some(name) = value.downcast_object_ref::<QualifiedName>() {
            return out.write_str(&name.quoted(dialect)).map_err(Error::from);
        }
        match value.kind() {
            ValueKind::String => {
                let name = value.as_str().unwrap_or_default();
                out.write_str(&dialect.quote_identifier(name)).map_err(Error::from)
            }
            ValueKind::Number => write!(out, "{value}").map_err(Error::from),
            ValueKind::Undefined => {
                Err(Error::new(ErrorKind::UndefinedError, "an undefined value was written"))
            }
            kind => Err(invalid(format!("a {kind} cannot be written; `list` writes several names"))),
        }
    });
    for filter in ["safe", "escape", "e"] {
        environment.remove_filter(filter);
    }
    environment.add_function("list", move |names: Vec<String>| {
        let quoted: Vec<String> = names.iter().map(|name| dialect.quote_identifier(name)).collect();
        Value::from_safe_string(quoted.join(", "))
    });
    // SQL of a value that another table supplies stays as it is, so that macros take either.
    environment.add_function("bind", move |value: Value| match usize::try_from(value.clone()) {
        Ok(number) => Ok(Value::from_safe_string(dialect.placeholder(number))),
        Err(_) if value.is_safe() => Ok(value),
        Err(error) => Err(error),
    });
    // This is the only text of the mapping that is written unquoted: the `sql` of a column, which is a type
    // of the dialect. No other text can be passed.
    environment
        .add_function("dialect_type", |column: Value| dialect_type(&column).map(Value::from_safe_string));
    environment.add_function("dialect_cast", |column: Value| {
        dialect_type(&column).map(|ty| Value::from_safe_string(PostgresType::parse(&ty).cast()))
    });
    environment
        .add_function("qualified", |table: String, column: String| QualifiedName::of_column(&table, &column));
    environment.add_function("bind_list", move |before: usize, rows: usize, columns: usize| {
        let row = |row: usize| {
            let values: Vec<String> =
                (1..=columns).map(|at| dialect.placeholder(before + row * columns + at)).collect();
            if columns == 1 { values.concat() } else { format!("({})", values.join(", ")) }
        };
        Value::from_safe_string((0..rows).map(row).collect::<Vec<_>>().join(", "))
    });
    environment.add_function("bind_rows", move |rows: usize, columns: usize, last: Option<Value>| {
        // SQL that a template has written, which ends each row.
        let last = last.unwrap_or_else(|| Value::from_safe_string(String::new()));
        let Some(last) = last.as_str().filter(|_| last.is_safe()) else {
            return Err(invalid("the last argument of `bind_rows` is no SQL"));
        };
        let row = |row: usize| {
            let values: Vec<String> =
                (1..=columns).map(|at| dialect.placeholder(row * columns + at)).collect();
            format!("({}{last})", values.join(", "))
        };
        Ok(Value::from_safe_string((0..rows).map(row).collect::<Vec<_>>().join(",\n    ")))
    });
    environment
}

/// Returns a column's `sql`.
fn dialect_type(column: &Value) -> Result<String, Error> {
    let ty = column.get_attr("sql")?;
    ty.as_str().map(str::to_owned).ok_or_else(|| invalid("the column has no `sql` for this dialect"))
}

fn invalid(what: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::InvalidOperation, what)
}

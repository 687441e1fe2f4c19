//! A configuration file: keys are names of flags, and a table has the keys of a command. Every key and value is
//! checked, also those of other commands.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, anyhow};
use clap::builder::ValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use toml::de::{DeTable, DeValue};

use crate::mapping::{list_names, nearest_name};

/// Flags that a command takes from its own table only: `mapper test` creates databases on the server of its sink.
const NOT_FROM_THE_TOP: &[(&str, &str)] = &[("test", "sink")];

/// The name of the command without a subcommand.
const ROOT: &str = "mapper";

/// A flag with its value, of a configuration file.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    /// The line of the key, counted from 1.
    pub(super) line: usize,
    /// Whether the key is at the top, and not in a table.
    pub(super) is_at_top: bool,
    value: Value,
}

#[derive(Debug, Clone)]
enum Value {
    Flag(bool),
    One(String),
    List(Vec<String>),
}

impl Setting {
    /// Whether it is `false`, which has no effect but to override another setting.
    pub(super) fn is_off(&self) -> bool {
        matches!(self.value, Value::Flag(false))
    }

    /// Returns the values as on the command line, after a check. A flag without a value gets `true` or `false`.
    pub(super) fn values_for(&self, arg: &Arg) -> Result<Vec<String>, String> {
        let values = match &self.value {
            Value::Flag(flag) if !arg.get_action().takes_values() => return Ok(vec![flag.to_string()]),
            _ if !arg.get_action().takes_values() => return Err("expected `true` or `false`".to_owned()),
            Value::Flag(_) => return Err("expected text or a number, found a boolean".to_owned()),
            Value::List(_) if !matches!(arg.get_action(), ArgAction::Append) => {
                return Err("expected one value, found a list".to_owned());
            }
            Value::List(values) => values.clone(),
            Value::One(value) => vec![value.clone()],
        };
        for value in &values {
            check(value, arg.get_value_parser())?;
        }
        Ok(values)
    }
}

/// A table of settings, with the tables of its subcommands.
#[derive(Debug, Default)]
struct Table {
    settings: BTreeMap<String, Setting>,
    subcommands: BTreeMap<String, Table>,
}

/// A configuration file.
#[derive(Debug)]
pub(super) struct ConfigFile(Table);

impl ConfigFile {
    /// Reads a file, and checks it against the flags of all commands.
    pub(super) fn read(path: &Path, command: &Command) -> anyhow::Result<ConfigFile> {
        let name = path.display().to_string();
        let text =
            std::fs::read_to_string(path).with_context(|| format!("`--config`: `{name}` cannot be read"))?;
        let global = command.get_arguments().filter(|arg| arg.is_global_set());
        let global = global.filter_map(|arg| Some((flag_name(arg)?, vec![arg]))).collect();
        let reader = Reader { name: &name, text: &text, global };
        let parsed = DeTable::parse(&text).map_err(|error| {
            let at = reader.position(&error.span().unwrap_or_default());
            anyhow!(
                "`{at}`: {}\n  = hint: expected TOML: `flag = \"value\"`, and `[command]` for a table",
                error.message()
            )
        })?;
        reader.table(parsed.get_ref(), command, ROOT).map(ConfigFile)
    }

    /// The settings of a command by the names of their flags. The table of the command takes precedence.
    pub(super) fn settings_of(&self, subcommands: &[String]) -> BTreeMap<String, Setting> {
        let mut settings = self.0.settings.clone();
        for (command, flag) in NOT_FROM_THE_TOP {
            if subcommands.first().is_some_and(|name| name == command) {
                settings.remove(*flag);
            }
        }
        let mut table = &self.0;
        for name in subcommands {
            let Some(of_subcommand) = table.subcommands.get(name) else { break };
            settings.extend(of_subcommand.settings.clone());
            table = of_subcommand;
        }
        settings
    }
}

/// The name of a flag in a configuration file: without hyphens. `None` for arguments that a file cannot set.
pub(super) fn flag_name(arg: &Arg) -> Option<String> {
    let fixed = matches!(arg.get_action(), ArgAction::Help | ArgAction::HelpShort | ArgAction::HelpLong)
        || matches!(arg.get_action(), ArgAction::Version)
        || arg.get_id() == "config";
    let name = arg.get_long().map(str::to_owned).or_else(|| arg.get_short().map(String::from));
    name.filter(|_| !fixed)
}

/// The flags of commands by name. Commands can have different flags of one name.
type Flags<'c> = BTreeMap<String, Vec<&'c Arg>>;

/// Adds the flags of a command and of its subcommands.
fn add_flags<'c>(command: &'c Command, flags: &mut Flags<'c>) {
    for arg in command.get_arguments() {
        if let Some(name) = flag_name(arg) {
            flags.entry(name).or_default().push(arg);
        }
    }
    command.get_subcommands().for_each(|subcommand| add_flags(subcommand, flags));
}

struct Reader<'t> {
    name: &'t str,
    text: &'t str,
    /// Flags that each command has.
    global: Flags<'t>,
}

impl Reader<'_> {
    fn line(&self, span: &Range<usize>) -> usize {
        let before = self.text.as_bytes().iter().take(span.start);
        before.filter(|byte| **byte == b'\n').count() + 1
    }

    fn position(&self, span: &Range<usize>) -> String {
        format!("{}:{}", self.name, self.line(span))
    }

    fn table(&self, table: &DeTable<'_>, command: &Command, path: &str) -> anyhow::Result<Table> {
        let mut read = Table::default();
        let mut flags = self.global.clone();
        add_flags(command, &mut flags);
        // The first fault of the file is reported.
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in entries {
            let (name, at) = (key.get_ref().as_ref(), self.position(&key.span()));
            if let DeValue::Table(inner) = value.get_ref() {
                let subcommand = command.get_subcommands().find(|subcommand| subcommand.get_name() == name);
                let subcommand = subcommand.ok_or_else(|| unknown_command(&at, name, command, path))?;
                let inner = self.table(inner, subcommand, &format!("{path} {name}"))?;
                read.subcommands.insert(name.to_owned(), inner);
                continue;
            }
            let args = flags.get(name).ok_or_else(|| unknown_flag(&at, name, &flags, command, path))?;
            let invalid = |reason| anyhow!("`{at}`: `{name}`: {reason}");
            let value = self::value(value.get_ref()).map_err(invalid)?;
            let setting = Setting { line: self.line(&key.span()), is_at_top: path == ROOT, value };
            // Each command checks the value of its own flag. Here, one flag is enough.
            let checked = args.iter().map(|arg| setting.values_for(arg).map(drop));
            checked.reduce(Result::or).unwrap_or(Ok(())).map_err(invalid)?;
            read.settings.insert(name.to_owned(), setting);
        }
        Ok(read)
    }
}

fn unknown_command(at: &str, name: &str, command: &Command, path: &str) -> anyhow::Error {
    let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let hint = match nearest_name(name, names.iter().copied()) {
        Some(near) => format!("did you mean `[{near}]`?"),
        None if names.is_empty() => format!("`{path}` has no subcommands"),
        None => format!("expected {}", list_names(&names, "or")),
    };
    anyhow!("`{at}`: table `{name}`: `{path}` has no such command\n  = hint: {hint}")
}

fn unknown_flag(at: &str, name: &str, flags: &Flags<'_>, command: &Command, path: &str) -> anyhow::Error {
    let owner = if path == ROOT { "no command".to_owned() } else { format!("`{path}`") };
    let has = if path == ROOT { "has" } else { "has no" };
    let hint = match nearest_name(name, flags.keys().map(String::as_str)) {
        _ if command.find_subcommand(name).is_some() => {
            let table = [path.split_once(' ').map_or("", |(_, path)| path), name].join(" ");
            format!("a command has one table: `[{}]`", table.trim_start().replace(' ', "."))
        }
        Some(near) => format!("did you mean `{near}`?"),
        None => "a key is a flag without its hyphens; `mapper help COMMAND` lists the flags".to_owned(),
    };
    let flag = if path == ROOT { "a flag of this name" } else { "flag of this name" };
    anyhow!("`{at}`: unknown key `{name}`: {owner} {has} {flag}\n  = hint: {hint}")
}

fn value(value: &DeValue<'_>) -> Result<Value, String> {
    match value {
        DeValue::Boolean(flag) => Ok(Value::Flag(*flag)),
        DeValue::Array(items) if items.is_empty() => {
            Err("expected at least one value, found an empty list".to_owned())
        }
        DeValue::Array(items) => {
            let items: Result<_, _> = items.iter().map(|item| scalar(item.get_ref())).collect();
            items.map(Value::List)
        }
        other => scalar(other).map(Value::One),
    }
}

fn scalar(value: &DeValue<'_>) -> Result<String, String> {
    let found = match value {
        DeValue::String(text) => return Ok(text.to_string()),
        DeValue::Integer(number) if number.radix() == 10 => return Ok(number.as_str().to_owned()),
        DeValue::Float(number) => return Ok(number.as_str().to_owned()),
        DeValue::Datetime(time) => return Ok(time.to_string()),
        DeValue::Integer(_) => "another number",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    Err(format!("expected text or a decimal number, found {found}"))
}

/// Checks a value by the parser of its flag. The error does not contain the value.
fn check(value: &str, parser: &ValueParser) -> Result<(), String> {
    let arg = Arg::new("value").value_parser(parser.clone()).allow_hyphen_values(true).num_args(1);
    let parsed = Command::new("check").arg(arg).no_binary_name(true).try_get_matches_from(["--", value]);
    let Err(error) = parsed else { return Ok(()) };
    let expected = match (error.kind(), error.get(ContextKind::ValidValue)) {
        (_, Some(ContextValue::Strings(valid))) if valid.is_empty() => {
            "expected a value, found an empty text".to_owned()
        }
        (ErrorKind::InvalidValue, Some(ContextValue::Strings(valid))) => {
            let valid: Vec<&str> = valid.iter().map(String::as_str).collect();
            format!("expected {}", list_names(&valid, "or"))
        }
        _ => {
            std::error::Error::source(&error).map_or_else(|| "invalid value".to_owned(), ToString::to_string)
        }
    };
    Err(expected)
}

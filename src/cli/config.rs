//! `--config`: a file with values of flags. They become arguments, unless the command line or an environment variable
//! has the flag or one that excludes it.

mod file;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::anyhow;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command};

use file::{ConfigFile, Setting, flag_name};

/// The values of this process that are from a configuration file.
static IN_USE: OnceLock<InUse> = OnceLock::new();

#[derive(Debug)]
struct InUse {
    path: PathBuf,
    /// The lines of the flags whose values are from the file.
    lines: BTreeMap<String, usize>,
}

/// The configuration file in use.
pub(super) fn path() -> Option<&'static PathBuf> {
    IN_USE.get().map(|in_use| &in_use.path)
}

/// Whether the value of a flag is from the configuration file.
pub(super) fn is_from_file(flag: &str) -> bool {
    IN_USE.get().is_some_and(|in_use| in_use.lines.contains_key(flag))
}

/// Where the value of a flag is from, for messages: its name in the configuration file, or on the command line.
pub(super) fn origin(flag: &str) -> String {
    let line = IN_USE.get().and_then(|in_use| Some((in_use.path.display(), in_use.lines.get(flag)?)));
    match line {
        Some((path, line)) => format!("`{flag}` of `{path}:{line}`"),
        None if flag.len() == 1 => format!("`-{flag}`"),
        None => format!("`--{flag}`"),
    }
}

/// Why the arguments of the process cannot be parsed.
pub(super) enum ArgumentError {
    /// A message, the help or the version of clap.
    Clap(clap::Error),
    /// The configuration file or the value of a flag is invalid.
    Invalid(anyhow::Error),
}

impl From<clap::Error> for ArgumentError {
    fn from(error: clap::Error) -> ArgumentError {
        ArgumentError::Clap(error)
    }
}

/// Parses arguments by a command line's definition, with the values of the configuration file that they name.
/// `variables` are environment variables that a command reads by itself, each with its flag.
pub(super) fn parse(
    command: &Command,
    arguments: &[OsString],
    variables: &[(&str, &str)],
) -> Result<ArgMatches, ArgumentError> {
    // Flags that the file sets may be missing. Help and version end here.
    let written = tolerant(command.clone()).try_get_matches_from(arguments)?;
    let plain = Arguments::new(command, &innermost(&written).0, arguments);
    let Arguments { arguments: plain, off } = plain.map_err(ArgumentError::Invalid)?;
    let explicit = if plain == arguments {
        written
    } else {
        // clap parsed nothing behind the value of a flag that needs none.
        tolerant(command.clone()).try_get_matches_from(&plain)?
    };
    let arguments = plain;
    let Some(path) = explicit.get_one::<PathBuf>("config") else {
        return Ok(command.clone().try_get_matches_from(&arguments)?);
    };
    let file = ConfigFile::read(path, command).map_err(ArgumentError::Invalid)?;
    let (subcommands, explicit) = innermost(&explicit);
    let mut settings = file.settings_of(&subcommands);
    settings.retain(|flag, _| {
        let is_set = |(of, variable): &(&str, &str)| *of == flag && std::env::var_os(variable).is_some();
        !off.contains(flag) && !variables.iter().any(is_set)
    });
    let name = format!("mapper {}", subcommands.join(" "));
    let mut inner = command;
    for name in &subcommands {
        inner = inner.find_subcommand(name).unwrap_or(inner);
    }
    // Without a subcommand that is missing, clap reports that.
    if inner.has_subcommands() {
        return Ok(command.clone().try_get_matches_from(&arguments)?);
    }
    let mut used = Vec::new();
    for of in [inner, command] {
        let values = file_values(of, &settings, explicit, path, &name).map_err(ArgumentError::Invalid)?;
        used.extend(values.into_iter().filter(|value| !value.arguments.is_empty()));
    }
    let parse = |used: &[&FileValue]| command.clone().try_get_matches_from(inserted(&arguments, used));
    let all: Vec<&FileValue> = used.iter().collect();
    let matches = parse(&all).map_err(|error| match required_by(&all, &error, parse) {
        Some((value, missing)) => ArgumentError::Invalid(anyhow!(
            "`{}:{}`: `{}` requires {missing}\n  = hint: set it on the command line or in the file",
            path.display(),
            value.line,
            value.flag
        )),
        None => ArgumentError::Clap(error),
    })?;
    let lines = used.into_iter().map(|value| (value.flag, value.line));
    let _ = IN_USE.set(InUse { path: path.clone(), lines: lines.collect() });
    Ok(matches)
}

/// The arguments with those of the file. clap knows no difference, so the rules between flags apply to both.
fn inserted(arguments: &[OsString], values: &[&FileValue]) -> Vec<OsString> {
    let end = arguments.iter().position(|argument| argument == "--").unwrap_or(arguments.len());
    let (before, after) = arguments.split_at(end);
    let of_file = values.iter().flat_map(|value| value.arguments.iter().map(OsString::from));
    before.iter().cloned().chain(of_file).chain(after.iter().cloned()).collect()
}

/// The value without which no flag is missing, or fewer are, and the missing flags.
fn required_by<'v>(
    all: &[&'v FileValue],
    error: &clap::Error,
    parse: impl Fn(&[&FileValue]) -> Result<ArgMatches, clap::Error>,
) -> Option<(&'v FileValue, String)> {
    let missing = missing_flags(error);
    all.iter().find_map(|value| {
        let others: Vec<&FileValue> = all.iter().copied().filter(|other| other.flag != value.flag).collect();
        let still_missing = parse(&others).err().map_or_else(Vec::new, |error| missing_flags(&error));
        let by_this: Vec<String> = missing
            .iter()
            .filter(|flag| !still_missing.contains(flag))
            .map(|flag| format!("`{flag}`"))
            .collect();
        (!by_this.is_empty()).then(|| (*value, by_this.join(" and ")))
    })
}

/// The flags that are missing, as clap shows them.
fn missing_flags(error: &clap::Error) -> Vec<String> {
    match (error.kind(), error.get(ContextKind::InvalidArg)) {
        (ErrorKind::MissingRequiredArgument, Some(ContextValue::Strings(flags))) => flags.clone(),
        _ => Vec::new(),
    }
}

/// Takes the variables of flags away that are set and empty, as a compose file sets them.
pub(super) fn without_empty_variables(command: Command) -> Command {
    let is_empty = |name: &OsStr| std::env::var_os(name).is_some_and(|value| value.is_empty());
    let not_empty = |arg: Arg| if arg.get_env().is_some_and(is_empty) { arg.env(None) } else { arg };
    command.mut_args(not_empty).mut_subcommands(without_empty_variables)
}

/// Ignores errors, as far as possible: arguments after an error are not parsed.
fn tolerant(command: Command) -> Command {
    command.ignore_errors(true).mut_subcommands(tolerant)
}

/// The arguments as clap takes them. Its definition of a flag that can have a value would show the value in every
/// help.
struct Arguments {
    /// With `--FLAG` in place of `--FLAG=true`, and without `--FLAG=false`.
    arguments: Vec<OsString>,
    /// The flags of `--FLAG=false`.
    off: BTreeSet<String>,
}

impl Arguments {
    /// Reads the values of flags that need none.
    fn new(command: &Command, names: &[String], arguments: &[OsString]) -> anyhow::Result<Arguments> {
        let inner = names.iter().try_fold(command, |inner, name| inner.find_subcommand(name));
        let is_flag = |name: &str| {
            let mut own = inner.into_iter().flat_map(Command::get_arguments);
            own.any(|arg| arg.get_long() == Some(name) && matches!(arg.get_action(), ArgAction::SetTrue))
        };
        let mut read = Arguments { arguments: Vec::new(), off: BTreeSet::new() };
        let mut are_flags = true;
        for argument in arguments {
            are_flags &= argument != "--";
            let flag = argument.to_str().filter(|_| are_flags).and_then(|text| text.strip_prefix("--"));
            match flag.and_then(|flag| flag.split_once('=')).filter(|(name, _)| is_flag(name)) {
                None => read.arguments.push(argument.clone()),
                Some((name, "true")) => read.arguments.push(format!("--{name}").into()),
                Some((name, "false")) => _ = read.off.insert(name.to_owned()),
                Some((name, _)) => {
                    return Err(anyhow!("`--{name}`: expected no value, or else `true` or `false`"));
                }
            }
        }
        let is_on = |name: &&String| read.arguments.iter().any(|argument| *argument == *format!("--{name}"));
        match read.off.iter().find(is_on) {
            Some(name) => Err(anyhow!("`--{name}`: given twice, once as `false`")),
            None => Ok(read),
        }
    }
}

/// The names of the subcommands, and the matches of the innermost one.
fn innermost(matches: &ArgMatches) -> (Vec<String>, &ArgMatches) {
    let (mut names, mut matches) = (Vec::new(), matches);
    while let Some((name, inner)) = matches.subcommand() {
        names.push(name.to_owned());
        matches = inner;
    }
    (names, matches)
}

/// The value of a flag in the file.
struct FileValue {
    flag: String,
    line: usize,
    /// Such as `--FLAG=VALUE`. None if the command line or the environment has the flag, or if it is `false`.
    arguments: Vec<String>,
}

/// The settings that a command uses. The command line and the environment take precedence over a setting that
/// excludes one of their flags.
fn file_values(
    command: &Command,
    settings: &BTreeMap<String, Setting>,
    explicit: &ArgMatches,
    path: &Path,
    name: &str,
) -> anyhow::Result<Vec<FileValue>> {
    let is_explicit = |arg: &Arg| {
        let id = arg.get_id().as_str();
        // The ID of an argument that is not defined would panic.
        explicit.try_contains_id(id).is_ok()
            && matches!(explicit.value_source(id), Some(ValueSource::CommandLine | ValueSource::EnvVariable))
    };
    let lists = |one: &Arg, other: &Arg| {
        command.get_arg_conflicts_with(one).iter().any(|arg| arg.get_id() == other.get_id())
    };
    let excludes = |one: &Arg, other: &Arg| lists(one, other) || lists(other, one);
    let mut used: Vec<(String, &Arg, &Setting)> = Vec::new();
    for arg in command.get_arguments() {
        let Some(flag) = flag_name(arg) else { continue };
        let Some(setting) = settings.get(&flag) else { continue };
        if command.get_arguments().any(|other| is_explicit(other) && excludes(arg, other)) {
            continue;
        }
        let is_excluded =
            |(_, other, setting): &&(String, &Arg, &Setting)| !setting.is_off() && excludes(arg, other);
        if let Some((other, _, of_other)) = used.iter().find(is_excluded).filter(|_| !setting.is_off()) {
            let mut movable = [(other, of_other), (&flag, &setting)].into_iter();
            let hint = match movable.find(|(_, setting)| setting.is_at_top) {
                Some((key, _)) => {
                    format!("move `{key}` from the top into the tables of the commands that need it")
                }
                None => "remove one of them".to_owned(),
            };
            return Err(anyhow!(
                "`{}:{}`: `{flag}` and `{other}` of line {} exclude each other in `{name}`\n  = hint: {hint}",
                path.display(),
                setting.line,
                of_other.line
            ));
        }
        used.push((flag, arg, setting));
    }
    used.retain(|(_, arg, setting)| is_explicit(arg) || !setting.is_off() || arg.get_action().takes_values());
    let values = used.into_iter().map(|(flag, arg, setting)| {
        let invalid = |reason| anyhow!("`{}:{}`: `{flag}`: {reason}", path.display(), setting.line);
        let values = if is_explicit(arg) { Vec::new() } else { setting.values_for(arg).map_err(invalid)? };
        let hyphens = if arg.get_long().is_some() { "--" } else { "-" };
        let takes_values = arg.get_action().takes_values();
        let argument = |value: String| {
            let value = if takes_values { format!("={value}") } else { String::new() };
            (!setting.is_off()).then(|| format!("{hyphens}{flag}{value}"))
        };
        let arguments = values.into_iter().filter_map(argument).collect();
        Ok(FileValue { line: setting.line, arguments, flag })
    });
    values.collect()
}

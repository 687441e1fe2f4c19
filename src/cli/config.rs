//! `--config`: a file with values of flags. They become default values, so that the command line and environment
//! variables take precedence.

mod file;

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::anyhow;
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
    let Arguments { arguments, off } = Arguments::new(command, arguments).map_err(ArgumentError::Invalid)?;
    // Flags that the file sets may be missing. Help and version end here.
    let explicit = tolerant(command.clone()).try_get_matches_from(&arguments)?;
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
    let own = defaults(inner, &settings, explicit, path, &name).map_err(ArgumentError::Invalid)?;
    let mut with_file = mut_innermost(command.clone(), &subcommands, &|inner| with_defaults(inner, &own));
    let mut used = own.iter().map(|default| (&default.flag, &default.id)).collect::<Vec<_>>();
    let global = if subcommands.is_empty() {
        Vec::new()
    } else {
        defaults(command, &settings, explicit, path, &name).map_err(ArgumentError::Invalid)?
    };
    with_file = with_defaults(with_file, &global);
    used.extend(global.iter().map(|default| (&default.flag, &default.id)));
    let matches = with_file.try_get_matches_from(&arguments)?;
    let (_, innermost) = innermost(&matches);
    used.retain(|(_, id)| innermost.value_source(id) == Some(ValueSource::DefaultValue));
    let lines = used.into_iter().filter_map(|(flag, _)| Some((flag.clone(), settings.get(flag)?.line)));
    let _ = IN_USE.set(InUse { path: path.clone(), lines: lines.collect() });
    Ok(matches)
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
    fn new(command: &Command, arguments: &[OsString]) -> anyhow::Result<Arguments> {
        let matches = tolerant(command.clone()).try_get_matches_from(arguments);
        let names = matches.map(|matches| innermost(&matches).0).unwrap_or_default();
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

/// The value of a flag, by the ID of its argument.
struct FlagDefault {
    flag: String,
    id: String,
    /// Empty if the command line or the environment has the flag.
    values: Vec<String>,
}

/// The settings that a command uses. The command line and the environment take precedence over a setting that
/// excludes one of their flags.
fn defaults(
    command: &Command,
    settings: &BTreeMap<String, Setting>,
    explicit: &ArgMatches,
    path: &Path,
    name: &str,
) -> anyhow::Result<Vec<FlagDefault>> {
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
        if let Some((other, ..)) = used.iter().find(is_excluded).filter(|_| !setting.is_off()) {
            return Err(anyhow!(
                "`{}`: `{other}` and `{flag}` exclude each other in `{name}`\n  = hint: move one of them into the tables of its commands, such as `[run]`",
                path.display()
            ));
        }
        used.push((flag, arg, setting));
    }
    let defaults = used.into_iter().map(|(flag, arg, setting)| {
        let invalid = |reason| anyhow!("`{}:{}`: `{flag}`: {reason}", path.display(), setting.line);
        let values = if is_explicit(arg) { Vec::new() } else { setting.values_for(arg).map_err(invalid)? };
        Ok(FlagDefault { flag, id: arg.get_id().to_string(), values })
    });
    defaults.collect()
}

fn mut_innermost(command: Command, names: &[String], change: &dyn Fn(Command) -> Command) -> Command {
    match names {
        [] => change(command),
        [name, rest @ ..] => command.mut_subcommand(name, |inner| mut_innermost(inner, rest, change)),
    }
}

/// Gives flags the values of the file.
fn with_defaults(mut command: Command, defaults: &[FlagDefault]) -> Command {
    for FlagDefault { id, values, .. } in defaults {
        if !values.is_empty() {
            command = command.mut_arg(id, |arg| arg.required(false).default_values(values.clone()));
        }
    }
    command
}

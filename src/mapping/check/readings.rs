//! Rules about where values come from, and about the levels of `each`.

use super::checker::{Checker, Roots};
use crate::document::path::Path;
use crate::document::{Find, Found, Json, Level, Reading, coerce, describe};
use crate::mapping::model::Each;
use crate::mapping::node::{Span, Spanned};
use crate::mapping::spec::{Constant, EachSpec, FindSpec, Names, ReadingSpec, Text};
use crate::mapping::suggest;
use crate::types::Type;

/// Names of paths' roots, which no element can have.
const ROOTS: [(&str, &str); 2] = [
    ("record", "it stands for the message itself, as in `record.key`"),
    ("envelope", "it stands for the document round the body, as in `envelope.op`"),
];

/// What a value is read for.
#[derive(Clone)]
pub(super) struct ValueContext<'g> {
    /// The column, for messages.
    pub(super) label: &'g str,
    pub(super) ty: Option<&'g Type>,
    pub(super) required: bool,
    /// Whether the value can be a new row's.
    pub(super) makes_rows: bool,
    /// What the column takes for NULL, where the reading doesn't say otherwise.
    pub(super) null_if: Vec<serde_json::Value>,
}

/// The values of a list of constants.
pub(super) fn values(list: Option<&Spanned<Vec<Constant>>>) -> Vec<serde_json::Value> {
    list.iter().flat_map(|list| &list.value).map(|item| item.value.clone()).collect()
}

impl Checker<'_> {
    /// The levels of an `each`; none where one is faulty.
    pub(super) fn levels(&mut self, specs: &[EachSpec], owner: &str) -> Vec<Each> {
        let mut levels = Vec::new();
        let mut roots = Roots::default();
        for spec in specs {
            levels.push(self.level(spec, &roots, owner));
            roots.elements.push(&spec.name.value);
        }
        levels.into_iter().collect::<Option<_>>().unwrap_or_default()
    }

    fn level(&mut self, spec: &EachSpec, roots: &Roots<'_>, owner: &str) -> Option<Each> {
        let (name, path) = (&spec.name.value, &spec.path);
        let is_word = |c: char| c == '_' || c.is_alphanumeric();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) || !name.chars().all(is_word) {
            let message = format!("`{name}` cannot be the name of an element");
            let hint = "letters, digits and `_`, so that a path can start at it";
            self.report(message, &spec.name.span, hint.to_owned());
        }
        if let Some((_, hint)) =
            ROOTS.iter().find(|(root, _)| root == name && (*root != "envelope" || self.has_envelope()))
        {
            let message = format!("`{name}` cannot be the name of an element");
            self.report(message, &spec.name.span, (*hint).to_owned());
        }
        if path
            .value
            .strip_prefix(name.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        {
            let message = format!("the path of `{name}` starts at `{name}` itself");
            let hint = match roots.elements.last() {
                Some(outer) => format!("the element that holds it is `{outer}`"),
                None => "the event's body is `$`".to_owned(),
            };
            self.report(message, &path.span, hint);
            return None;
        }
        let compiled = self.path(path, roots)?;
        if compiled.is_singular() {
            let message = format!("`each` of `{owner}` matches at most one value");
            let hint = format!(
                "the elements of an array are `{0}[*]`, the members of an object `{0}.*`",
                path.value
            );
            self.report(message, &path.span, hint);
        }
        Some(Each { name: name.clone(), path: compiled })
    }

    /// Where a value comes from.
    pub(super) fn reading(
        &mut self,
        spec: &ReadingSpec,
        context: ValueContext<'_>,
        roots: &Roots<'_>,
    ) -> Option<Reading> {
        let ValueContext { label, ty, required, makes_rows, null_if } = context;
        for (key, constant) in [("value", &spec.value), ("if_absent", &spec.if_absent)] {
            if let Some(constant) = constant
                && constant.value.is_null()
                && required
            {
                let message = format!("`{key}` of {label} is null, but the column is never NULL");
                self.report(message, &constant.span, None);
            }
        }
        let keep = spec.keep_if_absent.as_ref().filter(|flag| flag.value);
        if let Some(keep) = keep {
            if makes_rows && required && spec.if_absent.is_none() {
                let message = format!("{label} is never NULL, but a new row has nothing to keep");
                self.report(message, &keep.span, "`if_absent` is what a new row gets".to_owned());
            } else if let Some(if_absent) = spec.if_absent.as_ref().filter(|_| !makes_rows) {
                let message = format!("{label} has both `if_absent` and `keep_if_absent`");
                let hint = "an update makes no row, and keeps what the row has";
                self.report(message, &if_absent.span, hint.to_owned());
            }
        }
        let if_absent = spec.if_absent.as_ref();
        let if_absent = if_absent.map(|constant| self.fit(constant, ty, &format!("`if_absent` of {label}")));
        if let Some(from) = &spec.from {
            let null_if = spec.null_if.as_ref().map_or(null_if, |list| values(Some(list)));
            let (from, keep_if_absent) = (self.find(from, label, ty, roots)?, keep.is_some());
            return Some(Reading::Found { from, if_absent, null_if, keep_if_absent });
        }
        let value = spec.value.as_ref()?;
        Some(Reading::Constant(self.fit(value, ty, &format!("`value` of {label}"))))
    }

    fn find(&mut self, spec: &FindSpec, label: &str, ty: Option<&Type>, roots: &Roots<'_>) -> Option<Find> {
        Some(match spec {
            FindSpec::Path(path) => Find::Path(self.path(path, roots)?),
            FindSpec::FirstOf(paths) => Find::FirstOf(self.paths(paths, roots)?),
            FindSpec::Join { parts, with } => {
                self.takes(Json::String("x"), ty, label, ("join", "text"), &parts.span);
                Find::Join { parts: self.paths(parts, roots)?, with: with.clone() }
            }
            FindSpec::Without { path, names } => {
                if let Some(ty) = ty
                    && *ty != Type::Json
                {
                    let message = format!("{label} is `{ty}`, and cannot take an object by `without`");
                    self.report(message, &names.span, "the rest of an object is `json`".to_owned());
                }
                let path = self.path(path, roots)?;
                Find::Without { path, names: names.value.iter().map(|name| name.value.clone()).collect() }
            }
            FindSpec::IndexOf(name) => {
                let level = self.level_named(name, label, "index_of", roots)?;
                self.takes(Json::from(2), ty, label, ("index_of", "a number"), &name.span);
                Find::IndexOf(level)
            }
            FindSpec::KeyOf(name) => {
                let level = self.level_named(name, label, "key_of", roots)?;
                self.takes(Json::String("x"), ty, label, ("key_of", "text"), &name.span);
                Find::KeyOf(level)
            }
        })
    }

    fn paths(&mut self, names: &Names, roots: &Roots<'_>) -> Option<Vec<Path>> {
        let paths: Vec<_> = names.value.iter().map(|path| self.path(path, roots)).collect();
        paths.into_iter().collect()
    }

    /// A column whose type takes no value of the kind that a key gives.
    fn takes(
        &mut self,
        sample: Json<'_>,
        ty: Option<&Type>,
        label: &str,
        (key, what): (&str, &str),
        at: &Span,
    ) {
        let Some(ty) = ty else { return };
        let refused = coerce(sample, ty).is_err_and(|misfit| matches!(misfit.found, Found::WrongKind(_)));
        if refused {
            let message = format!("{label} is `{ty}`, but `{key}` gives {what}");
            let hint = format!("no {} fits it", describe(sample).trim_start_matches("a "));
            self.report(message, at, hint);
        }
    }

    fn level_named(&mut self, name: &Text, label: &str, key: &str, roots: &Roots<'_>) -> Option<Level> {
        let number = roots.elements.iter().position(|element| *element == name.value);
        if let Some(number) = number {
            return Some(Level { number, name: name.value.clone() });
        }
        if !roots.maybe_more {
            let message = format!("`{key}` of {label} names `{}`, which `each` doesn't give", name.value);
            let hint = match roots.elements.as_slice() {
                [] => "only a table with an `each` has elements".to_owned(),
                elements => format!("`each` gives {}", suggest::list(elements, "and")),
            };
            self.report(message, &name.span, hint);
        }
        None
    }

    /// What finds a row is never kept.
    pub(super) fn never_kept(&mut self, spec: &ReadingSpec, label: &str) {
        self.not_kept(spec, &format!("{label} finds the row"), "without a value no row can be found");
    }

    /// A value that is needed, for what it does, is not kept.
    pub(super) fn not_kept(&mut self, spec: &ReadingSpec, does: &str, hint: &str) {
        if let Some(keep) = spec.keep_if_absent.as_ref().filter(|flag| flag.value) {
            self.report(format!("{does}, and cannot be kept"), &keep.span, hint.to_owned());
        }
    }

    /// Elements of arrays have an index, members of objects a key.
    pub(super) fn place_exists(&mut self, reading: Option<&Reading>, spec: &ReadingSpec, levels: &[Each]) {
        let (Some(find), Some(from)) = (reading.and_then(Reading::find), &spec.from) else { return };
        let (message, hint) = match find {
            Find::IndexOf(level)
                if levels.get(level.number).is_some_and(|each| !each.path.meets_arrays()) =>
            {
                (
                    format!("`{}` is no element of an array, and has no index", level.name),
                    format!("a path of elements ends in `[*]`; `key_of: {}` is a member's name", level.name),
                )
            }
            Find::KeyOf(level) if levels.get(level.number).is_some_and(|each| !each.path.meets_members()) => {
                (
                    format!("`{}` is no member of an object, and has no key", level.name),
                    format!(
                        "a path of members ends in `.*`; `index_of: {}` is an element's position",
                        level.name
                    ),
                )
            }
            _ => return,
        };
        self.report(message, from.at(), hint);
    }
}

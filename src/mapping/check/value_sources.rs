//! Rules about value sources.

use super::checker::{Checker, PathRoots};
use super::conversions::{Target, special_values};
use super::levels::index_or_key_fault;
use crate::diagnostic::Severity;
use crate::document::path::Path;
use crate::document::{Conversion, Json, Level, Mismatch, Selector, ValueSource, coerce, describe};
use crate::mapping::model::Each;
use crate::mapping::node::Span;
use crate::mapping::spec::{Constant, InheritedSpec, NameList, SelectorSpec, SpannedText, ValueSourceSpec};
use crate::mapping::suggest;
use crate::types::Type;

/// The column for which a value is read.
#[derive(Clone, Copy)]
pub(super) struct ValueContext<'g> {
    /// The column's label in messages.
    pub(super) label: &'g str,
    pub(super) ty: Option<&'g Type>,
    /// Why the value is never NULL, if it is not.
    pub(super) never_null: Option<&'static str>,
    /// Whether the value can be part of a new row.
    pub(super) can_insert: bool,
    /// The keys that an entry of an operation inherits from its column.
    pub(super) column: Option<&'g InheritedSpec>,
}

impl Checker<'_> {
    /// Checks a value source.
    pub(super) fn value_source(
        &mut self,
        spec: &ValueSourceSpec,
        context: ValueContext<'_>,
        roots: &PathRoots<'_>,
    ) -> Option<ValueSource> {
        let ValueContext { label, ty, never_null, can_insert, column } = context;
        let constants =
            [("value", &spec.value), ("if_absent", &spec.if_absent), ("if_invalid", &spec.if_invalid)];
        for (key, constant) in constants {
            if let Some(constant) = constant
                && constant.value.is_null()
                && let Some(reason) = never_null
            {
                let message = format!("`{key}` of {label} is null, but {reason}");
                self.report(message, &constant.span, None);
            }
        }
        let keep = spec.keep_if_absent.as_ref().filter(|flag| flag.value);
        if let Some(keep) = keep {
            if can_insert && never_null.is_some() && spec.if_absent.is_none() {
                let message = format!("{label} is never NULL, but a new row has no value to keep");
                self.report(message, &keep.span, "`if_absent` gives a new row its value".to_owned());
            } else if let Some(if_absent) = spec.if_absent.as_ref().filter(|_| !can_insert) {
                let message = format!("{label} has both `if_absent` and `keep_if_absent`");
                let hint = "an update inserts no row, so only `keep_if_absent` has an effect";
                self.report(message, &if_absent.span, hint.to_owned());
            }
        }
        if let Some(lookup) = &spec.lookup {
            return self.row_number(spec, lookup, context, roots);
        }
        let mut constant_of = |key: &str, constant: &Option<Constant>| {
            let constant = constant.as_ref()?;
            Some(self.constant_value(constant, ty, &format!("`{key}` of {label}")))
        };
        let if_absent = constant_of("if_absent", &spec.if_absent);
        let if_invalid = constant_of("if_invalid", &spec.if_invalid);
        self.check_special_values(&spec.inherited, label);
        let conversion = self.conversion(&spec.inherited, Target { label, ty, never_null, column });
        if let Some(selector_spec) = &spec.selector {
            let special = special_values(&spec.inherited, column);
            // These keys accept kinds of values that the type alone does not.
            let accepts_more =
                |conversion: &Conversion| conversion.codes.is_some() || conversion.moments.epoch.is_some();
            let ty = ty.filter(|_| !conversion.as_deref().is_some_and(accepts_more));
            let (selector, keep_if_absent) =
                (self.selector(selector_spec, label, ty, roots)?, keep.is_some());
            // With `if_invalid`, several values are provided for.
            if if_invalid.is_none() {
                self.warn_of_several_values(&selector, selector_spec);
            }
            return Some(ValueSource::Selected {
                selector,
                if_absent,
                special,
                keep_if_absent,
                if_invalid,
                conversion,
            });
        }
        let value = spec.value.as_ref()?;
        Some(ValueSource::Constant(self.constant_value(value, ty, &format!("`value` of {label}"))))
    }

    pub(super) fn selector(
        &mut self,
        spec: &SelectorSpec,
        label: &str,
        ty: Option<&Type>,
        roots: &PathRoots<'_>,
    ) -> Option<Selector> {
        Some(match spec {
            SelectorSpec::Path(path) => Selector::Path(self.path(path, roots)?),
            SelectorSpec::Jq(program) => Selector::Jq(self.program(program, roots)?),
            SelectorSpec::FirstOf(paths) => Selector::FirstOf(self.paths(paths, roots)?),
            SelectorSpec::Join { parts, with } => {
                self.check_accepts(Json::String("x"), ty, label, ("join", "text"), &parts.span);
                Selector::Join { parts: self.paths(parts, roots)?, with: with.clone() }
            }
            SelectorSpec::Without { path, names } => {
                if let Some(ty) = ty
                    && *ty != Type::Json
                {
                    let message = format!("{label} is `{ty}`, but `without` gives an object");
                    self.report(message, &names.span, "an object needs the type `json`".to_owned());
                }
                let path = self.path(path, roots)?;
                Selector::Without { path, names: names.value.iter().map(|name| name.value.clone()).collect() }
            }
            SelectorSpec::IndexOf(name) => {
                let level = self.level_named(name, label, "index_of", roots)?;
                self.check_accepts(Json::from(2), ty, label, ("index_of", "a number"), &name.span);
                Selector::IndexOf(level)
            }
            SelectorSpec::KeyOf(name) => {
                let level = self.level_named(name, label, "key_of", roots)?;
                self.check_accepts(Json::String("x"), ty, label, ("key_of", "text"), &name.span);
                Selector::KeyOf(level)
            }
        })
    }

    fn paths(&mut self, names: &NameList, roots: &PathRoots<'_>) -> Option<Vec<Path>> {
        let paths: Vec<_> = names.value.iter().map(|path| self.path(path, roots)).collect();
        paths.into_iter().collect()
    }

    /// Warns of paths that select all elements or members: several values are a wrong type.
    fn warn_of_several_values(&mut self, selector: &Selector, spec: &SelectorSpec) {
        for (compiled, path) in selector.paths().iter().zip(spec.paths()) {
            if compiled.selects_all() {
                let message = format!("`{}` can match several values, but a column takes one", path.value);
                let hint =
                    "`each` makes a row of each value, `[0]` takes the first one, and `jq` can combine them";
                self.findings.add(Severity::Warning, message, path.span, hint.to_owned());
            }
        }
    }

    /// Reports a column whose type never accepts the kind of value that a key gives.
    fn check_accepts(
        &mut self,
        sample: Json<'_>,
        ty: Option<&Type>,
        label: &str,
        (key, what): (&str, &str),
        at: &Span,
    ) {
        let Some(ty) = ty else { return };
        let refused = coerce(sample, ty).is_err_and(|error| matches!(error.found, Mismatch::WrongKind(_)));
        if refused {
            let message = format!("{label} is `{ty}`, but `{key}` gives {what}");
            let hint = format!("the type takes no {}", describe(sample).trim_start_matches("a "));
            self.report(message, at, hint);
        }
    }

    fn level_named(
        &mut self,
        name: &SpannedText,
        label: &str,
        key: &str,
        roots: &PathRoots<'_>,
    ) -> Option<Level> {
        let number = roots.elements.iter().position(|element| *element == name.value);
        if let Some(number) = number {
            return Some(Level { number, name: name.value.clone() });
        }
        if !roots.possibly_incomplete {
            let message = format!("`{key}` of {label} names `{}`, which is not in `each`", name.value);
            let hint = match roots.elements.as_slice() {
                [] => "only a table with an `each` has elements".to_owned(),
                elements => format!("`each` has {}", suggest::list(elements, "and")),
            };
            self.unknown_roots.add((roots.owner.start, name.value.clone()), message, name.span, hint);
        }
        None
    }

    /// Reports `keep_if_absent` on a value that identifies a row.
    pub(super) fn reject_keep_on_key(&mut self, spec: &ValueSourceSpec, label: &str) {
        self.reject_keep(spec, &format!("{label} finds the row"), "without a value no row can be found");
    }

    /// Reports `keep_if_absent` on a value that must always be present.
    pub(super) fn reject_keep(&mut self, spec: &ValueSourceSpec, does: &str, hint: &str) {
        if let Some(keep) = spec.keep_if_absent.as_ref().filter(|flag| flag.value) {
            self.report(format!("{does}, so it cannot have `keep_if_absent`"), &keep.span, hint.to_owned());
        }
    }

    /// Checks that `index_of` names an array element, and `key_of` an object member.
    pub(super) fn check_index_and_key(
        &mut self,
        value_source: Option<&ValueSource>,
        spec: &ValueSourceSpec,
        levels: &[Each],
    ) {
        let key = spec.lookup.iter().flat_map(|lookup| &lookup.key);
        let key = key.filter_map(|(_, spec)| spec.selector.as_ref());
        let specs = spec.selector.iter().chain(key);
        let selectors = value_source.into_iter().flat_map(ValueSource::selectors);
        for (selector, spec) in selectors.zip(specs) {
            if let Some((message, hint)) = index_or_key_fault(selector, levels) {
                self.report(message, spec.span(), hint);
            }
        }
    }
}

//! Compiles paths, and explains those that do not parse.

use super::checker::{Checker, PathRoots};
use super::conditions::{as_jsonpath, called_function, is_condition};
use super::tombstones::TOMBSTONE_HINT;
use crate::diagnostic::Severity;
use crate::document::Expression;
use crate::document::jq::{Program, ProgramError};
use crate::document::path::filter::InvalidPattern;
use crate::document::path::{FunctionFault, Path, PathError, RECORD_MEMBERS, Root, Scope};
use crate::mapping::node::Span;
use crate::mapping::spec::{ExpressionSpec, SpannedText};
use crate::mapping::suggest;

/// The use of a path.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PathUse {
    /// It selects values.
    Values,
    /// It is a `when`: it matches or not.
    Condition,
}

impl Checker<'_> {
    /// The roots that paths and programs can start from.
    fn scope<'r>(&self, roots: &'r PathRoots<'_>) -> Scope<'r> {
        let has_envelope = roots.source_envelope.unwrap_or_else(|| self.has_envelope());
        Scope { elements: &roots.elements, has_envelope }
    }

    /// Compiles a path that selects values.
    pub(super) fn path(&mut self, path: &SpannedText, roots: &PathRoots<'_>) -> Option<Path> {
        self.compile(path, roots, PathUse::Values)
    }

    /// Compiles a path or a program.
    pub(super) fn expression(
        &mut self,
        spec: &ExpressionSpec,
        roots: &PathRoots<'_>,
        purpose: PathUse,
    ) -> Option<Expression> {
        match spec {
            ExpressionSpec::Path(path) => self.compile(path, roots, purpose).map(Expression::Path),
            ExpressionSpec::Jq(spec) => {
                let program = self.program(spec, roots)?;
                if purpose == PathUse::Condition && program.is_assignment() {
                    self.report(
                        "the condition is an assignment",
                        &spec.span,
                        "`==` compares values".to_owned(),
                    );
                    return None;
                }
                Some(Expression::Jq(program))
            }
        }
    }

    /// Compiles a jq program.
    pub(super) fn program(&mut self, program: &SpannedText, roots: &PathRoots<'_>) -> Option<Program> {
        let scope = self.scope(roots);
        match Program::parse(&program.value, scope) {
            Ok(compiled) => self.readable_program(compiled, program, roots),
            // The name can be that of a level that could not be read.
            Err(error) if roots.possibly_incomplete && error.is_about_variable() => None,
            Err(error) => {
                let at = self.span_within(program, error.at.start, error.at.len());
                let nearest = error.unknown.as_ref().and_then(|(name, known)| {
                    suggest::nearest(name, known.iter().map(String::as_str))
                        .map(|known| format!("there is `{known}`"))
                });
                let hint = error.hint.clone().or(nearest).or_else(|| jq_hint(&program.value, &error, roots));
                self.report(error.message, &at, hint);
                None
            }
        }
    }

    fn compile(&mut self, path: &SpannedText, roots: &PathRoots<'_>, purpose: PathUse) -> Option<Path> {
        let scope = self.scope(roots);
        let error = match Path::parse(&path.value, scope) {
            Ok(compiled) => {
                self.warn_of_invalid_patterns(path, &compiled);
                if compiled.root() == Root::Envelope || compiled.reads_record_value() {
                    self.whole_document_paths.push((compiled.clone(), path.span));
                }
                return self.readable_path(compiled, path, roots);
            }
            Err(error) => error,
        };
        if self.report_expression(path, roots, purpose) {
            return None;
        }
        let message = error.to_string();
        match error {
            PathError::UnknownRoot { .. } if roots.possibly_incomplete => {}
            PathError::UnknownRoot { root, .. } => {
                let at = self.span_within(path, 0, root.len());
                let hint = self.root_hint(&path.value, &root, roots);
                self.unknown_roots.add((roots.owner.start, root), message, at, hint);
            }
            PathError::UnknownMember { .. } => {
                let members = RECORD_MEMBERS.map(|member| format!("`record.{member}`")).join(", ");
                self.report(message, &path.span, format!("there are {members}"));
            }
            PathError::Syntax { rest, .. } => {
                let at = self.span_within(path, path.value.len() - rest.len(), rest.len());
                let hint = self.syntax_hint(&path.value, &rest, roots);
                self.report(message, &at, hint);
            }
            PathError::Function { rest, fault, .. } => {
                let at = self.span_within(path, path.value.len() - rest.len(), rest.len());
                self.report(message, &at, function_hint(&fault));
            }
        }
        None
    }

    /// Warns of constants in place of regular expressions. By RFC 9535, they match nothing.
    fn warn_of_invalid_patterns(&mut self, path: &SpannedText, compiled: &Path) {
        for InvalidPattern { pattern, reason } in compiled.invalid_patterns() {
            let at = match path.value.find(pattern) {
                Some(at) => self.span_within(path, at, pattern.len()),
                None => path.span,
            };
            let message = format!("`{pattern}` is not a regular expression, so it matches nothing: {reason}");
            let hint = r"a sign after a backslash stands for itself, as in `\\(` or `\\*`".to_owned();
            self.findings.add(Severity::Warning, message, at, hint);
        }
    }

    /// Reports a condition or a call of a function in place of a path. Returns false if it is neither.
    fn report_expression(&mut self, path: &SpannedText, roots: &PathRoots<'_>, purpose: PathUse) -> bool {
        let text = &path.value;
        if is_condition(text) {
            let hint = match purpose {
                PathUse::Condition => filter_hint(text, roots),
                PathUse::Values => "a path selects a value; only `when` takes a condition".to_owned(),
            };
            self.report(format!("`{text}` is a condition, expected a path"), &path.span, hint);
            return true;
        }
        let Some(function) = called_function(text) else { return false };
        let name = function.to_lowercase();
        let hint = match (name.as_str(), purpose) {
            ("length" | "count", PathUse::Condition) => {
                filter_hint(&format!("{text} > 0"), roots)
            }
            ("concat" | "concat_ws", _) => "`join` joins texts, as in `join: [$.first, $.last]`".to_owned(),
            ("coalesce" | "ifnull" | "nvl", _) => {
                "`first_of` takes the first value that is found and not null".to_owned()
            }
            _ => "a path selects a value and has no functions; only a filter has some, as in `$[?length($.tags) > 0]`"
                .to_owned(),
        };
        let message = format!("path `{text}` calls a function `{function}`");
        self.report(message, &path.span, hint);
        true
    }

    fn root_hint(&self, path: &str, root: &str, roots: &PathRoots<'_>) -> String {
        let elements = &roots.elements;
        if roots.of_tombstone {
            return TOMBSTONE_HINT.to_owned();
        }
        let is_element_elsewhere = || {
            let mut each = self.spec.tables.iter().flat_map(|table| &table.each);
            each.any(|each| each.name.value == root)
        };
        if suggest::nearest(root, elements.iter().copied()).is_some() {
            return format!("a path here starts at `$` or at {}", suggest::list(elements, "or at"));
        }
        if elements.is_empty() && is_element_elsewhere() {
            return "this place has no `each` with such an element; a path here starts at `$`".to_owned();
        }
        if root == "envelope" && roots.source_envelope.is_some() && self.has_envelope() {
            return "there is no envelope here: `$` is the whole value of the record".to_owned();
        }
        if root == "envelope" {
            return "a path can start at `envelope` only if `source` has `envelope`, `body` or `events`"
                .to_owned();
        }
        if let (Some(rest), Some(element)) = (path.strip_prefix('@'), elements.last()) {
            return format!("the element is `{element}`: `{element}{rest}`");
        }
        let from_body = match (root, path) {
            ("", path) if path.starts_with(['.', '[']) => format!("${path}"),
            ("@", path) => format!("${}", &path[1..]),
            _ => format!("$.{path}"),
        };
        let of_elements = match elements.as_slice() {
            [] => String::new(),
            elements => format!("`each` has {}; ", suggest::list(elements, "and")),
        };
        // A path of `source` cannot be a constant.
        let can_be_constant = !roots.owner.is_empty() && path == root && !root.is_empty();
        let of_constant = match root {
            "" if path.starts_with('.') => "; a program of jq stands under `jq`",
            _ if can_be_constant => "; a constant is a `value`",
            _ => "",
        };
        if Path::parse(&from_body, Scope::default()).is_ok() {
            format!("{of_elements}the event's body is `$`: `{from_body}`{of_constant}")
        } else {
            format!(
                "{of_elements}a path starts at `$`, which is the event's body, as in `$.order.id`{of_constant}"
            )
        }
    }

    fn syntax_hint(&self, path: &str, rest: &str, roots: &PathRoots<'_>) -> Option<String> {
        if let Some(escape) = unknown_escape(rest) {
            return Some(format!(
                "`{escape}` is no escape of a text in a path; a backslash of a pattern is written twice, as in `\\{escape}`"
            ));
        }
        let starts_filter = rest.starts_with("[?") || rest.starts_with("[(");
        let before = &path[..path.len() - rest.len()];
        let scope = self.scope(roots);
        let parses = |path: &str| Path::parse(path, scope).is_ok();
        if starts_filter && let Some(condition) = rest[1..].strip_suffix(']') {
            let root = if before.trim_end() == "$" { '$' } else { '@' };
            let proposed = as_jsonpath(condition, root).map(|condition| format!("{before}[?{condition}]"));
            if let Some(proposed) = proposed.filter(|path| parses(path)) {
                return Some(format!("write the filter as `{proposed}`"));
            }
        }
        let is_name = |c: char| c == '_' || c.is_ascii_alphanumeric();
        let calls_function = rest.match_indices('(').any(|(at, _)| rest[..at].ends_with(is_name));
        if calls_function && rest.contains("[?") {
            let hint = "a filter has the functions `length`, `count` and `value`, whose results are compared, and the \
                        conditions `match` and `search`";
            return Some(hint.to_owned());
        }
        if starts_filter {
            return Some("a filter compares members of `@`, as in `$.items[?@.kind == 'gift']`".to_owned());
        }
        if rest.starts_with('[') && !rest.contains(']') && parses(&format!("{path}]")) {
            return Some("a `]` is missing".to_owned());
        }
        if rest.trim().is_empty() {
            return Some("remove the blanks at the end".to_owned());
        }
        if rest == "." {
            return Some("a name is missing after the last `.`".to_owned());
        }
        let name = rest.strip_prefix('.')?;
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (name, after) = name.split_at(end);
        let proposed = format!("['{name}']");
        if name.is_empty() || !parses(&format!("{before}{proposed}{after}")) {
            return None;
        }
        Some(format!("write a name with characters other than letters, digits and `_` as `{proposed}`"))
    }

    /// Reports the unknown roots of all paths.
    pub(super) fn report_unknown_roots(&mut self) {
        for (message, at, hint) in std::mem::take(&mut self.unknown_roots).into_faults() {
            self.report(message, &at, hint);
        }
    }

    /// The span of a part of a text. If the text is not written verbatim in the file, this is the span
    /// of the whole text.
    fn span_within(&self, text: &SpannedText, offset: usize, length: usize) -> Span {
        let written = self.source.text.get(text.span.range()).unwrap_or_default();
        let quote = usize::from(written.starts_with(['"', '\'']));
        if length == 0 || !written[quote..].starts_with(&text.value) {
            return text.span;
        }
        let start = text.span.start + quote + offset;
        Span { start, end: start + length, ..text.span }
    }
}

/// A hint for a path in place of a program.
fn jq_hint(program: &str, error: &ProgramError, roots: &PathRoots<'_>) -> Option<String> {
    if let Some((name, _)) = &error.unknown
        && !name.starts_with('$')
        && !program[error.at.end..].starts_with('(')
    {
        let is_level = roots.elements.contains(&name.as_str());
        return Some(if is_level {
            format!("the element of a level is `${name}`")
        } else {
            format!("a member of the event's body is `.{name}`")
        });
    }
    program.starts_with("$.").then(|| format!("in jq, the event's body is `.`: `{}`", &program[1..]))
}

/// The first escape within quotes that a text in a path does not have.
fn unknown_escape(path: &str) -> Option<String> {
    let mut quote = None;
    let mut characters = path.chars();
    while let Some(c) = characters.next() {
        match (quote, c) {
            (Some(open), '\\') => {
                let escaped = characters.next()?;
                if escaped != open && !"bfnrtu/\\".contains(escaped) {
                    return Some(format!("\\{escaped}"));
                }
            }
            (Some(open), c) if c == open => quote = None,
            (None, '\'' | '"') => quote = Some(c),
            _ => {}
        }
    }
    None
}

/// A hint for a function of a filter that is used wrongly.
fn function_hint(fault: &FunctionFault) -> String {
    match fault {
        FunctionFault::Result { function: "value" } => {
            "compare it, as in `value(@..kind) == 'gift'`".to_owned()
        }
        FunctionFault::Result { function } => format!("compare it, as in `{function}(@.items) > 0`"),
        FunctionFault::Argument { expected: "one value", .. } => {
            "`count` counts the matches of such a path, and `value` gives the only one".to_owned()
        }
        FunctionFault::Argument { expected: "a path", .. } => "a path here starts at `@` or `$`".to_owned(),
        FunctionFault::Argument { .. } => {
            "a value is a constant, a path to one value, or the result of `length`, `count` or `value`"
                .to_owned()
        }
    }
}

/// A hint for a condition that is no filter.
fn filter_hint(condition: &str, roots: &PathRoots<'_>) -> String {
    if condition.starts_with('.') {
        return format!(
            "a program of jq is `{{jq: '{condition}'}}`; a path has a filter, as in `$[?$.status == 'paid']`"
        );
    }
    let starts_at_element = roots
        .elements
        .iter()
        .any(|element| condition.strip_prefix(element).is_some_and(|rest| rest.starts_with(['.', '[', ' '])));
    if starts_at_element {
        return "a condition on elements is a filter in the path of their level, as in `each: {item: \"$.items[?@.kind == 'gift']\"}`"
            .to_owned();
    }
    let proposed = as_jsonpath(condition, '$').map(|condition| format!("$[?{condition}]"));
    match proposed.filter(|path| Path::parse(path, Scope::default()).is_ok()) {
        Some(path) => format!("a condition on the event is a filter: `{path}`"),
        None => "a condition on the event is a filter, as in `$[?$.status == 'paid']`".to_owned(),
    }
}

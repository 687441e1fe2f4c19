//! Rules about the levels of `each`.

use super::checker::{Checker, PathRoots};
use super::paths::PathUse;
use crate::document::{ElementSource, Elements, Selector};
use crate::mapping::model::Each;
use crate::mapping::spec::{EachSpec, ElementSourceSpec, ExpressionSpec};

/// Names of path roots, which no element can have.
const RESERVED_NAMES: [(&str, &str); 2] = [
    ("record", "it is the record itself, as in `record.key`"),
    ("envelope", "it is the document around the body, as in `envelope.op`"),
];

impl Checker<'_> {
    /// Checks the levels of `each`, of an operation for tombstones or of another. Returns no levels if one is invalid.
    pub(super) fn levels(&mut self, specs: &[EachSpec], of_tombstone: bool) -> Vec<Each> {
        let mut levels = Vec::new();
        let mut roots = PathRoots { of_tombstone, ..PathRoots::default() };
        for spec in specs {
            levels.push(self.level(spec, &roots));
            roots.elements.push(&spec.name.value);
        }
        levels.into_iter().collect::<Option<_>>().unwrap_or_default()
    }

    fn level(&mut self, spec: &EachSpec, roots: &PathRoots<'_>) -> Option<Each> {
        let name = &spec.name.value;
        let is_word = |c: char| c == '_' || c.is_alphanumeric();
        if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) || !name.chars().all(is_word) {
            let message = format!("`{name}` cannot be the name of an element");
            let hint = "use letters, digits and `_`, so that a path can start with the name";
            self.report(message, &spec.name.span, hint.to_owned());
        }
        if let Some((_, hint)) = RESERVED_NAMES
            .iter()
            .find(|(root, _)| root == name && (*root != "envelope" || self.has_envelope()))
        {
            let message = format!("`{name}` cannot be the name of an element");
            self.report(message, &spec.name.span, (*hint).to_owned());
        }
        let sources = spec.elements.value.as_slice();
        for (at, source) in sources.iter().enumerate() {
            let text = source.text();
            if sources[..at].iter().any(|earlier| earlier.text().value == text.value) {
                let message = format!("`{name}` has the elements of `{}` twice", text.value);
                self.report(message, &text.span, None);
            }
        }
        let sources: Vec<Option<ElementSource>> =
            sources.iter().map(|source| self.element_source(source, name, roots)).collect();
        let elements = Elements::new(sources.into_iter().collect::<Option<_>>()?);
        Some(Each { name: name.clone(), elements })
    }

    fn element_source(
        &mut self,
        spec: &ElementSourceSpec,
        name: &str,
        roots: &PathRoots<'_>,
    ) -> Option<ElementSource> {
        let text = spec.text();
        if !matches!(spec, ElementSourceSpec::Expression(ExpressionSpec::Jq(_)))
            && let Some(rest) = text.value.strip_prefix(name)
            && (rest.is_empty() || rest.starts_with(['.', '[']))
        {
            let message = format!("the path of `{name}` starts at `{name}` itself");
            let hint = match roots.elements.last() {
                Some(outer) => format!("the element that holds it is `{outer}`"),
                None => "the event's body is `$`".to_owned(),
            };
            self.report(message, &text.span, hint);
            return None;
        }
        match spec {
            ElementSourceSpec::Expression(spec) => {
                Some(ElementSource::new(self.expression(spec, roots, PathUse::Values)?))
            }
            ElementSourceSpec::OneOrList(path) => {
                let compiled = self.path(path, roots)?;
                if compiled.can_match_several() {
                    let message = format!(
                        "`one_or_list` of `{name}` can match several values, expected a path to one value"
                    );
                    let hint = match path.value.strip_suffix("[*]") {
                        Some(list) => format!("the elements of `{list}` are meant: leave out `[*]`"),
                        None => "each array on the way needs a level of its own".to_owned(),
                    };
                    self.report(message, &path.span, hint);
                }
                Some(ElementSource::one_or_list(compiled))
            }
        }
    }
}

/// Why a level's elements have no index or no key: a message and a hint.
pub(super) fn index_or_key_fault(selector: &Selector, levels: &[Each]) -> Option<(String, String)> {
    let (Selector::IndexOf(level) | Selector::KeyOf(level)) = selector else { return None };
    let (name, elements) = (&level.name, &levels.get(level.number)?.elements);
    let (is_index, has_it) = match selector {
        Selector::IndexOf(_) => (true, elements.can_have_index()),
        _ => (false, elements.can_have_key()),
    };
    if has_it {
        return None;
    }
    let (container, lack) =
        if is_index { ("an array element", "index") } else { ("an object member", "key") };
    let Some(only) = elements.only_source() else {
        let message = format!("not every element of `{name}` is {container}, so it has no {lack}");
        let sources = if is_index {
            "paths that end in `[*]`, `one_or_list` or programs"
        } else {
            "paths that end in `.*`"
        };
        return Some((message, format!("all sources of the level must be {sources}")));
    };
    let message = format!("`{name}` is not {container}, so it has no {lack}");
    let hint = if only.is_one() {
        let path = only.expression().text();
        format!("the elements of an array are `{path}[*]`, the members of an object `{path}.*`")
    } else if is_index {
        format!("a path to array elements ends in `[*]`; `key_of: {name}` gives a member's name")
    } else {
        format!("a path to object members ends in `.*`; `index_of: {name}` gives an element's position")
    };
    Some((message, hint))
}

//! Nodes → spec: the levels of `each`.

use super::fields::{Field, SpecReader, Subject};
use super::{EachSpec, ElementSourceSpec, ExpressionSpec};
use crate::mapping::keys::Section;
use crate::mapping::node::{NodeKind, Spanned};

impl SpecReader<'_> {
    /// The levels of `each`. Returns `None` if one is invalid.
    pub(super) fn levels(&mut self, field: &Field<'_>) -> Option<Vec<EachSpec>> {
        let entries = self.entries(field, "a mapping of a name to a path");
        if !matches!(field.value.kind, NodeKind::Map(_)) {
            return None;
        }
        let levels = entries
            .iter()
            .map(|entry| Some(EachSpec { name: entry.key_text(), elements: self.elements(entry)? }));
        levels.collect::<Vec<_>>().into_iter().collect()
    }

    /// The sources of a level's elements: one, or a list of them.
    fn elements(&mut self, field: &Field<'_>) -> Option<Spanned<Vec<ElementSourceSpec>>> {
        let NodeKind::List(items) = &field.value.kind else {
            let source = self.element_source(field)?;
            let span = source.text().span;
            return Some(Spanned { value: vec![source], span });
        };
        if items.is_empty() {
            let message = format!("{} is empty, expected a list of paths", field.label);
            self.report(message, &field.value.span, None);
            return None;
        }
        let label = format!("an item of {}", field.label);
        let sources = items.iter().map(|item| {
            if let NodeKind::List(_) = item.kind {
                let hint = "the elements of all paths are those of one list".to_owned();
                self.report(format!("{label} is a list, expected a path"), &item.span, hint);
                return None;
            }
            self.element_source(&Field::item(item, label.clone()))
        });
        let sources: Vec<Option<ElementSourceSpec>> = sources.collect();
        let value = sources.into_iter().collect::<Option<_>>()?;
        Some(Spanned { value, span: field.value.span })
    }

    /// A path, `{jq: …}` or `{one_or_list: …}`.
    fn element_source(&mut self, field: &Field<'_>) -> Option<ElementSourceSpec> {
        if !matches!(field.value.kind, NodeKind::Map(_)) {
            let path = self.text(field, "a path")?;
            return Some(ElementSourceSpec::Expression(ExpressionSpec::Path(path)));
        }
        let (name, owner) = (field.label.clone(), field.label.clone());
        let subject = Subject { name, owner, section: Section::Level, at: *field.key_span() };
        let fields = self.fields(field, subject)?;
        match (fields.get("jq"), fields.get("one_or_list")) {
            (Some(_), Some(second)) => {
                let message = format!("{} has both `jq` and `one_or_list`", field.label);
                let hint = "a list has the elements of both, as in `[{jq: …}, {one_or_list: …}]`";
                self.report(message, second.key_span(), hint.to_owned());
                None
            }
            (Some(program), None) => {
                let program = self.text(&program, "a jq program")?;
                Some(ElementSourceSpec::Expression(ExpressionSpec::Jq(program)))
            }
            (None, Some(path)) => Some(ElementSourceSpec::OneOrList(self.text(&path, "a path")?)),
            (None, None) => {
                if !fields.has_unknown_keys {
                    let message = format!("{} has neither `jq` nor `one_or_list`", field.label);
                    let hint = "as in `{jq: \".items[]\"}` or `{one_or_list: $.items}`";
                    self.report(message, field.key_span(), hint.to_owned());
                }
                None
            }
        }
    }
}

//! Nodes → spec: the keys of a value source that entries of operations inherit from their column.

use super::fields::{Field, Fields, SpecReader};
use super::{CodesSpec, Constant, InheritedSpec, NameList, SpannedText};
use crate::mapping::keys::{Section, conversion_keys};
use crate::mapping::node::{NodeKind, Spanned};

impl SpecReader<'_> {
    /// Reads `absent_if`, `null_if` and the conversion keys.
    pub(super) fn inherited(&mut self, fields: &Fields<'_>) -> InheritedSpec {
        let is_column = fields.subject.section == Section::Column;
        let with_constant: &[&str] = if is_column { &["value", "generated"] } else { &["value"] };
        for (key, conflicting, hint) in [
            ("absent_if", with_constant, "`absent_if` applies to values that a path finds"),
            ("null_if", with_constant, "`null_if` applies to values that a path finds"),
        ] {
            self.report_conflict(fields, key, conflicting, hint);
        }
        // A column with a constant can still get a value by a `set`.
        let with_constant: &[&str] = if is_column { &["generated"] } else { &["value"] };
        let keys = conversion_keys();
        for key in keys.clone() {
            self.report_conflict(
                fields,
                key,
                with_constant,
                "a conversion applies to values that a path finds",
            );
        }
        let has_others = |key: &&str| !matches!(*key, "codes") && fields.has(key);
        if let Some(other) = keys.clone().find(has_others) {
            let hint = "`codes` gives the value of each code, so there is nothing to convert";
            self.report_conflict(fields, "codes", &[other], hint);
        }
        let hint = "both say how text becomes a number";
        self.report_conflict(fields, "number_format", &["encoding"], hint);
        let keys = keys.filter_map(|key| {
            let span = fields.get(key)?.value.span;
            Some(Spanned { value: key, span })
        });
        InheritedSpec {
            absent_if: self.special_values(fields, "absent_if"),
            null_if: self.special_values(fields, "null_if"),
            codes: fields.get("codes").and_then(|field| self.codes(&field)),
            encoding: fields.get("encoding").and_then(|field| self.choice(&field)),
            number_format: fields.get("number_format").and_then(|field| self.choice(&field)),
            epoch: fields.get("epoch").and_then(|field| self.choice(&field)),
            format: fields.get("format").and_then(|field| self.formats(&field)),
            zone: fields.get("zone").and_then(|field| self.text(&field, "the name of a time zone")),
            round: fields.get("round").and_then(|field| self.choice(&field)),
            truncate: fields.get("truncate").and_then(|field| self.boolean(&field)),
            conversion_keys: keys.collect(),
        }
    }

    /// Reports a key that another key leaves without an effect.
    fn report_conflict(&mut self, fields: &Fields<'_>, key: &str, conflicting: &[&str], hint: &str) {
        let Some(field) = fields.get(key) else { return };
        if let Some(other) = conflicting.iter().find(|key| fields.has(key)) {
            let message = format!("{} has both `{key}` and `{other}`", fields.subject.owner);
            self.report(message, field.key_span(), hint.to_owned());
        }
    }

    /// `absent_if` or `null_if`.
    fn special_values(&mut self, fields: &Fields<'_>, key: &str) -> Option<Spanned<Vec<Constant>>> {
        let field = fields.get(key)?;
        let items = self.items(&field, "a list of values")?;
        let value = items.iter().filter_map(|item| self.constant(item)).collect();
        Some(Spanned { value, span: field.value.span })
    }

    /// A format, or a list of formats.
    fn formats(&mut self, field: &Field<'_>) -> Option<NameList> {
        if let NodeKind::List(_) = &field.value.kind {
            return self.non_empty_list(field, "a list of formats");
        }
        let format = self.text(field, "a format or a list of formats")?;
        Some(Spanned { span: format.span, value: vec![format] })
    }

    /// A code is text, a number or a boolean, and counts by its spelling.
    fn codes(&mut self, field: &Field<'_>) -> Option<CodesSpec> {
        let NodeKind::Map(entries) = &field.value.kind else {
            self.wrong_kind(field, "a mapping of codes to values");
            return None;
        };
        if entries.is_empty() {
            self.report(format!("{} is empty", field.label), &field.value.span, None);
        }
        let mut codes: Vec<(SpannedText, Constant)> = Vec::new();
        for (key, value) in entries {
            let code = match &key.kind {
                NodeKind::Text(text) => text.clone(),
                NodeKind::Number(number) => number.to_string(),
                NodeKind::Bool(flag) => flag.to_string(),
                _ => {
                    let message = format!("a code in {} is {}, expected text", field.label, key.describe());
                    let hint = "null is no code: `null_if`, `absent_if` and `if_absent` say what it means";
                    self.report(message, &key.span, hint.to_owned());
                    continue;
                }
            };
            let written = self.source.text.get(key.span.range()).unwrap_or_default();
            if !matches!(key.kind, NodeKind::Text(_)) && written != code {
                let message = format!(
                    "code `{written}` in {} is {}, which is read as `{code}`",
                    field.label,
                    key.describe()
                );
                let hint = format!("write `\"{written}\"` for this spelling, or `{code}`");
                self.report(message, &key.span, hint);
                continue;
            }
            if let Some((earlier, _)) = codes.iter().find(|(known, _)| known.value == code) {
                let line = self.source.line_number(earlier.span.start);
                let message = format!("duplicate code `{code}` in {}", field.label);
                self.report(message, &key.span, format!("the first is on line {line}"));
                continue;
            }
            let value = self.constant(&Field::item(value, format!("code `{code}` in {}", field.label)));
            let code = Spanned { value: code, span: key.span };
            codes.extend(value.map(|value| (code, value)));
        }
        Some(Spanned { value: codes, span: field.value.span })
    }
}

//! Rules about keys and levels: the key of an operation must distinguish the rows that `each` gives.
//! Otherwise several elements of an event become one row, and each overwrites the one before.

use super::checker::Checker;
use super::operation::OperationContext;
use crate::diagnostic::Severity;
use crate::document::{Selector, ValueSource};
use crate::mapping::model::{Each, Operation, Read};
use crate::mapping::spec::NameList;

/// Reads of a key from the elements of one level.
#[derive(Debug, Clone, Copy, Default)]
struct LevelUse {
    /// A value of the element, or of an element within it.
    value: bool,
    index: bool,
    key: bool,
}

impl Checker<'_> {
    /// Reports levels whose elements an upsert's or a replace's key does not distinguish. `key` is that of
    /// the operation, if it has one of its own.
    pub(super) fn check_key_identifies_rows(
        &mut self,
        operation: &Operation,
        context: &OperationContext<'_>,
        key: Option<&NameList>,
    ) {
        let Some(reads) = self.key_sources(operation) else { return };
        let used = uses(&reads, &operation.each);
        let draft = &self.drafts[operation.table];
        let overrides = &context.spec.overrides;
        let at = match (key, &draft.spec.primary_key) {
            (Some(names), _) => names.span,
            (None, Some(names)) if overrides.each.is_none() && overrides.columns.is_empty() => names.span,
            (None, _) => context.spec.table.span,
        };
        let (table, columns) = (draft.table.name.clone(), draft.table.bracketed(operation.key()));
        for (each, used) in operation.each.iter().zip(used) {
            if distinguishes(used, each) {
                continue;
            }
            let (name, path) = (&each.name, each.elements.shown());
            let hint = if (used.index || used.key) && each.elements.only_source().is_none() {
                "elements of different paths can have the same index or key; add a `path` to the key"
                    .to_owned()
            } else if used.index || used.key {
                format!(
                    "`index_of` counts in the innermost array of `{path}`, and `key_of` names a member of the innermost object; give each array and object a level of its own, or add a `path` to the key"
                )
            } else {
                format!(
                    "rows of different elements would overwrite each other; add a column to the key that reads `{name}`, by a `path`, `index_of` or `key_of`"
                )
            };
            let message =
                format!("the key {columns} of `{table}` does not distinguish the elements of `{name}`");
            self.report(message, &at, hint);
        }
    }

    /// Warns of an update that sets different values in the same rows, one for each element.
    pub(super) fn warn_of_repeated_update(&mut self, operation: &Operation, context: &OperationContext<'_>) {
        // A guard can select the newest element.
        if operation.guard().is_some() {
            return;
        }
        let (set, key) = operation.reads.split_at(operation.first_key_read());
        let used_by = |reads: &[Read]| {
            let sources: Vec<&ValueSource> = reads.iter().map(|read| &read.value_source).collect();
            uses(&sources, &operation.each)
        };
        for ((each, set), key) in operation.each.iter().zip(used_by(set)).zip(used_by(key)) {
            let sets = set.value || set.index || set.key;
            if !sets || distinguishes(key, each) {
                continue;
            }
            let (table, name) = (&context.spec.table, &each.name);
            let message = format!(
                "the update of `{}` sets the same rows once for each element of `{name}`",
                table.value
            );
            let hint = format!("the values of the last element stay; let the `key` read `{name}`, too");
            self.findings.add(Severity::Warning, message, table.span, hint);
        }
    }

    /// The value sources of the key's columns. A column without one has the same value in all rows. Returns
    /// `None` if a column's value source is invalid, which has been reported.
    fn key_sources<'o>(&self, operation: &'o Operation) -> Option<Vec<&'o ValueSource>> {
        let spec = self.drafts[operation.table].spec;
        let mut sources = Vec::new();
        for column in operation.key() {
            match operation.reads.iter().find(|read| read.column == *column) {
                Some(read) => sources.push(&read.value_source),
                None if spec.columns[*column].value_source.is_specified => return None,
                None => {}
            }
        }
        Some(sources)
    }
}

/// Whether the use of a level gives different values for any two of its elements.
fn distinguishes(used: LevelUse, each: &Each) -> bool {
    used.value
        || !each.elements.can_match_several()
        || each.elements.is_distinguished_by(used.index, used.key)
}

/// Returns the use of each level by value sources.
fn uses(sources: &[&ValueSource], levels: &[Each]) -> Vec<LevelUse> {
    let mut used = vec![LevelUse::default(); levels.len()];
    for selector in sources.iter().flat_map(|source| source.selectors()) {
        match selector {
            Selector::IndexOf(level) => {
                used.get_mut(level.number).into_iter().for_each(|used| used.index = true);
            }
            Selector::KeyOf(level) => {
                used.get_mut(level.number).into_iter().for_each(|used| used.key = true);
            }
            other => other.level_numbers().into_iter().for_each(|level| mark_value(level, levels, &mut used)),
        }
    }
    used
}

/// Marks a level that a value source reads, and the levels that its elements are read from: an element is in one
/// element of each of them.
fn mark_value(number: usize, levels: &[Each], used: &mut [LevelUse]) {
    let (Some(level), Some(found)) = (levels.get(number), used.get_mut(number)) else { return };
    found.value = true;
    for outer in level.elements.outer_levels() {
        mark_value(outer, levels, used);
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Severity;
    use crate::mapping::Mapping;

    /// The messages about a mapping with this `each` and these operations.
    fn messages(each: &str, operations: &str) -> Vec<String> {
        let text = format!(
            "
format: 1
mapping: test
source: {{event_type: $.type}}
tables:
  parts:
    each: {each}
    columns:
      thing: {{type: int, path: $.id}}
      part:  {{type: int, path: part.id}}
      at:    {{type: int, path: part.at}}
      n:     {{type: int, path: $.n}}
    primary_key: [thing, part]
    unique: {{uq_thing: [thing]}}
events:
  put:
{operations}
"
        );
        let diagnostics = match Mapping::parse("a.yaml", &text) {
            Ok((_, report)) => report.diagnostics().to_vec(),
            Err(faults) => faults.diagnostics().cloned().collect(),
        };
        let level = |severity| if severity == Severity::Error { "error" } else { "warning" };
        diagnostics.iter().map(|one| format!("{}: {}", level(one.severity), one.message)).collect()
    }

    #[test]
    fn a_key_reads_each_level() {
        let upsert = "    - upsert: parts\n      update: [n]";
        assert_eq!(messages("{part: \"$.parts[*]\"}", upsert), [""; 0]);
        assert_eq!(messages("{list: $.lists.*, part: \"list[*]\"}", upsert), [""; 0]);
        assert_eq!(
            messages("{list: $.lists.*, part: \"$.parts[*]\"}", upsert),
            ["error: the key `[thing, part]` of `parts` does not distinguish the elements of `list`"]
        );
        // Two operations with one fault, which is at the table's key.
        let twice = format!("{upsert}\n{upsert}");
        assert_eq!(messages("{list: $.lists.*, part: \"$.parts[*]\"}", &twice).len(), 1);
        // A level that matches at most one element needs no column.
        let by_thing = "    - upsert: parts\n      key: [thing]\n      update: [n]";
        assert_eq!(messages("{part: \"$.parts[-1:]\"}", by_thing), [""; 0]);
        assert_eq!(
            messages("{part: \"$.parts[-2:]\"}", by_thing),
            ["error: the key `[thing]` of `parts` does not distinguish the elements of `part`"]
        );
        let replace = "    - replace: parts\n      of: {thing: $.id}\n      columns: {part: $.n}";
        assert_eq!(
            messages("{part: \"$.parts[*]\"}", replace),
            ["error: the key `[thing, part]` of `parts` does not distinguish the elements of `part`"]
        );
    }

    #[test]
    fn a_level_with_one_value_needs_no_column_and_a_list_needs_a_value() {
        let by = |key: &str| format!("    - upsert: parts\n      key: {key}\n      update: [n]");
        let fault = |key: &str, level: &str| {
            format!("error: the key `{key}` of `parts` does not distinguish the elements of `{level}`")
        };
        assert_eq!(messages("{part: $.part}", &by("[thing]")), [""; 0]);
        assert_eq!(messages("{part: {one_or_list: $.part}}", &by("[thing]")), [fault("[thing]", "part")]);
        assert_eq!(messages("{part: [$.part, $.other]}", &by("[thing]")), [fault("[thing]", "part")]);
        assert_eq!(messages("{part: [$.part, $.other]}", &by("[thing, part]")), [""; 0]);
        // The elements at `$.part` are the same for each list.
        assert_eq!(
            messages("{list: $.lists.*, part: [\"list[*]\", list.part]}", &by("[thing, part]")),
            [""; 0]
        );
        assert_eq!(
            messages("{list: $.lists.*, part: [\"list[*]\", $.part]}", &by("[thing, part]")),
            [fault("[thing, part]", "list")]
        );
    }

    #[test]
    fn a_replace_by_the_whole_key_needs_a_parent_without_a_row() {
        let replace = |of: &str| format!("    - replace: parts\n      of: {of}");
        let fault = "error: `of` of `parts` is the whole key, and every parent has a row, so none is deleted";
        let whole = "{thing: $.id, part: $.n}";
        assert_eq!(messages("{part: $.part}", &replace(whole)), [""; 0]);
        assert_eq!(
            messages("{}", &replace(whole))[..1],
            ["error: `each` of `parts` is empty, expected a name and its path"]
        );
        assert_eq!(messages("{part: \"$.parts[*]\"}", &replace("{thing: $.id, part: part.id}")), [fault]);
        let inner = "{part: \"$.parts[*]\", only: part.only}";
        assert_eq!(messages(inner, &replace("{thing: $.id, part: part.id}")), [""; 0]);
        let several = "{part: \"$.parts[*]\", only: \"part.all[*]\"}";
        assert_eq!(
            messages(several, &replace("{thing: $.id, part: part.id}")),
            ["error: the key `[thing, part]` of `parts` does not distinguish the elements of `only`"]
        );
    }

    #[test]
    fn an_update_that_sets_a_row_once_for_each_element_is_a_warning() {
        let update = |key: &str, set: &str, more: &str| {
            let operation = format!("    - update: parts\n      key: {key}\n      set: {set}\n{more}");
            messages(
                "{part: \"$.parts[*]\"}",
                &format!("    - upsert: parts\n      update: [n]\n{operation}"),
            )
        };
        assert_eq!(
            update("{thing: $.id}", "{at: part.at}", ""),
            ["warning: the update of `parts` sets the same rows once for each element of `part`"]
        );
        assert_eq!(update("{thing: $.id, part: part.id}", "{at: part.at}", ""), [""; 0]);
        assert_eq!(update("{thing: $.id}", "{at: {value: 1}}", "      when: part.at"), [""; 0]);
        assert_eq!(update("{thing: $.id}", "{at: part.at}", "      guard: at"), [""; 0]);
        let own_levels = |key: &str| update(key, "{at: word}", "      each: {word: \"$.words[*]\"}");
        assert_eq!(
            own_levels("{thing: $.id}"),
            ["warning: the update of `parts` sets the same rows once for each element of `word`"]
        );
        assert_eq!(own_levels("{thing: $.id, part: word}"), [""; 0]);
        assert_eq!(own_levels("{thing: $.id, part: {index_of: word}}"), [""; 0]);
    }
}

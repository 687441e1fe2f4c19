//! A diagram in the language of Graphviz. A table is a node whose label is a table of HTML.

use std::fmt::Write as _;

use super::facts;
use crate::mapping::{Mapping, Table};

pub(super) fn diagram(mapping: &Mapping) -> String {
    let mut out = "digraph {\n    rankdir=LR\n    node [shape=plain]\n    edge [dir=both]\n".to_owned();
    for table in &mapping.tables {
        node(&mut out, table);
    }
    for reference in facts::references(mapping) {
        let (parent, child) = (quote(&reference.parent.full_name()), quote(&reference.child.full_name()));
        let parent_rows = if reference.is_required { "teetee" } else { "teeodot" };
        let child_rows = if reference.is_unique { "teeodot" } else { "crowodot" };
        let line = if reference.is_identifying { "solid" } else { "dashed" };
        let label = reference.label(escape);
        let _ = writeln!(
            out,
            "    {parent} -> {child} [arrowtail={parent_rows} arrowhead={child_rows} style={line} label=<{label}>]"
        );
    }
    out.push_str("}\n");
    out
}

fn node(out: &mut String, table: &Table) {
    let external = if table.external { " (external)" } else { "" };
    let name = quote(&table.full_name());
    let _ = writeln!(out, "    {name} [label=<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\">");
    let title = escape(&table.full_name());
    let _ = writeln!(out, "        <tr><td colspan=\"4\"><b>{title}</b>{external}</td></tr>");
    for (id, column) in table.columns.iter().enumerate() {
        let cells = [
            escape(&column.name),
            facts::type_name(column),
            facts::key_marks(table, id).join(", "),
            facts::remarks(table, id, escape).join("; "),
        ];
        let cells = cells.map(|cell| format!("<td align=\"left\">{cell}</td>")).concat();
        let _ = writeln!(out, "        <tr>{cells}</tr>");
    }
    out.push_str("    </table>>]\n");
}

/// Quotes a name as the identifier of a node.
fn quote(name: &str) -> String {
    format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Escapes a text for a label of HTML. There, too, Graphviz replaces `\N` by a name, and `\\` by a backslash.
/// Characters that XML does not have are shown as U+FFFD.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str(r"\\"),
            '&' | '<' | '>' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_end_what_contains_them() {
        assert_eq!(quote("a\"b\\"), "\"a\\\"b\\\\\"");
        assert_eq!(escape("<b>&\\N\"\n\u{1}\u{ffff}ä"), "&#60;b&#62;&#38;\\\\N\"\u{fffd}\u{fffd}\u{fffd}ä");
    }
}

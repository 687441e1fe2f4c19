//! Tables on standard output.

use comfy_table::{CellAlignment, Table, TableStyle};

pub(super) use crate::diagnostic::escape_hidden as escape_control;

/// A table without a frame.
pub(super) fn plain() -> Table {
    let mut table = Table::new();
    table.load_style(TableStyle::new());
    table
}

/// Renders a table with the given columns aligned to the right.
pub(super) fn render_with_right_aligned(mut table: Table, columns: &[usize]) -> String {
    for column in columns {
        if let Some(figures) = table.column_mut(*column) {
            figures.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
}

//! Tables on standard output.

use comfy_table::{CellAlignment, Table, TableStyle};

/// A table without lines.
pub(super) fn plain() -> Table {
    let mut table = Table::new();
    table.load_style(TableStyle::new());
    table
}

/// The text of a table whose columns of these numbers are figures.
pub(super) fn render_with_right_aligned(mut table: Table, columns: &[usize]) -> String {
    for column in columns {
        if let Some(figures) = table.column_mut(*column) {
            figures.set_cell_alignment(CellAlignment::Right);
        }
    }
    table.trim_fmt()
}

//! User templates: they override the built-in ones, and errors name template and line.

use std::path::Path;
use std::process::Output;

use libtest_mimic::Trial;

use crate::support::{mapper, text};

pub fn trials() -> Vec<Trial> {
    trials![
        "templates":
        a_folder_overrides_the_built_in_templates,
        errors_name_template_and_line,
        templates_cannot_bypass_quoting,
        an_unused_template_is_an_error,
    ]
}

fn ddl_with(file: &str, template: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(file);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, template).unwrap();
    ddl_in(folder.path())
}

fn ddl_in(folder: &Path) -> Output {
    let mut command = mapper();
    command
        .args(["ddl", "--mapping", "mappings/order.yaml", "--dialect", "sqlite", "--templates"])
        .arg(folder);
    command.output().unwrap()
}

fn render_error(file: &str, template: &str) -> String {
    let output = ddl_with(file, template);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stdout));
    assert_eq!(text(&output.stdout), "");
    text(&output.stderr)
}

fn a_folder_overrides_the_built_in_templates() {
    let output = ddl_with("sqlite/index.sql", "-- no index {{ index.name }} on {{ table.name }}");
    let ddl = text(&output.stdout);
    assert!(output.status.success());
    assert!(ddl.contains("-- no index \"idx_orders_status\" on \"orders\";"), "{ddl}");
    assert!(!ddl.contains("CREATE INDEX"), "{ddl}");
    // Another dialect's folder has no effect.
    let output = ddl_with("postgres/index.sql", "{{ nothing");
    assert!(text(&output.stdout).contains("CREATE INDEX"));
}

fn errors_name_template_and_line() {
    for (file, template, expected) in [
        ("common/index.sql", "CREATE\n{{ index.name", "template `common/index.sql` line 2: "),
        ("common/index.sql", "\n\n{{ indx.name }}", "template `common/index.sql` line 3: "),
        ("common/index.sql", "{{ index.title }}", "template `common/index.sql` line 1: "),
        ("common/index.sql", "{% include 'elsewhere.sql' %}", "template `common/index.sql` line 1: "),
        (
            "sqlite/types.sql",
            "{% macro column_type(column) %}\n{{ colum }}{% endmacro %}",
            "template `sqlite/types.sql` line 2: ",
        ),
    ] {
        let stderr = render_error(file, template);
        assert!(stderr.starts_with(&format!("error: {expected}")), "{template}: {stderr}");
    }
}

fn templates_cannot_bypass_quoting() {
    let quoted = ddl_with("common/index.sql", "{{ 'a\"b' }}");
    assert!(text(&quoted.stdout).contains("\"a\"\"b\";"));
    for template in [
        "{% autoescape false %}{{ index.name }}{% endautoescape %}",
        "{{ index.name|safe }}",
        "{{ index.name|escape }}",
        "{{ index.columns }}",
        "{{ index }}",
        "{{ none }}",
    ] {
        assert!(
            render_error("common/index.sql", template)
                .starts_with("error: template `common/index.sql` line 1"),
            "{template}"
        );
    }
}

fn an_unused_template_is_an_error() {
    let stderr = render_error("sqlite/upsrt.sql", "");
    assert!(stderr.starts_with("error: `sqlite/upsrt.sql` in "), "{stderr}");
    let output = ddl_in(Path::new("no/such/folder"));
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("error: templates in `no/such/folder` cannot be read: "));
}

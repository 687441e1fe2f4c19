//! The schema in which the tables of a mapping stand.

use super::checker::Checker;
use crate::diagnostic::Severity;
use crate::dialect::Dialect;
use crate::mapping::node::Spanned;
use crate::secrets;

impl Checker<'_> {
    /// The name of the schema, with the values of environment variables. `None` on SQLite, which has no schemas.
    pub(super) fn schema(&mut self) -> Option<String> {
        let written = self.spec.schema.as_ref()?;
        let name = match secrets::expand(&written.value, str::to_owned) {
            Ok(name) => name,
            Err(fault) => {
                let hint = "the schema is a name, or `${NAME}` for an environment variable";
                self.report(format!("`schema`: {fault}"), &written.span, hint.to_owned());
                return None;
            }
        };
        if name.is_empty() {
            let hint = "without `schema`, the tables stand where the connection creates tables";
            self.report("`schema` is empty", &written.span, hint.to_owned());
            return None;
        }
        if name.contains(char::is_control) {
            self.report("`schema` contains a control character", &written.span, None);
            return None;
        }
        self.schema_name(&Spanned { value: name.clone(), span: written.span });
        if self.dialects == [Dialect::Sqlite] {
            let message = "SQLite has no schemas: the tables stand in the database itself";
            self.findings.add(Severity::Warning, message, written.span, None);
            return None;
        }
        Some(name)
    }
}

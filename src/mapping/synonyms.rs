//! Hints for keys that other systems have, by the section of YAML mapping that they are written in.

use super::keys::Section;

/// The hint for an unknown key.
pub(super) fn hint(section: Section, key: &str) -> Option<&'static str> {
    let key = key.to_lowercase();
    match section {
        Section::Column => of_column(&key).or_else(|| of_value(&key)),
        Section::ValueSource => of_value(&key),
        Section::Expression => of_expression(&key),
        Section::Level => of_level(&key),
        Section::Table => of_table(&key),
        Section::Update | Section::Delete => of_change(&key).or_else(|| condition(&key)),
        Section::Upsert | Section::Insert | Section::Replace => of_insert(&key).or_else(|| condition(&key)),
        Section::Truncate => of_truncate(&key).or_else(|| condition(&key)),
        Section::Operation => of_operation(&key).or_else(|| condition(&key)),
        Section::Source => of_source(&key).or_else(|| of_alternative(&key)),
        Section::SourceAlternative => of_source(&key).or_else(|| condition_of_alternative(&key)),
        Section::SourceValue => of_source_value(&key).or_else(|| of_value(&key)),
        Section::File => of_file(&key),
        Section::ForeignKey => of_foreign_key(&key),
    }
}

fn of_column(key: &str) -> Option<&'static str> {
    Some(match key {
        "nullable" | "null" | "not_null" | "notnull" | "optional" | "mandatory" | "allow_null" => {
            "`required: true` forbids NULL; without it, the column may be NULL"
        }
        "primary_key" | "primary" | "pk" => "`primary_key` of the table lists the columns of its key",
        "unique" => "`unique` of the table has the unique keys, as in `unique: {uq_name: [name]}`",
        "index" | "indexed" => "`indexes` of the table has the indexes, as in `indexes: {idx_name: [name]}`",
        "references" | "foreign_key" | "fk" => "`foreign_keys` of the table has the foreign keys",
        "auto_increment" | "autoincrement" | "identity" | "serial" => "write `generated: auto_increment`",
        "length" | "size" | "max_length" | "precision" | "scale" => {
            "the type has its length, as in `varchar(50)` or `\"decimal(10,2)\"`"
        }
        "each" => "`each` belongs to the table, beside `columns`",
        "when" | "guard" => "this key belongs to an operation of `events`",
        _ => return None,
    })
}

fn of_expression(key: &str) -> Option<&'static str> {
    Some(match key {
        "path" => "a path stands by itself, as in `$.id`",
        "program" | "expression" | "filter" | "script" => "write `{jq: PROGRAM}`",
        _ => return None,
    })
}

fn of_level(key: &str) -> Option<&'static str> {
    Some(match key {
        "one_or_many" | "list_or_one" | "list" | "array" | "as_list" | "wrap" => {
            "`one_or_list` is the path to a list or to one value"
        }
        "first_of" | "all_of" | "any_of" | "union" | "paths" | "join" => {
            "a list of paths gives the elements of all of them, as in `[$.a, \"$.b[*]\"]`"
        }
        "when" | "where" => "a filter selects elements, as in `\"$.items[?@.kind == 'gift']\"`",
        other => return of_expression(other),
    })
}

fn of_table(key: &str) -> Option<&'static str> {
    Some(match key {
        "pk" | "primary" | "key" | "keys" | "id" => "`primary_key` lists the columns that identify a row",
        "foreign_key" | "fk" | "fks" | "references" | "parent" => {
            "`foreign_keys` has them by name, as in `{fk_name: {columns: [a_id], references: {a: [id]}}}`"
        }
        "index" => "`indexes` has them by name, as in `{idx_name: [name]}`",
        "fields" | "cols" | "properties" => "`columns` declares the columns",
        "for_each" | "foreach" | "rows" | "from" | "iterate" | "items" | "path" | "source" => {
            "`each` says which elements become rows, as in `each: {item: \"$.items[*]\"}`"
        }
        "when" | "guard" | "update" | "upsert" | "operations" | "on_conflict" => {
            "this key belongs to an operation of `events`"
        }
        _ => return None,
    })
}

/// Keys of an update or a delete.
fn of_change(key: &str) -> Option<&'static str> {
    Some(match key {
        "where" | "filter" | "match" | "by" | "on" | "find" | "id" => {
            "`key` says which rows, as in `key: {id: $.id}`; a condition on the event is `when`"
        }
        "values" | "columns" | "fields" | "with" | "data" => {
            "`set` has the columns to change, as in `set: {status: $.status}`"
        }
        "add" | "increment" | "inc" | "sum" | "combine" => {
            "an upsert combines columns with a stored row, as in `combine: {visits: add}`"
        }
        "if_missing" | "on_missing" | "if_not_found" | "upsert" => {
            "`if_no_row` says what happens if no row matches"
        }
        _ => return None,
    })
}

/// Keys of a truncate.
fn of_truncate(key: &str) -> Option<&'static str> {
    Some(match key {
        "key" | "where" | "by" | "on" | "guard" | "if_no_row" => {
            "a truncate removes all rows; `delete` removes the rows that have a key"
        }
        "cascade" => "`on_delete` of a foreign key says what happens to rows that refer to deleted ones",
        _ => return None,
    })
}

/// Keys of an operation that inserts rows.
fn of_insert(key: &str) -> Option<&'static str> {
    Some(match key {
        "set" | "values" | "fields" | "with" | "data" => {
            "the columns read the paths of the table; `columns` gives this operation other ones"
        }
        "where" | "filter" => "`when` is a condition on the event, as in `when: \"$[?$.status == 'paid']\"`",
        "on" | "match" | "by" | "conflict" => {
            "`key` is the primary key or a unique key of the table, as in `key: [id]`"
        }
        "add" | "increment" | "inc" | "sum" | "count" | "min" | "max" | "fill" | "coalesce" | "aggregate"
        | "accumulate" => {
            "`combine` of an upsert says how columns combine with a stored row, as in `combine: {visits: add}`"
        }
        _ => return None,
    })
}

fn of_source(key: &str) -> Option<&'static str> {
    Some(match key {
        "type" | "types" | "section" | "route" => "`event_type` is the path of the event's type",
        "id" | "key" | "entity_id" => "`entity` is the path of the thing that the event is about",
        "kafka" | "url" | "file" | "path" | "brokers" | "group" => {
            "`--source` of the command line names the file or the broker"
        }
        "json" | "parse_json" | "json_string" | "json_strings" | "json_paths" | "nested_json" => {
            "`json_text` lists the paths to texts that are JSON, as in `json_text: [$.meta]`"
        }
        "payload" | "data" | "root" => "`body` is the path of the event's body",
        _ => return None,
    })
}

/// Keys of an alternative, in a `source` without alternatives.
fn of_alternative(key: &str) -> Option<&'static str> {
    match key {
        "when" | "alternatives" | "any_of" | "one_of" => Some(
            "a list has alternatives, as in `source: [{when: $.specversion, envelope: cloudevents}, {…}]`",
        ),
        _ => None,
    }
}

fn condition_of_alternative(key: &str) -> Option<&'static str> {
    matches!(key, "if" | "condition" | "where" | "filter" | "match" | "only_if")
        .then_some("`when` is the condition of an alternative, as in `when: $.specversion`")
}

fn of_source_value(key: &str) -> Option<&'static str> {
    match key {
        "path" => Some("a path stands by itself, as in `$.id`"),
        "value" => Some("if all events have one type, `events` is one list of operations"),
        "if_absent" | "absent_if" | "null_if" | "if_invalid" | "keep_if_absent" => {
            Some("`first_of` tries several paths, and `jq` can give a default, as in `jq: .type // \"none\"`")
        }
        _ => None,
    }
}

fn of_file(key: &str) -> Option<&'static str> {
    Some(match key {
        "version" => "the version is `format: 1`",
        "name" | "id" => "the name is `mapping: …`",
        "rules" | "operations" | "handlers" | "routes" => "`events` lists the operations for each event type",
        "schemas" | "db_schema" | "namespace" => {
            "`schema` is the schema of the tables, as in `schema: sales`"
        }
        "sink" | "database" | "target" => "`--sink` of the command line names the database",
        "topics" | "topic" | "event_type" | "entity" => "this key belongs to `source`",
        _ => return None,
    })
}

fn of_foreign_key(key: &str) -> Option<&'static str> {
    Some(match key {
        "table" | "parent" | "to" | "target" => {
            "`references` names the table and its columns, as in `{parent: [id]}`"
        }
        "on_update" => "keys of rows are never changed by a foreign key; there is only `on_delete`",
        "column" | "from" => "`columns` lists the referring columns",
        _ => return None,
    })
}

fn of_operation(key: &str) -> Option<&'static str> {
    Some(match key {
        "table" | "op" | "operation" | "action" | "into" => {
            "an operation begins with its verb and the table, as in `upsert: people`"
        }
        "save" | "write" | "put" | "merge" | "store" | "create" => "`upsert` inserts or changes a row",
        "remove" | "drop" => "`delete` removes the rows that have a key",
        _ => return None,
    })
}

fn condition(key: &str) -> Option<&'static str> {
    matches!(key, "if" | "condition" | "where" | "filter" | "only" | "only_if" | "unless")
        .then_some("`when` is a condition on the event, as in `when: \"$[?$.status == 'paid']\"`")
}

/// Keys of a value source.
fn of_value(key: &str) -> Option<&'static str> {
    Some(match key {
        "from" | "jsonpath" | "json_path" | "source" | "field" | "expr" | "expression" | "selector"
        | "select" => "`path` is where the value is, as in `path: $.order.id`",
        "const" | "constant" | "literal" | "fixed" | "set" => "`value` is a constant",
        "coalesce" | "any_of" | "one_of" => "`first_of` takes the first value that is found and not null",
        "concat" | "template" => "`join` joins texts, as in `join: [$.first, $.last]`",
        "fallback" | "if_missing" | "on_missing" | "otherwise" | "else" | "default_value" => {
            "`if_absent` is the value if the path matches nothing"
        }
        "if_null" | "null_value" | "default_if_null" | "null_as" => {
            "`absent_if: [null]` treats null as absent, and `if_absent` is the value then"
        }
        "empty_as_null" | "blank_as_null" | "nullif" => "`null_if: [\"\"]` makes an empty text NULL",
        "timezone" | "tz" | "time_zone" => "`zone` is the time zone of text without an offset",
        "date_format" | "time_format" | "datetime_format" | "timestamp_format" | "pattern" | "strptime"
        | "formats" => "`format` is how text spells a moment, as in `format: \"%d/%m/%Y\"`",
        "unit" | "epoch_unit" | "time_unit" => "`epoch` is the unit of numbers that count since 1970",
        "rounding" | "rounding_mode" | "round_to" | "decimals" => {
            "`round` is `down`, `half_even` or `half_up`"
        }
        "max_length" | "cut" | "trim_to" | "substring" => {
            "`truncate: true` cuts off text beyond the column's length"
        }
        "lookup" | "map" | "mapping" | "translate" | "dictionary" => {
            "`codes` has the value of each code, as in `codes: {A: active, B: blocked}`"
        }
        "decimal_separator" | "thousands_separator" | "locale" | "grouping" => {
            "`number_format` is an example of the spelling, as in `number_format: \"1.234,56\"`"
        }
        "base64" | "hex" | "decode" => "`encoding` is `base64` or `hex`",
        "on_error" | "if_error" | "on_invalid" | "on_mismatch" | "ignore_malformed" => {
            "`if_invalid` is the value in place of one that does not fit"
        }
        "lower" | "lowercase" | "upper" | "uppercase" | "trim" | "strip" | "split" | "replace" | "regex"
        | "regexp" | "match" | "extract" | "multiply" | "divide" | "factor" | "sum" | "count" | "hash"
        | "sha256" | "compute" | "function" | "transform" | "script" => {
            "`jq` computes a value, as in `jq: .email | values | downcase`"
        }
        "parse" | "parse_json" | "from_json" | "fromjson" | "json" | "json_text" => {
            "`json_text` of `source` lists the paths to texts that are parsed as JSON"
        }
        "index" | "position" => "`index_of` is the element's index, as in `index_of: item`",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Section, hint};

    #[test]
    fn keys_of_other_systems() {
        for (section, key, hinted) in [
            (Section::Column, "nullable", "required: true"),
            (Section::Column, "from", "`path`"),
            (Section::ValueSource, "const", "`value`"),
            (Section::Column, "on_error", "`if_invalid`"),
            (Section::ValueSource, "if_null", "`absent_if: [null]`"),
            (Section::Column, "tz", "`zone`"),
            (Section::Column, "lowercase", "`jq`"),
            (Section::ValueSource, "parse_json", "`json_text`"),
            (Section::Column, "date_format", "`format`"),
            (Section::Column, "precision", "the type has its length"),
            (Section::Level, "one_or_many", "`one_or_list`"),
            (Section::Level, "first_of", "a list of paths"),
            (Section::Level, "path", "a path stands by itself"),
            (Section::Update, "where", "`key` says which rows"),
            (Section::Delete, "if", "`when`"),
            (Section::Truncate, "key", "`delete` removes the rows that have a key"),
            (Section::Truncate, "filter", "`when`"),
            (Section::Upsert, "where", "`when`"),
            (Section::Table, "PK", "`primary_key`"),
            (Section::Source, "type", "`event_type`"),
            (Section::Source, "parse_json", "`json_text`"),
            (Section::Source, "when", "`source: [{when:"),
            (Section::SourceAlternative, "if", "`when`"),
            (Section::SourceAlternative, "type", "`event_type`"),
            (Section::SourceValue, "path", "a path stands by itself"),
            (Section::SourceValue, "coalesce", "`first_of`"),
            (Section::File, "version", "`format: 1`"),
            (Section::Operation, "table", "`upsert: people`"),
        ] {
            let found = hint(section, key).unwrap_or_default();
            assert!(found.contains(hinted), "{section:?} {key}: {found}");
        }
        assert_eq!(hint(Section::Column, "x"), None);
    }
}

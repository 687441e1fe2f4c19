{#- SQLite has no types for some of these, and would convert their text to numbers. So they are stored as
    text. Its integers have 64 bits and a sign. A generated key needs exactly this declaration, within the
    column. -#}
{%- from "common/types.sql" import standard_type, unsigned_check, enum_check -%}
{%- macro column_type(column) -%}
{%- set name = column.type.name -%}
{%- if column.sql is not none -%} {{ dialect_type(column) }}
{%- elif column.generated -%} INTEGER PRIMARY KEY AUTOINCREMENT
{%- elif name in ["ubigint", "decimal", "date", "time", "datetime", "uuid", "json"] -%} TEXT
{%- elif name == "uint" -%} BIGINT {{ unsigned_check(column, 4294967295) }}
{%- elif name == "binary" -%} BLOB
{%- elif name == "enum" -%} VARCHAR({{ column.type.length }}) {{ enum_check(column) }}
{%- else -%} {{ standard_type(column.type) }}
{%- endif -%}
{%- endmacro -%}

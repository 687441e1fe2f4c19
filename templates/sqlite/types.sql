{#- SQLite has no types for some logical types, and would convert some of their texts to numbers. So it stores
    them as text. SQLite's integers have 64 bits and a sign. A generated key needs exactly this declaration,
    within the column. -#}
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

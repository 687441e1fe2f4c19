{#- Whether a column has just this value. A collation would take `A` for `a`. What a type in MySQL's own
    words compares by is not known: numbers are compared as numbers if it is one of theirs, moments always
    as moments, all else as its text. (MySQL 9.7 dies of a moment that is bound and cast to text.) -#}
{%- from "bound.sql" import compared -%}
{%- from "json.sql" import json_equals -%}
{%- set numbers = ["smallint", "int", "bigint", "uint", "ubigint", "decimal", "double", "boolean"] -%}
{%- set dialect_numbers = ["tinyint", "smallint", "mediumint", "int", "integer", "bigint", "bool", "boolean", "bit",
    "year", "decimal", "dec", "numeric", "fixed", "double", "real"] -%}
{%- set datetimes = ["date", "time", "datetime"] -%}
{%- macro equals(column, number) -%}
{%- set name, dialect_name = column.type.name, column.dialect_type_name -%}
{%- if dialect_name == "json" or dialect_name is none and name == "json" -%} {{ json_equals(column, number) }}
{%- elif name == "binary" or dialect_name is none and column.is_text -%} CAST({{ column.name }} AS BINARY) <=> CAST({{ bind(number) }} AS BINARY)
{%- elif dialect_name == "float" and name in numbers -%} {{ column.name }} <=> CAST({{ compared(column, number) }} AS FLOAT)
{%- elif dialect_name is none or dialect_name in dialect_numbers and name in numbers or name in datetimes -%} {{ column.name }} <=> {{ compared(column, number) }}
{%- else -%} CAST(CAST({{ column.name }} AS CHAR) AS BINARY) <=> CAST(CAST({{ bind(number) }} AS CHAR) AS BINARY)
{%- endif -%}
{%- endmacro -%}

{#- Whether a column has just this value. A collation would take `A` for `a`. What a type in MySQL's own
    words compares by is not known: numbers are compared as numbers if it is one of theirs, moments always
    as moments, all else as its text. (MySQL 9.7 dies of a moment that is bound and cast to text.) -#}
{%- from "bound.sql" import compared -%}
{%- from "json.sql" import json_alike -%}
{%- set numbers = ["smallint", "int", "bigint", "uint", "ubigint", "decimal", "double", "boolean"] -%}
{%- set own_numbers = ["tinyint", "smallint", "mediumint", "int", "integer", "bigint", "bool", "boolean", "bit",
    "year", "decimal", "dec", "numeric", "fixed", "double", "real"] -%}
{%- set moments = ["date", "time", "datetime"] -%}
{%- macro alike(column, number) -%}
{%- set name, own = column.type.name, column.own_name -%}
{%- if own == "json" or own is none and name == "json" -%} {{ json_alike(column, number) }}
{%- elif name == "binary" or own is none and column.text -%} CAST({{ column.name }} AS BINARY) <=> CAST({{ bind(number) }} AS BINARY)
{%- elif own == "float" and name in numbers -%} {{ column.name }} <=> CAST({{ compared(column, number) }} AS FLOAT)
{%- elif own is none or own in own_numbers and name in numbers or name in moments -%} {{ column.name }} <=> {{ compared(column, number) }}
{%- else -%} CAST(CAST({{ column.name }} AS CHAR) AS BINARY) <=> CAST(CAST({{ bind(number) }} AS CHAR) AS BINARY)
{%- endif -%}
{%- endmacro -%}

{#- As in MySQL's, but JSON is text. -#}
{%- from "bound.sql" import compared -%}
{%- macro alike(column, number) -%}
{%- if column.text or column.type.name == "json" -%} CAST({{ column.name }} AS BINARY) <=> CAST({{ bind(number) }} AS BINARY)
{%- else -%} {{ column.name }} <=> {{ compared(column, number) }}
{%- endif -%}
{%- endmacro -%}

{#- Whether a column equals a value by its bytes: another collation might treat `A` and `a` as equal. -#}
{%- from "bound.sql" import compared -%}
{%- macro compared_as_bytes(column) -%}
{%- if column.is_text or column.type.name == "json" or column.sql is not none %} COLLATE BINARY{% endif -%}
{%- endmacro -%}
{%- macro equals(column, number) -%} {{ column.name }}{{ compared_as_bytes(column) }} IS {{ compared(column, number) }} {%- endmacro -%}

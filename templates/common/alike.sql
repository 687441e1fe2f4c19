{#- Whether a column has just this value: another collation would take `A` for `a`. -#}
{%- from "bound.sql" import compared -%}
{%- macro just(column) -%}
{%- if column.text or column.type.name == "json" or column.sql is not none %} COLLATE BINARY{% endif -%}
{%- endmacro -%}
{%- macro alike(column, number) -%} {{ column.name }}{{ just(column) }} IS {{ compared(column, number) }} {%- endmacro -%}

{#- Whether a column has just this value. -#}
{%- from "bound.sql" import compared -%}
{%- macro alike(column, number) -%} {{ column.name }} IS {{ compared(column, number) }} {%- endmacro -%}

{#- Whether a column has just this value. A collation would take `A` for `a`. -#}
{%- from "bound.sql" import compared -%}
{%- macro alike(column, number) -%}
{%- if column.text -%} CAST({{ column.name }} AS BINARY) <=> CAST({{ bind(number) }} AS BINARY)
{%- elif column.type.name == "json" -%} {{ column.name }} <=> CAST({{ bind(number) }} AS JSON)
{%- else -%} {{ column.name }} <=> {{ compared(column, number) }}
{%- endif -%}
{%- endmacro -%}

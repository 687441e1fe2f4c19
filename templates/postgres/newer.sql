{#- Counts the rows that are unchanged because they are newer. -#}
{%- from "given.sql" import given_rows, given_value -%}
{%- from "bound.sql" import compared -%}
{%- set key, guard = groups[0], groups[1][0] -%}
SELECT COUNT(*) FROM {{ given_rows(key + [guard], rows) }}
JOIN {{ table.name }} AS stored ON
{%- for column in key %} stored.{{ column.name }} = {{ compared(column, given_value(loop.index)) }} AND{% endfor %} stored.{{ guard.name }} > {{ compared(guard, given_value(width)) }}

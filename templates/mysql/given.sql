{#- The rows are a derived table. Each of its columns needs a type. If `has_position`, the first column is the position of
    the row, from 0. `given_list`: the values of a row. The first row has the names of the columns. All others have the same
    text, which is rendered once. -#}
{%- from "common/given.sql" import given_value -%}
{%- from "given_type.sql" import given_as -%}
{%- macro given_list(columns, is_first) -%}
{%- for column in columns %}
    {{- given_as(column.type, bind(loop.index)) }}
    {%- if is_first %} AS column{{ loop.index }}{% endif %}
    {%- if not loop.last %}, {% endif %}
{%- endfor %}
{%- endmacro -%}
{%- macro given_rows(columns, rows, has_position=false) -%}
(
    SELECT {% if has_position %}0 AS position, {% endif %}{{ given_list(columns, true) }}
{%- set values = given_list(columns, false) %}
{%- for row in range(1, rows) %}
    UNION ALL SELECT {% if has_position %}{{ row }}, {% endif %}{{ values }}
{%- endfor %}
) AS given
{%- endmacro -%}

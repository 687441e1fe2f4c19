{#- The rows are a derived table. Each of its columns needs a type. If `has_position`, the first column is the position of
    the row, from 0. `given_list`: the values of a row. The first row has the names of the columns. -#}
{%- from "common/given.sql" import given_value -%}
{%- from "given_type.sql" import given_type -%}
{%- macro given_list(columns, row, has_position) -%}
{%- if has_position %}{{ row }}{% if row == 0 %} AS position{% endif %}, {% endif %}
{%- for column in columns %}
    {%- set number = row * columns|length + loop.index %}
    {%- set type = given_type(column.type) %}
    {%- if type %}CAST({{ bind(number) }} AS {{ type }}){% else %}{{ bind(number) }}{% endif %}
    {%- if row == 0 %} AS column{{ loop.index }}{% endif %}
    {%- if not loop.last %}, {% endif %}
{%- endfor %}
{%- endmacro -%}
{%- macro given_rows(columns, rows, has_position=false) -%}
(
{%- for row in range(rows) %}
    {% if not loop.first %}UNION ALL {% endif %}SELECT {{ given_list(columns, row, has_position) }}
{%- endfor %}
) AS given
{%- endmacro -%}

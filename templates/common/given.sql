{#- The rows of keys and values that a statement joins with a table, as a table `given`. Its columns are numbered, since a
    column of the other table can have any name. `given_rows`: the rows. If `has_position`, the first column is the position of
    the row, from 0. `given_value`: a value of a row. -#}
{%- macro given_rows(columns, rows, has_position=false) -%}
given (
{%- if has_position %}position, {% endif %}
{%- for column in columns %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor -%}
) AS (
    VALUES
    {% if has_position %}
{%- for row in range(rows) %}({{ row }}{% for column in columns %}, {{ bind(row * columns|length + loop.index) }}{% endfor %}){% if not loop.last %}, {% endif %}{% endfor %}
{%- else %}{{ bind_rows(rows, columns|length) }}
{%- endif %}
)
{%- endmacro -%}
{%- macro given_value(number) -%} given.column{{ number }} {%- endmacro -%}

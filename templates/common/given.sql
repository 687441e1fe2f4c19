{#- The rows of keys and values that a statement joins with a table, as a table `given`. Its columns are numbered, since a
    column of the other table can have any name. `given_rows`: the rows. `given_value`: a value of a row. -#}
{%- macro given_rows(columns, rows) -%}
given (
{%- for column in columns %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor -%}
) AS (
    VALUES
    {{ bind_rows(rows, columns|length) }}
)
{%- endmacro -%}
{%- macro given_value(number) -%} given.column{{ number }} {%- endmacro -%}

{#- One array per column: the text is the same for any number of rows. -#}
{%- from "types.sql" import bound_type -%}
{%- from "common/given.sql" import given_value -%}
{%- macro given_rows(columns, rows) -%}
UNNEST(
{%- for column in columns %}
    {{ bind(loop.index) }}::{{ bound_type(column) }}[]
    {%- if not loop.last %},{% endif %}
{%- endfor %}
) AS given ({% for column in columns %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %})
{%- endmacro -%}

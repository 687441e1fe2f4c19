{#- Counts the bound rows that are stored already with the same values. One array per column holds the rows.
    Dialect-specific types are compared as text. -#}
{%- from "types.sql" import bound_type, from_bound -%}
{%- macro compared_as_text(column) -%}
{%- if column.is_native_array -%} ::TEXT[] {%- endif -%}
{%- if column.sql is not none -%} ::TEXT COLLATE "C" {%- endif -%}
{%- endmacro -%}
{%- set key, others = groups[0], groups[1] -%}
SELECT COUNT(*) FROM UNNEST(
{%- for column in key + others %}
    {{ bind(loop.index) }}::{{ bound_type(column) }}[]
    {%- if not loop.last %},{% endif %}
{%- endfor %}
) AS given (
{%- for column in key + others %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor -%}
)
JOIN {{ table.name }} AS stored ON
{%- for column in key %}{% if not loop.first %} AND{% endif %} stored.{{ column.name }} = given.{{ column.name }}{{ from_bound(column) }}{% endfor %}
{%- for column in others %} AND stored.{{ column.name }}{{ compared_as_text(column) }} IS NOT DISTINCT FROM given.{{ column.name }}{{ from_bound(column) }}{{ compared_as_text(column) }}{% endfor %}

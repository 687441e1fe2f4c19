{#- Like the common template, with one array per column. Numbered names differ from those of all columns. -#}
{%- from "types.sql" import bound_type, from_bound -%}
{%- set given = key + [guard] if guard else key -%}
{%- macro matches() -%}
{%- for column in key %}{% if not loop.first %} AND{% endif %} stored.{{ column.name }} = given.c{{ loop.index }}{{ from_bound(column) }}{% endfor %}
{%- if guard %} AND (stored.{{ guard.name }} IS NULL OR stored.{{ guard.name }} <= given.c{{ given|length }}{{ from_bound(guard) }}){% endif %}
{%- endmacro -%}
SELECT given.position - 1, {% if number %}stored.{{ number }}::INT8{% else %}1::INT8{% endif %} FROM UNNEST(
{%- for column in given %}
    {{ bind(loop.index) }}::{{ bound_type(column) }}[]
    {%- if not loop.last %},{% endif %}
{%- endfor %}
) WITH ORDINALITY AS given ({% for column in given %}c{{ loop.index }}, {% endfor %}position)
JOIN {% if lock == "change" %}LATERAL (
    SELECT 1 FROM {{ table.name }} AS stored WHERE{{ matches() }}
    LIMIT 1 FOR NO KEY UPDATE
) AS found ON TRUE
{%- else %}{{ table.name }} AS stored ON{{ matches() }}
{%- if lock == "keep" %}
FOR SHARE OF stored
{%- endif %}
{%- endif %}

{#- One array per column: the text is the same for any number of rows. -#}
{%- from "types.sql" import bound_type, from_bound -%}
INSERT INTO {{ table.name }} ({{ list(names) }})
SELECT
{%- for column in columns %} new.{{ column.name }}{{ from_bound(column) }}{% if not loop.last %},{% endif %}{% endfor %}
FROM UNNEST(
{%- for column in columns %}
    {{ bind(loop.index) }}::{{ bound_type(column) }}[]
    {%- if not loop.last %},{% endif %}
{%- endfor %}
) AS new ({{ list(names) }})
ON CONFLICT ({{ list(key) }}) DO
{%- if update %} UPDATE SET
{%- for name in update %}
    {{ name }} = excluded.{{ name }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- if guard is not none %}
WHERE {{ table.name }}.{{ guard }} IS NULL OR {{ table.name }}.{{ guard }} <= excluded.{{ guard }}
{%- endif %}
{%- else %} NOTHING
{%- endif %}

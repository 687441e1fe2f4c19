{#- One array per column: the text is the same for any number of rows. -#}
{%- from "types.sql" import bound_type, from_bound -%}
{%- from "clock_times.sql" import clock_values -%}
INSERT INTO {{ table.name }} ({{ list(inserted) }})
SELECT
{%- for column in columns %} new.{{ column.name }}{{ from_bound(column) }}{% if not loop.last %},{% endif %}{% endfor %}
{{- clock_values(clock_times) }}
FROM UNNEST(
{%- for column in columns %}
    {{ bind(loop.index) }}::{{ bound_type(column) }}[]
    {%- if not loop.last %},{% endif %}
{%- endfor %}
) AS new ({{ list(names) }})

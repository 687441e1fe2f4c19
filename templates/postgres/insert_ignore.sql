{#- Rows whose keys exist already are left out before the insert, so that they use up no number of a generated
    column. Key columns that are not bound have their DEFAULT. -#}
{%- from "types.sql" import from_bound -%}
{%- macro value(column) -%}
{%- if column.bound -%} new.{{ column.name }}{{ from_bound(column) }}
{%- elif column.sql is not none -%} ({{ column.default }}){{ from_bound(column) }}
{%- else -%} {{ column.default }}
{%- endif -%}
{%- endmacro -%}
{%- include "insert.sql" %}
WHERE
{%- for key in unique_keys %}
    {% if not loop.first %}AND {% endif %}NOT EXISTS (
        SELECT FROM {{ table.name }} AS stored WHERE
{%- for column in key %}
        {%- if not loop.first %} AND{% endif %} stored.{{ column.name }} = {{ value(column) }}
{%- endfor %}
    )
{%- endfor %}
ON CONFLICT DO NOTHING

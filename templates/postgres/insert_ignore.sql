{#- A row whose key is taken is left out beforehand, so that it uses up no number of a generated column. -#}
{%- from "types.sql" import from_bound -%}
{%- include "insert.sql" %}
WHERE
{%- for key in unique_keys %}
    {% if not loop.first %}AND {% endif %}NOT EXISTS (
        SELECT FROM {{ table.name }} AS stored WHERE
{%- for column in columns if column.name in key %}
        {%- if not loop.first %} AND{% endif %} stored.{{ column.name }} = new.{{ column.name }}{{ from_bound(column) }}
{%- endfor %}
    )
{%- endfor %}
ON CONFLICT DO NOTHING

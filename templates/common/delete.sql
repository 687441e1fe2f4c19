{%- from "bound.sql" import compared -%}
DELETE FROM {{ table.name }}
WHERE
{%- for column in key %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, loop.index) }}
{%- endfor %}
{%- if guard %}
    AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, key|length + 1) }})
{%- endif %}

{#- Counts the rows that are unchanged because they are newer. -#}
{%- from "bound.sql" import compared -%}
{%- set key = groups[0] -%}
{%- set guard = groups[1][0] -%}
SELECT
{%- for row in range(rows) %}
    {% if not loop.first %}+ {% endif %}(SELECT COUNT(*) FROM {{ table.name }} WHERE
    {%- for column in key %} {{ column.name }} = {{ compared(column, row * width + loop.index) }} AND{% endfor %} {{ guard.name }} > {{ compared(guard, row * width + width) }})
{%- endfor %}

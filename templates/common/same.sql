{#- Counts the rows that are stored already with the same values. -#}
{%- from "bound.sql" import compared -%}
{%- from "equals.sql" import equals -%}
{%- set key = groups[0] -%}
SELECT
{%- for row in range(rows) %}
    {% if not loop.first %}+ {% endif %}(SELECT COUNT(*) FROM {{ table.name }} WHERE
    {%- for column in key %}{% if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, row * width + loop.index) }}{% endfor %}
    {%- for column in groups[1] %} AND {{ equals(column, row * width + key|length + loop.index) }}{% endfor %})
{%- endfor %}

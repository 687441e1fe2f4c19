{#- How many rows are there already, and just so. -#}
{%- from "bound.sql" import compared -%}
{%- from "alike.sql" import alike -%}
{%- set key = groups[0] -%}
SELECT
{%- for row in range(rows) %}
    {% if not loop.first %}+ {% endif %}(SELECT COUNT(*) FROM {{ table.name }} WHERE
    {%- for column in key %}{% if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, row * width + loop.index) }}{% endfor %}
    {%- for column in groups[1] %} AND {{ alike(column, row * width + key|length + loop.index) }}{% endfor %})
{%- endfor %}

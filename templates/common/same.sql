{#- Counts the rows that are stored already with the same values. Long conditions are nested, because SQLite
    limits the depth of an expression to 1000. -#}
{%- from "bound.sql" import compared -%}
{%- from "equals.sql" import equals -%}
{%- set key = groups[0] -%}
{%- set parts = groups[1]|batch(100)|list -%}
SELECT
{%- for row in range(rows) %}
    {% if not loop.first %}+ {% endif %}(SELECT COUNT(*) FROM {{ table.name }} WHERE
    {%- for column in key %}{% if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, row * width + loop.index) }}{% endfor %}
    {%- for part in parts %}
    {%- set before = row * width + key|length + loop.index0 * 100 %}
    {%- if parts|length > 1 %} AND (1 = 1{% endif %}
    {%- for column in part %} AND {{ equals(column, before + loop.index) }}{% endfor %}
    {%- if parts|length > 1 %}){% endif %}
    {%- endfor %})
{%- endfor %}

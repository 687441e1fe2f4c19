{#- How many rows have a key that is taken. -#}
{%- from "bound.sql" import compared -%}
SELECT
{%- for row in range(rows) %}
    {%- set number = namespace(next=row * width) %}
    {% if not loop.first %}+ {% endif %}(
    {%- for key in groups %}{% if not loop.first %} OR {% endif %}EXISTS (SELECT 1 FROM {{ table.name }} WHERE
        {%- for column in key %}
            {%- set number.next = number.next + 1 %}
            {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, number.next) }}
        {%- endfor %}){% endfor %})
{%- endfor %}

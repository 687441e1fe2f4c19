{#- Returns the position of each row with a key that exists already. Key columns that are not bound have their DEFAULT. -#}
{%- from "bound.sql" import compared -%}
{%- for row in range(rows) %}
    {%- set number = namespace(next=row * width) %}
{% if not loop.first %}UNION ALL {% endif %}SELECT {{ row }} FROM (SELECT 1) AS row{{ row }} WHERE
    {%- for key in groups %}{% if not loop.first %} OR{% endif %} EXISTS (SELECT 1 FROM {{ table.name }} WHERE
        {%- for column in key %}
            {%- if column.bound %}{% set number.next = number.next + 1 %}{% endif %}
            {%- if not loop.first %} AND{% endif %} {{ column.name }} = {% if column.bound %}{{ compared(column, number.next) }}{% else %}{{ column.default }}{% endif %}
        {%- endfor %})
    {%- endfor %}
{%- endfor %}

{#- Like the common template. A lock needs parentheses. -#}
{%- from "bound.sql" import compared -%}
{%- for row in range(rows) %}
{%- if not loop.first %}
UNION ALL {% endif %}(SELECT {{ row }}, {% if number %}{{ number }}{% else %}1{% endif %} FROM {{ table.name }} WHERE
    {%- for column in key %}{% if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, row * width + loop.index) }}{% endfor %}
    {%- if guard %} AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, row * width + width) }}){% endif %}
    {%- if is_locked %} LOCK IN SHARE MODE{% endif %})
{%- endfor %}

{#- What a parent has and the event has not. -#}
{%- from "bound.sql" import compared -%}
DELETE FROM {{ table.name }}
WHERE
{%- for column in of %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, loop.index) }}
{%- endfor %}
{%- if rows %}
    AND ({% for column in kept %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}) NOT IN ({% block before %}{% endblock %}
{%- for row in range(rows) %}{% if not loop.first %}, {% endif %}
    {%- if kept|length > 1 %}({% endif %}
    {%- for column in kept %}{{ compared(column, of|length + row * kept|length + loop.index) }}{% if not loop.last %}, {% endif %}{% endfor %}
    {%- if kept|length > 1 %}){% endif %}
{%- endfor %})
{%- endif %}

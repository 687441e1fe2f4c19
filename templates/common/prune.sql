{#- What a parent has and the event has not. -#}
{%- from "bound.sql" import compared, told -%}
DELETE FROM {{ table.name }}
WHERE
{%- for column in of %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, loop.index) }}
{%- endfor %}
{%- if rows %}
    AND ({% for column in kept %}{{ told(column) }}{% if not loop.last %}, {% endif %}{% endfor %}) NOT IN ({% block before %}{% endblock %}{{ bind_list(of|length, rows, kept|length) }})
{%- endif %}

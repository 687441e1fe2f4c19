{#- Deletes the rows of a parent that are not in the event. -#}
{%- from "bound.sql" import compared, as_text -%}
DELETE FROM {{ table.name }}
WHERE
{%- for column in of %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, loop.index) }}
{%- endfor %}
{%- if rows %}
    AND ({% for column in rest %}{{ as_text(column) }}{% if not loop.last %}, {% endif %}{% endfor %}) NOT IN ({% block row_list_prefix %}{% endblock %}{{ bind_list(of|length, rows, rest|length) }})
{%- endif %}

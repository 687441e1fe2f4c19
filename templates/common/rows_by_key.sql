{#- Reads rows by their keys: the position of the key in the list, and the number of the row. Without `number`, the rows
    are those that are not newer than the event, if there is a guard. `is_locked`: they stay as they are until the
    commit, which SQLite ensures in any case. -#}
{%- from "bound.sql" import compared -%}
{%- for row in range(rows) %}
{%- if not loop.first %}
UNION ALL {% endif %}SELECT {{ row }}, {% if number %}{{ number }}{% else %}1{% endif %} FROM {{ table.name }} WHERE
    {%- for column in key %}{% if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, row * width + loop.index) }}{% endfor %}
    {%- if guard %} AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, row * width + width) }}){% endif %}
{%- endfor %}

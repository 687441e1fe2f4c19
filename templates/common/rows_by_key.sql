{#- Reads rows by their keys: the position of the key in the list, and the number of the row. Without `number`, the rows
    are those that are not newer than the event, if there is a guard. `lock`: no other session changes them until
    the commit ("keep"), or this session changes them next ("change"). Then one row is enough for each key: it tells that the
    key has rows. SQLite has one writing session in any case. -#}
{%- from "bound.sql" import compared -%}
{%- for row in range(rows) %}
{%- if not loop.first %}
UNION ALL {% endif %}{% if lock == "change" %}SELECT * FROM ({% endif %}SELECT {{ row }}, {% if number %}{{ number }}{% else %}1{% endif %} FROM {{ table.name }} WHERE
    {%- for column in key %}{% if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, row * width + loop.index) }}{% endfor %}
    {%- if guard %} AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, row * width + width) }}){% endif %}
    {%- if lock == "change" %} LIMIT 1){% endif %}
{%- endfor %}

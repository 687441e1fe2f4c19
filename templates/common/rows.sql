{#- Reads all rows of a table. The columns are those that the database does not number. A number that is looked up is
    followed by the key of its row in the other table. -#}
{%- from "readable.sql" import readable -%}
SELECT {% for column in columns %}{% if not loop.first %}, {% endif %}{{ readable(column) }}
{%- if column.key %}
{%- for part in column.key %}, (SELECT {{ readable(part) }} FROM {{ column.table }} AS other WHERE other.{{ column.number }} = {{ table.name }}.{{ column.name }}){% endfor %}
{%- endif %}
{%- endfor %} FROM {{ table.name }}

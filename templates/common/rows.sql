{#- Reads all rows of a table. The columns are those that the database does not number. -#}
{%- from "readable.sql" import readable -%}
SELECT {% for column in columns %}{% if not loop.first %}, {% endif %}{{ readable(column) }}{% endfor %} FROM {{ table.name }}

{#- Like `delete.sql`, for several rows whose keys differ. A DELETE of SQLite joins no tables. -#}
{%- from "given.sql" import given_rows, given_value -%}
{%- from "joined.sql" import matches -%}
WITH {{ given_rows(bound, rows) }}
DELETE FROM {{ table.name }} AS stored
WHERE {% if key|length > 1 %}({% endif %}{% for column in key %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}{% if key|length > 1 %}){% endif %} IN (SELECT {% for column in key %}{{ given_value(loop.index) }}{% if not loop.last %}, {% endif %}{% endfor %} FROM given)
{%- if guard %}
    AND EXISTS (SELECT 1 FROM given WHERE {{ matches(key, guard, 0) }})
{%- endif %}

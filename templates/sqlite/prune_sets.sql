{#- Like `prune.sql`, for several parents. The rows of their sets are a table that SQLite indexes. -#}
{%- from "given.sql" import given_rows, given_value -%}
{%- set key = of + rest -%}
{%- if rows %}
WITH given (
{%- for column in key %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor -%}
) AS (
    VALUES {{ bind_list(parents * of|length, rows, key|length) }}
)
{% endif -%}
DELETE FROM {{ table.name }} AS stored
WHERE {% if of|length > 1 %}({% endif %}{% for column in of %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}{% if of|length > 1 %}){% endif %} IN ({% if of|length > 1 %}VALUES {% endif %}{{ bind_list(0, parents, of|length) }})
{%- if rows %}
    AND ({% for column in key %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}) NOT IN (SELECT {% for column in key %}{{ given_value(loop.index) }}{% if not loop.last %}, {% endif %}{% endfor %} FROM given)
{%- endif %}

{#- Like `prune.sql`, for several parents. One array per key column holds the rows of all events. A parent without rows has
    a row of NULLs, which equals none. -#}
{%- from "types.sql" import from_bound -%}
{%- from "given.sql" import given_rows, given_value -%}
{%- set key = of + rest -%}
WITH sets AS (
    SELECT {% for column in key %}{{ given_value(loop.index) }}{{ from_bound(column) }} AS column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %}
    FROM {{ given_rows(key, rows) }}
),
parents AS (
    SELECT DISTINCT {% for column in of %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %} FROM sets
)
DELETE FROM {{ table.name }} AS stored
USING parents
WHERE
{%- for column in of %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = parents.column{{ loop.index }}
{%- endfor %}
    AND ({% for column in key %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}) IN (SELECT {% for column in key %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %} FROM sets) IS NOT TRUE

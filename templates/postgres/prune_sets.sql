{#- Like `prune.sql`, for several parents. One array per key column holds the rows of all events. A parent without rows has
    a row of NULLs, which equals none. -#}
{%- from "types.sql" import bound_type, from_bound -%}
{%- set key = of + rest -%}
WITH given AS (
    SELECT {% for column in key %}bound.column{{ loop.index }}{{ from_bound(column) }} AS column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %}
    FROM UNNEST(
{%- for column in key %}
        {{ bind(loop.index) }}::{{ bound_type(column) }}[]
        {%- if not loop.last %},{% endif %}
{%- endfor %}
    ) AS bound ({% for column in key %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %})
),
parents AS (
    SELECT DISTINCT {% for column in of %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %} FROM given
)
DELETE FROM {{ table.name }} AS stored
USING parents
WHERE
{%- for column in of %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = parents.column{{ loop.index }}
{%- endfor %}
    AND ({% for column in key %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}) IN (SELECT {% for column in key %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %} FROM given) IS NOT TRUE

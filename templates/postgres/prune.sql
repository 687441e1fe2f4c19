{#- Deletes the rows of a parent that are not in the event. One array per key column holds the event's rows. `IN` looks
    them up in a hash table, which a join of a session without hash joins would not. -#}
{%- from "bound.sql" import compared -%}
{%- from "types.sql" import bound_type, from_bound -%}
DELETE FROM {{ table.name }}
WHERE
{%- for column in of %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, loop.index) }}
{%- endfor %}
    AND ({% for column in rest %}{{ table.name }}.{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}) IN (
        SELECT {% for column in rest %}kept.column{{ loop.index }}{{ from_bound(column) }}{% if not loop.last %}, {% endif %}{% endfor %}
        FROM UNNEST(
{%- for column in rest %}{{ bind(of|length + loop.index) }}::{{ bound_type(column) }}[]{% if not loop.last %}, {% endif %}{% endfor -%}
        ) AS kept ({% for column in rest %}column{{ loop.index }}{% if not loop.last %}, {% endif %}{% endfor %})
    ) IS NOT TRUE

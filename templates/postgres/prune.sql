{#- Deletes the rows of a parent that are not in the event. One array per key column holds the event's rows.
    -#}
{%- from "bound.sql" import compared -%}
{%- from "types.sql" import bound_type, from_bound -%}
DELETE FROM {{ table.name }}
WHERE
{%- for column in of %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, loop.index) }}
{%- endfor %}
    AND NOT EXISTS (
        SELECT FROM UNNEST(
{%- for column in rest %}{{ bind(of|length + loop.index) }}::{{ bound_type(column) }}[]{% if not loop.last %}, {% endif %}{% endfor -%}
        ) AS kept ({% for column in rest %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %})
        WHERE
{%- for column in rest %}
            {%- if not loop.first %} AND{% endif %} kept.{{ column.name }}{{ from_bound(column) }} = {{ table.name }}.{{ column.name }}
{%- endfor %}
    )

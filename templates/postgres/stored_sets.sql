{#- Like MySQL's, with one array per column of the parents' key. -#}
{%- from "types.sql" import bound_type, from_bound -%}
{%- from "given.sql" import given_value -%}
{%- from "readable.sql" import readable -%}
SELECT given.position - 1{% for column in rest %}, {{ readable(column) }}{% endfor %} FROM UNNEST(
{%- for column in of %}
    {{ bind(loop.index) }}::{{ bound_type(column) }}[]
    {%- if not loop.last %},{% endif %}
{%- endfor %}
) WITH ORDINALITY AS given ({% for column in of %}column{{ loop.index }}, {% endfor %}position)
JOIN {{ table.name }} AS stored ON
{%- for column in of %}{% if not loop.first %} AND{% endif %} {{ column.name }} = {{ given_value(loop.index) }}{{ from_bound(column) }}{% endfor %}
LIMIT {{ limit }}

{#- Like `prune.sql`, for several parents. See `update_rows.sql`. -#}
{%- from "given.sql" import given_rows -%}
{%- from "join_hint.sql" import by_index -%}
{%- from "joined.sql" import matches -%}
{%- from "bound.sql" import as_text -%}
{%- set key = of + rest -%}
DELETE {{ by_index() }} {{ "stored" }} FROM {{ given_rows(of, parents) }}
STRAIGHT_JOIN {{ table.name }} AS {{ "stored" }}{% if index %} FORCE INDEX ({{ index }}){% endif %} ON {{ matches(of, none, 0) }}
{%- if rows %}
WHERE ({% for column in key %}{{ as_text(column) }}{% if not loop.last %}, {% endif %}{% endfor %}) NOT IN ({{ bind_list(parents * of|length, rows, key|length) }})
{%- endif %}

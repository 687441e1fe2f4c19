{#- Reads the stored rows of several parents, for a `replace`: the position of the parent in the list, and the other key
    columns of the row. See `update_rows.sql`. -#}
{%- from "given.sql" import given_rows -%}
{%- from "join_hint.sql" import by_index -%}
{%- from "joined.sql" import matches -%}
{%- from "readable.sql" import readable -%}
SELECT {{ by_index() }} given.position{% for column in rest %}, {{ readable(column) }}{% endfor %} FROM {{ given_rows(of, parents, true) }}
STRAIGHT_JOIN {{ table.name }} AS {{ "stored" }}{% if index %} FORCE INDEX ({{ index }}){% endif %} ON {{ matches(of, none, 0) }}
LIMIT {{ limit }}

{#- Like `delete.sql`, for several rows whose keys differ. See `update_rows.sql`. -#}
{%- from "given.sql" import given_rows -%}
{%- from "join_hint.sql" import by_index -%}
{%- from "joined.sql" import matches -%}
DELETE {{ by_index() }} {{ "stored" }} FROM {{ given_rows(bound, rows) }}
STRAIGHT_JOIN {{ table.name }} AS {{ "stored" }}{% if index %} FORCE INDEX ({{ index }}){% endif %} ON {{ matches(key, guard, 0) }}

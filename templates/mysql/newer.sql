{#- Like the common template. Several rows are joined with the table; see `update_rows.sql`. -#}
{%- from "given.sql" import given_rows, given_value -%}
{%- from "join_hint.sql" import by_index -%}
{%- from "joined.sql" import matches -%}
{%- from "bound.sql" import compared -%}
{%- if is_joined -%}
{%- set key, guard = groups[0], groups[1][0] -%}
SELECT {{ by_index() }} COUNT(*) FROM {{ given_rows(bound, rows) }}
STRAIGHT_JOIN {{ table.name }} AS {{ "stored" }}{% if index %} FORCE INDEX ({{ index }}){% endif %} ON {{ matches(key, none, 0) }} AND {{ guard.name }} > {{ compared(guard, given_value(width)) }}
{%- else -%}
{%- include "common/newer.sql" -%}
{%- endif -%}

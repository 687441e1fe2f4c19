{#- Like the common template. Several rows are joined with the table; see `update_rows.sql`. -#}
{%- from "given.sql" import given_rows, given_value -%}
{%- from "join_hint.sql" import by_index -%}
{%- from "joined.sql" import matches -%}
{%- from "equals.sql" import equals -%}
{%- if is_joined -%}
{%- set key = groups[0] -%}
SELECT {{ by_index() }} COUNT(*) FROM {{ given_rows(bound, rows) }}
STRAIGHT_JOIN {{ table.name }} AS {{ "stored" }} ON {{ matches(key, none, 0) }}
{%- for column in groups[1] %} AND {{ equals(column, given_value(key|length + loop.index)) }}{% endfor %}
{%- else -%}
{%- include "common/same.sql" -%}
{%- endif -%}

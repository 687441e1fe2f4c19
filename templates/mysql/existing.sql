{#- Like the common template. Several rows are joined with the table, if they have one key; see `update_rows.sql`. -#}
{%- from "given.sql" import given_rows -%}
{%- from "join_hint.sql" import by_index -%}
{%- from "joined.sql" import matches -%}
{%- if is_joined -%}
SELECT {{ by_index() }} given.position FROM {{ given_rows(bound, rows, true) }}
STRAIGHT_JOIN {{ table.name }} AS {{ "stored" }} ON {{ matches(groups[0], none, 0) }}
{%- else -%}
{%- include "common/existing.sql" -%}
{%- endif -%}

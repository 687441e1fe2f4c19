{#- Like the common template. Several rows are joined with the table, if they have one key; see `rows_by_key.sql`. -#}
{%- from "given.sql" import given_rows -%}
{%- from "joined.sql" import matches -%}
{%- if is_joined -%}
WITH {{ given_rows(bound, rows, true) }}
SELECT given.position FROM given CROSS JOIN {{ table.name }} AS stored ON {{ matches(groups[0], none, 0) }}
{%- else -%}
{%- include "common/conflicting.sql" -%}
{%- endif -%}

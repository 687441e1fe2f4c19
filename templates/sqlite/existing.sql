{#- Like the common template. Several rows are joined with the table, if they have one key; see `rows_by_key.sql`. -#}
{%- from "given_table.sql" import given_table -%}
{%- from "joined.sql" import matches -%}
{%- if is_joined -%}
SELECT given.position FROM {{ given_table(bound, rows, true) }}
CROSS JOIN {{ table.name }} AS stored ON {{ matches(groups[0], none, 0) }}
{%- else -%}
{%- include "common/existing.sql" -%}
{%- endif -%}

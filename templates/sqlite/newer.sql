{#- Like the common template. Several rows are joined with the table; see `rows_by_key.sql`. -#}
{%- from "given.sql" import given_value -%}
{%- from "given_table.sql" import given_table -%}
{%- from "joined.sql" import matches -%}
{%- from "bound.sql" import compared -%}
{%- if is_joined -%}
{%- set guard = groups[1][0] -%}
SELECT COUNT(*) FROM {{ given_table(bound, rows) }}
CROSS JOIN {{ table.name }} AS stored ON {{ matches(groups[0], none, 0) }} AND {{ guard.name }} > {{ compared(guard, given_value(width)) }}
{%- else -%}
{%- include "common/newer.sql" -%}
{%- endif -%}

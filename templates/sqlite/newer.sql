{#- Like the common template. Several rows are joined with the table; see `rows_by_key.sql`. -#}
{%- from "given.sql" import given_rows, given_value -%}
{%- from "joined.sql" import matches -%}
{%- from "bound.sql" import compared -%}
{%- if is_joined -%}
{%- set guard = groups[1][0] -%}
WITH {{ given_rows(bound, rows) }}
SELECT COUNT(*) FROM given CROSS JOIN {{ table.name }} AS stored ON {{ matches(groups[0], none, 0) }} AND {{ guard.name }} > {{ compared(guard, given_value(width)) }}
{%- else -%}
{%- include "common/newer.sql" -%}
{%- endif -%}

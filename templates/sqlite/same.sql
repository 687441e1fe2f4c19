{#- Like the common template. Several rows are joined with the table; see `rows_by_key.sql`. -#}
{%- from "given.sql" import given_value -%}
{%- from "given_table.sql" import given_table -%}
{%- from "joined.sql" import matches -%}
{%- from "equals.sql" import equals -%}
{%- if is_joined -%}
{%- set key = groups[0] -%}
SELECT COUNT(*) FROM {{ given_table(bound, rows) }}
CROSS JOIN {{ table.name }} AS stored ON {{ matches(key, none, 0) }}
{%- for column in groups[1] %} AND {{ equals(column, given_value(key|length + loop.index)) }}{% endfor %}
{%- else -%}
{%- include "common/same.sql" -%}
{%- endif -%}

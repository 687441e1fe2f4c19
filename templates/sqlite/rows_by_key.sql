{#- Like the common template. Several rows are joined with the table. Each subquery would open a cursor, which SQLite compares
    with all others that are open. CROSS JOIN fixes the order of the tables. -#}
{%- from "given_table.sql" import given_table -%}
{%- from "joined.sql" import matches -%}
{%- if is_joined -%}
SELECT given.position, {% if number %}stored.{{ number }}{% else %}1{% endif %} FROM {{ given_table(bound, rows, true) }}
CROSS JOIN {{ table.name }} AS stored ON {{ matches(key, guard, 0) }}
{%- else -%}
{%- include "common/rows_by_key.sql" -%}
{%- endif -%}

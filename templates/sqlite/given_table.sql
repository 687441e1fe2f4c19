{#- The rows of `given.sql` as a subquery, for a SELECT. In the statement itself, their name would hide a table of that name. -#}
{%- from "given.sql" import given_rows -%}
{%- macro given_table(columns, rows, has_position=false) -%}
(
WITH {{ given_rows(columns, rows, has_position) }}
SELECT * FROM given
) AS given
{%- endmacro -%}

{#- Like MySQL's. The rows after the first one are a list of VALUES: MariaDB would optimize each SELECT by itself. -#}
{%- from "mysql/given.sql" import given_list, given_value -%}
{%- macro given_rows(columns, rows, has_position=false) -%}
(
    SELECT {{ given_list(columns, 0, has_position) }}
{%- for row in range(1, rows) %}
    {% if loop.first %}UNION ALL VALUES {% else %}, {% endif %}({{ given_list(columns, row, has_position) }})
{%- endfor %}
) AS given
{%- endmacro -%}

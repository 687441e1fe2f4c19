{#- Like MySQL's. The rows after the first one are a list of VALUES: MariaDB would optimize each SELECT by itself. -#}
{%- from "mysql/given.sql" import given_list, given_value -%}
{%- macro given_rows(columns, rows, has_position=false) -%}
(
    SELECT {% if has_position %}0 AS position, {% endif %}{{ given_list(columns, true) }}
{%- set values = given_list(columns, false) %}
{%- for row in range(1, rows) %}
    {% if loop.first %}UNION ALL VALUES {% else %}, {% endif %}({% if has_position %}{{ row }}, {% endif %}{{ values }})
{%- endfor %}
) AS given
{%- endmacro -%}

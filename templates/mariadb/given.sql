{#- Like MySQL's. The rows after the first one are a list of VALUES: MariaDB would optimize each SELECT by itself. -#}
{%- from "common/given.sql" import given_value -%}
{%- from "given_type.sql" import given_type -%}
{%- macro given_rows(columns, rows, has_position=false) -%}
(
{%- for row in range(rows) %}
    {% if row == 0 %}SELECT {% else %}{% if row == 1 %}UNION ALL VALUES {% else %}, {% endif %}({% endif %}
    {%- if has_position %}{{ row }}{% if row == 0 %} AS position{% endif %}, {% endif %}
    {%- for column in columns %}
        {%- set number = row * columns|length + loop.index %}
        {%- set type = given_type(column.type) %}
        {%- if type %}CAST({{ bind(number) }} AS {{ type }}){% else %}{{ bind(number) }}{% endif %}
        {%- if row == 0 %} AS column{{ loop.index }}{% endif %}
        {%- if not loop.last %}, {% endif %}
    {%- endfor %}
    {%- if row > 0 %}){% endif %}
{%- endfor %}
) AS given
{%- endmacro -%}

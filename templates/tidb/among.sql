{#- Whether a row has one of several keys, whose values are parameters. `width`: the number of parameters of a key's row. -#}
{%- from "bound.sql" import compared -%}
{%- macro among(key, rows, width) -%}
{%- if key|length > 1 %}({% endif %}{% for column in key %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}{% if key|length > 1 %}){% endif %} IN (
{%- for row in range(rows) %}{% if not loop.first %}, {% endif %}
{%- if key|length > 1 %}({% endif %}{% for column in key %}{{ compared(column, row * width + loop.index) }}{% if not loop.last %}, {% endif %}{% endfor %}{% if key|length > 1 %}){% endif %}
{%- endfor -%}
)
{%- endmacro -%}

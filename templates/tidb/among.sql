{#- Whether a row has one of several keys, whose values are parameters from `first` on. `width`: the number of parameters of a
    key's row. A single key gets a NULL beside it; see `of_key.sql`. -#}
{%- from "bound.sql" import compared -%}
{%- macro among(key, rows, width, first=1) -%}
{%- if key|length > 1 %}({% endif %}{% for column in key %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}{% if key|length > 1 %}){% endif %} IN (
{%- for row in range(rows) %}{% if not loop.first %}, {% endif %}
{%- if key|length > 1 %}({% endif %}{% for column in key %}{{ compared(column, first + row * width + loop.index0) }}{% if not loop.last %}, {% endif %}{% endfor %}{% if key|length > 1 %}){% endif %}
{%- endfor -%}
{%- if rows == 1 %}, {% if key|length > 1 %}({% endif %}{% for column in key %}NULL{% if not loop.last %}, {% endif %}{% endfor %}{% if key|length > 1 %}){% endif %}{% endif -%}
)
{%- endmacro -%}

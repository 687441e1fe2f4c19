{#- `clock_values`: the times of a new row, each after a comma. `unchanged_by`: whether a stored row has the values of
    the first parameters already. Long conditions are nested, because SQLite limits the depth of an expression to
    1000. -#}
{%- from "clock.sql" import clock -%}
{%- from "equals.sql" import equals -%}
{%- macro clock_values(columns) -%}
{%- for column in columns %}, {{ clock(column) }}{% endfor -%}
{%- endmacro -%}
{%- macro unchanged_by(columns) -%}
{%- set parts = columns|batch(100)|list -%}
{%- for part in parts -%}
{%- set before = loop.index0 * 100 -%}
{%- if not loop.first %} AND {% endif -%}
{%- if parts|length > 1 %}({% endif -%}
{%- for column in part %}{% if not loop.first %} AND {% endif %}{{ equals(column, before + loop.index) }}{% endfor -%}
{%- if parts|length > 1 %}){% endif -%}
{%- endfor -%}
{%- endmacro -%}

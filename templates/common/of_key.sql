{#- Whether a row has the key whose values are the parameters from `first` on. -#}
{%- from "bound.sql" import compared -%}
{%- macro of_key(key, first) -%}
{%- for column in key %}{% if not loop.first %} AND {% endif %}{{ column.name }} = {{ compared(column, first + loop.index0) }}{% endfor -%}
{%- endmacro -%}

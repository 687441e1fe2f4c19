{#- Whether a column of JSON has this value. MySQL takes `1` for `1.0`, and changes no row for it. -#}
{%- macro json_equals(column, number) -%} {{ column.name }} <=> CAST({{ bind(number) }} AS JSON) {%- endmacro -%}

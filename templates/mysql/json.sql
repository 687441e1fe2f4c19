{#- Whether a JSON column equals a value, or a column of a new row. MySQL treats `1` and `1.0` as equal, and changes no row for it. -#}
{%- macro json_equals(column, number) -%} {{ column.name }} <=> CAST({{ bind(number) }} AS JSON) {%- endmacro -%}
{%- macro json_unchanged(stored, new) -%} {{ stored }} <=> {{ new }} {%- endmacro -%}

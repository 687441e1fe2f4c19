{#- MariaDB stores JSON as text. -#}
{%- macro json_equals(column, number) -%} CAST({{ column.name }} AS BINARY) <=> CAST({{ bind(number) }} AS BINARY) {%- endmacro -%}

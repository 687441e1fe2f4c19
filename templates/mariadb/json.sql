{#- MariaDB stores JSON as text. -#}
{%- macro json_equals(column, number) -%} CAST({{ column.name }} AS BINARY) <=> CAST({{ bind(number) }} AS BINARY) {%- endmacro -%}
{%- macro json_unchanged(stored, new) -%} CAST({{ stored }} AS BINARY) <=> CAST({{ new }} AS BINARY) {%- endmacro -%}

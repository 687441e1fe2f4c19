{#- A column as text in one form on every database: bytes as hexadecimal digits, unless the mapping gives the type in
    SQL. -#}
{%- macro readable(column) -%} CAST({{ column.name }} AS TEXT) {%- endmacro -%}

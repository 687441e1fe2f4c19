{#- A value that is given to a column, and one that the column is compared with; the column as many values
    that are bound as they are can be compared with it. -#}
{%- macro bound_as_type(column, number) -%} {{ bind(number) }} {%- endmacro -%}
{%- macro compared(column, number) -%} {{ bind(number) }} {%- endmacro -%}
{%- macro as_text(column) -%} {{ column.name }} {%- endmacro -%}

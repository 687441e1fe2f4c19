{#- `bound_as_type`: a parameter that is assigned to a column. `compared`: a parameter that a column is
    compared with. `as_text`: a column in the form in which it is compared with a list of unconverted
    parameters. -#}
{%- macro bound_as_type(column, number) -%} {{ bind(number) }} {%- endmacro -%}
{%- macro compared(column, number) -%} {{ bind(number) }} {%- endmacro -%}
{%- macro as_text(column) -%} {{ column.name }} {%- endmacro -%}

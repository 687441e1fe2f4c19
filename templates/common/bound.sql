{#- A value that is given to a column, and one that the column is compared with. -#}
{%- macro given(column, number) -%} {{ bind(number) }} {%- endmacro -%}
{%- macro compared(column, number) -%} {{ bind(number) }} {%- endmacro -%}

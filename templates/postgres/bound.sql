{#- Parameters need a type. Decimals and JSON are bound as text. -#}
{%- from "types.sql" import bound_type, from_bound -%}
{%- macro bound_as_type(column, number) -%} {{ bind(number) }}::{{ bound_type(column) }}{{ from_bound(column) }} {%- endmacro -%}
{%- macro compared(column, number) -%} {{ bound_as_type(column, number) }} {%- endmacro -%}

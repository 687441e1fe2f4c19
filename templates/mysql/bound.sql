{#- Decimals are bound as text. Without a cast, MySQL would compare a DECIMAL and text as doubles. -#}
{%- macro bound_as_type(column, number) -%} {{ bind(number) }} {%- endmacro -%}
{%- macro compared(column, number) -%}
{%- if column.type.name == "decimal" -%} CAST({{ bind(number) }} AS DECIMAL({{ column.type.precision }},{{ column.type.scale }}))
{%- else -%} {{ bind(number) }}
{%- endif -%}
{%- endmacro -%}
{%- macro as_text(column) -%}
{%- if column.type.name == "decimal" -%} CAST({{ column.name }} AS CHAR)
{%- else -%} {{ column.name }}
{%- endif -%}
{%- endmacro -%}

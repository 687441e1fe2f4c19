{%- macro readable(column) -%}
{%- if column.type.name == "binary" and column.sql is none -%} HEX({{ column.name }})
{%- else -%} CAST({{ column.name }} AS CHAR)
{%- endif -%}
{%- endmacro -%}

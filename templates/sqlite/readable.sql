{#- HEX of NULL would be an empty text. A double stays a number, because SQLite's conversion to text is not exact. -#}
{%- macro readable(column) -%}
{%- if column.type.name == "binary" and column.sql is none -%} CASE WHEN {{ column.name }} IS NOT NULL THEN HEX({{ column.name }}) END
{%- elif column.type.name == "double" -%} CAST({{ column.name }} AS REAL)
{%- else -%} CAST({{ column.name }} AS TEXT)
{%- endif -%}
{%- endmacro -%}

{%- macro readable(column) -%}
{%- if column.type.name == "datetime" -%} to_char({{ column.name }}, 'YYYY-MM-DD HH24:MI:SS.US')
{%- elif column.type.name == "time" -%} to_char({{ column.name }}, 'HH24:MI:SS.US')
{%- elif column.is_native_array -%} CAST(TO_JSON({{ column.name }}) AS TEXT)
{%- elif column.type.name == "binary" and column.sql is none -%} encode({{ column.name }}, 'hex')
{%- else -%} CAST({{ column.name }} AS TEXT)
{%- endif -%}
{%- endmacro -%}

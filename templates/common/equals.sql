{#- `equals`: whether a column equals a value by its bytes: another collation might treat `A` and `a` as equal.
    `differing`: whether a stored row differs from a new one in one of the columns. Long conditions are nested, because
    SQLite limits the depth of an expression to 1000. -#}
{%- from "bound.sql" import compared -%}
{%- from "combine.sql" import unchanged_by_combining -%}
{%- macro compared_as_bytes(column) -%}
{%- if column.is_text or column.type.name == "json" or column.sql is not none %} COLLATE BINARY{% endif -%}
{%- endmacro -%}
{%- macro equals(column, number) -%} {{ column.name }}{{ compared_as_bytes(column) }} IS {{ compared(column, number) }} {%- endmacro -%}
{%- macro differing(table, columns) -%}
{%- set parts = columns|batch(100)|list -%}
{%- for part in parts %}
{%- if parts|length > 1 %}
    {% if not loop.first %}OR {% endif %}(
{%- endif %}
{%- for column in part %}
    {%- set stored %}{{ table.name }}.{{ column.name }}{% endset %}
    {%- set new %}excluded.{{ column.name }}{% endset %}
    {% if not loop.first %}OR {% endif %}
    {%- if column.combine is none %}{{ stored }}{{ compared_as_bytes(column) }} IS NOT {{ new }}
    {%- else %}NOT {{ unchanged_by_combining(column, stored, new) }}
    {%- endif %}
{%- endfor %}
{%- if parts|length > 1 %}){% endif %}
{%- endfor %}
{%- endmacro -%}

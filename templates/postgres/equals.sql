{#- Whether a column equals a parameter. JSON and dialect-specific types are compared as text. JSON treats `1` and `1.0`
    as equal. How a dialect-specific type compares, or whether it compares at all, is unknown. The elements of native
    arrays become text, which drops the blanks that CHAR adds. -#}
{%- from "bound.sql" import compared -%}
{%- macro compared_as_text(column) -%}
{%- if column.is_native_array -%} ::TEXT[] {%- endif -%}
{%- if column.sql is not none or column.type.name == "json" -%} ::TEXT COLLATE "C" {%- endif -%}
{%- endmacro -%}
{%- macro equals(column, number) -%}
{{ column.name }}{{ compared_as_text(column) }} IS NOT DISTINCT FROM {{ compared(column, number) }}{{ compared_as_text(column) }}
{%- endmacro -%}

{#- SQLite has no types for these and would make numbers of some texts: they are kept as text.
    A numbered key must be spelled exactly so, in the column. -#}
{%- from "common/types.sql" import standard_type -%}
{%- macro column_type(column) -%}
{%- if column.generated -%} INTEGER PRIMARY KEY AUTOINCREMENT
{%- elif column.type.name in ["decimal", "date", "datetime", "json"] -%} TEXT
{%- else -%} {{ standard_type(column.type) }}
{%- endif -%}
{%- endmacro -%}

{%- from "common/types.sql" import standard_type -%}
{%- from "collation.sql" import key_collation -%}
{%- macro column_type(column) -%}
{%- if column.type.name == "datetime" -%} DATETIME({{ column.type.precision }})
{%- elif column.type.name == "double" -%} DOUBLE
{%- else -%} {{ standard_type(column.type) }}
{%- endif -%}
{%- if column.binary %} {{ key_collation() }}{% endif -%}
{%- if column.generated %} AUTO_INCREMENT{% endif -%}
{%- endmacro -%}

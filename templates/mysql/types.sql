{%- from "common/types.sql" import standard_type -%}
{%- from "collation.sql" import key_collation -%}
{%- macro column_type(column) -%}
{%- set name = column.type.name -%}
{%- if column.sql is not none -%} {{ dialect_type(column) }}
{%- else -%}
{%- if name == "datetime" -%} DATETIME({{ column.type.precision }})
{%- elif name == "double" -%} DOUBLE
{%- elif name == "uint" -%} INT UNSIGNED
{%- elif name == "ubigint" -%} BIGINT UNSIGNED
{%- elif name == "text" -%} MEDIUMTEXT
{%- elif name == "binary" -%} MEDIUMBLOB
{%- elif name == "uuid" -%} CHAR(36)
{%- elif name == "enum" -%} ENUM({{ column.type.enum_values }})
{%- else -%} {{ standard_type(column.type) }}
{%- endif -%}
{#- Enum values and UUIDs are case-sensitive, in keys and elsewhere. -#}
{%- if column.binary_collation or name in ["uuid", "enum"] %} {{ key_collation() }}{% endif -%}
{%- if column.generated %} AUTO_INCREMENT{% endif -%}
{%- endif -%}
{%- endmacro -%}

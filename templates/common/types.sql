{#- The SQL type of a column, for dialects that take the standard's names. -#}
{%- macro standard_type(type) -%}
{%- if type.name == "varchar" -%} VARCHAR({{ type.length }})
{%- elif type.name == "text" -%} TEXT
{%- elif type.name == "int" -%} INT
{%- elif type.name == "bigint" -%} BIGINT
{%- elif type.name == "decimal" -%} DECIMAL({{ type.precision }},{{ type.scale }})
{%- elif type.name == "double" -%} DOUBLE PRECISION
{%- elif type.name == "boolean" -%} BOOLEAN
{%- elif type.name == "date" -%} DATE
{%- elif type.name == "datetime" -%} TIMESTAMP({{ type.precision }})
{%- elif type.name == "json" -%} JSON
{%- endif -%}
{%- endmacro -%}

{#- The SQL types of columns, for dialects that accept the standard's names. -#}
{%- macro enum_check(column) -%} CHECK ({{ column.name }} IN ({{ column.type.enum_values }})) {%- endmacro -%}
{%- macro unsigned_check(column, max) -%} CHECK ({{ column.name }} BETWEEN 0 AND {{ max }}) {%- endmacro -%}
{%- macro standard_type(type) -%}
{%- if type.name == "char" -%} CHAR({{ type.length }})
{%- elif type.name == "varchar" -%} VARCHAR({{ type.length }})
{%- elif type.name == "text" -%} TEXT
{%- elif type.name == "smallint" -%} SMALLINT
{%- elif type.name == "int" -%} INT
{%- elif type.name == "bigint" -%} BIGINT
{%- elif type.name == "decimal" -%} DECIMAL({{ type.precision }},{{ type.scale }})
{%- elif type.name == "double" -%} DOUBLE PRECISION
{%- elif type.name == "boolean" -%} BOOLEAN
{%- elif type.name == "date" -%} DATE
{%- elif type.name == "time" -%} TIME({{ type.precision }})
{%- elif type.name == "datetime" -%} TIMESTAMP({{ type.precision }})
{%- elif type.name == "json" -%} JSON
{%- endif -%}
{%- endmacro -%}

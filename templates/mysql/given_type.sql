{#- A value in the rows that a statement joins with a table. MySQL and MariaDB would derive its type from the parameter, and
    lose microseconds. UUIDs and words of an enumeration are ASCII, which the server converts to the character set of any
    column: two collations of one character set would be an error. Other text has no type here: its parameter takes the
    collation of the column that it is compared with. -#}
{%- macro given_as(type, value) -%}
{%- set sql_type -%}
{%- if type.name in ["smallint", "int", "bigint", "uint", "boolean"] -%} SIGNED
{%- elif type.name == "ubigint" -%} UNSIGNED
{%- elif type.name == "decimal" -%} DECIMAL({{ type.precision }},{{ type.scale }})
{%- elif type.name == "double" -%} DOUBLE
{%- elif type.name == "date" -%} DATE
{%- elif type.name == "time" -%} TIME({{ type.precision }})
{%- elif type.name == "datetime" -%} DATETIME({{ type.precision }})
{%- elif type.name == "binary" -%} BINARY
{%- elif type.name == "uuid" -%} CHAR(36) CHARACTER SET ascii
{%- elif type.name == "enum" -%} CHAR({{ type.length }}) CHARACTER SET ascii
{%- endif -%}
{%- endset -%}
{%- if sql_type -%} CAST({{ value }} AS {{ sql_type }}) {%- else -%} {{ value }} {%- endif -%}
{%- endmacro -%}

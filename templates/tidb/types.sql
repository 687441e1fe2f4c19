{#- A numbered key of 64 bits gets random numbers. They have 54 bits, so that a number of JSON holds them. -#}
{%- from "mysql/types.sql" import column_type as column_type_of_mysql -%}
{%- macro column_type(column) -%}
{%- if column.generated and column.type.name == "bigint" and column.sql is none -%} BIGINT AUTO_RANDOM(5, 54)
{%- else -%} {{ column_type_of_mysql(column) }}
{%- endif -%}
{%- endmacro -%}

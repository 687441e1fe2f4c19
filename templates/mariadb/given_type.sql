{#- Like MySQL's. MariaDB would hold text without a type as a BLOB, with which it crashes. Its cast has the collation of the
    session, and a column whose collation compares bytes takes precedence over it. -#}
{%- from "mysql/given_type.sql" import given_as as given_as_in_mysql -%}
{%- macro given_as(type, value) -%}
{%- if type.name in ["char", "varchar"] -%} CAST({{ value }} AS CHAR({{ type.length }}))
{%- else -%} {{ given_as_in_mysql(type, value) }}
{%- endif -%}
{%- endmacro -%}

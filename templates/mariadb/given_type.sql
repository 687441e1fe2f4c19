{#- Like MySQL's. MariaDB would hold text without a type as a BLOB, with which it crashes. Its cast has the collation of the
    session, and a column whose collation compares bytes takes precedence over it. -#}
{%- from "mysql/given_type.sql" import given_type as type_of_other -%}
{%- macro given_type(type) -%}
{%- if type.name in ["char", "varchar"] -%} CHAR({{ type.length }})
{%- else -%} {{ type_of_other(type) }}
{%- endif -%}
{%- endmacro -%}

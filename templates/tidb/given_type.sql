{#- Like MySQL's. TiDB would compare text without a type and a collation as `utf8mb4_bin`, which ignores blanks at the end, and
    not as the stored column. Then it uses no index, either. -#}
{%- from "mysql/given_type.sql" import given_as as given_as_in_mysql -%}
{%- macro given_as(type, value) -%}
{%- if type.name in ["char", "varchar", "text"] -%} CAST({{ value }} AS CHAR) COLLATE utf8mb4_0900_bin
{%- else -%} {{ given_as_in_mysql(type, value) }}
{%- endif -%}
{%- endmacro -%}

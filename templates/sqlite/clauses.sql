{#- The clauses of ALTER TABLE. SQLite has few of them; for other changes a table is rebuilt. -#}
{%- from "shared_clauses.sql" import shared_clause -%}
{%- macro algorithm_of(algorithm) -%}{%- endmacro -%}
{%- macro clause(change) -%} {{ shared_clause(change) }} {%- endmacro -%}

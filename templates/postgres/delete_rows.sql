{#- A delete of any number of rows whose keys differ. -#}
{%- from "given.sql" import given_rows -%}
{%- from "joined.sql" import matches -%}
DELETE FROM {{ table.name }} AS stored
USING {{ given_rows(bound, rows) }}
WHERE {{ matches(key, guard, 0) }}

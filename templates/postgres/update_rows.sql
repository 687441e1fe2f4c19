{#- An update of any number of rows whose keys differ. -#}
{%- from "given.sql" import given_rows -%}
{%- from "joined.sql" import assignments, matches -%}
UPDATE {{ table.name }} AS stored SET
{{- assignments(set, change_time) }}
FROM {{ given_rows(bound, rows) }}
WHERE {{ matches(key, guard, set|length) }}

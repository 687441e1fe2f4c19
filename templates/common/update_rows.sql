{#- Like `update.sql`, for several rows whose keys differ. -#}
{%- from "given.sql" import given_rows -%}
{%- from "joined.sql" import assignments, matches -%}
WITH {{ given_rows(bound, rows) }}
UPDATE {{ table.name }} AS stored SET
{{- assignments(set, change_time) }}
FROM given
WHERE {{ matches(key, guard, set|length) }}

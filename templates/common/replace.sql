{#- An upsert that changes only rows that differ. If none does, `same.sql` has detected that before. -#}
{%- extends "upsert.sql" -%}
{%- from "equals.sql" import differing -%}
{%- block changed_where %}
WHERE
{{- differing(table, columns|selectattr("name", "in", update)) }}
{%- endblock -%}

{#- An upsert that changes only rows that differ. -#}
{%- extends "upsert.sql" -%}
{%- from "equals.sql" import differing -%}
{%- block changed_where %}
WHERE
{{- differing(table, columns|selectattr("name", "in", update)) }}
{%- endblock -%}

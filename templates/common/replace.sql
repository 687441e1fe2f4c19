{#- An upsert that changes only what differs; where nothing does, `same.sql` has said so. -#}
{%- extends "upsert.sql" -%}
{%- from "alike.sql" import just -%}
{%- block changed_where %}
WHERE
{%- for column in columns if column.name in update %}
    {% if not loop.first %}OR {% endif %}{{ table.name }}.{{ column.name }}{{ just(column) }} IS NOT excluded.{{ column.name }}
{%- endfor %}
{%- endblock -%}

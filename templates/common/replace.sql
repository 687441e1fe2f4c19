{#- An upsert that changes only what differs; where nothing does, `same.sql` has said so. -#}
{%- extends "upsert.sql" -%}
{%- from "equals.sql" import compared_as_bytes -%}
{%- block changed_where %}
WHERE
{%- for column in columns if column.name in update %}
    {% if not loop.first %}OR {% endif %}{{ table.name }}.{{ column.name }}{{ compared_as_bytes(column) }} IS NOT excluded.{{ column.name }}
{%- endfor %}
{%- endblock -%}

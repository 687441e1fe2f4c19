{#- An upsert that changes only rows that differ. If none does, `same.sql` has detected that before. -#}
{%- extends "upsert.sql" -%}
{%- from "equals.sql" import compared_as_bytes -%}
{%- block changed_where %}
WHERE
{%- for column in columns if column.name in update %}
    {% if not loop.first %}OR {% endif %}{{ table.name }}.{{ column.name }}{{ compared_as_bytes(column) }} IS NOT excluded.{{ column.name }}
{%- endfor %}
{%- endblock -%}

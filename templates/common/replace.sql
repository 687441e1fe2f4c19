{#- An upsert that changes only rows that differ. If none does, `same.sql` has detected that before. Long
    conditions are nested, because SQLite limits the depth of an expression to 1000. -#}
{%- extends "upsert.sql" -%}
{%- from "equals.sql" import compared_as_bytes -%}
{%- block changed_where %}
{%- set parts = columns|selectattr("name", "in", update)|batch(100)|list %}
WHERE
{%- for part in parts %}
{%- if parts|length > 1 %}
    {% if not loop.first %}OR {% endif %}(
{%- endif %}
{%- for column in part %}
    {% if not loop.first %}OR {% endif %}{{ table.name }}.{{ column.name }}{{ compared_as_bytes(column) }} IS NOT excluded.{{ column.name }}
{%- endfor %}
{%- if parts|length > 1 %}){% endif %}
{%- endfor %}
{%- endblock -%}

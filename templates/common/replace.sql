{#- An upsert that changes only what differs; where nothing does, `same.sql` has said so. -#}
{%- extends "upsert.sql" -%}
{%- block changed_where %}
WHERE
{%- for name in update %}
    {% if not loop.first %}OR {% endif %}{{ table.name }}.{{ name }} IS NOT excluded.{{ name }}
{%- endfor %}
{%- endblock -%}

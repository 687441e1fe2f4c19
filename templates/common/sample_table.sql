{#- A temporary table with the columns of a table. The database shows how it spells their types and defaults. -#}
{%- from "types.sql" import column_type -%}
CREATE TEMPORARY TABLE {{ name }} (
{%- for column in columns %}
    {{ column.name }} {{ column_type(column) }}
    {%- if column.default is not none %} DEFAULT {{ column.default }}{% endif %}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
){% block options %}{% endblock %}

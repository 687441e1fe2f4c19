{%- extends "common/sample_table.sql" -%}
{%- block options %} DEFAULT CHARSET = utf8mb4{% endblock %}

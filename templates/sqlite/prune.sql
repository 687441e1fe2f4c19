{#- SQLite takes no list of rows but this one. -#}
{%- extends "common/prune.sql" -%}
{%- block before %}{% if kept|length > 1 %}VALUES {% endif %}{% endblock %}

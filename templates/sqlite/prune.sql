{#- SQLite takes no list of rows but this one. -#}
{%- extends "common/prune.sql" -%}
{%- block row_list_prefix %}{% if rest|length > 1 %}VALUES {% endif %}{% endblock %}

{#- SQLite accepts a list of rows only as VALUES. -#}
{%- extends "common/prune.sql" -%}
{%- block row_list_prefix %}{% if rest|length > 1 %}VALUES {% endif %}{% endblock %}

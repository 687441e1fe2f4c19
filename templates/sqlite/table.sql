{%- extends "common/table.sql" -%}
{%- block primary_key %}
{%- if not table.generated %},
    PRIMARY KEY ({{ list(table.primary_key) }})
{%- endif %}
{%- endblock %}

{%- extends "common/table.sql" -%}
{%- block primary_key %}
{%- if table.primary_key and not table.generated %},
    PRIMARY KEY ({{ list(table.primary_key) }})
{%- endif %}
{%- endblock %}

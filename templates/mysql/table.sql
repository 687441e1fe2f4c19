{%- extends "common/table.sql" -%}
{%- block unique %}
{%- for key in table.unique %},
    UNIQUE KEY {{ key.name }} ({{ list(key.columns) }})
{%- endfor %}
{%- endblock %}
{%- block indexes %}
{%- for key in table.indexes %},
    INDEX {{ key.name }} ({{ list(key.columns) }})
{%- endfor %}
{%- endblock %}
{%- block options %} ENGINE = InnoDB DEFAULT CHARSET = utf8mb4{% endblock %}

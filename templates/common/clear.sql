UPDATE {{ table.name }}
SET
{%- for column in columns %}
    {{ column }} = NULL{% if not loop.last %},{% endif %}
{%- endfor %}
WHERE
{%- for column in columns %}
    {%- if not loop.first %} OR{% endif %} {{ column }} IS NOT NULL
{%- endfor %}

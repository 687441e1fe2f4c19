INSERT INTO {{ table.name }} ({{ list(names) }})
VALUES
    {{ bind_rows(rows, columns|length) }}
ON CONFLICT ({{ list(key) }}) DO
{%- if update %} UPDATE SET
{%- for name in update %}
    {{ name }} = excluded.{{ name }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- block changed_where %}
{%- if guard is not none %}
WHERE {{ table.name }}.{{ guard }} IS NULL OR {{ table.name }}.{{ guard }} <= excluded.{{ guard }}
{%- endif %}
{%- endblock %}
{%- else %} NOTHING
{%- endif %}

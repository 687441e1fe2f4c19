INSERT INTO {{ table.name }} ({{ list(names) }})
VALUES
    {{ bind_rows(rows, columns|length) }}
ON CONFLICT ({{ list(key) }}) DO
{%- if update %} UPDATE SET
{%- for name in update %}
    {{ name }} = excluded.{{ name }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- else %} NOTHING
{%- endif %}

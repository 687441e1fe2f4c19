{#- An upsert that changes only what differs; where nothing does, `same.sql` has said so. -#}
INSERT INTO {{ table.name }} ({{ list(names) }})
VALUES
    {{ bind_rows(rows, columns|length) }}
ON CONFLICT ({{ list(key) }}) DO
{%- if update %} UPDATE SET
{%- for name in update %}
    {{ name }} = excluded.{{ name }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
WHERE
{%- for name in update %}
    {% if not loop.first %}OR {% endif %}{{ table.name }}.{{ name }} IS NOT excluded.{{ name }}
{%- endfor %}
{%- else %} NOTHING
{%- endif %}

{#- An upsert that changes only rows that differ. Stored rows are updated first, so that only new rows use a
    number of a generated column. The last clause handles rows that another session has just inserted. -#}
{%- from "types.sql" import bound_type, from_bound -%}
{%- from "equals.sql" import compared_as_text -%}
{%- from "clock_times.sql" import clock, clock_values -%}
WITH new AS (
    SELECT
{%- for column in columns %} new.{{ column.name }}{{ from_bound(column) }}{% if not loop.last %},{% endif %}{% endfor %}
    FROM UNNEST(
{%- for column in columns %}
        {{ bind(loop.index) }}::{{ bound_type(column) }}[]
        {%- if not loop.last %},{% endif %}
{%- endfor %}
    ) AS new ({{ list(names) }})
)
{%- if update %},
changed AS (
    UPDATE {{ table.name }} SET
{%- for name in update %}
        {{ name }} = new.{{ name }}
        {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- if change_time %},
        {{ change_time.name }} = {{ clock(change_time) }}
{%- endif %}
    FROM new
    WHERE
{%- for name in key %}{% if not loop.first %} AND{% endif %} {{ table.name }}.{{ name }} = new.{{ name }}{% endfor %} AND (
{%- for column in columns if column.name in update %}
        {% if not loop.first %}OR {% endif %}{{ table.name }}.{{ column.name }}{{ compared_as_text(column) }} IS DISTINCT FROM new.{{ column.name }}{{ compared_as_text(column) }}
{%- endfor %}
    )
)
{%- endif %}
INSERT INTO {{ table.name }} ({{ list(inserted) }})
SELECT {{ list(names) }}{{ clock_values(clock_times) }} FROM new
WHERE NOT EXISTS (
    SELECT FROM {{ table.name }} AS stored WHERE
{%- for name in key %}{% if not loop.first %} AND{% endif %} stored.{{ name }} = new.{{ name }}{% endfor %}
)
ON CONFLICT ({{ list(key) }}) DO
{%- if update %} UPDATE SET
{%- for name in update %}
    {{ name }} = excluded.{{ name }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- if change_time %},
    {{ change_time.name }} = excluded.{{ change_time.name }}
{%- endif %}
WHERE
{%- for column in columns if column.name in update %}
    {% if not loop.first %}OR {% endif %}{{ table.name }}.{{ column.name }}{{ compared_as_text(column) }} IS DISTINCT FROM excluded.{{ column.name }}{{ compared_as_text(column) }}
{%- endfor %}
{%- else %} NOTHING
{%- endif %}

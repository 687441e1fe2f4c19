{#- One array per column: the text is the same for any number of rows. A row that stays the same gets no new version:
    `*<>` compares the stored bytes, whatever the types are. -#}
{%- from "types.sql" import bound_type, from_bound -%}
{%- from "clock_times.sql" import clock_values -%}
{%- from "equals.sql" import compared_as_text -%}
{%- from "combine.sql" import new_value, unchanged_by_combining -%}
INSERT INTO {{ table.name }} ({{ list(inserted) }})
SELECT
{%- for column in columns %} new.{{ column.name }}{{ from_bound(column) }}{% if not loop.last %},{% endif %}{% endfor %}
{{- clock_values(clock_times) }}
FROM UNNEST(
{%- for column in columns %}
    {{ bind(loop.index) }}::{{ bound_type(column) }}[]
    {%- if not loop.last %},{% endif %}
{%- endfor %}
) AS new ({{ list(names) }})
ON CONFLICT ({{ list(key) }}) DO
{%- if update %} UPDATE SET
{%- for column in updated %}
    {%- set stored %}{{ table.name }}.{{ column.name }}{% endset %}
    {%- set new %}excluded.{{ column.name }}{% endset %}
    {{ column.name }} = {{ new_value(column, stored, new) }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- if change_time %},
    {{ change_time.name }} = CASE WHEN
{%- for column in columns if column.name in update %}
    {%- set stored %}{{ table.name }}.{{ column.name }}{% endset %}
    {%- set new %}excluded.{{ column.name }}{% endset %}
        {% if not loop.first %}OR {% endif %}
    {%- if column.combine is none %}{{ stored }}{{ compared_as_text(column) }} IS DISTINCT FROM {{ new }}{{ compared_as_text(column) }}
    {%- else %}NOT {{ unchanged_by_combining(column, stored, new) }}
    {%- endif %}
{%- endfor %}
        THEN excluded.{{ change_time.name }} ELSE {{ table.name }}.{{ change_time.name }} END
{%- endif %}
{%- if guard is not none %}
WHERE {{ table.name }}.{{ guard }} IS NULL OR {{ table.name }}.{{ guard }} <= excluded.{{ guard }}
{%- elif not updated|selectattr("combine")|list %}
WHERE ROW({% for column in updated %}{{ table.name }}.{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %})::RECORD
    *<> ROW({% for column in updated %}excluded.{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %})::RECORD
{%- endif %}
{%- else %} NOTHING
{%- endif %}

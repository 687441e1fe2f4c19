{%- from "clock_times.sql" import clock_values -%}
{%- from "equals.sql" import differing -%}
{%- from "combine.sql" import new_value -%}
INSERT INTO {{ table.name }} ({{ list(inserted) }})
VALUES
    {{ bind_rows(rows, columns|length, clock_values(clock_times)) }}
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
    {{- differing(table, columns|selectattr("name", "in", update)) }}
    THEN excluded.{{ change_time.name }} ELSE {{ table.name }}.{{ change_time.name }} END
{%- endif %}
{%- block changed_where %}
{%- if guard is not none %}
WHERE {{ table.name }}.{{ guard }} IS NULL OR {{ table.name }}.{{ guard }} <= excluded.{{ guard }}
{%- endif %}
{%- endblock %}
{%- else %} NOTHING
{%- endif %}

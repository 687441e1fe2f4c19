{#- ON DUPLICATE KEY UPDATE applies to any unique key. If the conflicting row is not the one with this key,
    `only_if` makes the statement fail without changing anything. Columns are
    assigned one after another, so the time of a change comes first, and the guard last. -#}
{%- from "clock_times.sql" import clock_values -%}
{%- from "equals.sql" import unchanged -%}
{%- from "combine.sql" import new_value -%}
{%- from "only_if.sql" import only_if -%}
{%- set new = table.name ~ "_new" -%}
INSERT INTO {{ table.name }} ({{ list(inserted) }})
VALUES
    {{ bind_rows(rows, columns|length, clock_values(clock_times)) }}
AS {{ new }}
ON DUPLICATE KEY UPDATE
{%- set key_matches %}
{%- for name in key %}{% if not loop.first %} AND {% endif %}{{ table.name }}.{{ name }} = {{ new }}.{{ name }}{% endfor %}
{%- endset %}
{%- if change_time %}
    {%- set value %}CASE WHEN
    {%- if guard is not none %} {{ table.name }}.{{ guard }} > {{ new }}.{{ guard }} OR{% endif %}
    {%- for column in columns if column.name in update %}
        {% if not loop.first %}AND {% endif %}{% set stored %}{{ table.name }}.{{ column.name }}{% endset %}{% set given %}{{ new }}.{{ column.name }}{% endset %}{{ unchanged(column, stored, given) }}
    {%- endfor %}
        THEN {{ table.name }}.{{ change_time.name }} ELSE {{ new }}.{{ change_time.name }} END{% endset %}
    {{ change_time.name }} = {{ only_if(key_matches, value) }},
{%- endif %}
{%- for column in updated %}
    {%- set stored %}{{ table.name }}.{{ column.name }}{% endset %}
    {%- set given %}{{ new }}.{{ column.name }}{% endset %}
    {%- set value -%}
    {%- if guard is none -%} {{ new_value(column, stored, given) }}
    {%- else -%} IF({{ table.name }}.{{ guard }} > {{ new }}.{{ guard }}, {{ stored }}, {{ given }})
    {%- endif -%}
    {%- endset %}
    {{ column.name }} = {% if loop.first %}{{ only_if(key_matches, value) }}{% else %}{{ value }}{% endif %}
    {%- if not loop.last %},{% endif %}
{%- else %}
    {%- set value %}{{ table.name }}.{{ key[0] }}{% endset %}
    {{ key[0] }} = {{ only_if(key_matches, value) }}
{%- endfor %}

{#- Like MySQL's, but the new row is VALUES(column): MariaDB and TiDB have no row alias. -#}
{%- from "clock_times.sql" import clock_values -%}
{%- from "equals.sql" import unchanged -%}
{%- from "combine.sql" import new_value -%}
{%- from "only_if.sql" import only_if -%}
INSERT INTO {{ table.name }} ({{ list(inserted) }})
VALUES
    {{ bind_rows(rows, columns|length, clock_values(clock_times)) }}
ON DUPLICATE KEY UPDATE
{%- set key_matches %}
{%- for name in key %}{% if not loop.first %} AND {% endif %}{{ name }} = VALUES({{ name }}){% endfor %}
{%- endset %}
{%- if change_time %}
    {%- set value %}CASE WHEN
    {%- if guard is not none %} {{ guard }} > VALUES({{ guard }}) OR{% endif %}
    {%- for column in columns if column.name in update %}
        {% if not loop.first %}AND {% endif %}{% set stored %}{{ column.name }}{% endset %}{% set given %}VALUES({{ column.name }}){% endset %}{{ unchanged(column, stored, given) }}
    {%- endfor %}
        THEN {{ change_time.name }} ELSE VALUES({{ change_time.name }}) END{% endset %}
    {{ change_time.name }} = {{ only_if(key_matches, value) }},
{%- endif %}
{%- for column in updated %}
    {%- set stored %}{{ column.name }}{% endset %}
    {%- set given %}VALUES({{ column.name }}){% endset %}
    {%- set value -%}
    {%- if guard is none -%} {{ new_value(column, stored, given) }}
    {%- else -%} IF({{ guard }} > VALUES({{ guard }}), {{ stored }}, {{ given }})
    {%- endif -%}
    {%- endset %}
    {{ column.name }} = {% if loop.first %}{{ only_if(key_matches, value) }}{% else %}{{ value }}{% endif %}
    {%- if not loop.last %},{% endif %}
{%- else %}
    {%- set value %}{{ key[0] }}{% endset %}
    {{ key[0] }} = {{ only_if(key_matches, value) }}
{%- endfor %}

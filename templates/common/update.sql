{#- MySQL and MariaDB assign columns one after another, so the time of a change comes first: it compares the stored
    values with the new ones, which are bound twice then. -#}
{%- from "bound.sql" import bound_as_type, compared -%}
{%- from "clock_times.sql" import clock, unchanged_by -%}
{%- set first = set|length if change_time else 0 -%}
UPDATE {{ table.name }} SET
{%- if change_time %}
    {{ change_time.name }} = CASE WHEN {{ unchanged_by(set) }} THEN {{ change_time.name }} ELSE {{ clock(change_time) }} END,
{%- endif %}
{%- for column in set %}
    {{ column.name }} = {{ bound_as_type(column, first + loop.index) }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
WHERE
{%- for column in key %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, first + set|length + loop.index) }}
{%- endfor %}
{%- if guard %}
    AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, first + set|length + key|length + 1) }})
{%- endif %}

{#- MySQL and MariaDB assign columns one after another, so the time of a change comes first: it compares the stored
    values with the new ones, which are bound twice then. -#}
{%- from "bound.sql" import bound_as_type, compared -%}
{%- from "clock_times.sql" import clock, unchanged_by -%}
{%- from "combine.sql" import new_value -%}
{%- from "of_key.sql" import of_key -%}
{%- set number = namespace(next=1) -%}
{%- if change_time %}{% for column in set %}{% set number.next = number.next + column.occurrences %}{% endfor %}{% endif -%}
UPDATE {{ table.name }} SET
{%- if change_time %}
    {{ change_time.name }} = CASE WHEN {{ unchanged_by(set) }} THEN {{ change_time.name }} ELSE {{ clock(change_time) }} END,
{%- endif %}
{%- for column in set %}
    {%- if column.combine is none %}
    {{ column.name }} = {{ bound_as_type(column, number.next) }}
    {%- else %}
    {%- set stored %}{{ column.name }}{% endset %}
    {%- set new %}{{ compared(column, number.next) }}{% endset %}
    {{ column.name }} = {{ new_value(column, stored, new) }}
    {%- endif %}
    {%- set number.next = number.next + column.occurrences %}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
WHERE {{ of_key(key, number.next) }}
{%- if guard %}
    AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, number.next + key|length) }})
{%- endif %}

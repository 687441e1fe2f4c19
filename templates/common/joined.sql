{#- The parts of statements that join a table, as `stored`, with rows of keys and values. `assignments`: what a changed row
    gets. `matches`: whether a row has the key, and is not newer than the event. `before`: the number of values of a
    row that come before the key. -#}
{%- from "given.sql" import given_value -%}
{%- from "bound.sql" import bound_as_type, compared -%}
{%- from "clock_times.sql" import clock, unchanged_by -%}
{%- macro assignments(set, change_time) -%}
{%- if change_time %}
    {{ change_time.assigned }} = CASE WHEN {{ unchanged_by(set, true) }} THEN {{ change_time.name }} ELSE {{ clock(change_time) }} END,
{%- endif %}
{%- for column in set %}
    {{ column.assigned }} = {{ bound_as_type(column, given_value(loop.index)) }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- endmacro -%}
{%- macro matches(key, guard, before) -%}
{%- for column in key %}
{%- if not loop.first %} AND {% endif %}{{ column.name }} = {{ compared(column, given_value(before + loop.index)) }}
{%- endfor %}
{%- if guard %} AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, given_value(before + key|length + 1)) }}){% endif %}
{%- endmacro -%}

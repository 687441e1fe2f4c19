{#- `clock_values`: the times of a new row, each after a comma. `unchanged_by`: whether a stored row has the values of
    the first parameters already or, if `is_joined`, the first values of a row of `given`. Long conditions are nested,
    because SQLite limits the depth of an expression to 1000. -#}
{%- from "clock.sql" import clock -%}
{%- from "bound.sql" import compared -%}
{%- from "equals.sql" import equals -%}
{%- from "given.sql" import given_value -%}
{%- from "combine.sql" import unchanged_by_combining -%}
{%- macro clock_values(columns) -%}
{%- for column in columns %}, {{ clock(column) }}{% endfor -%}
{%- endmacro -%}
{%- macro unchanged_by(columns, is_joined=false) -%}
{%- set parts = columns|batch(100)|list -%}
{%- set number = namespace(next=1) -%}
{%- for part in parts -%}
{%- if not loop.first %} AND {% endif -%}
{%- if parts|length > 1 %}({% endif -%}
{%- for column in part %}{% if not loop.first %} AND {% endif %}
{%- if is_joined -%} {{ equals(column, given_value(number.next)) }}
{%- elif column.combine is none -%} {{ equals(column, number.next) }}
{%- else -%}
{%- set stored %}{{ column.name }}{% endset %}{% set new %}{{ compared(column, number.next) }}{% endset -%}
{{ unchanged_by_combining(column, stored, new) }}
{%- endif -%}
{%- set number.next = number.next + column.occurrences -%}
{%- endfor -%}
{%- if parts|length > 1 %}){% endif -%}
{%- endfor -%}
{%- endmacro -%}

{#- The time of the statement in UTC, with the digits of the column. SQLite knows it to a millisecond. -#}
{%- macro clock(column) -%}
{%- set precision = column.type.precision -%}
SUBSTR(STRFTIME('%Y-%m-%d %H:%M:%f', 'now') || '000', 1, {{ 19 if precision == 0 else 20 + precision }})
{%- endmacro -%}

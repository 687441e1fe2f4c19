{#- The time of the statement in UTC. The column would round it, so its text is cut. -#}
{%- macro clock(column) -%}
{%- set precision = column.type.precision -%}
LEFT(TO_CHAR(STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), {{ 19 if precision == 0 else 20 + precision }})::TIMESTAMP
{%- endmacro -%}

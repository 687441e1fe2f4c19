{#- The time of the statement in UTC. -#}
{%- macro clock(column) -%} UTC_TIMESTAMP({{ column.type.precision }}) {%- endmacro -%}

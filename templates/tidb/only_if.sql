{#- Like MySQL's, with error 1690: TiDB evaluates a subquery even in a branch that is not chosen. `EXP(1000)` is too large. -#}
{%- macro only_if(condition, value) -%} CASE WHEN {{ condition }} THEN {{ value }} WHEN EXP(1000) > 0 THEN {{ value }} END {%- endmacro -%}

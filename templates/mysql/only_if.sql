{#- A value that makes the statement fail, with error 1242, unless a condition is true: the subquery has two rows. -#}
{%- macro only_if(condition, value) -%} IF({{ condition }}, {{ value }}, (SELECT 1 UNION ALL SELECT 2)) {%- endmacro -%}

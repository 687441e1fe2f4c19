{#- Like MySQL's. MariaDB does not combine types such as INET6 with numbers. -#}
{%- macro only_if(condition, value) -%} IF({{ condition }}, {{ value }}, (SELECT NULL UNION ALL SELECT NULL)) {%- endmacro -%}

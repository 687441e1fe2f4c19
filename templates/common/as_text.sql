{#- Expressions of questions about live tables, as text. -#}
{%- macro as_text(sql) -%} CAST({{ sql }} AS TEXT) {%- endmacro -%}
{%- macro count() -%} CAST(COUNT(*) AS TEXT) {%- endmacro -%}
{%- macro longest(name) -%} MAX(LENGTH({{ name }})) {%- endmacro -%}
{%- macro least(name) -%} MIN({{ name }}) {%- endmacro -%}
{%- macro greatest(name) -%} MAX({{ name }}) {%- endmacro -%}

{#- Expressions of questions about live tables, as text. -#}
{%- macro as_text(sql) -%} CAST({{ sql }} AS CHAR) {%- endmacro -%}
{%- macro count() -%} CAST(COUNT(*) AS CHAR) {%- endmacro -%}
{%- macro longest(name) -%} MAX(CHAR_LENGTH({{ name }})) {%- endmacro -%}
{%- macro least(name) -%} MIN({{ name }}) {%- endmacro -%}
{%- macro greatest(name) -%} MAX({{ name }}) {%- endmacro -%}

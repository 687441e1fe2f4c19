{%- macro by_index() -%} /*+ INL_JOIN({{ "stored" }}) */ {%- endmacro -%}

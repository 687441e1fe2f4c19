{#- Makes the server find the rows of a joined table by an index, even if the table is small. -#}
{%- macro by_index() -%} /*+ JOIN_INDEX({{ "stored" }}) */ {%- endmacro -%}

{#- Sums and comparisons of numbers and other values with an order. The database refuses a sum that its column cannot
    hold. -#}
{%- macro sum(column, one, other) -%} {{ one }} + {{ other }} {%- endmacro -%}
{#- Texts are compared by their bytes, whatever the collation of the column is. -#}
{%- macro is_less(column, one, other) -%}
{%- if column.type.name in ["varchar", "text"] -%} (CAST({{ one }} AS BINARY) < CAST({{ other }} AS BINARY))
{%- else -%} ({{ one }} < {{ other }})
{%- endif -%}
{%- endmacro -%}
{%- macro is_zero(column, number) -%} ({{ number }} = 0) {%- endmacro -%}

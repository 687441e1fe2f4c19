{#- Sums and comparisons of numbers and other values with an order. The database refuses a sum that its column cannot
    hold. -#}
{%- macro sum(column, one, other) -%} {{ one }} + {{ other }} {%- endmacro -%}
{%- macro is_less(column, one, other) -%} ({{ one }} < {{ other }}) {%- endmacro -%}
{%- macro is_zero(column, number) -%} ({{ number }} = 0) {%- endmacro -%}

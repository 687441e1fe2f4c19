{#- Sums and comparisons. The columns of unsigned integers accept more numbers than those of `mapper`, except for a
    CHECK. Here, a type of the same range refuses a sum out of range, as for signed integers. -#}
{%- macro sum(column, one, other) -%}
{%- if column.type.name == "uint" -%} ({{ one }} + {{ other }} - 2147483648)::INT4 + 2147483648
{%- elif column.type.name == "ubigint" -%} ({{ one }} + {{ other }} - 9223372036854775808)::INT8 + 9223372036854775808
{%- else -%} {{ one }} + {{ other }}
{%- endif -%}
{%- endmacro -%}
{#- Texts are compared by their bytes, whatever the collation of the column is. -#}
{%- macro is_less(column, one, other) -%}
{%- if column.type.name in ["varchar", "text"] -%} ({{ one }} COLLATE "C" < {{ other }} COLLATE "C")
{%- else -%} ({{ one }} < {{ other }})
{%- endif -%}
{%- endmacro -%}
{%- macro is_zero(column, number) -%} ({{ number }} = 0) {%- endmacro -%}

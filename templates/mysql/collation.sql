{#- The default collation treats `ABC`, `abc` and `abç` as one key. This one compares bytes, without padding.
    -#}
{%- macro key_collation() -%} COLLATE utf8mb4_0900_bin {%- endmacro -%}

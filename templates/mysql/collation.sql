{#- The default takes `ABC`, `abc` and `abç` for one key. This one has no padding either. -#}
{%- macro key_collation() -%} COLLATE utf8mb4_0900_bin {%- endmacro -%}

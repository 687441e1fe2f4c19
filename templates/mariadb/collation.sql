{#- MariaDB's binary collation without padding has another name than MySQL's. -#}
{%- macro key_collation() -%} COLLATE utf8mb4_nopad_bin {%- endmacro -%}

{#- MariaDB's binary collation without padding has a different name from MySQL's. -#}
{%- macro key_collation() -%} COLLATE utf8mb4_nopad_bin {%- endmacro -%}

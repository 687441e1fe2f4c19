{#- Like the common template, as a list of two keys, of which one is NULL. If a transaction has deleted a row that a foreign
    key with ON DELETE CASCADE or SET NULL refers to, TiDB finds the row again by its old unique key, unless several are
    sought. -#}
{%- from "among.sql" import among -%}
{%- macro of_key(key, first) -%}
{{ among(key, 1, key|length, first) }}
{%- endmacro -%}

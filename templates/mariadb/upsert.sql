{%- include "upsert_values.sql" -%}

{#- An upsert writes nothing to a row that stays as it is. -#}
{%- include "upsert.sql" %}

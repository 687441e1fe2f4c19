{#- MySQL's upsert does not write rows whose values are unchanged. -#}
{%- include "upsert.sql" %}

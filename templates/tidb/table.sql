{#- Rows are stored by their primary key. Rising numbers of a generated key would all be written to one region, so these rows
    have hidden numbers whose first bits vary. -#}
{%- extends "mysql/table.sql" -%}
{%- set numbered = table.columns|selectattr("generated")|list -%}
{%- set is_random = numbered and numbered[0].type.name == "bigint" -%}
{%- set is_hidden = not table.primary_key or numbered and not is_random -%}
{%- block primary_key %}
{%- if table.primary_key %},
    PRIMARY KEY ({{ list(table.primary_key) }}) {% if is_hidden %}NONCLUSTERED{% else %}CLUSTERED{% endif %}
{%- endif %}
{%- endblock %}
{%- block options %} DEFAULT CHARSET = utf8mb4{% if is_hidden %} SHARD_ROW_ID_BITS = 4{% endif %}{% endblock %}

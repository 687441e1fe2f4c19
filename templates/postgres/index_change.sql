{#- Statements about an index. CONCURRENTLY lets writers go on. -#}
{%- if kind == "add" -%} CREATE {% if unique %}UNIQUE {% endif %}INDEX CONCURRENTLY {{ name }} ON {{ table }} ({{ list(columns) }})
{%- elif kind == "drop" -%} DROP INDEX CONCURRENTLY {{ index }}
{%- elif kind == "rename" -%} ALTER INDEX {{ index }} RENAME TO {{ name }}
{%- endif -%}

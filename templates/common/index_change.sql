{#- A statement about an index, for dialects whose ALTER TABLE has no clauses for indexes. -#}
{%- if kind == "add" -%} CREATE {% if unique %}UNIQUE {% endif %}INDEX {{ name }} ON {{ table }} ({{ list(columns) }})
{%- elif kind == "drop" -%} DROP INDEX {{ index }}
{%- endif -%}

{#- The clauses of ALTER TABLE. -#}
{%- from "shared_clauses.sql" import shared_clause -%}
{%- from "types.sql" import bare_type, column_check -%}
{%- macro algorithm_of(algorithm) -%}{%- endmacro -%}
{%- macro clause(change) -%}
{%- set kind = change.kind -%}
{#- The check of a new column is added by itself: here it would read the whole table while writers wait. -#}
{%- if kind == "add_column" -%} ADD COLUMN {{ change.column.name }} {{ bare_type(change.column) }}
    {%- if change.not_null %} NOT NULL{% endif %}
    {%- if change.default is not none %} DEFAULT {{ change.default }}{% endif %}
{%- elif kind == "modify" -%} ALTER COLUMN {{ change.column.name }} TYPE {{ bare_type(change.column) }}
    {%- if change.cut %} USING CAST({{ change.column.name }} AS {{ bare_type(dict(change.column, binary_collation=false)) }}){% endif %}
{%- elif kind == "set_not_null" -%} ALTER COLUMN {{ change.column.name }} SET NOT NULL
{%- elif kind == "accept_null" -%} ALTER COLUMN {{ change.name }} DROP NOT NULL
{%- elif kind == "check_not_null" -%} ADD CONSTRAINT {{ change.name }} CHECK ({{ change.column.name }} IS NOT NULL) NOT VALID
{%- elif kind == "add_check" -%} ADD CONSTRAINT {{ change.name }} {{ column_check(change.column) }} NOT VALID
{%- elif kind == "validate" -%} VALIDATE CONSTRAINT {{ change.name }}
{%- elif kind in ["drop_constraint", "drop_reference"] -%} DROP CONSTRAINT {{ change.name }}
{%- elif kind == "rename_constraint" -%} RENAME CONSTRAINT {{ change.name }} TO {{ change.to }}
{%- elif kind == "unique_by_index" -%} ADD CONSTRAINT {{ change.key.name }} UNIQUE USING INDEX {{ change.name }}
{%- elif kind == "primary_by_index" -%} ADD PRIMARY KEY USING INDEX {{ change.name }}
{%- elif kind == "add_reference" -%} {{ shared_clause(change) }} NOT VALID
{%- else -%} {{ shared_clause(change) }}
{%- endif -%}
{%- endmacro -%}

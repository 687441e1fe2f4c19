{#- The clauses of ALTER TABLE that dialects have in common. -#}
{%- from "types.sql" import column_type -%}
{%- macro on_delete(key) -%}
{%- if key.on_delete == "cascade" %} ON DELETE CASCADE{% endif %}
{%- if key.on_delete == "set_null" %} ON DELETE SET NULL{% endif %}
{%- endmacro -%}
{%- macro definition(change) -%}
{{ change.column.name }} {{ column_type(change.column) }}
{%- if change.not_null %} NOT NULL{% endif %}
{%- if change.default is not none %} DEFAULT {{ change.default }}{% endif %}
{%- endmacro -%}
{%- macro shared_clause(change) -%}
{%- set kind = change.kind -%}
{%- if kind == "add_column" -%} ADD COLUMN {{ definition(change) }}
{%- elif kind == "drop_column" -%} DROP COLUMN {{ change.name }}
{%- elif kind == "rename_column" -%} RENAME COLUMN {{ change.name }} TO {{ change.to }}
{%- elif kind == "rename_table" -%} RENAME TO {{ change.to }}
{%- elif kind == "default" -%} ALTER COLUMN {{ change.column.name }}
    {%- if change.default is not none %} SET DEFAULT {{ change.default }}{% else %} DROP DEFAULT{% endif %}
{%- elif kind == "add_reference" -%} ADD CONSTRAINT {{ change.key.name }} FOREIGN KEY ({{ list(change.key.columns) }})
        REFERENCES {{ change.key.table }} ({{ list(change.key.referenced) }}){{ on_delete(change.key) }}
{%- endif -%}
{%- endmacro -%}

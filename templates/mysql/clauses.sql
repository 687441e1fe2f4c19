{#- The clauses of ALTER TABLE. The server refuses an algorithm that it cannot use, so a claim about a change is never
    wrong. -#}
{%- from "shared_clauses.sql" import shared_clause -%}
{%- from "types.sql" import column_type -%}
{%- macro algorithm_of(algorithm) -%}
{%- if algorithm == "instant" -%}, ALGORITHM = INSTANT
{%- elif algorithm == "inplace" -%}, ALGORITHM = INPLACE, LOCK = NONE
{%- elif algorithm == "copy" -%}, ALGORITHM = COPY, LOCK = SHARED
{%- endif -%}
{%- endmacro -%}
{%- macro clause(change) -%}
{%- set kind = change.kind -%}
{%- if kind == "add_column" -%} ADD COLUMN {{ change.column.name }} {{ column_type(change.column) }}
    {%- if change.not_null %} NOT NULL{% endif %}
    {#- Long types take an expression only. -#}
    {%- if change.default is not none and change.column.type.name in ["text", "json"] %} DEFAULT ({{ change.default }})
    {%- elif change.default is not none %} DEFAULT {{ change.default }}{% endif %}
{%- elif kind == "modify" -%} MODIFY COLUMN {{ change.column.name }} {{ column_type(change.column) }}
    {#- These have a collation, which implies the character set. -#}
    {%- set has_collation = change.column.binary_collation or change.column.type.name in ["uuid", "enum"] %}
    {%- if change.collation is not none %} COLLATE {{ change.collation }}
    {%- elif change.column.is_text and not has_collation and change.column.sql is none %} CHARACTER SET utf8mb4{% endif %}
    {%- if change.not_null %} NOT NULL{% else %} NULL{% endif %}
    {%- if change.default is not none %} DEFAULT {{ change.default }}{% endif %}
{%- elif kind == "default" and change.default is none and change.column.type.name in ["text", "json"] and not change.column.required -%}
    {#- MySQL takes no DEFAULT NULL of these types. -#}
    MODIFY COLUMN {{ change.column.name }} {{ column_type(change.column) }}
    {%- if change.column.is_text and not change.column.binary_collation and change.column.sql is none %} CHARACTER SET utf8mb4{% endif %} NULL
{%- elif kind == "default" and change.default is none and not change.column.required -%}
    {#- After DROP DEFAULT, an INSERT without the column would fail. -#}
    ALTER COLUMN {{ change.column.name }} SET DEFAULT NULL
{%- elif kind == "accept_null" -%} MODIFY COLUMN {{ change.name }} {{ change.live_type }}
    {%- if change.collation is not none %} COLLATE {{ change.collation }}{% endif %} NULL
{%- elif kind == "add_index" -%} ADD INDEX {{ change.key.name }} ({{ list(change.key.columns) }})
{%- elif kind == "add_unique" -%} ADD UNIQUE KEY {{ change.key.name }} ({{ list(change.key.columns) }})
{%- elif kind in ["drop_index", "drop_constraint"] -%} DROP INDEX {{ change.name }}
{%- elif kind == "rename_index" -%} RENAME INDEX {{ change.name }} TO {{ change.to }}
{%- elif kind == "primary_key" -%}
    {%- if change.name is not none %} DROP PRIMARY KEY,{% endif %} ADD PRIMARY KEY ({{ list(change.columns) }})
{%- elif kind == "drop_reference" -%} DROP FOREIGN KEY {{ change.name }}
{%- else -%} {{ shared_clause(change) }}
{%- endif -%}
{%- endmacro -%}

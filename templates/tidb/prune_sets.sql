{#- Like `prune.sql`, for several parents. See `delete_rows.sql`. -#}
{%- from "among.sql" import among -%}
{%- from "bound.sql" import as_text -%}
{%- set key = of + rest -%}
DELETE FROM {{ table.name }} AS {{ "stored" }}
WHERE {{ among(of, parents, of|length) }}
{%- if rows %}
    AND ({% for column in key %}{{ as_text(column) }}{% if not loop.last %}, {% endif %}{% endfor %}) NOT IN ({{ bind_list(parents * of|length, rows, key|length) }})
{%- endif %}

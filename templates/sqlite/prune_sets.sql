{#- Like `prune.sql`, for several parents. SQLite indexes the list of rows. -#}
{%- macro list_of(columns) -%}
{% if columns|length > 1 %}({% endif %}{% for column in columns %}{{ column.name }}{% if not loop.last %}, {% endif %}{% endfor %}{% if columns|length > 1 %}){% endif %}
{%- endmacro -%}
DELETE FROM {{ table.name }} AS stored
WHERE {{ list_of(of) }} IN ({% if of|length > 1 %}VALUES {% endif %}{{ bind_list(0, parents, of|length) }})
{%- if rows %}
    AND {{ list_of(of + rest) }} NOT IN (VALUES {{ bind_list(parents * of|length, rows, (of + rest)|length) }})
{%- endif %}

{#- Like MySQL's, without a join. TiDB doesn't lock the rows that a joined DELETE finds in a table with ON DELETE CASCADE or
    SET NULL, and a later statement of the transaction would find them again. -#}
{%- from "among.sql" import among -%}
{%- from "bound.sql" import compared -%}
DELETE FROM {{ table.name }} AS {{ "stored" }}
WHERE
{%- if guard %}
{%- set width = bound|length %}
{%- for row in range(rows) %}
    {% if not loop.first %}OR {% endif %}({% for column in key %}{{ column.name }} = {{ compared(column, row * width + loop.index) }} AND {% endfor %}({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, row * width + key|length + 1) }}))
{%- endfor %}
{%- else %} {{ among(key, rows, bound|length) }}
{%- endif %}

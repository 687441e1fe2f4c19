{#- Like the common template. A lock needs parentheses. Several rows are joined with the table; see `update_rows.sql`. -#}
{%- from "bound.sql" import compared -%}
{%- from "given.sql" import given_rows -%}
{%- from "join_hint.sql" import by_index -%}
{%- from "joined.sql" import matches -%}
{%- macro row_lock() -%}
{%- if lock == "keep" %} LOCK IN SHARE MODE{% elif lock == "change" %} LIMIT 1 FOR UPDATE{% endif -%}
{%- endmacro -%}
{%- if is_joined -%}
SELECT {{ by_index() }} given.position, {% if number %}{{ "stored" }}.{{ number }}{% else %}1{% endif %} FROM {{ given_rows(bound, rows, true) }}
STRAIGHT_JOIN {{ table.name }} AS {{ "stored" }} ON {{ matches(key, guard, 0) }}{{ row_lock() }}
{%- else -%}
{%- for row in range(rows) %}
{%- if not loop.first %}
UNION ALL {% endif %}(SELECT {{ row }}, {% if number %}{{ number }}{% else %}1{% endif %} FROM {{ table.name }} WHERE
    {%- for column in key %}{% if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, row * width + loop.index) }}{% endfor %}
    {%- if guard %} AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, row * width + width) }}){% endif %}
    {{- row_lock() }})
{%- endfor %}
{%- endif -%}

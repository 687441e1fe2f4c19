{#- Copies the rows of a table into another one. -#}
INSERT INTO {{ table }} ({{ list(names) }})
SELECT {% for value in values %}{% if not loop.first %}, {% endif %}
{%- if value.live is none %}{% if value.fill is none %}NULL{% else %}{{ value.fill }}{% endif %}
{%- else %}{% if value.fill is not none %}COALESCE({% endif %}
    {%- if value.decimals is not none %}CAST({{ value.live }} AS TEXT){% if value.decimals > 0 %} || '.{% for _ in range(value.decimals) %}0{% endfor %}'{% endif %}
    {%- elif value.length is not none %}SUBSTR({{ value.live }}, 1, {{ value.length }})
    {%- else %}{{ value.live }}{% endif %}
    {%- if value.fill is not none %}, {{ value.fill }}){% endif %}
{%- endif %}
{%- endfor %} FROM {{ from }}

{#- ON DUPLICATE KEY UPDATE applies to any unique key. If the conflicting row is not the one with this key,
    the subquery of two rows makes the statement fail (error 1242) without changing anything. Columns are
    assigned one after another, so the guard comes last. -#}
{%- set new = table.name ~ "_new" -%}
INSERT INTO {{ table.name }} ({{ list(names) }})
VALUES
    {{ bind_rows(rows, columns|length) }}
AS {{ new }}
ON DUPLICATE KEY UPDATE
{%- set key_matches %}
{%- for name in key %}{% if not loop.first %} AND {% endif %}{{ table.name }}.{{ name }} = {{ new }}.{{ name }}{% endfor %}
{%- endset %}
{%- for name in update %}
    {%- set value -%}
    {%- if guard is none -%} {{ new }}.{{ name }}
    {%- else -%} IF({{ table.name }}.{{ guard }} > {{ new }}.{{ guard }}, {{ table.name }}.{{ name }}, {{ new }}.{{ name }})
    {%- endif -%}
    {%- endset %}
    {{ name }} = {% if loop.first %}IF({{ key_matches }}, {{ value }}, (SELECT 1 UNION ALL SELECT 2)){% else %}{{ value }}{% endif %}
    {%- if not loop.last %},{% endif %}
{%- else %}
    {{ key[0] }} = IF({{ key_matches }}, {{ table.name }}.{{ key[0] }}, (SELECT 1 UNION ALL SELECT 2))
{%- endfor %}

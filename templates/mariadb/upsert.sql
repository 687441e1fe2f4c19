{#- Like MySQL's, but the new row is VALUES(column): MariaDB has no row alias. The subquery returns NULLs, because
    MariaDB does not combine types such as INET6 with numbers. -#}
INSERT INTO {{ table.name }} ({{ list(names) }})
VALUES
    {{ bind_rows(rows, columns|length) }}
ON DUPLICATE KEY UPDATE
{%- set key_matches %}
{%- for name in key %}{% if not loop.first %} AND {% endif %}{{ name }} = VALUES({{ name }}){% endfor %}
{%- endset %}
{%- for name in update %}
    {%- set value -%}
    {%- if guard is none -%} VALUES({{ name }})
    {%- else -%} IF({{ guard }} > VALUES({{ guard }}), {{ name }}, VALUES({{ name }}))
    {%- endif -%}
    {%- endset %}
    {{ name }} = {% if loop.first %}IF({{ key_matches }}, {{ value }}, (SELECT NULL UNION ALL SELECT NULL)){% else %}{{ value }}{% endif %}
    {%- if not loop.last %},{% endif %}
{%- else %}
    {{ key[0] }} = IF({{ key_matches }}, {{ key[0] }}, (SELECT NULL UNION ALL SELECT NULL))
{%- endfor %}

{#- Questions about the rows of a live table, before it is changed. Each answer is a text. -#}
{%- from "as_text.sql" import as_text, count, longest, least, greatest -%}
{%- macro not_null(alias) -%}
{%- for name in columns %}{% if not loop.first %} AND {% endif %}{{ qualified(alias, name) }} IS NOT NULL{% endfor -%}
{%- endmacro -%}
{%- if question == "rows" -%}
SELECT {{ count() }} FROM (SELECT 1 AS one FROM {{ table }} LIMIT 1) AS some_rows
{%- elif question == "nulls" -%}
SELECT {{ count() }} FROM {{ table }} WHERE {{ columns[0] }} IS NULL
{%- elif question == "duplicates" -%}
SELECT {% for name in columns %}{{ as_text(qualified("live", name)) }}, {% endfor %}{{ count() }}
FROM {{ table }} AS live
WHERE {{ not_null("live") }}
GROUP BY {{ list(columns) }}
HAVING COUNT(*) > 1
LIMIT {{ limit }}
{%- elif question == "orphans" -%}
SELECT DISTINCT {% for name in columns %}{% if not loop.first %}, {% endif %}{{ as_text(qualified("live", name)) }}{% endfor %}
FROM {{ table }} AS live
LEFT JOIN {{ parent }} AS parent ON
{%- for name in columns %}{% if not loop.first %} AND{% endif %} {{ qualified("parent", referenced[loop.index0]) }} = {{ qualified("live", name) }}{% endfor %}
WHERE {{ not_null("live") }} AND {{ qualified("parent", referenced[0]) }} IS NULL
LIMIT {{ limit }}
{%- elif question == "longest" -%}
SELECT {{ as_text(longest(columns[0])) }} FROM {{ table }}
{%- elif question == "range" -%}
SELECT {{ as_text(least(columns[0])) }}, {{ as_text(greatest(columns[0])) }} FROM {{ table }}
{%- elif question == "rounded" -%}
SELECT {{ count() }} FROM {{ table }} WHERE {{ columns[0] }} <> ROUND({{ columns[0] }}, {{ scale }})
{%- elif question == "other_words" -%}
SELECT DISTINCT {{ as_text(columns[0]) }} FROM {{ table }} WHERE {{ columns[0] }} NOT IN ({{ column.type.enum_values }}) LIMIT {{ limit }}
{%- endif -%}

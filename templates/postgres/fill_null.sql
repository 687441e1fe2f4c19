UPDATE {{ table }} SET {{ column.name }} = {{ value }}
{%- if limit is none %} WHERE {{ column.name }} IS NULL
{%- else %}
WHERE ctid = ANY (ARRAY(SELECT ctid FROM {{ table }} WHERE {{ column.name }} IS NULL LIMIT {{ limit }}))
{%- endif %}

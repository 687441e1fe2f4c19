{#- Cuts texts to the length of the column's new type. With a limit, it is repeated until it changes no row. -#}
UPDATE {{ table }} SET {{ column.name }} = LEFT({{ column.name }}, {{ column.type.length }})
WHERE CHAR_LENGTH({{ column.name }}) > {{ column.type.length }}{% if limit is not none %} LIMIT {{ limit }}{% endif %}

{#- Gives a value to rows that have none. With a limit, it is repeated until it changes no row. -#}
UPDATE {{ table }} SET {{ column.name }} = {{ value }} WHERE {{ column.name }} IS NULL{% if limit is not none %} LIMIT {{ limit }}{% endif %}

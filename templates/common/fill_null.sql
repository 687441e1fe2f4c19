{#- Gives a value to rows that have none. It is repeated until it changes no row. -#}
UPDATE {{ table }} SET {{ column.name }} = {{ value }} WHERE {{ column.name }} IS NULL LIMIT {{ limit }}

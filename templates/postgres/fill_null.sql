UPDATE {{ table }} SET {{ column.name }} = {{ value }}
WHERE ctid = ANY (ARRAY(SELECT ctid FROM {{ table }} WHERE {{ column.name }} IS NULL LIMIT {{ limit }}))

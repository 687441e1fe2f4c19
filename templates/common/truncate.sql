DELETE FROM {{ table.name }}

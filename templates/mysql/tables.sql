{#- The names of the tables of a database. -#}
SELECT CAST(table_name AS CHAR) FROM information_schema.tables
WHERE table_schema = {% if schema is none %}DATABASE(){% else %}{{ schema }}{% endif %} AND table_type = 'BASE TABLE'
ORDER BY table_name

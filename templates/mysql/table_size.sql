{#- The approximate number of rows, and the bytes. -#}
SELECT CAST(SUM(table_rows) AS CHAR), CAST(SUM(data_length + index_length) AS CHAR) FROM information_schema.tables
WHERE table_schema = {% if schema is none %}DATABASE(){% else %}{{ schema }}{% endif %} AND table_name = {{ name }}

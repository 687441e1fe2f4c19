{#- The foreign keys that refer to a table: table and name. -#}
SELECT DISTINCT table_name, constraint_name FROM information_schema.key_column_usage
WHERE referenced_table_schema = {% if schema is none %}DATABASE(){% else %}{{ schema }}{% endif %} AND referenced_table_name = {{ name }}
    AND table_schema = referenced_table_schema
ORDER BY table_name, constraint_name

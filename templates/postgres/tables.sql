{#- The names of the tables of a schema. -#}
SELECT CAST(c.relname AS TEXT) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = {% if schema is none %}current_schema(){% else %}{{ schema }}{% endif %} AND c.relkind IN ('r', 'p')
    AND NOT c.relispartition
ORDER BY c.relname

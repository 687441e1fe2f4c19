{#- The approximate number of rows, and the bytes. -#}
SELECT CAST(CAST(GREATEST(reltuples, 0) AS BIGINT) AS TEXT), CAST(pg_total_relation_size(oid) AS TEXT)
FROM pg_class WHERE oid = CAST({{ quoted }} AS regclass)

{#- The columns of a table: name, type, collation, whether it accepts NULL, default, and the checks of the column alone. -#}
SELECT CAST(a.attname AS TEXT), format_type(a.atttypid, a.atttypmod),
    (SELECT CAST(c.collname AS TEXT) FROM pg_collation c JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.oid = a.attcollation AND a.attcollation <> t.typcollation),
    CASE WHEN a.attnotnull THEN 'NO' ELSE 'YES' END,
    CASE WHEN a.attidentity = '' AND a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
    (SELECT CAST(json_agg(json_build_array(CAST(c.conname AS TEXT), pg_get_constraintdef(c.oid)) ORDER BY c.conname) AS TEXT)
     FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'c' AND c.conkey = ARRAY[a.attnum])
FROM pg_attribute a
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE a.attrelid = CAST({{ quoted }} AS regclass) AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY a.attnum

{#- The views that read a column. -#}
SELECT DISTINCT CAST(CAST(r.ev_class AS regclass) AS TEXT)
FROM pg_depend d
JOIN pg_rewrite r ON d.classid = CAST('pg_rewrite' AS regclass) AND r.oid = d.objid
JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
WHERE d.refclassid = CAST('pg_class' AS regclass) AND d.refobjid = CAST({{ quoted }} AS regclass)
    AND a.attname = {{ column }} AND r.ev_class <> d.refobjid
ORDER BY 1

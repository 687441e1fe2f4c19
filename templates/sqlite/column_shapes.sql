{#- The columns of a table: name, type, whether it accepts NULL, and default. -#}
SELECT name, type, CASE WHEN "notnull" THEN 'NO' ELSE 'YES' END, dflt_value
FROM pragma_table_xinfo({{ quoted }}) WHERE hidden <> 1
ORDER BY cid

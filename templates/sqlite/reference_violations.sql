{#- By table: the number of rows that refer to no row. -#}
SELECT "table", CAST(COUNT(*) AS TEXT) FROM pragma_foreign_key_check GROUP BY 1

{#- The tables with rows that refer to no row. -#}
SELECT DISTINCT "table" FROM pragma_foreign_key_check

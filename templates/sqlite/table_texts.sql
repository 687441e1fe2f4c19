{#- The statements that made a table, its indexes and its triggers. -#}
SELECT type, name, sql FROM {{ catalogue }} WHERE lower(tbl_name) = lower({{ name }}) AND sql IS NOT NULL ORDER BY rowid

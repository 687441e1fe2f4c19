{#- The views whose text has the names of a table and of its column. -#}
SELECT name FROM sqlite_master
WHERE type = 'view' AND instr(lower(sql), lower({{ name }})) > 0 AND instr(lower(sql), lower({{ column }})) > 0
ORDER BY name

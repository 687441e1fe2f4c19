{#- The columns of a table: name, type, collation, whether it accepts NULL, key, default, and what else there is. -#}
SHOW FULL COLUMNS FROM {{ table }}

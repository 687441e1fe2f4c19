{#- Lets a table go on numbering its rows after the largest number. -#}
SELECT setval(pg_get_serial_sequence({{ table }}, {{ column }}), MAX({{ name }})) FROM {{ from }}

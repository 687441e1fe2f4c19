{#- The number of the last applied migration. -#}
SELECT CAST(MAX(version) AS TEXT) FROM {{ table }}

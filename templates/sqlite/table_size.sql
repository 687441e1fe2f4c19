{#- The number of rows, and the bytes of the whole file. -#}
SELECT CAST((SELECT COUNT(*) FROM {{ table }}) AS TEXT), CAST(page_count * page_size AS TEXT)
FROM pragma_page_count(), pragma_page_size()

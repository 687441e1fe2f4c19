{#- Copies a table with its rows, for a person who replaces it. -#}
CREATE TABLE {{ kept }} AS SELECT * FROM {{ table }}

{#- TiDB creates no table from a query: the rows are copied afterwards. -#}
CREATE TABLE {{ kept }} LIKE {{ table }}

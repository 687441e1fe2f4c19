{#- CREATE TABLE contains the indexes: MySQL's CREATE INDEX has no IF NOT EXISTS. -#}

{#- Indexes stand in CREATE TABLE: CREATE INDEX has no IF NOT EXISTS here. -#}

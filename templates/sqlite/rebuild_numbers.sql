{#- Lets the new form of a table go on numbering its rows after the largest number that the old one has given. -#}
INSERT INTO sqlite_sequence (name, seq) SELECT {{ rebuilt }}, seq FROM sqlite_sequence WHERE name = {{ live }}

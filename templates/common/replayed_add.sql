INSERT INTO mapper_replayed (log, origin) VALUES ({{ bind(1) }}, {{ bind(2) }})

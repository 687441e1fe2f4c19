INSERT INTO mapper_parked (mapping, entity, letters) VALUES ({{ bind(1) }}, {{ bind(2) }}, {{ bind(3) }})
ON DUPLICATE KEY UPDATE letters = letters + VALUES(letters)

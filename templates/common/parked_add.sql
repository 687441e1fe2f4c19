INSERT INTO mapper_parked (mapping, entity, letters) VALUES ({{ bind(1) }}, {{ bind(2) }}, {{ bind(3) }})
ON CONFLICT (mapping, entity) DO UPDATE SET letters = mapper_parked.letters + excluded.letters

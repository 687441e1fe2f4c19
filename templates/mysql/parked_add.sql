{#- A record that is dead-lettered again is parked only once. -#}
INSERT INTO mapper_parked (mapping, entity, origin) VALUES ({{ bind(1) }}, {{ bind(2) }}, {{ bind(3) }})
ON DUPLICATE KEY UPDATE origin = mapper_parked.origin

SELECT entity, COUNT(*) FROM mapper_parked WHERE mapping = {{ bind(1) }}
GROUP BY entity ORDER BY entity

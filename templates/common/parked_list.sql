SELECT entity, letters FROM mapper_parked WHERE mapping = {{ bind(1) }}

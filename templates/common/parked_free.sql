DELETE FROM mapper_parked WHERE mapping = {{ bind(1) }} AND entity = {{ bind(2) }}

DELETE FROM mapper_parked WHERE mapping = {{ bind(1) }} AND origin = {{ bind(2) }}

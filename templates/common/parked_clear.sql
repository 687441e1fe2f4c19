DELETE FROM mapper_parked WHERE mapping = {{ bind(1) }} AND letters <= 0

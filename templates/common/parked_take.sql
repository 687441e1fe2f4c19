UPDATE mapper_parked SET letters = letters - {{ bind(1) }} WHERE mapping = {{ bind(2) }} AND entity = {{ bind(3) }}

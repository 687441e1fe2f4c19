SELECT origin FROM mapper_replayed WHERE log = {{ bind(1) }}

{#- Counts a transaction of a replay, only from the last known step, and only while it owns the log. -#}
UPDATE mapper_replays SET step = {{ bind(1) }}
WHERE log = {{ bind(2) }} AND owner = {{ bind(3) }} AND step = {{ bind(4) }}

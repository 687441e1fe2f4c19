{#- A transaction of a replay is its next one, and only while nobody took the log over. -#}
UPDATE mapper_replays SET step = {{ bind(1) }}
WHERE log = {{ bind(2) }} AND owner = {{ bind(3) }} AND step = {{ bind(4) }}
